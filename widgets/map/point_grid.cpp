// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/point_grid.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace yiping {

namespace {
constexpr double PointsInACell = 4;
constexpr int LargestSide = 512;
constexpr int LooksWorthAGrid = 8;

/** The nearest one so far, of equally near ones the later. */
struct Nearest
{
    double x;
    double y;
    double best;
    std::optional<std::size_t> found;

    void look(std::span<const MapPoint> points, std::size_t index)
    {
        const double dx = points[index].x - x;
        const double dy = points[index].y - y;
        const double away = dx * dx + dy * dy;
        if (away < best || (away == best && (!found || index > *found))) {
            best = away;
            found = index;
        }
    }
};

} // namespace

int PointGrid::column(double x) const
{
    return static_cast<int>(std::clamp((x - m_left) / m_cellWidth, 0.0, m_side - 1.0));
}

int PointGrid::row(double y) const
{
    return static_cast<int>(std::clamp((y - m_top) / m_cellHeight, 0.0, m_side - 1.0));
}

void PointGrid::build(std::span<const MapPoint> points)
{
    m_places.clear();
    m_starts.clear();
    m_side = 0;
    double left = std::numeric_limits<double>::infinity();
    double top = left;
    double right = -left;
    double bottom = -left;
    std::size_t usable = 0;
    for (const MapPoint &point : points) {
        if (!std::isfinite(point.x) || !std::isfinite(point.y))
            continue;
        ++usable;
        left = std::min(left, point.x);
        right = std::max(right, point.x);
        top = std::min(top, point.y);
        bottom = std::max(bottom, point.y);
    }
    if (usable == 0)
        return;
    m_side = std::clamp(static_cast<int>(std::sqrt(double(usable) / PointsInACell)), 1, LargestSide);
    m_left = left;
    m_top = top;
    m_cellWidth = std::max(1e-15, (right - left) / m_side);
    m_cellHeight = std::max(1e-15, (bottom - top) / m_side);

    m_starts.assign(static_cast<std::size_t>(m_side) * static_cast<std::size_t>(m_side) + 1, 0);
    const auto cellOf = [this](const MapPoint &p) { return static_cast<std::size_t>(row(p.y) * m_side + column(p.x)); };
    for (const MapPoint &point : points) {
        if (std::isfinite(point.x) && std::isfinite(point.y))
            ++m_starts[cellOf(point) + 1];
    }
    for (std::size_t i = 1; i < m_starts.size(); ++i)
        m_starts[i] += m_starts[i - 1];
    std::vector<quint32> next(m_starts.begin(), m_starts.end() - 1);
    m_places.resize(usable);
    for (std::size_t i = 0; i < points.size(); ++i) {
        const MapPoint &point = points[i];
        if (std::isfinite(point.x) && std::isfinite(point.y))
            m_places[next[cellOf(point)]++] = static_cast<quint32>(i);
    }
}

void PointGrid::forget()
{
    m_looks = 0;
    m_places.clear();
}

std::optional<std::size_t> PointGrid::nearest(std::span<const MapPoint> points, double x, double y, double radius)
{
    if (!(radius >= 0))
        return std::nullopt;
    Nearest nearest{.x = x, .y = y, .best = radius * radius, .found = {}};
    if (m_looks < LooksWorthAGrid) {
        ++m_looks;
        for (std::size_t i = 0; i < points.size(); ++i)
            nearest.look(points, i);
        return nearest.found;
    }
    if (m_looks == LooksWorthAGrid) {
        ++m_looks;
        build(points);
    }
    if (m_side == 0)
        return std::nullopt;
    for (int r = row(y - radius); r <= row(y + radius); ++r) {
        for (int c = column(x - radius); c <= column(x + radius); ++c) {
            const auto cell = static_cast<std::size_t>(r * m_side + c);
            for (quint32 i = m_starts[cell]; i < m_starts[cell + 1]; ++i)
                nearest.look(points, m_places[i]);
        }
    }
    return nearest.found;
}

} // namespace yiping
