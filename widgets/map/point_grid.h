// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/point_source.h"

#include <optional>
#include <vector>

namespace yiping {

/**
 * Finds the point nearest to a place. Web-Mercator unit square. While the points change all the time it looks at each of
 * them, which takes a million points some milliseconds; points that stay get a grid, which takes longer to make than
 * several such looks and then finds at once.
 */
class PointGrid
{
public:
    /** The points are others now, or elsewhere. */
    void forget();

    /**
     * Index of the nearest point within a radius; of equally near ones the one drawn last. The points are those of the
     * call before, unless forget() was called since.
     */
    [[nodiscard]] std::optional<std::size_t> nearest(std::span<const MapPoint> points, double x, double y,
                                                     double radius);

private:
    void build(std::span<const MapPoint> points);
    [[nodiscard]] int column(double x) const;
    [[nodiscard]] int row(double y) const;

    double m_left = 0;
    double m_top = 0;
    double m_cellWidth = 1;
    double m_cellHeight = 1;
    int m_side = 0;
    /** Since the points last changed. */
    int m_looks = 0;
    /** Indices of points sorted by cell; m_starts[cell]..m_starts[cell + 1] are those of a cell. */
    std::vector<quint32> m_places;
    std::vector<quint32> m_starts;
};

} // namespace yiping
