// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/twin/ring_check.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace yiping {

namespace {

double turn(LocalPoint a, LocalPoint b, LocalPoint c)
{
    return (double(b.x) - a.x) * (double(c.y) - a.y) - (double(b.y) - a.y) * (double(c.x) - a.x);
}

bool isBetween(LocalPoint p, LocalPoint a, LocalPoint b)
{
    return std::min(a.x, b.x) <= p.x && p.x <= std::max(a.x, b.x) && std::min(a.y, b.y) <= p.y
        && p.y <= std::max(a.y, b.y);
}

bool doMeet(LocalPoint a, LocalPoint b, LocalPoint c, LocalPoint d)
{
    const double abc = turn(a, b, c);
    const double abd = turn(a, b, d);
    const double cda = turn(c, d, a);
    const double cdb = turn(c, d, b);
    if (((abc > 0) != (abd > 0)) && ((cda > 0) != (cdb > 0)) && abc != 0 && abd != 0 && cda != 0 && cdb != 0)
        return true;
    return (abc == 0 && isBetween(c, a, b)) || (abd == 0 && isBetween(d, a, b)) || (cda == 0 && isBetween(a, c, d))
        || (cdb == 0 && isBetween(b, c, d));
}

} // namespace

Ring plainRing(const Ring &ring)
{
    constexpr double Straight = 1e-3;
    Ring result;
    for (const LocalPoint &point : ring) {
        if (result.empty() || !(point == result.back()))
            result.push_back(point);
    }
    while (result.size() > 1 && result.front() == result.back())
        result.pop_back();
    for (std::size_t i = 0; result.size() > 3 && i < result.size();) {
        const LocalPoint before = result[(i + result.size() - 1) % result.size()];
        const LocalPoint after = result[(i + 1) % result.size()];
        const double length = std::hypot(double(after.x) - before.x, double(after.y) - before.y);
        // A spike turns back on itself: it stays, and is found to cross itself.
        if (isBetween(result[i], before, after) && std::abs(turn(before, result[i], after)) < Straight * length)
            result.erase(result.begin() + static_cast<std::ptrdiff_t>(i));
        else
            ++i;
    }
    return result;
}

bool crossesItself(const Ring &ring)
{
    const std::size_t count = ring.size();
    if (count < 3)
        return false;
    // Swept from west to east: of each edge only those are looked at that begin before it ends.
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), 0);
    const auto west = [&](std::size_t i) { return std::min(ring[i].x, ring[(i + 1) % count].x); };
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) { return west(a) < west(b); });
    for (std::size_t k = 0; k < count; ++k) {
        const std::size_t i = order[k];
        const float east = std::max(ring[i].x, ring[(i + 1) % count].x);
        for (std::size_t l = k + 1; l < count && west(order[l]) <= east; ++l) {
            const std::size_t j = order[l];
            if ((i + 1) % count == j || (j + 1) % count == i)
                continue;
            if (doMeet(ring[i], ring[(i + 1) % count], ring[j], ring[(j + 1) % count]))
                return true;
        }
    }
    return false;
}

bool isInside(const std::vector<Ring> &polygon, LocalPoint point)
{
    bool in = false;
    for (const Ring &ring : polygon) {
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            const LocalPoint a = ring[i];
            const LocalPoint b = ring[j];
            if ((a.y > point.y) != (b.y > point.y)
                && point.x < a.x + (double(point.y) - a.y) / (double(b.y) - a.y) * (double(b.x) - a.x))
                in = !in;
        }
    }
    return in;
}

} // namespace yiping
