// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/geofence.h"

#include "base/geodesy.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <numbers>

namespace yiping {

namespace {

constexpr double EarthRadiusM = 6'371'008.8;
constexpr double MetresPerLat = EarthRadiusM * std::numbers::pi / 180;
constexpr double SmallestToleranceM = 1;
/** A fence of 80 m across keeps a tolerance of 10 m. */
constexpr double ToleranceShare = 8;

double shrinkAt(double lat)
{
    return std::max(0.01, std::cos(lat * std::numbers::pi / 180));
}

} // namespace

FenceSide sideAfter(FenceSide before, double metresInside, double toleranceM)
{
    if (metresInside > toleranceM)
        return FenceSide::Inside;
    return metresInside < -toleranceM ? FenceSide::Outside : before;
}

Fence::Fence(const MapDrawing &drawing)
    : m_points(drawing.points)
    , m_radiusM(drawing.kind == DrawingKind::Circle ? drawing.radiusM : 0)
    , m_watched(drawing.fence ? drawing.fence->watched : std::vector<EntityKind>())
    , m_onEnter(drawing.fence && drawing.fence->onEnter)
    , m_onLeave(drawing.fence && drawing.fence->onLeave)
{
    if (m_points.empty())
        return;
    const auto [west, east] = std::ranges::minmax(m_points, {}, &LonLat::lon);
    const auto [south, north] = std::ranges::minmax(m_points, {}, &LonLat::lat);
    m_middle = {.lon = (west.lon + east.lon) / 2, .lat = (south.lat + north.lat) / 2};
    m_metresPerLon = MetresPerLat * shrinkAt(m_middle.lat);
    m_west = west.lon;
    m_east = east.lon;
    m_south = south.lat;
    m_north = north.lat;
    const double width = m_radiusM > 0 ? 2 * m_radiusM : (m_east - m_west) * m_metresPerLon;
    const double height = m_radiusM > 0 ? 2 * m_radiusM : (m_north - m_south) * MetresPerLat;
    m_toleranceM = std::clamp(std::min(width, height) / ToleranceShare, SmallestToleranceM, FenceToleranceM);
    for (const LonLat &point : m_points)
        m_outline.push_back(metresTo(point));
    // Two per cent more: the box is made on a plane, the circle on a sphere.
    span(1.02 * (m_radiusM + m_toleranceM));
}

void Fence::span(double reachM)
{
    m_south -= reachM / MetresPerLat;
    m_north += reachM / MetresPerLat;
    const double shrink = std::min(shrinkAt(m_south), shrinkAt(m_north));
    m_west -= reachM / (MetresPerLat * shrink);
    m_east += reachM / (MetresPerLat * shrink);
}

Fence::Metres Fence::metresTo(LonLat place) const
{
    return {.x = (place.lon - m_middle.lon) * m_metresPerLon, .y = (place.lat - m_middle.lat) * MetresPerLat};
}

bool Fence::watches(EntityKind kind) const
{
    return m_watched.empty() || std::ranges::find(m_watched, kind) != m_watched.end();
}

bool Fence::sameAs(const Fence &other) const
{
    return m_points == other.m_points && m_radiusM == other.m_radiusM && m_watched == other.m_watched
        && m_onEnter == other.m_onEnter && m_onLeave == other.m_onLeave;
}

double Fence::metresInside(LonLat place) const
{
    if (m_radiusM > 0)
        return m_radiusM - geodesicDistance(m_points.front(), place);
    const Metres p = metresTo(place);
    bool inside = false;
    double nearest = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0, j = m_outline.size() - 1; i < m_outline.size(); j = i++) {
        const Metres a = m_outline[j];
        const Metres b = m_outline[i];
        if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + (b.x - a.x) * (p.y - a.y) / (b.y - a.y))
            inside = !inside;
        const double length = (b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y);
        const double along = length == 0 ? 0 : ((p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)) / length;
        const double share = std::clamp(along, 0.0, 1.0);
        nearest = std::min(nearest, std::hypot(p.x - a.x - share * (b.x - a.x), p.y - a.y - share * (b.y - a.y)));
    }
    return inside ? nearest : -nearest;
}

std::optional<std::size_t> FenceBook::slotOf(std::size_t name) const
{
    const auto found =
        std::ranges::find_if(m_slots, [name](const Slot &slot) { return slot.fence && slot.name == name; });
    return found == m_slots.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - m_slots.begin()));
}

std::size_t FenceBook::size() const
{
    return static_cast<std::size_t>(std::ranges::count_if(m_slots, [](const Slot &s) { return s.fence.has_value(); }));
}

std::size_t FenceBook::freeSlot()
{
    const auto found = std::ranges::find_if(m_slots, [](const Slot &slot) { return !slot.fence; });
    if (found != m_slots.end())
        return static_cast<std::size_t>(found - m_slots.begin());
    m_slots.resize(m_slots.size() + SlotsInWord);
    m_boxes.emplace_back();
    m_watching.emplace_back();
    m_sides.emplace_back(m_lastMs.size());
    return m_slots.size() - SlotsInWord;
}

void FenceBook::setFence(std::size_t name, Fence fence)
{
    const auto existing = slotOf(name);
    if (existing && m_slots[*existing].fence->sameAs(fence))
        return;
    const std::size_t slot = existing ? *existing : freeSlot();
    forget(slot);
    m_slots[slot] = {.name = name, .fence = std::move(fence)};
    fill(slot);
}

void FenceBook::removeFence(std::size_t name)
{
    if (const auto slot = slotOf(name)) {
        m_slots[*slot].fence.reset();
        forget(*slot);
        fill(*slot);
    }
}

void FenceBook::fill(std::size_t slot)
{
    const std::optional<Fence> &fence = m_slots[slot].fence;
    const std::size_t word = slot / SlotsInWord;
    const std::size_t bit = slot % SlotsInWord;
    for (std::size_t kind = 0; kind < Kinds; ++kind) {
        const Word mask = Word(1) << bit;
        const bool watches = fence && fence->watches(static_cast<EntityKind>(kind));
        m_watching[word][kind] = watches ? m_watching[word][kind] | mask : m_watching[word][kind] & ~mask;
    }
    m_boxes[word].west[bit] = fence ? fence->west() : 0;
    m_boxes[word].east[bit] = fence ? fence->east() : 0;
    m_boxes[word].south[bit] = fence ? fence->south() : 0;
    m_boxes[word].north[bit] = fence ? fence->north() : 0;
}

void FenceBook::forget(std::size_t slot)
{
    const Word kept = ~(Word(1) << slot % SlotsInWord);
    for (Sides &sides : m_sides[slot / SlotsInWord]) {
        sides.known &= kept;
        sides.inside &= kept;
    }
}

void FenceBook::makeRoomFor(std::size_t unit)
{
    if (unit < m_lastMs.size())
        return;
    m_lastMs.resize(unit + 1, 0);
    for (std::vector<Sides> &sides : m_sides)
        sides.resize(unit + 1);
}

FenceSide FenceBook::sideOf(std::size_t fence, std::size_t unit) const
{
    const auto slot = slotOf(fence);
    if (!slot || unit >= m_lastMs.size())
        return FenceSide::Unknown;
    const Sides &sides = m_sides[*slot / SlotsInWord][unit];
    const Word mask = Word(1) << *slot % SlotsInWord;
    if ((sides.known & mask) == 0)
        return FenceSide::Unknown;
    return (sides.inside & mask) != 0 ? FenceSide::Inside : FenceSide::Outside;
}

void FenceBook::judgeWord(std::size_t word, const UnitFix &fix, qint64 beforeMs, std::vector<FenceCrossing> &crossings)
{
    const Word watching = m_watching[word][static_cast<std::size_t>(fix.kind)];
    if (watching == 0)
        return;
    const Boxes &boxes = m_boxes[word];
    Word near = 0;
    for (std::size_t bit = 0; bit < SlotsInWord; ++bit) {
        const bool within = static_cast<bool>(static_cast<int>(fix.place.lon >= boxes.west[bit])
                                              & static_cast<int>(fix.place.lon <= boxes.east[bit])
                                              & static_cast<int>(fix.place.lat >= boxes.south[bit])
                                              & static_cast<int>(fix.place.lat <= boxes.north[bit]));
        near |= Word(within) << bit;
    }
    Sides &sides = m_sides[word][fix.unit];
    const Sides before = sides;
    sides.known |= watching & ~near;
    sides.inside &= ~(watching & ~near);
    for (Word left = watching & near; left != 0; left &= left - 1) {
        const auto bit = static_cast<std::size_t>(std::countr_zero(left));
        const Word mask = Word(1) << bit;
        const Fence &fence = *m_slots[word * SlotsInWord + bit].fence;
        const FenceSide now = sideAfter(FenceSide::Unknown, fence.metresInside(fix.place), fence.toleranceM());
        if (now == FenceSide::Unknown)
            continue;
        sides.known |= mask;
        sides.inside = now == FenceSide::Inside ? sides.inside | mask : sides.inside & ~mask;
    }
    for (Word changed = before.known & (before.inside ^ sides.inside); changed != 0; changed &= changed - 1) {
        const auto bit = static_cast<std::size_t>(std::countr_zero(changed));
        const Slot &slot = m_slots[word * SlotsInWord + bit];
        const bool entered = (sides.inside & Word(1) << bit) != 0;
        if (entered ? slot.fence->tellsEntering() : slot.fence->tellsLeaving())
            crossings.push_back(
                {.fence = slot.name, .unit = fix.unit, .entered = entered, .timeMs = fix.timeMs, .beforeMs = beforeMs});
    }
}

std::vector<FenceCrossing> FenceBook::judge(std::span<const UnitFix> fixes)
{
    std::vector<FenceCrossing> crossings;
    for (const UnitFix &fix : fixes) {
        makeRoomFor(fix.unit);
        if (fix.timeMs <= m_lastMs[fix.unit])
            continue;
        const qint64 beforeMs = std::exchange(m_lastMs[fix.unit], fix.timeMs);
        for (std::size_t word = 0; word < m_boxes.size(); ++word)
            judgeWord(word, fix, beforeMs, crossings);
    }
    return crossings;
}

} // namespace yiping
