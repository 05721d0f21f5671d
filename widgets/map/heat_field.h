// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/mercator.h"
#include "widgets/map/point_source.h"

#include <vector>

namespace yiping {

/** Where a field lies: cells of equal size in the Web-Mercator unit square, the first row in the north. */
struct HeatFrame
{
    MercatorPoint topLeft;
    /** Side of a cell. */
    double cell = 1;
    int columns = 0;
    int rows = 0;
    /** Reach of the kernel in cells; at least 1.5. Beyond it a point counts nowhere. */
    double reach = 1.5;

    bool operator==(const HeatFrame &) const = default;
};

/**
 * How densely points lie: each is spread over the cells within the kernel's reach, and nothing of it gets lost unless it
 * falls beyond the frame. The kernel is three boxes one after the other, in x and in y: a bell with a third of the reach
 * as its standard deviation, zero from the reach on. Any thread, one at a time.
 */
class HeatField
{
public:
    /** Points weigh their `value`; those that weigh nothing, less, or no number at all do not count. */
    void build(std::span<const MapPoint> points, const HeatFrame &frame);

    [[nodiscard]] const HeatFrame &frame() const { return m_frame; }
    /** Sum of weights in each cell, row by row. */
    [[nodiscard]] std::span<const float> cells() const { return m_cells; }
    /** Of all cells. */
    [[nodiscard]] double total() const;
    /** Square kilometres that a cell of this row covers on the ground; Mercator's cells shrink polewards. */
    [[nodiscard]] double cellKm2(int row) const;
    /** The greatest weight in a square kilometre. */
    [[nodiscard]] double densest() const;
    /** Weight in a square kilometre at a place; 0 beyond the frame. */
    [[nodiscard]] double densityAt(MercatorPoint place) const;

private:
    void deposit(std::span<const MapPoint> points);
    void blurRows(double width);
    void blurColumns(double width);

    HeatFrame m_frame;
    std::vector<float> m_cells;
    std::vector<float> m_other;
    std::vector<float> m_sums;
};

/** The smallest of 1, 2, 5, 10, 20, … and their fractions that is not below a value; 1 for nothing. */
[[nodiscard]] double roundScale(double value);

} // namespace yiping
