// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/live.h"
#include "widgets/map/map_geometry.h"

#include <QAbstractListModel>
#include <QPointer>

#include <optional>
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
    /** What the values are given for; a child without what they are divided by has none and is left out. */
    Q_PROPERTY(Basis basis READ basis WRITE setBasis NOTIFY targetChanged)
    /** The year that the residents were counted in; 0 while none is known, and for another basis. */
    Q_PROPERTY(int basisYear READ basisYear NOTIFY rankingChanged)
    /** Children whose value is known and cannot be given for the basis. */
    Q_PROPERTY(int withoutBasis READ withoutBasis NOTIFY rankingChanged)
    /** Where the divisions' areas come from. */
    Q_PROPERTY(yiping::MapGeometry *geometry READ geometry WRITE setGeometry NOTIFY targetChanged)
    /** Greatest value of the classes 1, 2, … of classes(), ascending; at most five. */
    Q_PROPERTY(QList<double> limits READ limits NOTIFY rankingChanged)

public:
    enum Role { RegionCodeRole = Qt::UserRole + 1, NameRole, ValueRole, RankRole, StaleRole };
    Q_ENUM(Role)
    /** analysis/class_breaks.h says what each is. */
    enum Classes { Equal, Quantile, Natural };
    Q_ENUM(Classes)
    /** As reported; for 100,000 residents (aggregate `population` of the same division); for 100 km². */
    enum Basis { Whole, Head, Area };
    Q_ENUM(Basis)

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
    [[nodiscard]] Basis basis() const { return m_basis; }
    void setBasis(Basis basis);
    [[nodiscard]] int basisYear() const { return m_basisYear; }
    [[nodiscard]] int withoutBasis() const { return m_withoutBasis; }
    [[nodiscard]] MapGeometry *geometry() const { return m_geometry; }
    void setGeometry(MapGeometry *geometry);
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
    /** How many times the basis a child has: what its value is divided by. Nothing where that is not known. */
    [[nodiscard]] std::optional<double> basisOf(const RegionCode &child, int &year) const;

    QPointer<Live> m_live;
    QString m_metric;
    QString m_region = QStringLiteral("45");
    QString m_unit;
    std::vector<Entry> m_entries;
    Classes m_classMethod = Natural;
    Basis m_basis = Whole;
    int m_basisYear = 0;
    int m_withoutBasis = 0;
    QPointer<MapGeometry> m_geometry;
};

} // namespace yiping
