// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/mercator.h"

#include <QtGlobal>

#include <span>
#include <vector>

namespace yiping {

/**
 * Which of very many points lie in one polygon. Its edges are put into strips by y, so that a point is held against
 * the few that pass its strip. Plain value; reading it may happen in any thread.
 */
class PolygonIndex
{
public:
    PolygonIndex() = default;
    /** Corners on the Web-Mercator square, closed or open. Fewer than three different ones hold nothing. */
    explicit PolygonIndex(std::span<const MercatorPoint> ring);

    [[nodiscard]] bool isEmpty() const { return m_edges.empty(); }
    /** By the even–odd rule where the ring crosses itself. A point on an edge or a corner is inside. */
    [[nodiscard]] bool contains(MercatorPoint point) const;

private:
    struct Edge
    {
        MercatorPoint upper;
        MercatorPoint lower;
    };

    [[nodiscard]] std::size_t stripOf(double y) const;

    MercatorPoint m_least;
    MercatorPoint m_greatest;
    double m_stripsPerUnit = 0;
    /** By strip, an edge in each one that it passes; m_starts has one more than there are strips. */
    std::vector<Edge> m_edges;
    std::vector<quint32> m_starts;
};

} // namespace yiping
