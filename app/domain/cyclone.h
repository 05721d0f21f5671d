// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <vector>

namespace yiping {

/** Values match yiping.v1.CycloneGrade. */
enum class CycloneGrade {
    Unspecified = 0,
    Depression,
    Storm,
    SevereStorm,
    Typhoon,
    SevereTyphoon,
    SuperTyphoon,
    Extratropical,
};

/** Where the wind is at least so strong; meanings as in yiping.v1.WindArea. */
struct WindArea
{
    static constexpr int Limit = 8;

    float thresholdMps = 0;
    /** Kilometres: north-east, south-east, south-west, north-west. */
    std::optional<std::array<float, 4>> quadrantKm;
    float longestKm = 0;
    float shortestKm = 0;
    /** Degrees clockwise from north. */
    std::optional<float> longestBearingDeg;

    bool operator==(const WindArea &) const = default;
};

/** A tropical cyclone at one time. */
struct Cyclone
{
    CycloneGrade grade = CycloneGrade::Unspecified;
    std::optional<float> pressureHpa;
    std::optional<float> windMps;
    std::vector<WindArea> windAreas;

    bool operator==(const Cyclone &) const = default;
};

} // namespace yiping
