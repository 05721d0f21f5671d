// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/geodesy.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace yiping {

namespace {

constexpr double Degree = std::numbers::pi / 180;
constexpr double MajorAxis = 6378137;
constexpr double Flattening = 1 / 298.257222101;
constexpr double MinorAxis = MajorAxis * (1 - Flattening);
constexpr double Eccentricity2 = Flattening * (2 - Flattening);
constexpr double SecondEccentricity2 = Eccentricity2 / (1 - Eccentricity2);
constexpr int MostSteps = 100;
constexpr double Converged = 1e-13;

double reducedLatitude(double latitudeDeg)
{
    return std::atan((1 - Flattening) * std::tan(latitudeDeg * Degree));
}

/** The two series of Vincenty's equations 3 and 4, and 6. */
struct Series
{
    double a = 0;
    double b = 0;

    explicit Series(double cosSquaredAzimuth)
    {
        const double u = cosSquaredAzimuth * SecondEccentricity2;
        a = 1 + u / 16384 * (4096 + u * (-768 + u * (320 - 175 * u)));
        b = u / 1024 * (256 + u * (-128 + u * (74 - 47 * u)));
    }

    [[nodiscard]] double deltaSigma(double sinSigma, double cosSigma, double cos2M) const
    {
        const double square = cos2M * cos2M;
        return b * sinSigma
            * (cos2M
               + b / 4
                   * (cosSigma * (2 * square - 1) - b / 6 * cos2M * (4 * sinSigma * sinSigma - 3) * (4 * square - 3)));
    }
};

/** What longitude on the auxiliary sphere differs by, equations 10 and 11. */
double longitudeTerm(double sinAzimuth, double cosSquared, double sigma, double sinSigma, double cosSigma, double cos2M)
{
    const double c = Flattening / 16 * cosSquared * (4 + Flattening * (4 - 3 * cosSquared));
    return (1 - c) * Flattening * sinAzimuth
        * (sigma + c * sinSigma * (cos2M + c * cosSigma * (2 * cos2M * cos2M - 1)));
}

/** Square metres between the equator and a latitude, in a wedge of one radian. */
double wedgeArea(double sine)
{
    static const double eccentricity = std::sqrt(Eccentricity2);
    return MinorAxis * MinorAxis / 2
        * (sine / (1 - Eccentricity2 * sine * sine) + std::atanh(eccentricity * sine) / eccentricity);
}

double sineOfLatitude(double y)
{
    return std::tanh(std::numbers::pi * (1 - 2 * y));
}

/** Signed area between the equator and an edge that is straight on the map, by Gauss's three points. */
double areaUnder(MercatorPoint from, MercatorPoint to)
{
    constexpr double node = 0.7745966692414834;
    constexpr double longest = 1.0 / 360;
    const double reach = std::max(std::abs(to.x - from.x), std::abs(to.y - from.y));
    const int parts = std::clamp(static_cast<int>(std::ceil(reach / longest)), 1, 720);
    double sum = 0;
    for (int part = 0; part < parts; ++part) {
        const auto at = [&](double along) {
            const double share = (part + (1 + along) / 2) / parts;
            return wedgeArea(sineOfLatitude(from.y + (to.y - from.y) * share));
        };
        sum += (5 * at(-node) + 8 * at(0) + 5 * at(node)) / 18;
    }
    return sum / parts * (to.x - from.x) * 2 * std::numbers::pi;
}

/** Positive when c lies left of a–b. */
double sideOf(MercatorPoint a, MercatorPoint b, MercatorPoint c)
{
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

bool isBetween(MercatorPoint a, MercatorPoint b, MercatorPoint c)
{
    return std::min(a.x, b.x) <= c.x && c.x <= std::max(a.x, b.x) && std::min(a.y, b.y) <= c.y
        && c.y <= std::max(a.y, b.y);
}

bool meet(MercatorPoint a, MercatorPoint b, MercatorPoint c, MercatorPoint d)
{
    const double one = sideOf(a, b, c);
    const double two = sideOf(a, b, d);
    const double three = sideOf(c, d, a);
    const double four = sideOf(c, d, b);
    if (((one > 0) != (two > 0)) && ((three > 0) != (four > 0)) && one != 0 && two != 0 && three != 0 && four != 0)
        return true;
    return (one == 0 && isBetween(a, b, c)) || (two == 0 && isBetween(a, b, d)) || (three == 0 && isBetween(c, d, a))
        || (four == 0 && isBetween(c, d, b));
}

} // namespace

double geodesicDistance(LonLat a, LonLat b)
{
    const double u1 = reducedLatitude(a.lat);
    const double u2 = reducedLatitude(b.lat);
    const double difference = std::remainder(b.lon - a.lon, 360) * Degree;
    double lambda = difference;
    for (int step = 0; step < MostSteps; ++step) {
        const double across = std::cos(u2) * std::sin(lambda);
        const double along = std::cos(u1) * std::sin(u2) - std::sin(u1) * std::cos(u2) * std::cos(lambda);
        const double sinSigma = std::hypot(across, along);
        if (sinSigma == 0)
            return 0;
        const double cosSigma = std::sin(u1) * std::sin(u2) + std::cos(u1) * std::cos(u2) * std::cos(lambda);
        const double sigma = std::atan2(sinSigma, cosSigma);
        const double sinAzimuth = std::cos(u1) * std::cos(u2) * std::sin(lambda) / sinSigma;
        const double cosSquared = 1 - sinAzimuth * sinAzimuth;
        // Along the equator there is no vertex.
        const double cos2M = cosSquared > 1e-15 ? cosSigma - 2 * std::sin(u1) * std::sin(u2) / cosSquared : 0;
        const double before = lambda;
        lambda = difference + longitudeTerm(sinAzimuth, cosSquared, sigma, sinSigma, cosSigma, cos2M);
        if (std::abs(lambda) > std::numbers::pi)
            break;
        if (std::abs(lambda - before) < Converged) {
            const Series series(cosSquared);
            return MinorAxis * series.a * (sigma - series.deltaSigma(sinSigma, cosSigma, cos2M));
        }
    }
    return distanceMetres(a, b);
}

LonLat geodesicDestination(LonLat from, double azimuthDeg, double metres)
{
    const double azimuth = azimuthDeg * Degree;
    const double u1 = reducedLatitude(from.lat);
    const double sigma1 = std::atan2(std::tan(u1), std::cos(azimuth));
    const double sinAzimuth = std::cos(u1) * std::sin(azimuth);
    const double cosSquared = 1 - sinAzimuth * sinAzimuth;
    const Series series(cosSquared);
    const double straight = metres / (MinorAxis * series.a);
    double sigma = straight;
    double cos2M = std::cos(2 * sigma1 + sigma);
    for (int step = 0; step < MostSteps; ++step) {
        const double before = sigma;
        sigma = straight + series.deltaSigma(std::sin(sigma), std::cos(sigma), cos2M);
        cos2M = std::cos(2 * sigma1 + sigma);
        if (std::abs(sigma - before) < Converged)
            break;
    }
    const double sinSigma = std::sin(sigma);
    const double cosSigma = std::cos(sigma);
    const double aside = std::sin(u1) * sinSigma - std::cos(u1) * cosSigma * std::cos(azimuth);
    const double latitude = std::atan2(std::sin(u1) * cosSigma + std::cos(u1) * sinSigma * std::cos(azimuth),
                                       (1 - Flattening) * std::hypot(sinAzimuth, aside));
    const double lambda =
        std::atan2(sinSigma * std::sin(azimuth), std::cos(u1) * cosSigma - std::sin(u1) * sinSigma * std::cos(azimuth));
    const double longitude = lambda - longitudeTerm(sinAzimuth, cosSquared, sigma, sinSigma, cosSigma, cos2M);
    return {.lon = from.lon + longitude / Degree, .lat = latitude / Degree};
}

std::vector<LonLat> geodesicCircle(LonLat centre, double radiusMetres, int corners)
{
    std::vector<LonLat> ring;
    ring.reserve(static_cast<std::size_t>(std::max(3, corners)));
    for (int i = 0; i < std::max(3, corners); ++i)
        ring.push_back(geodesicDestination(centre, 360.0 * i / std::max(3, corners), radiusMetres));
    return ring;
}

double lineLength(std::span<const LonLat> points, bool closed)
{
    double sum = 0;
    for (std::size_t i = 1; i < points.size(); ++i)
        sum += geodesicDistance(points[i - 1], points[i]);
    return closed && points.size() > 1 ? sum + geodesicDistance(points.back(), points.front()) : sum;
}

double ringArea(std::span<const LonLat> ring)
{
    double sum = 0;
    for (std::size_t i = 0; i < ring.size(); ++i)
        sum += areaUnder(toMercator(ring[i]), toMercator(ring[(i + 1) % ring.size()]));
    return std::abs(sum);
}

bool crossesItself(std::span<const MercatorPoint> ring)
{
    const std::size_t count = ring.size();
    for (std::size_t i = 0; i + 1 < count; ++i) {
        for (std::size_t j = i + 2; j < count; ++j) {
            const bool neighbours = i == 0 && j + 1 == count;
            if (!neighbours && meet(ring[i], ring[i + 1], ring[j], ring[(j + 1) % count]))
                return true;
        }
    }
    return false;
}

} // namespace yiping
