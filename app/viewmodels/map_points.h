// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/live.h"
#include "viewmodels/map_filter.h"
#include "widgets/map/point_source.h"

#include <QPointer>

#include <optional>
#include <string_view>
#include <vector>

namespace yiping {

struct ChangeSet;
class Store;

/**
 * Rows of the store as points of a map layer. The rows that a batch changed are projected at once, and nothing is said
 * when no point differs; all are looked at again once a second, for they age.
 */
class MapPoints : public PointSource
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Abstract: incidents, units or stations")
    Q_PROPERTY(yiping::Live *live READ live WRITE setLive NOTIFY liveChanged REQUIRED)
    Q_PROPERTY(QString region READ region WRITE setRegion NOTIFY regionChanged)
    /** What it hides is not drawn; null: nothing. */
    Q_PROPERTY(yiping::MapFilter *filter READ filter WRITE setFilter NOTIFY filterChanged)
    /** Points, and how many there would be without the filter. */
    Q_PROPERTY(int shown READ shown NOTIFY pointsChanged)
    Q_PROPERTY(int total READ total NOTIFY pointsChanged)

public:
    using PointSource::PointSource;

    [[nodiscard]] Live *live() const { return m_live; }
    void setLive(Live *live);
    [[nodiscard]] QString region() const { return m_region.toString(); }
    void setRegion(const QString &region);
    [[nodiscard]] MapFilter *filter() const { return m_filter; }
    void setFilter(MapFilter *filter);
    [[nodiscard]] int shown() const { return static_cast<int>(points().size()); }
    [[nodiscard]] int total() const;

    [[nodiscard]] std::span<const MapPoint> points() const override;
    /** Id of the entity in a store row, as picking returns it. */
    Q_INVOKABLE [[nodiscard]] virtual QString idOf(int row) const = 0;
    /** Store row of an entity that is drawn; -1 when it is not. */
    Q_INVOKABLE [[nodiscard]] int rowOf(const QString &id) const;

Q_SIGNALS:
    void liveChanged();
    void regionChanged();
    void filterChanged();

protected:
    [[nodiscard]] virtual std::size_t rowCount(const Store &store) const = 0;
    /** A row's point, whatever is filtered; nothing when it is not drawn. */
    [[nodiscard]] virtual std::optional<MapPoint> pointOf(const Store &store, std::size_t row) const = 0;
    /** False for a row with a point that the filter hides. */
    [[nodiscard]] virtual bool passes(const EntityFilter &filter, const Store &store, std::size_t row) const = 0;
    /** Store row of an id. */
    [[nodiscard]] virtual std::optional<std::size_t> indexOf(std::string_view id) const = 0;
    /** Puts all points into drawing order; by default they stay in that of their rows. */
    virtual void arrange(std::vector<MapPoint> &) const { }
    [[nodiscard]] virtual const std::vector<std::size_t> &changedRows(const ChangeSet &changes) const = 0;
    /** A point at a place, in a row; the rest as it is by default. */
    [[nodiscard]] static MapPoint projected(LonLat place, std::size_t row);
    [[nodiscard]] bool isWithin(const RegionCode &code) const { return m_region.contains(code); }
    void markChanged();

private:
    enum class Patch { Nothing, Differs, NeedsRebuild };

    void noteChanges(const ChangeSet &changes);
    void rebuild() const;
    [[nodiscard]] bool isHidden(std::size_t row) const;
    /** NeedsRebuild when a row came, went or changed its place in drawing order. */
    [[nodiscard]] Patch patch(const std::vector<std::size_t> &rows);

    QPointer<Live> m_live;
    RegionCode m_region;
    QPointer<MapFilter> m_filter;
    mutable int m_total = 0;
    mutable std::vector<MapPoint> m_points;
    /** Index into m_points by row; negative for a row that is not drawn. */
    mutable std::vector<qint32> m_places;
    mutable bool m_isOutdated = false;
};

} // namespace yiping
