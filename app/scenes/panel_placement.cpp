// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenes/panel_placement.h"

#include <algorithm>

namespace yiping {

namespace {

class Grid
{
public:
    Grid(int columns, int rows)
        : m_area(0, 0, columns, rows)
        , m_taken(static_cast<size_t>(columns * rows))
    {
    }

    [[nodiscard]] bool isFree(const QRect &cells) const
    {
        if (!m_area.contains(cells))
            return false;
        for (int y = cells.top(); y <= cells.bottom(); ++y) {
            for (int x = cells.left(); x <= cells.right(); ++x) {
                if (m_taken[index(x, y)])
                    return false;
            }
        }
        return true;
    }

    void take(const QRect &cells)
    {
        for (int y = cells.top(); y <= cells.bottom(); ++y)
            std::fill_n(m_taken.begin() + static_cast<qsizetype>(index(cells.left(), y)), cells.width(), true);
    }

    /** The free rectangle of this size that is nearest to a point; null when there is none. */
    [[nodiscard]] QRect nearestFree(const QPoint &point, const QSize &size) const
    {
        QRect best;
        for (int y = 0; y + size.height() <= m_area.height(); ++y) {
            for (int x = 0; x + size.width() <= m_area.width(); ++x) {
                const QRect cells(QPoint(x, y), size);
                const bool nearer = best.isNull()
                    || (cells.topLeft() - point).manhattanLength() < (best.topLeft() - point).manhattanLength();
                if (nearer && isFree(cells))
                    best = cells;
            }
        }
        return best;
    }

private:
    [[nodiscard]] size_t index(int x, int y) const { return static_cast<size_t>(y * m_area.width() + x); }

    QRect m_area;
    std::vector<bool> m_taken;
};

QRect placeFor(const Grid &grid, const QRect &wanted)
{
    for (QSize size = wanted.size();; size = {(size.width() + 1) / 2, (size.height() + 1) / 2}) {
        const QRect place = grid.nearestFree(wanted.topLeft(), size);
        if (!place.isNull() || size == QSize(1, 1))
            return place;
    }
}

} // namespace

void placeErrorCards(Scene &scene)
{
    Grid grid(scene.columns, scene.rows);
    for (const PanelSpec &panel : scene.panels) {
        if (panel.error.isEmpty())
            grid.take(panel.cells);
    }
    for (PanelSpec &panel : scene.panels) {
        if (panel.error.isEmpty())
            continue;
        panel.cells = placeFor(grid, panel.cells);
        if (!panel.cells.isNull())
            grid.take(panel.cells);
    }
}

} // namespace yiping
