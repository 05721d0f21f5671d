// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/border_lines.h"

#include <bit>
#include <unordered_map>

namespace yiping {

namespace {

constexpr quint32 NoArea = ~quint32(0);

quint64 placeKey(LocalPoint p)
{
    return quint64(std::bit_cast<quint32>(p.x)) << 32 | std::bit_cast<quint32>(p.y);
}

/** An edge, whichever way it is walked. */
struct Edge
{
    Edge(LocalPoint a, LocalPoint b)
        : low(std::min(placeKey(a), placeKey(b)))
        , high(std::max(placeKey(a), placeKey(b)))
    {
    }
    bool operator==(const Edge &) const = default;

    quint64 low;
    quint64 high;
};

struct EdgeHash
{
    std::size_t operator()(const Edge &edge) const
    {
        return static_cast<std::size_t>((edge.low * 0x9e3779b97f4a7c15U) ^ (edge.high * 0xc2b2ae3d27d4eb4fU) >> 7);
    }
};

struct Sides
{
    quint32 one = NoArea;
    quint32 other = NoArea;

    bool operator==(const Sides &) const = default;
};

using SidesOfEdges = std::unordered_map<Edge, Sides, EdgeHash>;

template<typename Visit>
void visitCounties(const std::vector<MapArea> &areas, Visit visit)
{
    for (quint32 index = 0; index < areas.size(); ++index) {
        if (areas[index].level != AreaLevel::County)
            continue;
        for (const auto &rings : areas[index].polygons) {
            for (const Ring &ring : rings)
                visit(index, ring);
        }
    }
}

SidesOfEdges sidesOfEdges(const std::vector<MapArea> &areas)
{
    SidesOfEdges sides;
    visitCounties(areas, [&](quint32 area, const Ring &ring) {
        for (std::size_t i = 1; i < ring.size(); ++i) {
            Sides &edge = sides[Edge(ring[i - 1], ring[i])];
            (edge.one == NoArea ? edge.one : edge.other) = area;
        }
    });
    return sides;
}

BorderKind kindOf(const std::vector<MapArea> &areas, Sides sides)
{
    if (sides.other == NoArea)
        return BorderKind::Province;
    const bool sameCity = areas[sides.one].code.left(4) == areas[sides.other].code.left(4);
    return sameCity ? BorderKind::County : BorderKind::City;
}

} // namespace

std::vector<MapBorder> borderLines(const std::vector<MapArea> &areas)
{
    std::vector<MapBorder> borders;
    const SidesOfEdges sides = sidesOfEdges(areas);
    visitCounties(areas, [&](quint32 area, const Ring &ring) {
        Sides running;
        for (std::size_t i = 1; i < ring.size(); ++i) {
            const Sides here = sides.at(Edge(ring[i - 1], ring[i]));
            // The first of the two that share an edge draws it; an edge between parts of one county is no border.
            if (here.one != area || here.other == area || ring[i - 1] == ring[i]) {
                running = {};
                continue;
            }
            if (!(here == running))
                borders.push_back({.kind = kindOf(areas, here), .county = areas[area].code, .line = {ring[i - 1]}});
            running = here;
            borders.back().line.push_back(ring[i]);
        }
    });
    return borders;
}

} // namespace yiping
