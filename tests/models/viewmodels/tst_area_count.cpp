// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/geodesy.h"
#include "support/live_house.h"
#include "support/test_case.h"
#include "viewmodels/area_count.h"
#include "viewmodels/format.h"
#include "viewmodels/map_tool.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSignalSpy>

#include <cmath>

using namespace yiping;
using test::House;

namespace {

constexpr LonLat Leak{.lon = 108.33, .lat = 22.81};

/** A tool and what it counts, over a house. */
struct Desk
{
    explicit Desk(House &house)
    {
        incidents.setLive(&house.live);
        units.setLive(&house.live);
        stations.setLive(&house.live);
        stations.setProperty("kind", 0);
        count.setLive(&house.live);
        count.setTool(&tool);
        count.setIncidents(&incidents);
        count.setUnits(&units);
        count.setStations(&stations);
    }

    void circle(LonLat centre, double radius)
    {
        tool.begin(MapTool::Circle);
        tool.setRadius(radius);
        tool.add(centre.lon, centre.lat);
    }

    /** The number of a kind, by its name. */
    int ofKind(const QString &name) const
    {
        for (const QVariant &kind : count.kinds()) {
            if (kind.toMap().value(QStringLiteral("name")).toString() == name)
                return kind.toMap().value(QStringLiteral("count")).toInt();
        }
        return 0;
    }

    IncidentPoints incidents;
    UnitPoints units;
    StationPoints stations;
    MapTool tool;
    AreaCount count;
    QAbstractItemModelTester tester{&count};
};

Update placed(Update update, LonLat place)
{
    std::get<Incident>(update.body).position = place;
    return update;
}

Update unitAt(House &house, const std::string &id, EntityKind kind, LonLat place, const char *county = "450103")
{
    return house.update(Lane::State, id, county,
                        EntityState{.id = id, .kind = kind, .name = QString::fromStdString(id), .position = place});
}

Update stationAt(House &house, const std::string &id, SensorKind kind, LonLat place, double value)
{
    SensorValue body{.id = id, .kind = kind, .name = QString::fromStdString(id), .position = place, .value = value};
    if (kind == SensorKind::WaterLevel)
        body.stages.warning = 70;
    return house.update(Lane::State, id, "450105", body);
}

} // namespace

class AreaCountTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void aKilometreAroundTheLeak()
    {
        House house;
        house.apply({placed(house.incident("leak", Severity::I), Leak),
                     placed(house.incident("close", Severity::III, "450105"), geodesicDestination(Leak, 10, 995)),
                     placed(house.incident("away", Severity::III), geodesicDestination(Leak, 10, 1005)),
                     unitAt(house, "fire", EntityKind::Fire, geodesicDestination(Leak, 90, 990)),
                     unitAt(house, "fire-away", EntityKind::Fire, geodesicDestination(Leak, 90, 1010)),
                     stationAt(house, "river", SensorKind::WaterLevel, geodesicDestination(Leak, 180, 500), 71),
                     stationAt(house, "rain", SensorKind::Rainfall1h, geodesicDestination(Leak, 270, 500), 12)});
        Desk desk(house);
        desk.circle(Leak, 1000);
        QTRY_COMPARE(desk.count.total(), 5);
        QCOMPARE(desk.ofKind(Format::severityName(1)), 1);
        QCOMPARE(desk.ofKind(Format::severityName(3)), 1);
        QCOMPARE(desk.ofKind(Format::unitKind(1)), 1);
        QCOMPARE(desk.count.kinds().size(), 5);
        QCOMPARE(desk.count.regions().size(), 2);
        int sum = 0;
        for (const QVariant &region : desk.count.regions())
            sum += region.toMap().value(QStringLiteral("count")).toInt();
        QCOMPARE(sum, 5);
        QCOMPARE(desk.count.asOfMs(), house.store.dataNowMs());
        QVERIFY(std::abs(desk.tool.area() / (3.14159265 * 1e6) - 1) < 0.001);

        // The gravest first, and the station that is over its stage before the one that is not.
        const auto id = [&](int row) { return desk.count.data(desk.count.index(row), AreaCount::IdRole).toString(); };
        QCOMPARE(id(0), QStringLiteral("leak"));
        QCOMPARE(id(1), QStringLiteral("close"));
        QCOMPARE(id(3), QStringLiteral("river"));
        QVERIFY(desk.count.choose(1));
        QCOMPARE(house.live.selection()->incidentId(), QStringLiteral("close"));
        QVERIFY(desk.count.choose(3));
        QCOMPARE(house.live.selection()->sensorId(), QStringLiteral("river"));
        QVERIFY(!desk.count.choose(5) && !desk.count.choose(-1));

        desk.tool.begin(MapTool::None);
        QTRY_COMPARE(desk.count.total(), 0);
        QCOMPARE(desk.count.rowCount(), 0);
    }

    void countsAreThoseOfEachDistance_data()
    {
        QTest::addColumn<double>("latitude");
        QTest::newRow("the Gulf") << 20.2;
        QTest::newRow("Nanning") << 22.8;
        QTest::newRow("the north") << 26.1;
    }

    void countsAreThoseOfEachDistance()
    {
        QFETCH(double, latitude);
        House house;
        const LonLat centre{.lon = 108.3, .lat = latitude};
        QRandomGenerator random(9);
        std::vector<Update> updates;
        std::vector<double> away;
        for (int i = 0; i < 3000; ++i) {
            const double metres = 3000 * std::sqrt(random.generateDouble());
            const LonLat place = geodesicDestination(centre, 360 * random.generateDouble(), metres);
            updates.push_back(unitAt(house, "u" + std::to_string(i), EntityKind::Vehicle, place));
            away.push_back(geodesicDistance(centre, place));
        }
        house.apply(std::move(updates));
        Desk desk(house);
        for (const double radius : {500.0, 1000.0, 2000.0}) {
            QSignalSpy counted(&desk.count, &AreaCount::counted);
            desk.circle(centre, radius);
            QVERIFY(counted.wait());
            const auto nearer = std::ranges::count_if(away, [&](double metres) { return metres < radius; });
            QVERIFY2(std::abs(desk.count.total() - nearer) <= 1,
                     qPrintable(QStringLiteral("%1 counted, %2 nearer").arg(desk.count.total()).arg(nearer)));
            QCOMPARE(desk.count.listed(), std::min(AreaCount::ListLimit, desk.count.total()));
        }
    }

    void itFollowsWhatMovesAtMostTwiceASecond()
    {
        House house;
        house.apply({unitAt(house, "u", EntityKind::Fire, Leak)});
        Desk desk(house);
        desk.circle(Leak, 500);
        QTRY_COMPARE(desk.count.total(), 1);
        QSignalSpy counted(&desk.count, &AreaCount::counted);
        for (int i = 0; i < 50; ++i) {
            house.clock.advanceMs(10);
            house.apply({unitAt(house, "u", EntityKind::Fire, geodesicDestination(Leak, 0, 20.0 * i))});
        }
        QTRY_COMPARE(desk.count.total(), 0);
        QCOMPARE(counted.size(), 1);
        house.clock.advanceMs(10);
        house.apply({unitAt(house, "u", EntityKind::Fire, Leak), unitAt(house, "v", EntityKind::Police, Leak)});
        QTRY_COMPARE(desk.count.listed(), 2);
    }

    void onlyWhatMayBeSeenIsCountedAndCopied()
    {
        House house;
        house.live.access()->beginAsWall(QStringLiteral("W-01"));
        Update restricted = placed(house.incident("secret", Severity::I), Leak);
        restricted.header.sensitivity = Sensitivity::Restricted;
        Update personal = placed(house.incident("sick", Severity::II), Leak);
        personal.header.sensitivity = Sensitivity::Personal;
        std::get<Incident>(personal.body).title = QStringLiteral("民族大道100号张三晕倒");
        house.apply({restricted, personal});
        Desk desk(house);
        desk.circle(Leak, 5000);
        QTRY_COMPARE(desk.count.total(), 1);
        QVERIFY(!desk.count.text().contains(QStringLiteral("张三")));
        QVERIFY(!desk.count.text().contains(QStringLiteral("secret")));
        QVERIFY(std::isnan(desk.count.placeOf(QStringLiteral("secret")).x()));
        QVERIFY(std::isnan(desk.count.placeOf(QString()).x()));
    }

    void theTextHasUnitTimeAndPlace()
    {
        House house;
        house.apply({placed(house.incident("leak", Severity::I), Leak), unitAt(house, "u", EntityKind::Fire, Leak)});
        Desk desk(house);
        desk.circle(Leak, 2000);
        QTRY_COMPARE(desk.count.total(), 2);
        const QString text = desk.count.text();
        QVERIFY2(text.contains(QStringLiteral("2 km")) && text.contains(QStringLiteral("12.57 km²")), qPrintable(text));
        QVERIFY(text.contains(beijingTime(house.store.dataNowMs()).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))));
        QVERIFY(text.contains(QStringLiteral("南宁 青秀\t2")));
        QVERIFY(text.contains(QStringLiteral("事件 leak\t")));
    }

    void aToolTakesPointsAndGivesThemBack()
    {
        MapTool tool;
        QVERIFY(!tool.finish() && !tool.undo());
        tool.begin(MapTool::Distance);
        tool.add(108, 22);
        tool.add(108, 22); // a second click on one place
        QCOMPARE(tool.count(), 1);
        QVERIFY(!tool.finish());
        tool.moveTo(109, 22);
        const double there = geodesicDistance({.lon = 108, .lat = 22}, {.lon = 109, .lat = 22});
        QVERIFY(std::abs(tool.length() - there) < 1e-6 && std::abs(tool.reach() - there) < 1e-6);
        tool.add(109, 22);
        tool.moveTo(109, 23);
        QCOMPARE(tool.segments().size(), 2);
        QVERIFY(tool.finish());
        QVERIFY(std::abs(tool.length() - there) < 1e-6);
        QVERIFY(tool.undo());
        QVERIFY(!tool.isFinished());
        // Nowhere is no place.
        for (const double nowhere : {qQNaN(), qInf(), 95.0})
            tool.add(108, nowhere);
        QCOMPARE(tool.count(), 1);

        tool.begin(MapTool::Area);
        for (const LonLat corner :
             {LonLat{.lon = 108, .lat = 22}, {.lon = 109, .lat = 23}, {.lon = 109, .lat = 22}, {.lon = 108, .lat = 23}})
            tool.add(corner.lon, corner.lat);
        QVERIFY(tool.finish());
        QVERIFY(tool.isCrossing());
        QCOMPARE(tool.segments().size(), 4);
    }

    void aRadiusIsRoundAndWithinReason()
    {
        MapTool tool;
        tool.begin(MapTool::Circle);
        QList<double> steps;
        tool.setRadius(100);
        for (int i = 0; i < 6; ++i) {
            tool.stepRadius(1);
            steps.append(tool.radius());
        }
        QCOMPARE(steps, QList<double>({200, 500, 1000, 2000, 5000, 10000}));
        tool.setRadius(1234);
        tool.stepRadius(-1);
        QCOMPARE(tool.radius(), 1000.0);
        tool.stepRadius(-1);
        QCOMPARE(tool.radius(), 500.0);
        tool.stepRadius(-20);
        QCOMPARE(tool.radius(), MapTool::LeastRadius);
        tool.setRadius(1e12);
        QCOMPARE(tool.radius(), MapTool::GreatestRadius);
        tool.setRadius(qQNaN());
        QCOMPARE(tool.radius(), MapTool::GreatestRadius);

        tool.anchor(Leak.lon, Leak.lat);
        const LonLat edge = geodesicDestination(Leak, 70, 1234.56);
        tool.moveTo(edge.lon, edge.lat);
        QCOMPARE(tool.radius(), 1230.0);
        QVERIFY(!tool.isFinished() && tool.finish());
    }

    void lengthsAndAreasAreWritten()
    {
        QCOMPARE(Format::length(6.04), QStringLiteral("6.0 m"));
        QCOMPARE(Format::length(640.4), QStringLiteral("640 m"));
        QCOMPARE(Format::length(1000), QStringLiteral("1 km"));
        QCOMPARE(Format::length(1240.2), QStringLiteral("1.24 km"));
        QCOMPARE(Format::length(80'140), QStringLiteral("80.1 km"));
        QCOMPARE(Format::length(1'312'400), QStringLiteral("1,312 km"));
        QCOMPARE(Format::area(850), QStringLiteral("850 m²"));
        QCOMPARE(Format::area(32'000), QStringLiteral("3.20 ha"));
        QCOMPARE(Format::area(3'141'592), QStringLiteral("3.14 km²"));
        QCOMPARE(Format::area(13'402e6), QStringLiteral("13,402 km²"));
    }

    void manyThings()
    {
        House house;
        QRandomGenerator random(2);
        std::vector<Update> updates;
        for (int i = 0; i < 50'000; ++i) {
            updates.push_back(
                unitAt(house, "u" + std::to_string(i), static_cast<EntityKind>(1 + i % 7),
                       {.lon = 107 + 2 * random.generateDouble(), .lat = 22 + 2 * random.generateDouble()},
                       i % 2 ? "450103" : "450105"));
        }
        house.apply(std::move(updates));
        Desk desk(house);
        desk.tool.begin(MapTool::Lasso);
        for (int i = 0; i < 300; ++i)
            desk.tool.add(108 + 0.9 * std::cos(i / 300.0 * 6.2831853), 23 + 0.9 * std::sin(i / 300.0 * 6.2831853));
        desk.tool.finish();
        QTRY_VERIFY(desk.count.total() > 25'000);
        QElapsedTimer timer;
        timer.start();
        desk.count.recount();
        qInfo("%d of 50,000 units counted by kind and county in %.1f ms", desk.count.total(),
              double(timer.nsecsElapsed()) / 1e6);
    }
};

QTEST_MAIN(AreaCountTest)
#include "tst_area_count.moc"
