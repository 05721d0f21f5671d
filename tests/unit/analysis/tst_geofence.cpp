// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/drawing_outline.h"
#include "analysis/geofence.h"
#include "base/geodesy.h"
#include "support/test_case.h"

#include <QElapsedTimer>

#include <algorithm>
#include <random>

using namespace yiping;

namespace {

constexpr LonLat Nanning{.lon = 108.32, .lat = 22.82};

MapDrawing circle(double radiusM, LonLat centre = Nanning,
                  FenceRule rule = {.watched = {}, .onEnter = true, .onLeave = true})
{
    return {.id = "c",
            .kind = DrawingKind::Circle,
            .points = {centre},
            .radiusM = radiusM,
            .title = QStringLiteral("警戒区"),
            .purpose = DrawingPurpose::Cordon,
            .madeAtMs = 1,
            .revision = 1,
            .fence = std::move(rule)};
}

MapDrawing area(std::vector<LonLat> points)
{
    MapDrawing drawing = circle(0);
    drawing.kind = DrawingKind::Area;
    drawing.points = std::move(points);
    return drawing;
}

/** East of Nanning by so many metres. */
LonLat east(double metres)
{
    return geodesicDestination(Nanning, 90, metres);
}

UnitFix fix(LonLat place, qint64 timeMs, EntityKind kind = EntityKind::Fire, std::size_t unit = 0)
{
    return {.unit = unit, .kind = kind, .place = place, .timeMs = timeMs};
}

std::vector<FenceCrossing> judgeOne(FenceBook &book, const UnitFix &of)
{
    return book.judge(std::span(&of, 1));
}

} // namespace

class GeofenceTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    /** The whole rule: every side before, every distance around both limits. */
    void sides()
    {
        using enum FenceSide;
        for (const FenceSide before : {Unknown, Outside, Inside}) {
            for (int metres = -60; metres <= 60; ++metres) {
                const FenceSide expected = metres > 20 ? Inside : metres < -20 ? Outside : before;
                QCOMPARE(sideAfter(before, metres, 20), expected);
            }
        }
    }

    void distancesFromAnEdge()
    {
        const Fence round(circle(1000));
        for (const double metres : {0.0, 500.0, 990.0, 1010.0, 1500.0, 9000.0}) {
            for (int bearing = 0; bearing < 360; bearing += 30)
                QVERIFY(std::abs(round.metresInside(geodesicDestination(Nanning, bearing, metres)) - (1000 - metres))
                        < 0.001);
        }
        // 2 km × 2 km around the middle, with a notch cut out of its northern half.
        const auto at = [](double x, double y) {
            return geodesicDestination(geodesicDestination(Nanning, 90, x), 0, y);
        };
        const Fence notched(area({at(-1000, -1000), at(1000, -1000), at(1000, 1000), at(100, 1000), at(100, 0),
                                  at(-100, 0), at(-100, 1000), at(-1000, 1000)}));
        QVERIFY(std::abs(notched.metresInside(at(0, -500)) - 500) < 5);
        QVERIFY(std::abs(notched.metresInside(at(0, 500)) + 100) < 2);
        QVERIFY(std::abs(notched.metresInside(at(300, 500)) - 200) < 2);
        QVERIFY(std::abs(notched.metresInside(at(1500, 0)) + 500) < 5);
    }

    void comingAndGoing()
    {
        FenceBook book;
        book.setFence(7, Fence(circle(1000)));
        QVERIFY(judgeOne(book, fix(east(2000), 1000)).empty());
        const auto in = judgeOne(book, fix(east(500), 2000));
        QCOMPARE(in.size(), 1U);
        QCOMPARE(in[0].fence, 7U);
        QCOMPARE(in[0].unit, 0U);
        QVERIFY(in[0].entered);
        QCOMPARE(in[0].timeMs, 2000);
        QCOMPARE(in[0].beforeMs, 1000);
        QVERIFY(judgeOne(book, fix(east(400), 3000)).empty());
        const auto out = judgeOne(book, fix(east(60'000), 4000));
        QCOMPARE(out.size(), 1U);
        QVERIFY(!out[0].entered);
    }

    /** Parked on the edge, a receiver that jitters by less than the tolerance tells nothing, ever. */
    void jitterOnTheEdgeIsSilent()
    {
        std::mt19937 dice(7);
        std::uniform_real_distribution<double> jitter(-19, 19);
        for (const double start : {500.0, 2000.0}) {
            FenceBook book;
            book.setFence(0, Fence(circle(1000)));
            QVERIFY(judgeOne(book, fix(east(start), 1)).empty());
            for (int i = 2; i < 5000; ++i)
                QVERIFY(judgeOne(book, fix(east(1000 + jitter(dice)), i)).empty());
            QCOMPARE(book.sideOf(0, 0), start < 1000 ? FenceSide::Inside : FenceSide::Outside);
        }
    }

    /** A fence of 40 m across would have no inside with the usual tolerance. */
    void aSmallFenceIsFiner()
    {
        FenceBook book;
        book.setFence(0, Fence(circle(20)));
        QVERIFY(judgeOne(book, fix(east(100), 1)).empty());
        QCOMPARE(judgeOne(book, fix(east(3), 2)).size(), 1U);
    }

    /** Whoever is there already when a fence is drawn, or is heard of for the first time, has not crossed it. */
    void theFirstFixIsNoCrossing()
    {
        FenceBook book;
        QVERIFY(judgeOne(book, fix(Nanning, 1)).empty());
        book.setFence(0, Fence(circle(1000)));
        QCOMPARE(book.sideOf(0, 0), FenceSide::Unknown);
        QVERIFY(judgeOne(book, fix(Nanning, 2)).empty());
        QCOMPARE(book.sideOf(0, 0), FenceSide::Inside);
        // A title that changes leaves the sides known; an edge that moves does not.
        book.setFence(0, Fence(circle(1000)));
        QCOMPARE(book.sideOf(0, 0), FenceSide::Inside);
        book.setFence(0, Fence(circle(1001)));
        QCOMPARE(book.sideOf(0, 0), FenceSide::Unknown);
    }

    void anOldFixIsPassedOver()
    {
        FenceBook book;
        book.setFence(0, Fence(circle(1000)));
        QVERIFY(judgeOne(book, fix(east(5000), 10)).empty());
        QVERIFY(judgeOne(book, fix(Nanning, 10)).empty());
        QVERIFY(judgeOne(book, fix(Nanning, 9)).empty());
        QCOMPARE(book.sideOf(0, 0), FenceSide::Outside);
    }

    void onlyWhatIsAskedForIsTold()
    {
        FenceBook book;
        book.setFence(0, Fence(circle(1000, Nanning, {.watched = {EntityKind::Fire}, .onEnter = true})));
        book.setFence(1, Fence(circle(1000, Nanning, {.watched = {}, .onLeave = true})));
        QVERIFY(judgeOne(book, fix(east(5000), 1)).empty());
        QVERIFY(judgeOne(book, fix(east(5000), 1, EntityKind::Police, 1)).empty());
        auto told = judgeOne(book, fix(Nanning, 2));
        QCOMPARE(told.size(), 1U);
        QCOMPARE(told[0].fence, 0U);
        QVERIFY(judgeOne(book, fix(Nanning, 2, EntityKind::Police, 1)).empty());
        told = judgeOne(book, fix(east(5000), 3));
        QCOMPARE(told.size(), 1U);
        QCOMPARE(told[0].fence, 1U);
        QCOMPARE(judgeOne(book, fix(east(5000), 3, EntityKind::Police, 1)).size(), 1U);
        book.removeFence(1);
        QCOMPARE(book.size(), 1U);
        QVERIFY(judgeOne(book, fix(Nanning, 4, EntityKind::Police, 1)).empty());
    }

    /** Boxes, bits and reused places change nothing: the same crossings as asking every fence about every fix. */
    void asAskingEachFenceByItself()
    {
        std::mt19937 dice(3);
        std::uniform_real_distribution<double> lon(108.2, 108.4);
        std::uniform_real_distribution<double> lat(22.7, 22.9);
        std::uniform_real_distribution<double> radius(100, 5000);
        constexpr std::size_t Fences = 150;
        constexpr std::size_t Units = 40;
        FenceBook book;
        std::vector<Fence> fences;
        for (std::size_t i = 0; i < Fences; ++i) {
            const LonLat centre{.lon = lon(dice), .lat = lat(dice)};
            fences.emplace_back(i % 2 == 0 ? circle(radius(dice), centre)
                                           : area(geodesicCircle(centre, radius(dice), 5)));
            book.setFence(i + 1000, Fence(circle(50)));
        }
        for (std::size_t i = 0; i < Fences; ++i)
            book.removeFence(i + 1000);
        for (std::size_t i = 0; i < Fences; ++i)
            book.setFence(i, fences[i]);
        std::vector<std::vector<FenceSide>> sides(Units, std::vector<FenceSide>(Fences, FenceSide::Unknown));
        std::size_t crossings = 0;
        for (int round = 1; round <= 60; ++round) {
            for (std::size_t unit = 0; unit < Units; ++unit) {
                const UnitFix now = fix({.lon = lon(dice), .lat = lat(dice)}, round, EntityKind::Fire, unit);
                std::vector<std::pair<std::size_t, bool>> expected;
                for (std::size_t i = 0; i < Fences; ++i) {
                    const FenceSide before = sides[unit][i];
                    sides[unit][i] = sideAfter(before, fences[i].metresInside(now.place), fences[i].toleranceM());
                    if (before != FenceSide::Unknown && sides[unit][i] != before)
                        expected.emplace_back(i, sides[unit][i] == FenceSide::Inside);
                }
                std::vector<std::pair<std::size_t, bool>> told;
                for (const FenceCrossing &crossing : judgeOne(book, now))
                    told.emplace_back(crossing.fence, crossing.entered);
                std::ranges::sort(told);
                QCOMPARE(told, expected);
                crossings += told.size();
            }
        }
        QVERIFY(crossings > 5000);
    }

    /** 20,000 units and 50 fences in one batch. The figure is printed; in this build without optimisation it is larger. */
    void aCityInOneBatch()
    {
        std::mt19937 dice(5);
        std::uniform_real_distribution<double> lon(107.5, 109.5);
        std::uniform_real_distribution<double> lat(22, 24);
        FenceBook book;
        for (std::size_t i = 0; i < 50; ++i)
            book.setFence(i, Fence(area(geodesicCircle({.lon = lon(dice), .lat = lat(dice)}, 2000, 12))));
        std::vector<UnitFix> fixes;
        for (std::size_t unit = 0; unit < 20'000; ++unit)
            fixes.push_back(fix({.lon = lon(dice), .lat = lat(dice)}, 1, EntityKind::Vehicle, unit));
        (void)book.judge(fixes);
        for (UnitFix &each : fixes) {
            each.timeMs = 2;
            each.place.lon += 0.001;
        }
        QElapsedTimer timer;
        timer.start();
        const auto crossings = book.judge(fixes);
        qInfo("20,000 units x 50 fences: %.2f ms, %zu crossings", static_cast<double>(timer.nsecsElapsed()) / 1e6,
              crossings.size());
        QVERIFY(!crossings.empty());
    }

    void whereANameStands()
    {
        const MapDrawing round = circle(1000);
        QVERIFY(std::abs(distanceMetres(labelPlaceOf(round), Nanning) - 1000) < 5);
        QVERIFY(labelPlaceOf(round).lat > Nanning.lat);
        const LonLatBox box = boxOf(round);
        QVERIFY(box.west < Nanning.lon && box.east > Nanning.lon && box.south < Nanning.lat && box.north > Nanning.lat);
        MapDrawing way = area({east(0), east(100), east(1000)});
        way.kind = DrawingKind::Line;
        QVERIFY(std::abs(distanceMetres(labelPlaceOf(way), Nanning) - 500) < 5);
        QCOMPARE(labelPlaceOf(MapDrawing{}), LonLat{});
    }
};

QTEST_APPLESS_MAIN(GeofenceTest)
#include "tst_geofence.moc"
