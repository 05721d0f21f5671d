// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/polygon_index.h"

#include <algorithm>

namespace yiping {

namespace {
constexpr std::size_t MostStrips = 2048;
} // namespace

PolygonIndex::PolygonIndex(std::span<const MercatorPoint> ring)
{
    if (ring.size() < 3)
        return;
    m_least = m_greatest = ring.front();
    for (const MercatorPoint &corner : ring) {
        m_least = {.x = std::min(m_least.x, corner.x), .y = std::min(m_least.y, corner.y)};
        m_greatest = {.x = std::max(m_greatest.x, corner.x), .y = std::max(m_greatest.y, corner.y)};
    }
    const double height = m_greatest.y - m_least.y;
    if (!(height > 0) || !(m_greatest.x > m_least.x))
        return;
    const std::size_t strips = std::clamp<std::size_t>(ring.size() * 2, 1, MostStrips);
    m_stripsPerUnit = static_cast<double>(strips) / height;
    m_starts.assign(strips + 1, 0);

    std::vector<Edge> edges;
    edges.reserve(ring.size());
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const MercatorPoint a = ring[i];
        const MercatorPoint b = ring[(i + 1) % ring.size()];
        edges.push_back(a.y <= b.y ? Edge{.upper = a, .lower = b} : Edge{.upper = b, .lower = a});
    }
    for (const Edge &edge : edges) {
        for (std::size_t strip = stripOf(edge.upper.y); strip <= stripOf(edge.lower.y); ++strip)
            ++m_starts[strip + 1];
    }
    for (std::size_t strip = 0; strip < strips; ++strip)
        m_starts[strip + 1] += m_starts[strip];
    m_edges.resize(m_starts.back());
    std::vector<quint32> next(m_starts.begin(), m_starts.end() - 1);
    for (const Edge &edge : edges) {
        for (std::size_t strip = stripOf(edge.upper.y); strip <= stripOf(edge.lower.y); ++strip)
            m_edges[next[strip]++] = edge;
    }
}

std::size_t PolygonIndex::stripOf(double y) const
{
    const double strip = (y - m_least.y) * m_stripsPerUnit;
    return std::min(static_cast<std::size_t>(std::max(0.0, strip)), m_starts.size() - 2);
}

bool PolygonIndex::contains(MercatorPoint p) const
{
    // Also refuses what is not a number.
    if (m_edges.empty() || !(p.x >= m_least.x && p.x <= m_greatest.x && p.y >= m_least.y && p.y <= m_greatest.y))
        return false;
    bool inside = false;
    const std::size_t strip = stripOf(p.y);
    for (quint32 i = m_starts[strip]; i < m_starts[strip + 1]; ++i) {
        const auto &[upper, lower] = m_edges[i];
        if (p.y < upper.y || p.y > lower.y)
            continue;
        if (upper.y == lower.y) {
            if (p.x >= std::min(upper.x, lower.x) && p.x <= std::max(upper.x, lower.x))
                return true;
            continue;
        }
        const double side = (lower.x - upper.x) * (p.y - upper.y) - (lower.y - upper.y) * (p.x - upper.x);
        if (side == 0)
            return true;
        // The lower end counts with the next edge.
        if (p.y < lower.y && side > 0)
            inside = !inside;
    }
    return inside;
}

} // namespace yiping
