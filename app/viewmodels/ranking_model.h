// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/live.h"

#include <QAbstractListModel>
#include <QPointer>

#include <vector>

namespace yiping {

struct ChangeSet;

/** The direct children of a region by one aggregate, highest first; equal values share a rank. */
class RankingModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(yiping::Live *live READ live WRITE setLive NOTIFY targetChanged REQUIRED)
    Q_PROPERTY(QString metric READ metric WRITE setMetric NOTIFY targetChanged)
    Q_PROPERTY(QString region READ region WRITE setRegion NOTIFY targetChanged)
    Q_PROPERTY(int count READ count NOTIFY rankingChanged)
    Q_PROPERTY(double maximum READ maximum NOTIFY rankingChanged)
    Q_PROPERTY(QString unit READ unit NOTIFY rankingChanged)
    Q_PROPERTY(Classes classMethod READ classMethod WRITE setClassMethod NOTIFY targetChanged)
    /** Greatest value of the classes 1, 2, … of classes(), ascending; at most five. */
    Q_PROPERTY(QList<double> limits READ limits NOTIFY rankingChanged)

public:
    enum Role { RegionCodeRole = Qt::UserRole + 1, NameRole, ValueRole, RankRole, StaleRole };
    Q_ENUM(Role)
    /** analysis/class_breaks.h says what each is. */
    enum Classes { Equal, Quantile, Natural };
    Q_ENUM(Classes)

    explicit RankingModel(QObject *parent = nullptr);

    [[nodiscard]] Live *live() const { return m_live; }
    void setLive(Live *live);
    [[nodiscard]] QString metric() const { return m_metric; }
    void setMetric(const QString &metric);
    [[nodiscard]] QString region() const { return m_region; }
    void setRegion(const QString &region);
    [[nodiscard]] int count() const { return static_cast<int>(m_entries.size()); }
    [[nodiscard]] double maximum() const { return m_entries.empty() ? 0 : m_entries.front().value; }
    [[nodiscard]] QString unit() const { return m_unit; }
    [[nodiscard]] Classes classMethod() const { return m_classMethod; }
    void setClassMethod(Classes method);
    [[nodiscard]] QList<double> limits() const;
    /** Class 0…5 per child code for a choropleth; 0 is nothing at all, the others are parted by the method. */
    Q_INVOKABLE [[nodiscard]] QVariantMap classes() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void targetChanged();
    void rankingChanged();

private:
    struct Entry
    {
        QString code;
        QString name;
        double value = 0;
        int rank = 0;
        bool stale = false;
        bool operator==(const Entry &) const = default;
    };
    void onStoreChanged(const ChangeSet &changes);
    void refresh();

    QPointer<Live> m_live;
    QString m_metric;
    QString m_region = QStringLiteral("45");
    QString m_unit;
    std::vector<Entry> m_entries;
    Classes m_classMethod = Natural;
};

} // namespace yiping
