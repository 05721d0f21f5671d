// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident.h"
#include "domain/sensor.h"
#include "domain/unit.h"

#include <cstdint>
#include <set>

namespace yiping {

/** Where an open case stands, as coarse as one looks for it. */
enum class StageGroup { Waiting, UnderWay, Checking };
[[nodiscard]] StageGroup stageGroupOf(CaseStage stage);

/**
 * What of the things on a map is hidden. Whatever is chosen here, what is grave stays: incidents of Ⅰ and Ⅱ, stations
 * over their warning stage, typhoons. A mask has one bit for each value of its enumeration; 0 hides nothing.
 */
struct EntityFilter
{
    /** By Severity; Ⅰ and Ⅱ count for nothing. */
    std::uint32_t severities = 0;
    /** By StageGroup. */
    std::uint32_t stages = 0;
    /** Categories of incidents. */
    std::set<QString> domains;
    /** By EntityKind; Typhoon counts for nothing. */
    std::uint32_t unitKinds = 0;
    /** By UnitStatus. */
    std::uint32_t unitStatuses = 0;
    /** By StageReached; over the warning stage counts for nothing. */
    std::uint32_t reached = 0;
    /** Milliseconds; what was last heard of longer ago is hidden. 0: however long. */
    qint64 maxAgeMs = 0;

    [[nodiscard]] bool hidesSomething() const { return *this != EntityFilter(); }
    bool operator==(const EntityFilter &) const = default;
};

[[nodiscard]] constexpr std::uint32_t bitOf(auto value)
{
    return std::uint32_t(1) << static_cast<unsigned>(value);
}

[[nodiscard]] bool isNeverHidden(const Incident &incident);
[[nodiscard]] bool isNeverHidden(EntityKind kind);
[[nodiscard]] bool isNeverHidden(const SensorValue &station);

/** `ageMs`: since it was last heard of, in the data's time. */
[[nodiscard]] bool shows(const EntityFilter &filter, const Incident &incident, qint64 ageMs);
[[nodiscard]] bool shows(const EntityFilter &filter, EntityKind kind, UnitStatus status, qint64 ageMs);
[[nodiscard]] bool shows(const EntityFilter &filter, const SensorValue &station, qint64 ageMs);

} // namespace yiping
