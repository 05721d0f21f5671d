// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/point_source.h"
#include "widgets/twin/twin_district.h"

#include <QAbstractListModel>
#include <QPointer>

namespace yiping {

/** The points of a map layer that stand in the district, at their places in its scene. GUI thread. */
class TwinMarks : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(yiping::PointSource *source READ source WRITE setSource NOTIFY sourceChanged)
    Q_PROPERTY(yiping::TwinDistrict *district READ district WRITE setDistrict NOTIFY districtChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /** Points beyond Limit, which are not shown. */
    Q_PROPERTY(int hidden READ hidden NOTIFY countChanged)

public:
    /** Each is an item of its own; more of them would not be read one by one anyway. */
    static constexpr int Limit = 300;
    enum Role { PlaceRole = Qt::UserRole, SymbolRole, ToneRole, StaleRole, SourceRowRole };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] PointSource *source() const { return m_source; }
    void setSource(PointSource *source);
    [[nodiscard]] TwinDistrict *district() const { return m_district; }
    void setDistrict(TwinDistrict *district);
    [[nodiscard]] int count() const { return static_cast<int>(m_marks.size()); }
    [[nodiscard]] int hidden() const { return m_hidden; }

    /** Row of the point source that a row of this list shows; -1 beyond its end. */
    Q_INVOKABLE [[nodiscard]] int sourceRowAt(int row) const;
    Q_INVOKABLE [[nodiscard]] QVector3D placeAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void sourceChanged();
    void districtChanged();
    void countChanged();

private:
    struct Mark
    {
        MapPoint point;
        QVector3D place;

        bool operator==(const Mark &) const = default;
    };

    void refresh();
    /** Symbols of the same rows stay where they are in the list. */
    void update(std::vector<Mark> marks);

    QPointer<PointSource> m_source;
    QPointer<TwinDistrict> m_district;
    std::vector<Mark> m_marks;
    int m_hidden = 0;
};

} // namespace yiping
