// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/wind_ring.h"
#include "base/mercator.h"
#include "support/test_case.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace yiping;

namespace {

constexpr LonLat Eye{.lon = 113.6, .lat = 21.3};

/** Kilometres from the eye to the ring in a direction: of its corners the one nearest to that bearing. */
double reach(const std::vector<LonLat> &ring, double bearingDeg)
{
    const LonLat target = placeAt(Eye, bearingDeg, 100);
    const auto away = [&](LonLat p) {
        const double east = (p.lon - Eye.lon) * std::cos(Eye.lat * 3.14159265 / 180);
        const double wantedEast = (target.lon - Eye.lon) * std::cos(Eye.lat * 3.14159265 / 180);
        const double angle = std::atan2(east, p.lat - Eye.lat) - std::atan2(wantedEast, target.lat - Eye.lat);
        return std::abs(std::remainder(angle, 2 * 3.14159265));
    };
    return distanceMetres(Eye, *std::ranges::min_element(ring, {}, away)) / 1000;
}

bool near(double value, double expected, double share)
{
    return std::abs(value - expected) <= expected * share;
}

} // namespace

class WindRingTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void aPlaceLiesAsFarAsOneGoes()
    {
        for (const double bearing : {0.0, 37.0, 90.0, 180.0, 271.0}) {
            for (const double km : {1.0, 250.0, 2500.0})
                QVERIFY(near(distanceMetres(Eye, placeAt(Eye, bearing, km)), km * 1000, 1e-6));
        }
        const LonLat north = placeAt(Eye, 0, 111.19493);
        QVERIFY(std::abs(north.lat - 22.3) < 1e-4 && std::abs(north.lon - Eye.lon) < 1e-9);
        QVERIFY(placeAt(Eye, 90, 100).lon > Eye.lon);
        const LonLat across = placeAt({.lon = 179.9, .lat = 0}, 90, 100);
        QVERIFY(across.lon < -179);
    }

    void theLongestAndTheShortestLieOppositeEachOther()
    {
        const auto ring =
            windRing(Eye, {.thresholdMps = 15.4F, .longestKm = 444.5F, .shortestKm = 333.4F, .longestBearingDeg = 90});
        QVERIFY(near(reach(ring, 90), 444.5, 0.005));
        QVERIFY(near(reach(ring, 270), 333.4, 0.005));
        QVERIFY(reach(ring, 0) > 370 && reach(ring, 0) < 400);
    }

    void withoutABearingItIsTheLongestAllRound()
    {
        const auto ring = windRing(Eye, {.thresholdMps = 25.7F, .longestKm = 166.7F, .shortestKm = 100});
        for (const double bearing : {0.0, 90.0, 180.0, 270.0})
            QVERIFY(near(reach(ring, bearing), 166.7, 0.002));
    }

    void quadrantsKeepToTheirSides()
    {
        const auto ring = windRing(Eye, {.thresholdMps = 13.9F, .quadrantKm = {{400, 300, 200, 100}}});
        QVERIFY(near(reach(ring, 45), 400, 0.002));
        QVERIFY(near(reach(ring, 135), 300, 0.002));
        QVERIFY(near(reach(ring, 225), 200, 0.002));
        QVERIFY(near(reach(ring, 315), 100, 0.002));
    }

    void aWindThatReachesNowhereHasNoRing()
    {
        QVERIFY(windRing(Eye, {.thresholdMps = 15}).empty());
        QVERIFY(windRing(Eye, {.thresholdMps = 15, .quadrantKm = {{0, 0, 0, 0}}}).empty());
    }
};

QTEST_GUILESS_MAIN(WindRingTest)
#include "tst_wind_ring.moc"
