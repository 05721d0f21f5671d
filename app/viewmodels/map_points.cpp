// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/map_points.h"

#include "base/mercator.h"
#include "viewmodels/follow.h"

namespace yiping {

void MapPoints::setLive(Live *live)
{
    if (m_live && m_live != live) {
        m_live->clock()->disconnect(this);
        m_live->disconnect(this);
    }
    if (!follow(m_live, live, this, &MapPoints::noteChanges))
        return;
    if (m_live) {
        connect(m_live->clock(), &DataClock::ticked, this, &MapPoints::markChanged);
        connect(m_live, &Live::sightChanged, this, &MapPoints::markChanged);
    }
    Q_EMIT liveChanged();
    markChanged();
}

void MapPoints::noteChanges(const ChangeSet &changes)
{
    if (m_isOutdated)
        return;
    switch (patch(changedRows(changes))) {
    case Patch::Nothing:
        break;
    case Patch::Differs:
        Q_EMIT pointsChanged();
        break;
    case Patch::NeedsRebuild:
        markChanged();
        break;
    }
}

void MapPoints::setRegion(const QString &region)
{
    const RegionCode code = RegionCode::parse(region.toStdString()).value_or(RegionCode());
    if (m_region == code)
        return;
    m_region = code;
    Q_EMIT regionChanged();
    markChanged();
}

void MapPoints::setFilter(MapFilter *filter)
{
    if (filter == m_filter)
        return;
    if (m_filter)
        m_filter->disconnect(this);
    m_filter = filter;
    if (filter)
        connect(filter, &MapFilter::changed, this, &MapPoints::markChanged);
    Q_EMIT filterChanged();
    markChanged();
}

int MapPoints::total() const
{
    static_cast<void>(points());
    return m_total;
}

bool MapPoints::isHidden(std::size_t row) const
{
    return m_filter && m_filter->isActive() && !passes(m_filter->filter(), m_live->store(), row);
}

void MapPoints::markChanged()
{
    m_isOutdated = true;
    Q_EMIT pointsChanged();
}

std::span<const MapPoint> MapPoints::points() const
{
    if (m_isOutdated)
        rebuild();
    m_isOutdated = false;
    return m_points;
}

void MapPoints::rebuild() const
{
    m_points.clear();
    m_places.clear();
    m_total = 0;
    if (!m_live)
        return;
    const std::size_t count = rowCount(m_live->store());
    m_points.reserve(count);
    m_places.assign(count, -1);
    for (std::size_t row = 0; row < count; ++row) {
        const auto point = pointOf(m_live->store(), row);
        if (!point)
            continue;
        ++m_total;
        if (!isHidden(row))
            m_points.push_back(*point);
    }
    arrange(m_points);
    for (std::size_t i = 0; i < m_points.size(); ++i)
        m_places[m_points[i].row] = static_cast<qint32>(i);
}

MapPoints::Patch MapPoints::patch(const std::vector<std::size_t> &rows)
{
    Patch result = Patch::Nothing;
    for (const std::size_t row : rows) {
        auto point = pointOf(m_live->store(), row);
        if (point && isHidden(row))
            point.reset();
        const qint32 place = row < m_places.size() ? m_places[row] : -1;
        if (point.has_value() != (place >= 0))
            return Patch::NeedsRebuild;
        if (!point)
            continue;
        MapPoint &drawn = m_points[static_cast<std::size_t>(place)];
        if (drawn.symbol != point->symbol)
            return Patch::NeedsRebuild;
        if (drawn != *point)
            result = Patch::Differs;
        drawn = *point;
    }
    return result;
}

int MapPoints::rowOf(const QString &id) const
{
    if (id.isEmpty() || !m_live)
        return -1;
    // Brings m_places up to date.
    static_cast<void>(points());
    const auto row = indexOf(id.toStdString());
    return row && *row < m_places.size() && m_places[*row] >= 0 ? static_cast<int>(*row) : -1;
}

MapPoint MapPoints::projected(LonLat place, std::size_t row)
{
    const MercatorPoint at = toMercator(place);
    return {.x = at.x, .y = at.y, .row = static_cast<quint32>(row)};
}

} // namespace yiping
