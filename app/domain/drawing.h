// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/coordinates.h"
#include "domain/unit.h"

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace yiping {

/** Values match yiping.v1.DrawingKind and DrawingPurpose. */
enum class DrawingKind { Unspecified = 0, Area, Line, Circle, Pin };
enum class DrawingPurpose { Unspecified = 0, Cordon, EvacuationRoute, AssemblyPoint, ControlZone, Other };

/** What a drawing tells of units that cross its edge (电子围栏). */
struct FenceRule
{
    /** Empty: every kind. */
    std::vector<EntityKind> watched;
    bool onEnter = false;
    bool onLeave = false;

    bool operator==(const FenceRule &) const = default;
};

/** What an officer drew on the map for everybody who looks at the region (标绘); see yiping.v1.MapDrawing. */
struct MapDrawing
{
    std::string id;
    DrawingKind kind = DrawingKind::Unspecified;
    /** An outline, a way, a centre or a place; CGCS2000, the first corner is not repeated. */
    std::vector<LonLat> points;
    /** Metres on the ground; circles only. */
    double radiusM = 0;
    QString title;
    DrawingPurpose purpose = DrawingPurpose::Unspecified;
    QString drawnBy;
    QString organisation;
    /** Of the first revision. */
    qint64 madeAtMs = 0;
    /** 0: until it is removed. */
    qint64 validUntilMs = 0;
    unsigned revision = 0;
    bool removed = false;
    std::optional<FenceRule> fence;
};

inline constexpr std::size_t MostDrawingPoints = 500;
inline constexpr qsizetype LongestDrawingTitle = 40;
inline constexpr double SmallestDrawingRadiusM = 10;
inline constexpr double LargestDrawingRadiusM = 200'000;
/** How long a drawing is shown greyed after it ran out. */
inline constexpr qint64 DrawingFadeMs = 60LL * 60 * 1000;

/** What is wrong with a drawing, the first thing of several. */
enum class DrawingFault {
    None,
    /** Without a kind, a purpose, a revision or a time. */
    Incomplete,
    TooFewPoints,
    TooManyPoints,
    BadRadius,
    NoTitle,
    TitleTooLong,
    /** Ends before it was made. */
    EndsBeforeItBegins,
    /** A rule on a line or a pin, or one that tells of nothing. */
    BadRule,
};

/** Everything that a receiver refuses it for, places apart. A removed one needs an id and a revision only. */
[[nodiscard]] DrawingFault faultOf(const MapDrawing &drawing);

/** Points that a kind takes, at least and at most. */
struct PointCount
{
    std::size_t least = 0;
    std::size_t most = 0;
};
[[nodiscard]] PointCount pointsOf(DrawingKind kind);

enum class DrawingPhase {
    Current,
    /** Ran out less than an hour ago: greyed. */
    Expired,
    /** Removed, or ran out long ago: not shown. */
    Over,
};

/** nowMs: the time that the data lives in, milliseconds since 1970 UTC. */
[[nodiscard]] DrawingPhase phaseAt(const MapDrawing &drawing, qint64 nowMs);
/** When the phase changes next; 0: never by itself. */
[[nodiscard]] qint64 nextPhaseMs(const MapDrawing &drawing, qint64 nowMs);

} // namespace yiping
