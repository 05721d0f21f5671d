// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/geodesy.h"
#include "base/polygon_index.h"
#include "support/test_case.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace yiping;

namespace {

double degrees(double whole, double minutes, double seconds)
{
    return (std::abs(whole) + minutes / 60 + seconds / 3600) * (whole < 0 ? -1 : 1);
}

std::vector<MercatorPoint> projected(const std::vector<LonLat> &ring)
{
    std::vector<MercatorPoint> result;
    std::ranges::transform(ring, std::back_inserter(result), toMercator);
    return result;
}

/** A cell between two parallels and two meridians, by the closed formula of the authalic sphere. */
double cellArea(double south, double north, double widthDeg)
{
    constexpr double a = 6378137;
    constexpr double f = 1 / 298.257222101;
    const double e2 = f * (2 - f);
    const double e = std::sqrt(e2);
    const auto q = [&](double latitude) {
        const double s = std::sin(latitude * std::numbers::pi / 180);
        return (1 - e2) * (s / (1 - e2 * s * s) - std::log((1 - e * s) / (1 + e * s)) / (2 * e));
    };
    return a * a / 2 * (q(north) - q(south)) * widthDeg * std::numbers::pi / 180;
}

/** The even–odd rule as in textbooks, for points that are on no edge. */
bool containsSlowly(const std::vector<MercatorPoint> &ring, MercatorPoint p)
{
    bool inside = false;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        if ((ring[i].y > p.y) != (ring[j].y > p.y)
            && p.x < (ring[j].x - ring[i].x) * (p.y - ring[i].y) / (ring[j].y - ring[i].y) + ring[i].x)
            inside = !inside;
    }
    return inside;
}

double between(QRandomGenerator &random, double low, double high)
{
    return low + (high - low) * random.generateDouble();
}

/** A lasso round a place, as a hand draws it. */
std::vector<MercatorPoint> lasso(QRandomGenerator &random, int corners)
{
    std::vector<MercatorPoint> ring;
    for (int i = 0; i < corners; ++i) {
        const double turn = 2 * std::numbers::pi * i / corners;
        const double reach = 0.004 * (1 + 0.3 * std::sin(5 * turn)) * between(random, 0.97, 1.03);
        ring.push_back({.x = 0.802 + reach * std::cos(turn), .y = 0.433 + reach * std::sin(turn)});
    }
    return ring;
}

} // namespace

class GeodesyTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void distancesAreThoseOfTheSurveyors()
    {
        // Flinders Peak to Buninyong on GRS 80: 54 972.271 m, the test line of the Geocentric Datum of Australia.
        const LonLat flinders{.lon = degrees(144, 25, 29.52440), .lat = degrees(-37, 57, 3.72030)};
        const LonLat buninyong{.lon = degrees(143, 55, 35.38390), .lat = degrees(-37, 39, 10.15610)};
        QVERIFY(std::abs(geodesicDistance(flinders, buninyong) - 54972.271) < 0.001);
        const LonLat arrived = geodesicDestination(flinders, degrees(306, 52, 5.37), 54972.271);
        QVERIFY(geodesicDistance(arrived, buninyong) < 0.005);
        // One degree of the equator, a quarter of a meridian.
        QVERIFY(std::abs(geodesicDistance({.lon = 108, .lat = 0}, {.lon = 109, .lat = 0}) - 111319.4908) < 0.001);
        QVERIFY(std::abs(geodesicDistance({.lon = 108, .lat = 0}, {.lon = 108, .lat = 90}) - 10001965.729) < 0.01);
        QCOMPARE(geodesicDistance(flinders, flinders), 0.0);
        // Opposite points have no line that converges: the great circle answers, to half a percent.
        const double round = geodesicDistance({.lon = 0, .lat = 0}, {.lon = 179.7, .lat = 0.2});
        QVERIFY2(std::abs(round / 20'000'000 - 1) < 0.01, qPrintable(QString::number(round)));
    }

    void whereOneArrivesIsAsFarAsOneWent()
    {
        QRandomGenerator random(4);
        for (int i = 0; i < 5000; ++i) {
            const LonLat from{.lon = between(random, 104, 112), .lat = between(random, 18, 28)};
            const double metres = std::pow(10, between(random, 0, 6));
            const LonLat to = geodesicDestination(from, between(random, 0, 360), metres);
            QVERIFY(std::abs(geodesicDistance(from, to) - metres) < 0.001);
            QVERIFY(std::abs(geodesicDistance(from, to) - geodesicDistance(to, from)) < 1e-6);
            QVERIFY(std::abs(distanceMetres(from, to) / geodesicDistance(from, to) - 1) < 0.006);
        }
    }

    void areasOfCellsAreKnown()
    {
        for (const double south : {0.0, 19.0, 22.0, 26.0, 60.0}) {
            const std::vector<LonLat> cell{{.lon = 108, .lat = south},
                                           {.lon = 109, .lat = south},
                                           {.lon = 109, .lat = south + 1},
                                           {.lon = 108, .lat = south + 1}};
            const double exact = cellArea(south, south + 1, 1);
            QVERIFY2(std::abs(ringArea(cell) / exact - 1) < 1e-7, qPrintable(QString::number(ringArea(cell) / exact)));
        }
        // With a geodesic for its northern edge the first one holds 12 308.778 km² (GeographicLib's own example).
        std::vector<LonLat> first{{.lon = 0, .lat = 0}, {.lon = 1, .lat = 0}};
        const double degree = std::numbers::pi / 180;
        for (double lon = 1; lon > -0.001; lon -= 0.01) {
            const double tangent = std::tan(degree) * std::cos((lon - 0.5) * degree) / std::cos(0.5 * degree);
            first.push_back({.lon = lon, .lat = std::atan(tangent) / degree});
        }
        QVERIFY2(std::abs(ringArea(first) / 1e6 - 12308.778) < 0.002,
                 qPrintable(QString::number(ringArea(first) / 1e6, 'f', 4)));
        // Whichever way round, closed or open.
        std::vector<LonLat> other(first.rbegin(), first.rend());
        other.push_back(other.front());
        QVERIFY(std::abs(ringArea(other) - ringArea(first)) < 1);
        QCOMPARE(ringArea(std::vector<LonLat>{{.lon = 1, .lat = 1}, {.lon = 2, .lat = 2}}), 0.0);
    }

    void aCircleIsRoundOnTheGround_data()
    {
        QTest::addColumn<double>("latitude");
        QTest::addColumn<double>("radius");
        for (const double latitude : {20.0, 22.8, 26.0, 53.0}) {
            for (const double radius : {100.0, 1000.0, 50'000.0, 200'000.0})
                QTest::addRow("%g° %g m", latitude, radius) << latitude << radius;
        }
    }

    void aCircleIsRoundOnTheGround()
    {
        QFETCH(double, latitude);
        QFETCH(double, radius);
        const LonLat centre{.lon = 108.3, .lat = latitude};
        const std::vector<LonLat> ring = geodesicCircle(centre, radius, 360);
        for (const LonLat &corner : ring)
            QVERIFY(std::abs(geodesicDistance(centre, corner) / radius - 1) < 1e-6);
        const double area = std::numbers::pi * radius * radius;
        QVERIFY2(std::abs(ringArea(ring) / area - 1) < 0.001, qPrintable(QString::number(ringArea(ring) / area)));
        QVERIFY(std::abs(lineLength(ring, true) / (2 * std::numbers::pi * radius) - 1) < 0.001);

        // Whoever is inside of it is nearer than the radius: counted against the distance of each.
        const PolygonIndex index(projected(ring));
        QRandomGenerator random(7);
        int inside = 0;
        int nearer = 0;
        for (int i = 0; i < 20'000; ++i) {
            const LonLat place =
                geodesicDestination(centre, between(random, 0, 360), radius * std::sqrt(between(random, 0, 2)));
            const double away = geodesicDistance(centre, place);
            const bool held = index.contains(toMercator(place));
            if (std::abs(away / radius - 1) > 0.001)
                QCOMPARE(held, away < radius);
            inside += held ? 1 : 0;
            nearer += away < radius ? 1 : 0;
        }
        QVERIFY(std::abs(inside - nearer) < nearer / 100);
    }

    void theIndexAgreesWithTheTextbook()
    {
        QRandomGenerator random(11);
        for (int round = 0; round < 40; ++round) {
            // Some are drawn by a hand, some are a tangle.
            std::vector<MercatorPoint> ring = lasso(random, 3 + round * 7);
            if (round % 2 == 1)
                std::shuffle(ring.begin(), ring.end(), random);
            const PolygonIndex index(ring);
            for (int i = 0; i < 2000; ++i) {
                const MercatorPoint p{.x = between(random, 0.796, 0.808), .y = between(random, 0.427, 0.439)};
                QCOMPARE(index.contains(p), containsSlowly(ring, p));
            }
        }
    }

    void edgesAndCornersAreInside()
    {
        // Whole numbers, so that what lies on an edge does so exactly.
        const std::vector<MercatorPoint> ring{{.x = 0, .y = 0}, {.x = 4, .y = 0}, {.x = 4, .y = 2}, {.x = 8, .y = 2},
                                              {.x = 8, .y = 8}, {.x = 4, .y = 4}, {.x = 0, .y = 8}};
        const PolygonIndex index(ring);
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const MercatorPoint next = ring[(i + 1) % ring.size()];
            QVERIFY(index.contains(ring[i]));
            QVERIFY(index.contains({.x = (ring[i].x + next.x) / 2, .y = (ring[i].y + next.y) / 2}));
        }
        // Beside a corner at the same height, where a ray passes it.
        QVERIFY(index.contains({.x = 1, .y = 2}));
        QVERIFY(index.contains({.x = 1, .y = 4}));
        QVERIFY(!index.contains({.x = 5, .y = 0}));
        QVERIFY(!index.contains({.x = 4, .y = 8}));
        QVERIFY(!index.contains({.x = 4, .y = 5}));
        QVERIFY(!index.contains({.x = -1, .y = 4}));
        QVERIFY(!index.contains({.x = qQNaN(), .y = 4}));
        QVERIFY(PolygonIndex(std::span(ring).first(2)).isEmpty());
        QVERIFY(PolygonIndex(std::vector<MercatorPoint>(5, {.x = 1, .y = 1})).isEmpty());
    }

    void aRingThatCrossesItselfIsToldFromOneThatDoesNot()
    {
        QRandomGenerator random(3);
        QVERIFY(!crossesItself(lasso(random, 300)));
        QVERIFY(crossesItself(
            std::vector<MercatorPoint>{{.x = 0, .y = 0}, {.x = 2, .y = 2}, {.x = 2, .y = 0}, {.x = 0, .y = 2}}));
        QVERIFY(!crossesItself(std::vector<MercatorPoint>{{.x = 0, .y = 0}, {.x = 2, .y = 0}, {.x = 1, .y = 2}}));
    }
};

QTEST_APPLESS_MAIN(GeodesyTest)
#include "tst_geodesy.moc"
