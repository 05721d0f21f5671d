// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/ring_check.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace yiping {

namespace {

/** Twice the signed area of a triangle. */
double turn(LonLat a, LonLat b, LonLat c)
{
    return (b.lon - a.lon) * (c.lat - a.lat) - (b.lat - a.lat) * (c.lon - a.lon);
}

bool properlyCross(LonLat a, LonLat b, LonLat c, LonLat d)
{
    const double one = turn(a, b, c);
    const double two = turn(a, b, d);
    const double three = turn(c, d, a);
    const double four = turn(c, d, b);
    return one * two < 0 && three * four < 0;
}

/** Squared distance of a point to the nearest edge; negative outside of the polygon. */
double depth(const std::vector<Ring> &rings, double x, double y)
{
    double nearest = std::numeric_limits<double>::infinity();
    bool in = false;
    for (const Ring &ring : rings) {
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            const double ax = ring[i].x;
            const double ay = ring[i].y;
            const double dx = ring[j].x - ax;
            const double dy = ring[j].y - ay;
            if ((ay > y) != (ring[j].y > y) && x < ax + (y - ay) / dy * dx)
                in = !in;
            const double length = dx * dx + dy * dy;
            const double share = length > 0 ? std::clamp(((x - ax) * dx + (y - ay) * dy) / length, 0.0, 1.0) : 0;
            nearest = std::min(nearest, std::pow(ax + share * dx - x, 2) + std::pow(ay + share * dy - y, 2));
        }
    }
    return in ? nearest : -nearest;
}

} // namespace

bool isClosed(std::span<const LonLat> ring)
{
    return !ring.empty() && ring.front() == ring.back();
}

std::size_t cornersOf(std::span<const LonLat> path)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < path.size(); ++i)
        count += i == 0 || !(path[i] == path[i - 1]) ? 1 : 0;
    return count > 1 && isClosed(path) ? count - 1 : count;
}

std::optional<LonLat> selfCrossing(std::span<const LonLat> ring)
{
    if (ring.size() < 4)
        return std::nullopt;
    const std::size_t edges = ring.size() - 1;
    const auto west = [&](std::size_t i) { return std::min(ring[i].lon, ring[i + 1].lon); };
    const auto east = [&](std::size_t i) { return std::max(ring[i].lon, ring[i + 1].lon); };
    std::vector<std::size_t> order(edges);
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::ranges::sort(order, {}, west);
    std::vector<std::size_t> open;
    for (const std::size_t edge : order) {
        std::erase_if(open, [&](std::size_t other) { return east(other) < west(edge); });
        const LonLat a = ring[edge];
        const LonLat b = ring[edge + 1];
        const auto [south, north] = std::minmax(a.lat, b.lat);
        for (const std::size_t other : open) {
            const LonLat c = ring[other];
            const LonLat d = ring[other + 1];
            if (std::max(c.lat, d.lat) < south || std::min(c.lat, d.lat) > north || !properlyCross(a, b, c, d))
                continue;
            const double share = turn(c, d, a) / (turn(c, d, a) - turn(c, d, b));
            return LonLat{.lon = a.lon + share * (b.lon - a.lon), .lat = a.lat + share * (b.lat - a.lat)};
        }
        open.push_back(edge);
    }
    return std::nullopt;
}

LocalPoint innerPoint(const std::vector<Ring> &rings)
{
    constexpr int Steps = 12;
    constexpr int Rounds = 3;
    if (rings.empty() || rings.front().empty())
        return {};
    const auto [left, right] = std::ranges::minmax(rings.front(), {}, &LocalPoint::x);
    const auto [top, bottom] = std::ranges::minmax(rings.front(), {}, &LocalPoint::y);
    double width = double(right.x) - left.x;
    double height = double(bottom.y) - top.y;
    double x0 = left.x;
    double y0 = top.y;
    LocalPoint best = rings.front().front();
    double deepest = 0;
    for (int round = 0; round < Rounds; ++round) {
        for (int i = 0; i < Steps * Steps; ++i) {
            const double x = x0 + width * (i % Steps + 0.5) / Steps;
            const double y = y0 + height * (i / Steps + 0.5) / Steps;
            if (const double here = depth(rings, x, y); here > deepest) {
                deepest = here;
                best = {.x = static_cast<float>(x), .y = static_cast<float>(y)};
            }
        }
        width *= 2.0 / Steps;
        height *= 2.0 / Steps;
        x0 = best.x - width / 2;
        y0 = best.y - height / 2;
    }
    return best;
}

} // namespace yiping
