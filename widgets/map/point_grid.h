// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/point_source.h"

#include <optional>
#include <vector>

namespace yiping {

/** Finds the point nearest to a place without looking at all of them. Web-Mercator unit square. */
class PointGrid
{
public:
    /** Keeps positions only; the points may change afterwards. */
    void build(std::span<const MapPoint> points);

    /** Index of the nearest point within a radius; of equally near ones the one drawn last. */
    [[nodiscard]] std::optional<std::size_t> nearest(double x, double y, double radius) const;

private:
    [[nodiscard]] int column(double x) const;
    [[nodiscard]] int row(double y) const;

    struct Place
    {
        double x;
        double y;
        quint32 index;
    };

    double m_left = 0;
    double m_top = 0;
    double m_cellWidth = 1;
    double m_cellHeight = 1;
    int m_side = 0;
    /** Places sorted by cell; m_starts[cell]..m_starts[cell + 1] are those of a cell. */
    std::vector<Place> m_places;
    std::vector<quint32> m_starts;
};

} // namespace yiping
