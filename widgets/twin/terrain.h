// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/twin/district_data.h"

namespace yiping {

/**
 * The ground between the buildings, guessed from theirs: a grid of heights, weighted by distance, lowered to the bed
 * where there is water. Flat where no building says how high it stands.
 */
class TwinTerrain
{
public:
    TwinTerrain() = default;
    explicit TwinTerrain(const DistrictData &district);

    /** Elevation that the scene's y counts from: the lowest known ground; 0 when none is known. */
    [[nodiscard]] float datum() const { return m_datum; }
    /** Metres above the datum. */
    [[nodiscard]] float heightAt(LocalPoint place) const;
    /** x west, y south: the district's box with a margin. */
    [[nodiscard]] const QRectF &box() const { return m_box; }
    [[nodiscard]] int columns() const { return m_columns; }
    [[nodiscard]] int rows() const { return m_rows; }
    [[nodiscard]] LocalPoint cornerAt(int column, int row) const;
    [[nodiscard]] float height(int column, int row) const { return m_heights[index(column, row)]; }
    /** Under water by the map, whatever the level. */
    [[nodiscard]] bool isBed(int column, int row) const { return m_beds[index(column, row)] != 0; }

private:
    [[nodiscard]] std::size_t index(int column, int row) const
    {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) + static_cast<std::size_t>(column);
    }
    void fill(const DistrictData &district);

    QRectF m_box;
    int m_columns = 0;
    int m_rows = 0;
    float m_datum = 0;
    std::vector<float> m_heights;
    std::vector<quint8> m_beds;
};

} // namespace yiping
