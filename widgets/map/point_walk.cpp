// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/point_walk.h"

#include <algorithm>
#include <cmath>

namespace yiping {

PointWalk::PointWalk(QObject *parent)
    : QObject(parent)
{
    connect(this, &PointWalk::sourcesChanged, this, [this] { m_stops.clear(); });
}

PointSource *PointWalk::sourceAt(int index) const
{
    return index == 0 ? m_first : index == 1 ? m_second : index == 2 ? m_third : nullptr;
}

void PointWalk::lookAround()
{
    m_stops.clear();
    m_from = m_camera->centre();
    m_zoom = m_camera->zoom();
    const double halfWidth = m_camera->width() / worldPixels(m_zoom) / 2;
    const double halfHeight = m_camera->height() / worldPixels(m_zoom) / 2;
    for (int source = 0; source < 3; ++source) {
        const PointSource *points = sourceAt(source);
        if (!points)
            continue;
        for (const MapPoint &point : points->points()) {
            const double dx = point.x - m_from.x;
            const double dy = point.y - m_from.y;
            if (std::abs(dx) <= halfWidth && std::abs(dy) <= halfHeight)
                m_stops.push_back({.source = source, .row = point.row, .distance = std::hypot(dx, dy)});
        }
    }
    const std::size_t kept = std::min(m_stops.size(), MostSteps);
    std::ranges::partial_sort(m_stops, m_stops.begin() + static_cast<std::ptrdiff_t>(kept), {}, &Stop::distance);
    m_stops.resize(kept);
}

bool PointWalk::isThere(const Stop &stop) const
{
    const PointSource *source = sourceAt(stop.source);
    return source
        && std::ranges::any_of(source->points(), [&stop](const MapPoint &point) { return point.row == stop.row; });
}

void PointWalk::step(int source, int row, int by)
{
    if (!m_camera)
        return;
    const MercatorPoint centre = m_camera->centre();
    if (m_stops.empty() || centre.x != m_from.x || centre.y != m_from.y || m_camera->zoom() != m_zoom)
        lookAround();
    std::erase_if(m_stops, [this](const Stop &stop) { return !isThere(stop); });
    if (m_stops.empty())
        return;
    const auto count = static_cast<std::ptrdiff_t>(m_stops.size());
    const auto here = std::ranges::find_if(m_stops, [source, row](const Stop &stop) {
        return stop.source == source && row >= 0 && stop.row == static_cast<quint32>(row);
    });
    // From none the first step leads to the nearest, the first one back to the farthest.
    const std::ptrdiff_t from = here != m_stops.end() ? here - m_stops.begin() : by > 0 ? -1 : 0;
    const Stop &next = m_stops[static_cast<std::size_t>(((from + by) % count + count) % count)];
    Q_EMIT reached(next.source, static_cast<int>(next.row));
}

} // namespace yiping
