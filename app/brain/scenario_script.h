// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brain/scenario.h"

namespace yiping::brain {

/** Times in a scenario file: "D6 14:00" counted from day one (D1) at UTC+8, ISO 8601 with its offset, or "now". */
class ScenarioTimes
{
public:
    ScenarioTimes(const JsonNode &dayOne, qint64 nowMs);
    /** Milliseconds since 1970 UTC. */
    [[nodiscard]] qint64 read(const JsonNode &node) const;

private:
    std::optional<qint64> m_dayOneMs;
    qint64 m_nowMs;
};

[[nodiscard]] RegionCode readRegion(const JsonNode &node);
/** From the members lon and lat. */
[[nodiscard]] LonLat readPoint(const JsonNode &node);
void readScript(const JsonNode &nodes, const ScenarioTimes &times, std::vector<ScriptItem> &script);

} // namespace yiping::brain
