// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/drawing.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace yiping {

/** How far a fix must lie beyond the edge to count, metres: what satellite navigation jitters in a street. */
inline constexpr double FenceToleranceM = 20;

/** Where a unit is by what is known. */
enum class FenceSide { Unknown, Outside, Inside };

/** A fix within the tolerance changes nothing; the first one that is clear of the edge only says where the unit is. */
[[nodiscard]] FenceSide sideAfter(FenceSide before, double metresInside, double toleranceM);

/** An edge to be watched, ready for many questions. Areas and circles; angles in degrees, CGCS2000. */
class Fence
{
public:
    explicit Fence(const MapDrawing &drawing);

    /** Metres from the edge: positive inside, negative outside. */
    [[nodiscard]] double metresInside(LonLat place) const;
    /** FenceToleranceM, and less where the fence itself is small. */
    [[nodiscard]] double toleranceM() const { return m_toleranceM; }
    /** Beyond it everything is outside by more than the tolerance. Degrees. */
    [[nodiscard]] double west() const { return m_west; }
    [[nodiscard]] double east() const { return m_east; }
    [[nodiscard]] double south() const { return m_south; }
    [[nodiscard]] double north() const { return m_north; }
    [[nodiscard]] bool tellsEntering() const { return m_onEnter; }
    [[nodiscard]] bool tellsLeaving() const { return m_onLeave; }
    [[nodiscard]] bool watches(EntityKind kind) const;
    /** Same edge and same watch: what is known of the units' sides still holds. */
    [[nodiscard]] bool sameAs(const Fence &other) const;

private:
    struct Metres
    {
        double x = 0;
        double y = 0;
    };
    [[nodiscard]] Metres metresTo(LonLat place) const;
    void span(double reachM);

    std::vector<LonLat> m_points;
    double m_radiusM = 0;
    std::vector<EntityKind> m_watched;
    bool m_onEnter = false;
    bool m_onLeave = false;
    /** Local metres around the middle; x shrinks with the latitude. */
    LonLat m_middle;
    double m_metresPerLon = 0;
    std::vector<Metres> m_outline;
    double m_toleranceM = FenceToleranceM;
    double m_west = 0;
    double m_east = 0;
    double m_south = 0;
    double m_north = 0;
};

/** One position of one unit. `unit` is any small dense number. Stale positions are not for judging. */
struct UnitFix
{
    std::size_t unit = 0;
    EntityKind kind = EntityKind::Unspecified;
    LonLat place;
    /** Milliseconds since 1970 UTC; one that is not later than the unit's last is passed over. */
    qint64 timeMs = 0;
};

struct FenceCrossing
{
    /** As it was named in setFence(). */
    std::size_t fence = 0;
    std::size_t unit = 0;
    bool entered = false;
    /** Of the fix that showed it, and of the unit's fix before that: it happened in between. */
    qint64 timeMs = 0;
    qint64 beforeMs = 0;
};

/**
 * Who is on which side of which fence, told fix by fix. What a fence holds when it is drawn or when a unit is first heard
 * of is no crossing. Cost per fix: one comparison with each fence's box, an exact look only inside of it. Any thread, one
 * at a time.
 */
class FenceBook
{
public:
    /** Adds or changes the fence of that name. */
    void setFence(std::size_t name, Fence fence);
    void removeFence(std::size_t name);
    [[nodiscard]] std::size_t size() const;

    /** Crossings in the order of the fixes. */
    [[nodiscard]] std::vector<FenceCrossing> judge(std::span<const UnitFix> fixes);
    [[nodiscard]] FenceSide sideOf(std::size_t fence, std::size_t unit) const;

private:
    static constexpr std::size_t SlotsInWord = 64;
    static constexpr std::size_t Kinds = 9;
    using Word = std::uint64_t;

    struct Slot
    {
        std::size_t name = 0;
        std::optional<Fence> fence;
    };
    struct Boxes
    {
        std::array<double, SlotsInWord> west, east, south, north;
    };
    struct Sides
    {
        Word known = 0;
        Word inside = 0;
    };

    [[nodiscard]] std::optional<std::size_t> slotOf(std::size_t name) const;
    [[nodiscard]] std::size_t freeSlot();
    void fill(std::size_t slot);
    void forget(std::size_t slot);
    void makeRoomFor(std::size_t unit);
    void judgeWord(std::size_t word, const UnitFix &fix, qint64 beforeMs, std::vector<FenceCrossing> &crossings);

    std::vector<Slot> m_slots;
    std::vector<Boxes> m_boxes;
    /** Which fences look at a kind, by word. */
    std::vector<std::array<Word, Kinds>> m_watching;
    /** By word, then by unit. */
    std::vector<std::vector<Sides>> m_sides;
    std::vector<qint64> m_lastMs;
};

} // namespace yiping
