// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/live_house.h"
#include "support/test_case.h"
#include "viewmodels/candidate_model.h"
#include "viewmodels/case_model.h"
#include "viewmodels/figure.h"
#include "viewmodels/incident_model.h"
#include "viewmodels/incident_points.h"
#include "viewmodels/indicator_model.h"
#include "viewmodels/order_model.h"
#include "viewmodels/ranking_model.h"
#include "viewmodels/station_model.h"
#include "viewmodels/unit_points.h"
#include "viewmodels/warning_model.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>

using namespace yiping;
using test::House;
using test::region;

class ModelsTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void incidentsStandByGravityThenAge()
    {
        House house;
        IncidentModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setLive(&house.live);
        house.apply(
            {house.incident("a", Severity::IV), house.incident("b", Severity::I), house.incident("c", Severity::IV)});
        QCOMPARE(ids(model), (QStringList{QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("a")}));
        QCOMPARE(model.severityCounts(), (QList<int>{1, 0, 0, 2}));
        house.apply({house.step("b", CaseStage::Accepted), house.step("b", CaseStage::Rejected)});
        QCOMPARE(ids(model), (QStringList{QStringLiteral("c"), QStringLiteral("a")}));
        model.setIncludeClosed(true);
        QCOMPARE(model.count(), 3);
    }

    // The year ends without a message: from the first second on each indicator is held against the new year's target.
    void atTheEndOfTheYearTargetsAreTheNewOnes()
    {
        House house;
        constexpr qint64 NewYear = 1'798'732'800'000; // 2027-01-01 00:00 +08:00
        house.clock.jumpMs(NewYear - 1000 - house.clock.nowMs());
        house.apply(
            {house.update(Lane::State, "d", "45",
                          IndicatorDefinition{
                              .id = "core.a", .group = QStringLiteral("core"), .targets = {{2026, 80}, {2027, 90}}}),
             house.update(Lane::State, "o", "45",
                          Observation{.indicatorId = "core.a", .period = QStringLiteral("2026-11"), .value = 85})});
        IndicatorModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setLive(&house.live);
        QCOMPARE(model.count(), 1);
        QCOMPARE(model.year(), 2026);
        QCOMPARE(model.data(model.index(0), IndicatorModel::LightRole).toInt(), static_cast<int>(StatusLight::Met));
        QSignalSpy year(&model, &IndicatorModel::yearChanged);
        QSignalSpy rows(&model, &IndicatorModel::dataChanged);
        house.clock.advanceMs(1000);
        Q_EMIT house.live.clock()->ticked();
        QCOMPARE(year.size(), 1);
        QCOMPARE(rows.size(), 1);
        QCOMPARE(model.year(), 2027);
        QCOMPARE(model.data(model.index(0), IndicatorModel::TargetRole).toDouble(), 90.0);
        QCOMPARE(model.data(model.index(0), IndicatorModel::LightRole).toInt(), static_cast<int>(StatusLight::Late));
        Q_EMIT house.live.clock()->ticked();
        QCOMPARE(year.size(), 1);
    }

    void theHeadOfTheScreenTurnsAtMidnightInBeijing()
    {
        House house;
        constexpr qint64 July = 1'782'835'200'000; // 2026-07-01 00:00 +08:00, still June in UTC
        house.clock.jumpMs(July - 1 - house.clock.nowMs());
        QCOMPARE(house.live.clock()->date(), QStringLiteral("2026-06-30"));
        QCOMPARE(house.live.clock()->time(), QStringLiteral("23:59:59"));
        house.clock.advanceMs(1);
        QCOMPARE(house.live.clock()->date(), QStringLiteral("2026-07-01"));
        QCOMPARE(house.live.clock()->time(), QStringLiteral("00:00:00"));
    }

    void aRegionShowsOnlyItsOwn()
    {
        House house;
        IncidentModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setLive(&house.live);
        house.apply({house.incident("a", Severity::III, "450103"), house.incident("b", Severity::III, "4502")});
        model.setRegion(QStringLiteral("4501"));
        QCOMPARE(ids(model), QStringList{QStringLiteral("a")});
        model.setRegion(QStringLiteral("45"));
        QCOMPARE(model.total(), 2);
        model.setLimit(1);
        QCOMPARE(model.count(), 1);
        QCOMPARE(model.total(), 2);
    }

    // A thousand random changes must leave the list equal to one that is built afresh.
    void randomLifeKeepsTheModelValid()
    {
        House house;
        IncidentModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setLive(&house.live);
        QRandomGenerator random(42);
        for (int round = 0; round < 250; ++round) {
            std::vector<Update> updates;
            for (int i = 0; i < 4; ++i) {
                const std::string id = std::to_string(random.bounded(60));
                if (random.bounded(3) > 0)
                    updates.push_back(house.incident(id, static_cast<Severity>(1 + random.bounded(4))));
                else
                    updates.push_back(house.step(id, random.bounded(2) ? CaseStage::Closed : CaseStage::Processing));
            }
            house.apply(std::move(updates));
        }
        IncidentModel fresh;
        fresh.setLive(&house.live);
        QCOMPARE(ids(model), ids(fresh));
        QVERIFY(model.count() > 0);
    }

    void nearestAvailableUnitsAreRecommended()
    {
        House house;
        CandidateModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setLive(&house.live);
        house.apply({house.incident("i", Severity::II), house.unit("far", 108.50), house.unit("near", 108.34),
                     house.unit("busy", 108.33, UnitStatus::OnScene)});
        model.setIncidentId(QStringLiteral("i"));
        QCOMPARE(model.count(), 2);
        QCOMPARE(model.data(model.index(0), CandidateModel::UnitIdRole).toString(), QStringLiteral("near"));
        model.toggle(0);
        QCOMPARE(model.chosen(), QStringList{QStringLiteral("near")});
        // The chosen unit is sent elsewhere by another desk: it leaves list and choice.
        house.apply({house.unit("near", 108.34, UnitStatus::EnRoute)});
        QCOMPARE(model.count(), 1);
        QVERIFY(model.chosen().isEmpty());
    }

    void actionsLeaveAsIntentsAndChangeNothing()
    {
        House house;
        house.apply({house.incident("i", Severity::II), house.unit("u", 108.34)});
        QCOMPARE(house.live.desk()->dispatch({QStringLiteral("u")}, QStringLiteral("go")), 0);
        QVERIFY(!house.live.desk()->notice().isEmpty());
        house.live.selection()->setIncidentId(QStringLiteral("i"));
        QCOMPARE(house.live.desk()->dispatch({QStringLiteral("u")}, QStringLiteral("go")), 1);
        QCOMPARE(house.sink.dispatched.size(), std::size_t(1));
        QCOMPARE(house.sink.dispatched[0].unitId, std::string("u"));
        QCOMPARE(house.store.orders().size(), std::size_t(0));
        QVERIFY(house.live.desk()->acknowledgeSelected());
        QVERIFY(!house.store.incidents().find("i")->acknowledged);
        house.live.desk()->setEnabled(false);
        QCOMPARE(house.live.desk()->dispatch({QStringLiteral("u")}, QStringLiteral("go")), 0);
    }

    void ordersCloseOnlyAfterFeedback()
    {
        House house;
        OrderModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setLive(&house.live);
        house.apply(
            {house.incident("i", Severity::II), house.unit("u", 108.34),
             house.update(Lane::Order, "O-1", "450103",
                          WorkOrder{.id = "O-1", .incidentId = "i", .unitId = "u", .title = QStringLiteral("t")})});
        QCOMPARE(model.count(), 1);
        QCOMPARE(model.data(model.index(0), OrderModel::UnitNameRole).toString(), QStringLiteral("u"));
        QVERIFY(!house.live.desk()->closeOrder(QStringLiteral("O-1"), {}));
        for (const CaseStage stage : {CaseStage::Signed, CaseStage::Processing, CaseStage::Feedback}) {
            house.clock.advanceMs(1000);
            house.apply({house.update(Lane::Event, "s" + std::to_string(static_cast<int>(stage)), "450103",
                                      WorkOrderTransition{.orderId = "O-1", .stage = stage})});
        }
        QVERIFY(house.live.desk()->closeOrder(QStringLiteral("O-1"), {}));
        QCOMPARE(house.sink.moved.back().stage, CaseStage::Closed);
        QCOMPARE(house.sink.moved.back().afterMs, house.clock.nowMs());
    }

    void aCaseShowsItsOwnStepsAndThoseOfItsOrders()
    {
        House house;
        CaseModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setLive(&house.live);
        model.setIncidentId(QStringLiteral("i"));
        QVERIFY(!model.exists());
        house.apply(
            {house.incident("i", Severity::II), house.step("i", CaseStage::Accepted), house.unit("u", 108.34),
             house.update(Lane::Order, "O-1", "450103", WorkOrder{.id = "O-1", .incidentId = "i", .unitId = "u"})});
        QVERIFY(model.exists());
        QCOMPARE(model.progress(), 1);
        QCOMPARE(model.stepTimes().size(), 8);
        QVERIFY(model.stepTimes()[1] > model.stepTimes()[0]);
        QCOMPARE(model.count(), 3);
    }

    void aFigureFollowsItsAggregate()
    {
        House house;
        Figure figure;
        figure.setLive(&house.live);
        figure.setMetric(QStringLiteral("tickets.1h"));
        QSignalSpy spy(&figure, &Figure::valueChanged);
        QVERIFY(!figure.hasValue());
        house.apply({house.update(
            Lane::State, "1", "45",
            Aggregate{.metric = "tickets.1h", .value = 756, .unit = QStringLiteral("件/时"), .baseline = 536})});
        QCOMPARE(figure.value(), 756.0);
        QVERIFY(figure.hasBaseline());
        QCOMPARE(figure.samples().size(), std::size_t(1));
        QVERIFY(spy.count() > 0);
        figure.setRegion(QStringLiteral("4501"));
        QVERIFY(!figure.hasValue());
    }

    void equalValuesShareARank()
    {
        House house;
        RankingModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setLive(&house.live);
        model.setMetric(QStringLiteral("closure.ontime"));
        house.apply({house.update(Lane::State, "1", "4501", Aggregate{.metric = "closure.ontime", .value = 97}),
                     house.update(Lane::State, "2", "4502", Aggregate{.metric = "closure.ontime", .value = 97})});
        QCOMPARE(model.count(), 2);
        QCOMPARE(model.data(model.index(1), RankingModel::RankRole).toInt(), 1);
    }

    /** 0 is nothing at all; the rest is parted as asked, and the legend's limits are those of the colours. */
    void aChoroplethHasClassesAndTheirLimits()
    {
        House house;
        RankingModel model;
        QVERIFY(model.classes().isEmpty());
        QVERIFY(model.limits().isEmpty());
        model.setLive(&house.live);
        model.setMetric(QStringLiteral("incidents.open"));
        const auto report = [&house](const char *id, const char *at, double value) {
            house.apply({house.update(Lane::State, id, at, Aggregate{.metric = "incidents.open", .value = value})});
        };
        report("1", "4501", 36);
        report("2", "4502", 0);
        QCOMPARE(model.limits(), (QList<double>{36}));
        QCOMPARE(model.classes(), (QVariantMap{{QStringLiteral("4501"), 1}, {QStringLiteral("4502"), 0}}));
        report("3", "4502", 2);
        QCOMPARE(model.limits(), (QList<double>{2, 36}));
        QCOMPARE(model.classes(), (QVariantMap{{QStringLiteral("4501"), 2}, {QStringLiteral("4502"), 1}}));
        QSignalSpy spy(&model, &RankingModel::rankingChanged);
        model.setClassMethod(RankingModel::Equal);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(model.limits(), (QList<double>{19, 36}));
    }

    void stationsStandByDangerAndKeepMissingValues()
    {
        House house;
        StationModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setLive(&house.live);
        const auto level = [&](const char *id, std::optional<double> value) {
            return house.update(Lane::State, std::string(id), "4501",
                                SensorValue{.id = id,
                                            .kind = SensorKind::WaterLevel,
                                            .name = QString::fromLatin1(id),
                                            .value = value,
                                            .stages = {.alert = 69.4, .warning = 73.0, .guarantee = {}}});
        };
        house.apply({level("low", 60), level("high", 74), level("silent", std::nullopt)});
        QCOMPARE(model.data(model.index(0), StationModel::NameRole).toString(), QStringLiteral("high"));
        QCOMPARE(model.data(model.index(0), StationModel::ReachedRole).toInt(), 2);
        QCOMPARE(model.data(model.index(2), StationModel::HasValueRole).toBool(), false);
    }

    void pointsCarryShapeAndTone()
    {
        House house;
        IncidentPoints incidents;
        incidents.setLive(&house.live);
        UnitPoints units;
        units.setLive(&house.live);
        house.apply({house.incident("iv", Severity::IV), house.incident("i", Severity::I), house.unit("u", 108.34)});
        QCOMPARE(incidents.points().size(), std::size_t(2));
        QCOMPARE(incidents.idOf(static_cast<int>(incidents.points().back().row)), QStringLiteral("i"));
        QCOMPARE(units.points().size(), std::size_t(1));
        QVERIFY(units.idOf(-1).isEmpty());
        QVERIFY(units.idOf(99).isEmpty());
        incidents.setRegion(QStringLiteral("4502"));
        QVERIFY(incidents.points().empty());
    }

    void pointsFollowTheRowsThatChange()
    {
        House house;
        IncidentPoints incidents;
        incidents.setLive(&house.live);
        UnitPoints units;
        units.setLive(&house.live);
        house.apply({house.unit("a", 108.34), house.unit("b", 108.35), house.incident("one", Severity::II),
                     house.incident("two", Severity::III)});
        const MapPoint before = units.points()[0];
        const MapPoint other = units.points()[1];
        QCOMPARE(incidents.idOf(static_cast<int>(incidents.points().back().row)), QStringLiteral("one"));

        house.apply({house.unit("a", 108.40)});
        QCOMPARE(units.points().size(), std::size_t(2));
        QVERIFY(units.points()[0].x > before.x);
        QCOMPARE(units.points()[1].x, other.x);

        // A row more here, a row less there.
        house.apply({house.unit("c", 108.36), house.step("one", CaseStage::Closed)});
        QCOMPARE(units.points().size(), std::size_t(3));
        QCOMPARE(incidents.points().size(), std::size_t(1));
        QCOMPARE(incidents.idOf(static_cast<int>(incidents.points().back().row)), QStringLiteral("two"));
    }

    void oneGoesDownAndUpWithinTheRoot()
    {
        House house;
        RegionNavigator &navigator = *house.live.navigator();
        QVERIFY(navigator.enter(QStringLiteral("450103")));
        QCOMPARE(navigator.trailNames(),
                 (QStringList{QStringLiteral("广西壮族自治区"), QStringLiteral("南宁市"), QStringLiteral("青秀区")}));
        QVERIFY(navigator.up());
        QCOMPARE(navigator.code(), QStringLiteral("4501"));
        QVERIFY(!navigator.enter(QStringLiteral("4599")));
        QVERIFY(!navigator.enter(QStringLiteral("nonsense")));
        navigator.setRoot(QStringLiteral("4501"));
        QVERIFY(!navigator.up());
        QVERIFY(!navigator.enter(QStringLiteral("4502")));
    }

private:
    static QStringList ids(const IncidentModel &model)
    {
        QStringList ids;
        for (int row = 0; row < model.count(); ++row)
            ids.append(model.idAt(row));
        return ids;
    }
};

QTEST_GUILESS_MAIN(ModelsTest)
#include "tst_models.moc"
