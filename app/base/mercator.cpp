// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/mercator.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace yiping {

namespace {
constexpr double MaxLatitude = 85.05112877980659;
constexpr double MeanRadiusMetres = 6371008.8;
constexpr double Radians = std::numbers::pi / 180;
} // namespace

MercatorPoint toMercator(LonLat point)
{
    const double latitude = std::clamp(point.lat, -MaxLatitude, MaxLatitude) * Radians;
    return {.x = (point.lon + 180) / 360,
            .y = 0.5 - std::log(std::tan(std::numbers::pi / 4 + latitude / 2)) / (2 * std::numbers::pi)};
}

LonLat fromMercator(MercatorPoint point)
{
    const double n = std::numbers::pi * (1 - 2 * point.y);
    return {.lon = point.x * 360 - 180, .lat = std::atan(std::sinh(n)) / Radians};
}

double worldPixels(double zoom)
{
    return 256 * std::exp2(zoom);
}

double distanceMetres(LonLat a, LonLat b)
{
    const double sinLat = std::sin((b.lat - a.lat) * Radians / 2);
    const double sinLon = std::sin((b.lon - a.lon) * Radians / 2);
    const double h = sinLat * sinLat + std::cos(a.lat * Radians) * std::cos(b.lat * Radians) * sinLon * sinLon;
    return 2 * MeanRadiusMetres * std::asin(std::min(1.0, std::sqrt(h)));
}

} // namespace yiping
