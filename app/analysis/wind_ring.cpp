// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/wind_ring.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace yiping {

namespace {
constexpr double EarthKm = 6371.0088;
constexpr double Radian = std::numbers::pi / 180;
constexpr int StepDeg = 5;
} // namespace

LonLat placeAt(LonLat from, double bearingDeg, double kilometres)
{
    const double arc = kilometres / EarthKm;
    const double lat = from.lat * Radian;
    const double bearing = bearingDeg * Radian;
    const double sine =
        std::clamp(std::sin(lat) * std::cos(arc) + std::cos(lat) * std::sin(arc) * std::cos(bearing), -1.0, 1.0);
    const double east =
        std::atan2(std::sin(bearing) * std::sin(arc) * std::cos(lat), std::cos(arc) - std::sin(lat) * sine);
    return {.lon = std::remainder(from.lon + east / Radian, 360), .lat = std::asin(sine) / Radian};
}

std::vector<LonLat> windRing(LonLat centre, const WindArea &area)
{
    std::vector<LonLat> ring;
    if (area.quadrantKm) {
        if (std::ranges::all_of(*area.quadrantKm, [](float km) { return km <= 0; }))
            return ring;
        for (int quadrant = 0; quadrant < 4; ++quadrant) {
            for (int angle = 0; angle <= 90; angle += StepDeg)
                ring.push_back(
                    placeAt(centre, 90 * quadrant + angle, area.quadrantKm->at(static_cast<std::size_t>(quadrant))));
        }
        return ring;
    }
    if (area.longestKm <= 0)
        return ring;
    const bool leans = area.longestBearingDeg.has_value();
    const double shortest = leans ? area.shortestKm : area.longestKm;
    const LonLat middle = placeAt(centre, area.longestBearingDeg.value_or(0), (area.longestKm - shortest) / 2);
    for (int angle = 0; angle < 360; angle += StepDeg)
        ring.push_back(placeAt(middle, angle, (area.longestKm + shortest) / 2));
    return ring;
}

} // namespace yiping
