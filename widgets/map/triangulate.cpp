// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/triangulate.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <utility>

namespace yiping {

namespace {

double cross(LocalPoint a, LocalPoint b, LocalPoint c)
{
    return (double(b.x) - a.x) * (double(c.y) - a.y) - (double(b.y) - a.y) * (double(c.x) - a.x);
}

bool inside(LocalPoint p, LocalPoint a, LocalPoint b, LocalPoint c)
{
    return cross(a, b, p) >= 0 && cross(b, c, p) >= 0 && cross(c, a, p) >= 0;
}

Ring cleaned(const Ring &ring)
{
    Ring result;
    result.reserve(ring.size());
    for (const LocalPoint &point : ring) {
        if (result.empty() || !(point == result.back()))
            result.push_back(point);
    }
    while (result.size() > 1 && result.front() == result.back())
        result.pop_back();
    return result;
}

/** Simple loops of a ring that touches itself: it is cut wherever it comes back to a place it has been at. */
std::vector<Ring> loopsOf(const Ring &ring)
{
    std::vector<Ring> loops;
    Ring open;
    std::map<std::pair<float, float>, std::size_t> seen;
    const auto keep = [&](Ring loop) {
        if (loop.size() > 2 && signedArea(loop) != 0)
            loops.push_back(std::move(loop));
    };
    for (const LocalPoint &point : ring) {
        const auto found = seen.find({point.x, point.y});
        if (found == seen.end()) {
            seen[{point.x, point.y}] = open.size();
            open.push_back(point);
            continue;
        }
        const auto from = static_cast<std::ptrdiff_t>(found->second);
        keep(Ring(open.begin() + from, open.end()));
        for (auto it = open.begin() + from + 1; it != open.end(); ++it)
            seen.erase({it->x, it->y});
        open.resize(found->second + 1);
    }
    keep(std::move(open));
    return loops;
}

bool surrounds(const Ring &ring, LocalPoint point)
{
    bool in = false;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        const LocalPoint a = ring[i];
        const LocalPoint b = ring[j];
        if ((a.y > point.y) != (b.y > point.y)
            && point.x < a.x + (double(point.y) - a.y) / (double(b.y) - a.y) * (double(b.x) - a.x))
            in = !in;
    }
    return in;
}

std::size_t rightmost(const Ring &ring)
{
    const auto found = std::max_element(ring.begin(), ring.end(), [](LocalPoint a, LocalPoint b) { return a.x < b.x; });
    return static_cast<std::size_t>(found - ring.begin());
}

/** A place just inside of a loop, beside its rightmost corner. */
LocalPoint placeIn(const Ring &ring)
{
    constexpr float Near = 0.02F;
    const std::size_t at = rightmost(ring);
    const LocalPoint a = ring[(at + ring.size() - 1) % ring.size()];
    const LocalPoint b = ring[at];
    const LocalPoint c = ring[(at + 1) % ring.size()];
    return {b.x + ((a.x + c.x) / 2 - b.x) * Near, b.y + ((a.y + c.y) / 2 - b.y) * Near};
}

/** The outline's vertex that a hole's rightmost point can be joined to without crossing an edge. */
std::size_t bridgeTo(const Ring &outline, LocalPoint from)
{
    double nearest = std::numeric_limits<double>::infinity();
    std::size_t best = outline.size();
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const LocalPoint a = outline[i];
        const LocalPoint b = outline[(i + 1) % outline.size()];
        if ((a.y > from.y) == (b.y > from.y))
            continue;
        const double x = a.x + (double(from.y) - a.y) / (double(b.y) - a.y) * (double(b.x) - a.x);
        if (x >= from.x && x < nearest) {
            nearest = x;
            best = a.x > b.x ? i : (i + 1) % outline.size();
        }
    }
    if (best == outline.size())
        return best;
    // A corner that pokes into the triangle between the ray and the candidate is seen first: take the flattest.
    const LocalPoint hit{.x = static_cast<float>(nearest), .y = from.y};
    LocalPoint candidate = outline[best];
    const bool above = candidate.y < from.y;
    double flattest = std::numeric_limits<double>::infinity();
    std::size_t seen = best;
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const LocalPoint p = outline[i];
        if (p.x < from.x || p == candidate || p == from)
            continue;
        const bool covered = above ? inside(p, from, candidate, hit) : inside(p, from, hit, candidate);
        if (!covered)
            continue;
        const double slope = std::abs(double(p.y) - from.y) / std::max(1e-12, double(p.x) - from.x);
        if (slope < flattest) {
            flattest = slope;
            seen = i;
        }
    }
    return seen;
}

void joinHole(Ring &outline, const Ring &hole)
{
    auto corner = static_cast<std::ptrdiff_t>(rightmost(hole));
    std::size_t at = outline.size();
    for (std::size_t i = 0; i < hole.size() && at == outline.size(); ++i) {
        // A hole that touches the outline is joined where it does.
        const auto touch = std::find(outline.begin(), outline.end(), hole[i]);
        if (touch != outline.end()) {
            at = static_cast<std::size_t>(touch - outline.begin());
            corner = static_cast<std::ptrdiff_t>(i);
        }
    }
    if (at == outline.size())
        at = bridgeTo(outline, hole[static_cast<std::size_t>(corner)]);
    if (at == outline.size())
        return;
    Ring bridge(hole.begin() + corner, hole.end());
    bridge.insert(bridge.end(), hole.begin(), hole.begin() + corner + 1);
    bridge.push_back(outline[at]);
    outline.insert(outline.begin() + static_cast<std::ptrdiff_t>(at) + 1, bridge.begin(), bridge.end());
}

/** Clips ears off one ring that turns positively. */
class EarClipper
{
public:
    EarClipper(const Ring &ring, std::vector<quint32> &out, quint32 base)
        : m_ring(ring)
        , m_out(out)
        , m_base(base)
        , m_next(ring.size())
        , m_previous(ring.size())
        , m_reflex(ring.size())
    {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            m_next[i] = (i + 1) % ring.size();
            m_previous[i] = (i + ring.size() - 1) % ring.size();
        }
        for (std::size_t i = 0; i < ring.size(); ++i)
            judge(i);
    }

    void run()
    {
        std::size_t left = m_ring.size();
        std::size_t at = 0;
        std::size_t sinceLast = 0;
        while (left > 2) {
            // Outlines that touch or cross themselves may have no clean ear left; take the next convex corner then.
            const bool stuck = sinceLast > left;
            const bool hopeless = sinceLast > 2 * left;
            const std::size_t following = m_next[at];
            if (hopeless || (!m_reflex[at] && (stuck || isEar(at)))) {
                clip(at);
                --left;
                sinceLast = 0;
                at = m_next[following];
            } else {
                ++sinceLast;
                at = following;
            }
        }
    }

private:
    void judge(std::size_t i) { m_reflex[i] = cross(m_ring[m_previous[i]], m_ring[i], m_ring[m_next[i]]) < 0; }

    [[nodiscard]] bool isEar(std::size_t i) const
    {
        const LocalPoint a = m_ring[m_previous[i]];
        const LocalPoint b = m_ring[i];
        const LocalPoint c = m_ring[m_next[i]];
        const auto [left, right] = std::minmax({a.x, b.x, c.x});
        const auto [top, bottom] = std::minmax({a.y, b.y, c.y});
        for (std::size_t j = m_next[m_next[i]]; j != m_previous[i]; j = m_next[j]) {
            const LocalPoint p = m_ring[j];
            if (!m_reflex[j] || p.x < left || p.x > right || p.y < top || p.y > bottom)
                continue;
            if (!(p == a) && !(p == b) && !(p == c) && inside(p, a, b, c))
                return false;
        }
        return true;
    }

    void clip(std::size_t i)
    {
        const std::size_t before = m_previous[i];
        const std::size_t after = m_next[i];
        if (cross(m_ring[before], m_ring[i], m_ring[after]) > 0) {
            for (const std::size_t corner : {before, i, after})
                m_out.push_back(m_base + static_cast<quint32>(corner));
        }
        m_next[before] = after;
        m_previous[after] = before;
        judge(before);
        judge(after);
    }

    const Ring &m_ring;
    std::vector<quint32> &m_out;
    quint32 m_base;
    std::vector<std::size_t> m_next;
    std::vector<std::size_t> m_previous;
    std::vector<bool> m_reflex;
};

} // namespace

double signedArea(std::span<const LocalPoint> ring)
{
    double sum = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const LocalPoint a = ring[i];
        const LocalPoint b = ring[(i + 1) % ring.size()];
        sum += double(a.x) * b.y - double(b.x) * a.y;
    }
    return sum / 2;
}

Triangles triangulate(const std::vector<Ring> &rings)
{
    Triangles result;
    std::vector<Ring> solids;
    std::vector<Ring> holes;
    for (std::size_t i = 0; i < rings.size(); ++i) {
        const Ring ring = cleaned(rings[i]);
        const bool outline = i == 0;
        const bool turned = (signedArea(ring) < 0) == outline; // outlines turn positively, holes negatively
        for (Ring &loop : loopsOf(ring)) {
            if (turned)
                std::reverse(loop.begin(), loop.end());
            const bool solid = signedArea(loop) > 0;
            if (solid == outline)
                (solid ? solids : holes).push_back(std::move(loop));
            else if (outline)
                holes.push_back(std::move(loop));
        }
    }
    const auto farther = [](const Ring &a, const Ring &b) { return a[rightmost(a)].x > b[rightmost(b)].x; };
    std::sort(holes.begin(), holes.end(), farther);

    for (const Ring &solid : solids) {
        Ring outline = solid;
        for (const Ring &hole : holes) {
            if (surrounds(solid, placeIn(hole)))
                joinHole(outline, hole);
        }
        const auto base = static_cast<quint32>(result.vertices.size());
        EarClipper(outline, result.indices, base).run();
        result.vertices.insert(result.vertices.end(), outline.begin(), outline.end());
    }
    return result;
}

} // namespace yiping
