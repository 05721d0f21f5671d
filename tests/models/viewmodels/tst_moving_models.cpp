// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/live_house.h"
#include "support/test_case.h"
#include "viewmodels/dispatch_flows.h"
#include "viewmodels/map_points.h"
#include "viewmodels/storm_tracks.h"
#include "viewmodels/unit_points.h"
#include "viewmodels/unit_trails.h"

#include <QSignalSpy>

#include <cmath>

using namespace yiping;
using test::House;

namespace {

constexpr qint64 MinuteMs = 60'000;
constexpr qint64 SixHoursMs = 6 * 3'600'000;

/** A unit that says where it is, and that this holds for half a minute. */
Update report(House &house, const std::string &id, std::optional<double> lon, const char *code = "450103")
{
    Update update =
        house.update(Lane::State, id, code,
                     EntityState{.id = id,
                                 .kind = EntityKind::Fire,
                                 .position = lon ? std::optional(LonLat{.lon = *lon, .lat = 22.81}) : std::nullopt});
    update.header.staleAfterS = 30;
    return update;
}

Update fix(House &house, const std::string &id, qint64 timeMs, double lon, Cyclone cyclone)
{
    house.clock.advanceMs(1);
    Update update = house.update(Lane::Series, id + std::to_string(timeMs), "45",
                                 EntityState{.id = id,
                                             .kind = EntityKind::Typhoon,
                                             .name = QStringLiteral("台风“桦加沙”"),
                                             .position = LonLat{.lon = lon, .lat = 21},
                                             .cyclone = std::make_shared<const Cyclone>(std::move(cyclone))});
    update.header.eventTimeMs = timeMs;
    update.header.sourceAgency = QStringLiteral("RSMC Tokyo (JMA)");
    return update;
}

Update dispatched(House &house, const std::string &id, const std::string &unit, const std::string &incident)
{
    return house.update(Lane::Order, id, "4501", WorkOrder{.id = id, .incidentId = incident, .unitId = unit});
}

Update unitOf(House &house, const std::string &id, const char *code)
{
    return house.update(Lane::State, id, code, EntityState{.id = id, .kind = EntityKind::Fire});
}

} // namespace

class MovingModelsTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void trailsGrowFromReportToReport()
    {
        House house;
        house.apply({report(house, "u1", 108.30)});
        UnitTrails trails;
        trails.setRegion(QStringLiteral("45"));
        trails.setLive(&house.live);
        QCOMPARE(trails.book().count(0), 1); // where it is when one begins to look
        QSignalSpy changed(&trails, &TrailSource::trailsChanged);
        for (int i = 1; i <= 4; ++i) {
            house.clock.advanceMs(20'000);
            house.apply({report(house, "u1", 108.30 + 0.01 * i)});
        }
        QVERIFY(trails.book().count(0) >= 2);
        for (int i = 1; i < trails.book().count(0); ++i)
            QVERIFY(!trails.book().fix(0, i).isBreak);
        QTRY_COMPARE(changed.size(), 1); // many reports, one renewal
    }

    void aSilenceLongerThanAReportHoldsBreaksTheTrail()
    {
        House house;
        UnitTrails trails;
        trails.setMinutes(60);
        trails.setLive(&house.live);
        house.apply({report(house, "u1", 108.30)});
        house.clock.advanceMs(29'000);
        house.apply({report(house, "u1", 108.31)});
        house.clock.advanceMs(31'000);
        house.apply({report(house, "u1", 108.32)});
        QCOMPARE(trails.book().count(0), 3);
        QVERIFY(!trails.book().fix(0, 1).isBreak);
        QVERIFY(trails.book().fix(0, 2).isBreak);
        house.clock.advanceMs(10'000);
        house.apply({report(house, "u1", std::nullopt)});
        QVERIFY(!trails.isShown(0));
        house.clock.advanceMs(10'000);
        house.apply({report(house, "u1", 108.34)});
        QCOMPARE(trails.book().count(0), 4);
        QVERIFY(trails.book().fix(0, 3).isBreak);
        QVERIFY(trails.isShown(0));
    }

    void agesGoOnWithTheClockOfTheData()
    {
        House house;
        UnitTrails trails;
        trails.setMinutes(5);
        trails.setLive(&house.live);
        QCOMPARE(trails.book().maxAgeMs(), 5 * MinuteMs);
        house.apply({report(house, "u1", 108.30)});
        const qint64 before = trails.nowMs();
        QSignalSpy changed(&trails, &TrailSource::trailsChanged);
        house.clock.advanceMs(MinuteMs);
        Q_EMIT house.live.clock()->ticked();
        QVERIFY(!changed.isEmpty());
        QCOMPARE(trails.nowMs(), before + MinuteMs);
        trails.setMinutes(10); // begins anew
        QCOMPARE(trails.book().count(0), 1);
    }

    void onlyTheRegionLookedAtHasTrails()
    {
        House house;
        UnitTrails trails;
        trails.setLive(&house.live);
        trails.setRegion(QStringLiteral("4502"));
        house.apply({report(house, "u1", 108.30), report(house, "u2", 109.4, "4502")});
        QVERIFY(!trails.isShown(0));
        QVERIFY(trails.isShown(1));
        QVERIFY(!trails.isShown(2));
        trails.setRegion(QStringLiteral("45"));
        QVERIFY(trails.isShown(0));
        trails.setLive(nullptr);
        QVERIFY(!trails.isShown(0));
    }

    void aPointCarriesTheErrorOfItsPosition()
    {
        House house;
        UnitPoints points;
        points.setLive(&house.live);
        points.setRegion(QStringLiteral("45"));
        Update update = report(house, "u1", 108.30);
        std::get<EntityState>(update.body).positionErrorM = 35;
        house.apply({update});
        QCOMPARE(points.points().size(), std::size_t(1));
        QCOMPARE(points.points()[0].errorM, 35.0F);
    }

    void aTyphoonIsDrawnWithTheWindsOfItsLastFixThatHasAny()
    {
        House house;
        const qint64 first = 1'781'740'800'000; // 2026-06-18 08:00 +08:00
        house.clock.jumpMs(first + 13 * 3'600'000 - house.clock.nowMs());
        StormTracks tracks;
        tracks.setRegion(QStringLiteral("45"));
        tracks.setLive(&house.live);
        QVERIFY(tracks.storms().empty());
        QVERIFY(tracks.box().isEmpty());
        const WindArea gale{.thresholdMps = 15.43F, .longestKm = 444, .shortestKm = 333, .longestBearingDeg = 90.0F};
        const WindArea storm{.thresholdMps = 24.5F, .longestKm = 160, .shortestKm = 160};
        house.apply({fix(house, "TY-1", first, 116, {.grade = CycloneGrade::Typhoon, .windAreas = {storm, gale}}),
                     fix(house, "TY-1", first + SixHoursMs, 114,
                         {.grade = CycloneGrade::SevereStorm,
                          .pressureHpa = 985.0F,
                          .windMps = 25.7F,
                          .windAreas = {storm, gale}}),
                     fix(house, "TY-1", first + 2 * SixHoursMs, 112,
                         {.grade = CycloneGrade::Depression, .pressureHpa = 1000.0F})});
        QCOMPARE(tracks.storms().size(), std::size_t(1));
        const Storm &drawn = tracks.storms()[0];
        QCOMPARE(drawn.track.size(), std::size_t(3));
        QCOMPARE(int(drawn.track[0].grade), 4);
        QCOMPARE(drawn.areas.size(), std::size_t(2));
        QCOMPARE(int(drawn.areas[0].rank), 0); // the weaker wind reaches further and lies below
        QCOMPARE(int(drawn.areas[1].rank), 1);
        QVERIFY(std::abs(fromMercator(drawn.areaCentre).lon - 114) < 1e-9);
        QCOMPARE(tracks.areas().size(), 2);
        QCOMPARE(tracks.areas()[0].toMap().value(QStringLiteral("text")).toString(),
                 QStringLiteral("wind of 15 m/s (30 kt) and more"));
        QCOMPARE(tracks.areas()[1].toMap().value(QStringLiteral("text")).toString(),
                 QStringLiteral("wind of force 10 and more"));
        QCOMPARE(tracks.areaText(), QStringLiteral("wind areas as of 14:00"));
        QCOMPARE(tracks.sourceText(), QStringLiteral("RSMC Tokyo (JMA)"));
        QCOMPARE(tracks.grades().size(), 3);
        QCOMPARE(tracks.labels().size(), 2);
        QCOMPARE(tracks.labels()[0].toMap().value(QStringLiteral("text")).toString(), QStringLiteral("06-18 08:00"));
        QCOMPARE(tracks.labels()[1].toMap().value(QStringLiteral("text")).toString(),
                 QStringLiteral("20:00 · 1,000 hPa"));
        QCOMPARE(tracks.labels()[1].toMap().value(QStringLiteral("title")).toString(), QStringLiteral("台风“桦加沙”"));
        // Two days of it, the winds and the region are in the box.
        QVERIFY(tracks.box().left() < 108.4 && tracks.box().right() > 118);
        QVERIFY(tracks.box().bottom() > 24.3);
        // One of last week is history, unless it is asked for.
        house.apply({fix(house, "TY-2", first - 7 * 4 * SixHoursMs, 116, {.grade = CycloneGrade::Storm})});
        QCOMPARE(tracks.storms().size(), std::size_t(1));
        tracks.setIds({QStringLiteral("TY-2")});
        QCOMPARE(tracks.storms().size(), std::size_t(1));
        QCOMPARE(int(tracks.storms()[0].track[0].grade), 2);
        QCOMPARE(tracks.areas().size(), 0);
        tracks.setIds({QStringLiteral("TY-3")});
        QVERIFY(tracks.storms().empty());
        QVERIFY(tracks.box().isEmpty());
    }

    void flowsCountOrdersUnderWayFromCountyToCounty()
    {
        House house;
        DispatchFlows model;
        model.setRegion(QStringLiteral("45"));
        model.setLive(&house.live);
        house.apply({house.incident("i1", Severity::II, "450103"), house.incident("i2", Severity::II, "450105"),
                     unitOf(house, "a", "450105"), unitOf(house, "b", "450105"), unitOf(house, "c", "450103"),
                     unitOf(house, "d", "450105")});
        house.apply({dispatched(house, "o1", "a", "i1"), dispatched(house, "o2", "b", "i1"),
                     dispatched(house, "o3", "c", "i2"), dispatched(house, "o4", "c", "i1"),
                     dispatched(house, "o5", "d", "i1"), dispatched(house, "o6", "unknown", "i1"),
                     house.update(Lane::Event, "s5", "4501",
                                  WorkOrderTransition{
                                      .orderId = "o5", .stage = CaseStage::Processing, .step = FieldStep::OnScene})});
        QTRY_COMPARE(model.flows().size(), 2);
        QCOMPARE(model.within(), 1);
        const QVariantMap back = model.flows()[0].toMap();
        const QVariantMap there = model.flows()[1].toMap();
        QCOMPARE(there.value(QStringLiteral("from")).toString(), QStringLiteral("江南"));
        QCOMPARE(there.value(QStringLiteral("to")).toString(), QStringLiteral("青秀"));
        QCOMPARE(there.value(QStringLiteral("value")).toInt(), 2);
        QCOMPARE(there.value(QStringLiteral("fromLongitude")).toDouble(), 108.31);
        QCOMPARE(back.value(QStringLiteral("value")).toInt(), 1);
        model.setRegion(QStringLiteral("4502"));
        QVERIFY(model.flows().isEmpty());
        QCOMPARE(model.within(), 0);
    }
};

QTEST_GUILESS_MAIN(MovingModelsTest)
#include "tst_moving_models.moc"
