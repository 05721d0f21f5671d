// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/coordinates.h"

#include <cmath>
#include <numbers>

namespace yiping {

namespace {

constexpr double Pi = std::numbers::pi;
constexpr double KrasovskyAxis = 6378245.0;
constexpr double KrasovskyEccentricity2 = 0.00669342162296594323;
constexpr double Bd09Angle = Pi * 3000.0 / 180.0;

bool isOutsideChina(LonLat p)
{
    return p.lon < 72.004 || p.lon > 137.8347 || p.lat < 0.8293 || p.lat > 55.8271;
}

double waves(double v, double first, double second)
{
    return 20.0 * std::sin(first * v * Pi) + 20.0 * std::sin(second * v * Pi);
}

double offsetLat(double x, double y)
{
    return -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * std::sqrt(std::abs(x))
        + (waves(x, 6, 2) + 20.0 * std::sin(y * Pi) + 40.0 * std::sin(y / 3.0 * Pi) + 160.0 * std::sin(y / 12.0 * Pi)
           + 320.0 * std::sin(y * Pi / 30.0))
        * 2.0 / 3.0;
}

double offsetLon(double x, double y)
{
    return 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * std::sqrt(std::abs(x))
        + (waves(x, 6, 2) + 20.0 * std::sin(x * Pi) + 40.0 * std::sin(x / 3.0 * Pi) + 150.0 * std::sin(x / 12.0 * Pi)
           + 300.0 * std::sin(x / 30.0 * Pi))
        * 2.0 / 3.0;
}

} // namespace

bool isOnGlobe(LonLat point)
{
    return std::isfinite(point.lon) && std::isfinite(point.lat) && point.lon >= -180 && point.lon <= 180
        && point.lat >= -85 && point.lat <= 85;
}

LonLat gcj02FromCgcs2000(LonLat point)
{
    if (isOutsideChina(point))
        return point;
    const double x = point.lon - 105.0;
    const double y = point.lat - 35.0;
    const double latitude = point.lat / 180.0 * Pi;
    const double sine = std::sin(latitude);
    const double magic = 1 - KrasovskyEccentricity2 * sine * sine;
    const double root = std::sqrt(magic);
    const double meridian = KrasovskyAxis * (1 - KrasovskyEccentricity2) / (magic * root) * Pi / 180.0;
    const double parallel = KrasovskyAxis / root * std::cos(latitude) * Pi / 180.0;
    return {.lon = point.lon + offsetLon(x, y) / parallel, .lat = point.lat + offsetLat(x, y) / meridian};
}

LonLat cgcs2000FromGcj02(LonLat point)
{
    // The offset has no closed inverse; it changes slowly, so that few steps of fixed-point iteration reach millimetres.
    LonLat guess = point;
    for (int step = 0; step < 6; ++step) {
        const LonLat forward = gcj02FromCgcs2000(guess);
        guess.lon -= forward.lon - point.lon;
        guess.lat -= forward.lat - point.lat;
    }
    return guess;
}

LonLat bd09FromGcj02(LonLat point)
{
    const double radius = std::hypot(point.lon, point.lat) + 0.00002 * std::sin(point.lat * Bd09Angle);
    const double angle = std::atan2(point.lat, point.lon) + 0.000003 * std::cos(point.lon * Bd09Angle);
    return {.lon = radius * std::cos(angle) + 0.0065, .lat = radius * std::sin(angle) + 0.006};
}

LonLat gcj02FromBd09(LonLat point)
{
    const double x = point.lon - 0.0065;
    const double y = point.lat - 0.006;
    const double radius = std::hypot(x, y) - 0.00002 * std::sin(y * Bd09Angle);
    const double angle = std::atan2(y, x) - 0.000003 * std::cos(x * Bd09Angle);
    return {.lon = radius * std::cos(angle), .lat = radius * std::sin(angle)};
}

} // namespace yiping
