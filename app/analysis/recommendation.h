// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident.h"
#include "domain/unit.h"

#include <span>
#include <vector>

namespace yiping {

/** A unit as the recommendation sees it. */
struct UnitCandidate
{
    std::size_t row = 0;
    EntityKind kind = EntityKind::Unspecified;
    UnitStatus status = UnitStatus::Unspecified;
    LonLat position;
    std::span<const QString> capabilities;
};

struct Recommendation
{
    std::size_t row = 0;
    /** Straight line to the scene. */
    double metres = 0;
    /** Estimated time of travel in seconds, see travelSeconds(). */
    double seconds = 0;
    /** Its kind is made for this class of incident. */
    bool kindFits = false;
};

/**
 * Travel time by road from a straight line: detour factor 1.4 (usual for towns in planning practice), speeds by kind:
 * 50 km/h with blue light, 35 km/h else, 12 km/h for grid workers, plus 60 s to turn out. A rule of thumb of ours,
 * shown as an estimate; replace it when a routing service is there.
 */
[[nodiscard]] double travelSeconds(double metres, EntityKind kind);

/** True when a unit's kind is made for an incident's class, by the words of its category and title. */
[[nodiscard]] bool kindFits(EntityKind kind, const Incident &incident);

/**
 * The units to send, best first: available ones only, those whose kind fits before the others, then by travel time.
 * An incident without a position has no recommendation.
 */
[[nodiscard]] std::vector<Recommendation> recommend(const Incident &incident, std::span<const UnitCandidate> units,
                                                    std::size_t limit);

} // namespace yiping
