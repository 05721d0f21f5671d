// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"
#include "support/test_case.h"

#include <QSignalSpy>

#include <algorithm>

using namespace yiping;

namespace {

constexpr qint64 NowUs = 1'750'000'000'000'000;
constexpr qint64 Now = NowUs / 1000;

/** Every message has an id of its own, published in the order in which it is made. */
Header header(qint64 eventMs, std::string_view region = "4501")
{
    static int count = 0;
    ++count;
    return {.id = "m" + std::to_string(count),
            .eventTimeMs = eventMs,
            .publishedTimeUs = NowUs - 1'000'000'000 + count,
            .region = RegionCode::parse(region).value()};
}

Update state(UpdateBody body, qint64 eventMs = Now, std::string_view region = "4501")
{
    return {.lane = Lane::State, .header = header(eventMs, region), .body = std::move(body)};
}

Update happened(UpdateBody body, qint64 eventMs = Now, std::string_view region = "4501")
{
    return {.lane = Lane::Event, .header = header(eventMs, region), .body = std::move(body)};
}

Update order(UpdateBody body, qint64 eventMs = Now)
{
    return {.lane = Lane::Order, .header = header(eventMs), .body = std::move(body)};
}

Batch batch(std::vector<Update> updates)
{
    Batch result;
    result.updates = std::move(updates);
    return result;
}

Update incident(qint64 eventMs, const QString &title = QStringLiteral("内涝"))
{
    return happened(Incident{.id = "i1", .title = title}, eventMs);
}

Update step(CaseStage stage, qint64 eventMs)
{
    return happened(IncidentTransition{.incidentId = "i1", .stage = stage}, eventMs);
}

Update warning(const std::string &id, CapMessageType type, std::vector<std::string> references = {}, qint64 expires = 0)
{
    return happened(EarlyWarning{.id = id,
                                 .status = CapStatus::Actual,
                                 .messageType = type,
                                 .references = std::move(references),
                                 .expiresMs = expires});
}

} // namespace

class StoreTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void aTyphoonKeepsItsWayWhateverTheOrderOfArrival()
    {
        constexpr qint64 SixHours = 6 * 3'600'000;
        const auto fix = [](qint64 when, double lon) {
            return state(EntityState{.id = "TY-2518",
                                     .kind = EntityKind::Typhoon,
                                     .name = QStringLiteral("桦加沙 ") + QString::number(lon),
                                     .position = LonLat{.lon = lon, .lat = 21},
                                     .cyclone = std::make_shared<const Cyclone>(Cyclone{.pressureHpa = 935.0F})},
                         Now + when * SixHours, "45");
        };
        std::vector<Update> fixes{fix(0, 110), fix(1, 109), fix(1, 108.9), fix(2, 108), fix(3, 107)};
        fixes[4].body = EntityState{.id = "TY-2518", .kind = EntityKind::Typhoon}; // known to exist, place unknown
        std::vector<std::size_t> turns{0, 1, 2, 3, 4};
        do {
            ManualClock clock(NowUs);
            Store store(clock);
            QSignalSpy changed(&store, &Store::changed);
            std::vector<Update> updates;
            for (const std::size_t turn : turns)
                updates.push_back(fixes[turn]);
            store.apply(batch(std::move(updates)));
            QCOMPARE(changed.size(), 1);
            QCOMPARE(changed.at(0).at(0).value<ChangeSet>().cyclones, std::vector<std::size_t>{0});
            const CycloneRow *row = store.cyclones().find("TY-2518");
            QVERIFY(row);
            QCOMPARE(row->track.size(), std::size_t(3));
            QCOMPARE(row->track[0].position.lon, 110.0);
            QCOMPARE(row->track[1].position.lon, 108.9);
            QCOMPARE(row->track[2].position.lon, 108.0);
            QCOMPARE(row->name, QStringLiteral("桦加沙 108"));
            QCOMPARE(row->track[2].cyclone->pressureHpa.value(), 935.0F);
        } while (std::ranges::next_permutation(turns).found);
    }

    void aTrackHasALimit()
    {
        ManualClock clock(NowUs);
        Store store(clock);
        std::vector<Update> updates;
        for (std::size_t i = 0; i < CycloneRow::TrackLimit + 3; ++i)
            updates.push_back(
                state(EntityState{.id = "t", .kind = EntityKind::Typhoon, .position = LonLat{.lon = 110, .lat = 20}},
                      Now + static_cast<qint64>(i)));
        store.apply(batch(std::move(updates)));
        const CycloneRow *row = store.cyclones().find("t");
        QCOMPARE(row->track.size(), CycloneRow::TrackLimit);
        QCOMPARE(row->track.front().timeMs, Now + 3);
    }

    void oneChangeSetABatch()
    {
        ManualClock clock(NowUs);
        Store store(clock);
        QSignalSpy spy(&store, &Store::changed);
        store.apply({});
        QCOMPARE(spy.count(), 0);
        store.apply(batch({state(EntityState{.id = "b"}), state(EntityState{.id = "a"}), state(EntityState{.id = "b"}),
                           incident(Now)}));
        QCOMPARE(spy.count(), 1);
        const auto changes = spy[0][0].value<ChangeSet>();
        QCOMPARE(changes.units, (std::vector<std::size_t>{0, 1}));
        QCOMPARE(changes.incidents, std::vector<std::size_t>{0});
        QCOMPARE(changes.updates, 4U);
        QVERIFY(changes.oldestPublishedUs < changes.newestPublishedUs);
        QVERIFY(!changes.linkChanged);
    }

    void theLinkIsTold()
    {
        ManualClock clock(NowUs);
        Store store(clock);
        QSignalSpy spy(&store, &Store::changed);
        Batch live;
        live.link = LinkState::Live;
        live.caughtUp = true;
        live.counters.lost = 3;
        live.outages = {{.number = 1, .lane = Lane::Event, .fromSequence = 4, .toSequence = 6, .missing = 3}};
        store.apply(live);
        QVERIFY(spy[0][0].value<ChangeSet>().linkChanged);
        QCOMPARE(store.link(), LinkState::Live);
        QVERIFY(store.isCaughtUp());
        QCOMPARE(store.outages().size(), 1U);
        QCOMPARE(store.counters().lost, 3U);
    }

    void stateKeepsTheLaterPublication()
    {
        ManualClock clock(NowUs);
        Store store(clock);
        Update older = state(EntityState{.id = "u", .status = UnitStatus::Assigned});
        const Update newer = state(EntityState{.id = "u", .status = UnitStatus::OnScene});
        store.apply(batch({state(ResponseUnit{.id = "u", .crew = 6}), newer}));
        store.apply(batch({older}));
        QCOMPARE(store.units().size(), 1U);
        QCOMPARE(store.units().at(0).state.status, UnitStatus::OnScene);
        QCOMPARE(store.units().at(0).reference.crew, 6U);
    }

    /** A case comes out the same in whatever order its messages come, and however often. */
    void everyOrderOfArrivalGivesTheSameCase()
    {
        ManualClock clock(NowUs);
        std::vector<Update> messages{incident(Now), step(CaseStage::Accepted, Now + 1), step(CaseStage::Filed, Now + 2),
                                     step(CaseStage::Dispatched, Now + 3),
                                     order(Acknowledgement{.subjectId = "i1"}, Now + 9)};
        std::vector<std::size_t> turn{0, 1, 2, 3, 4};
        do {
            Store store(clock);
            for (const std::size_t i : turn)
                store.apply(batch({messages[i]}));
            store.apply(batch(messages));
            const IncidentRow &row = *store.incidents().find("i1");
            QCOMPARE(row.incident.stage, CaseStage::Dispatched);
            QCOMPARE(row.incident.title, QStringLiteral("内涝"));
            QCOMPARE(row.records.size(), 4U);
            QCOMPARE(row.records.front().stage, CaseStage::Reported);
            QVERIFY(std::ranges::is_sorted(row.records, {}, &CaseRecord::timeMs));
            QCOMPARE(row.irregularSteps, 0);
            QVERIFY(row.acknowledged);
            QVERIFY(row.reported);
            QCOMPARE(store.counters().duplicates, 5U);
        } while (std::ranges::next_permutation(turn).found);
    }

    void aStepBeforeItsReportMakesTheRow()
    {
        ManualClock clock(NowUs);
        Store store(clock);
        store.apply(batch({step(CaseStage::Accepted, Now + 1)}));
        const IncidentRow &row = *store.incidents().find("i1");
        QVERIFY(!row.reported);
        QCOMPARE(row.incident.id, "i1");
        QCOMPARE(row.incident.stage, CaseStage::Accepted);
        QCOMPARE(row.header.eventTimeMs, Now + 1);
        store.apply(batch({incident(Now)}));
        QCOMPARE(store.incidents().size(), 1U);
        QCOMPARE(row.incident.stage, CaseStage::Accepted);
        QCOMPARE(row.header.eventTimeMs, Now);
    }

    void irregularStepsAreCountedAndApplied()
    {
        const std::vector stages{CaseStage::Reported, CaseStage::Accepted, CaseStage::Filed, CaseStage::Processing,
                                 CaseStage::Closed};
        for (const CaseStage from : stages) {
            for (const CaseStage to : stages) {
                ManualClock clock(NowUs);
                Store store(clock);
                store.apply(batch({happened(Incident{.id = "i1", .stage = from}, Now), step(to, Now + 1)}));
                const IncidentRow &row = *store.incidents().find("i1");
                QCOMPARE(row.incident.stage, to);
                QCOMPARE(row.irregularSteps, from == to || mayFollow(from, to) ? 0 : 1);
            }
        }
    }

    void laterKnowledgeOfTheSameStageAddsNoRecord()
    {
        ManualClock clock(NowUs);
        Store store(clock);
        store.apply(batch({incident(Now), step(CaseStage::Accepted, Now + 5)}));
        store.apply(batch({happened(
            Incident{.id = "i1", .title = QStringLiteral("严重内涝"), .stage = CaseStage::Accepted}, Now + 9)}));
        const IncidentRow &row = *store.incidents().find("i1");
        QCOMPARE(row.incident.title, QStringLiteral("严重内涝"));
        QCOMPARE(row.records.size(), 2U);
        // An older report that comes late changes nothing that is known better.
        store.apply(batch({incident(Now + 1, QStringLiteral("旧"))}));
        QCOMPARE(row.incident.title, QStringLiteral("严重内涝"));
        QCOMPARE(row.incident.stage, CaseStage::Accepted);
    }

    void workOrderGoesItsWay()
    {
        ManualClock clock(NowUs);
        Store store(clock);
        const auto move = [](CaseStage stage, FieldStep fieldStep, qint64 ms) {
            return happened(WorkOrderTransition{.orderId = "o1", .stage = stage, .step = fieldStep}, Now + ms);
        };
        store.apply(batch({move(CaseStage::Signed, FieldStep::Unspecified, 2)}));
        QVERIFY(!store.orders().at(0).issued);
        store.apply(batch({order(WorkOrder{.id = "o1", .unitId = "u"}, Now + 1)}));
        const OrderRow &row = store.orders().at(0);
        QCOMPARE(row.stage, CaseStage::Signed);
        QCOMPARE(row.order.unitId, "u");
        store.apply(batch(
            {move(CaseStage::Processing, FieldStep::OnScene, 4), move(CaseStage::Processing, FieldStep::EnRoute, 3)}));
        QCOMPARE(row.stage, CaseStage::Processing);
        QCOMPARE(row.step, FieldStep::OnScene);
        store.apply(batch({order(WorkOrderTransition{.orderId = "o1", .urged = true}, Now + 5)}));
        QVERIFY(row.urged);
        QVERIFY(!row.supervised);
        QCOMPARE(row.stage, CaseStage::Processing);
        QCOMPARE(row.step, FieldStep::OnScene);
        store.apply(batch({move(CaseStage::Feedback, FieldStep::Unspecified, 6)}));
        QCOMPARE(row.step, FieldStep::Unspecified);
        QCOMPARE(row.irregularSteps, 0);
        QCOMPARE(row.records.size(), 6U);
        store.apply(batch({move(CaseStage::Archived, FieldStep::Unspecified, 7)}));
        QCOMPARE(row.irregularSteps, 1);
    }

    void samplesGoToTheirPlace()
    {
        ManualClock clock(NowUs);
        Store store(clock);
        const auto value = [](double v, qint64 ms, bool forecast = false) {
            return state(SensorValue{.id = "s", .value = v, .forecast = forecast}, Now + ms);
        };
        Update first = state(
            SensorValue{.id = "s", .name = QStringLiteral("邕江"), .value = 1.0, .stages = {.warning = 73.0}}, Now);
        store.apply(batch({first, value(3, 20), value(2, 10), value(2, 10), value(9, 50, true), value(8, 50, true),
                           value(7, 40, true)}));
        const SensorRow &row = store.sensors().at(0);
        QCOMPARE(row.history, (std::vector<Sample>{{Now, 1}, {Now + 10, 2}, {Now + 20, 3}}));
        QCOMPARE(row.forecast, (std::vector<Sample>{{Now + 40, 7}, {Now + 50, 8}}));
        QCOMPARE(row.latest.value.value(), 3.0);
        QCOMPARE(row.latest.name, QStringLiteral("邕江"));
        QCOMPARE(row.latest.stages.warning.value(), 73.0);
        store.apply(batch({state(SensorValue{.id = "s"}, Now + 30)}));
        QVERIFY(!row.latest.value);
        QCOMPARE(row.history.size(), 3U);
    }

    void aForecastAloneMeasuresNothing()
    {
        ManualClock clock(NowUs);
        Store store(clock);
        store.apply(batch(
            {state(SensorValue{.id = "s", .name = QStringLiteral("邕江"), .value = 5.0, .forecast = true}, Now + 99)}));
        const SensorRow &row = store.sensors().at(0);
        QCOMPARE(row.latest.name, QStringLiteral("邕江"));
        QVERIFY(!row.latest.value);
        store.apply(batch({state(SensorValue{.id = "s", .value = 4.0}, Now)}));
        QCOMPARE(row.latest.value.value(), 4.0);
    }

    void historyIsBounded()
    {
        ManualClock clock(NowUs);
        Store store(clock);
        const auto limit = static_cast<qint64>(SensorRow::HistoryLimit);
        for (qint64 i = 0; i < limit + 100; ++i)
            store.apply(batch({state(SensorValue{.id = "s", .value = double(i)}, Now + i)}));
        const auto &history = store.sensors().at(0).history;
        QCOMPARE(history.size(), SensorRow::HistoryLimit);
        QCOMPARE(history.front().timeMs, Now + 100);
        store.apply(batch({state(SensorValue{.id = "s", .value = 0.0}, Now)})); // older than all that is kept
        QCOMPARE(history.front().timeMs, Now + 100);
        QCOMPARE(history.size(), SensorRow::HistoryLimit);
    }

    void indicatorsTakeTheNewestPeriodThenTheNewestVintage()
    {
        ManualClock clock(NowUs);
        Store store(clock);
        const auto observe = [](const char *period, int vintage, double value, std::string_view region = "45") {
            return state(
                Observation{
                    .indicatorId = "gdp", .period = QString::fromUtf8(period), .value = value, .vintage = vintage},
                Now, region);
        };
        store.apply(batch({observe("2026Q1", 1, 10), observe("2026Q2", 2, 22), observe("2026Q2", 1, 20),
                           observe("2025Q4", 3, 8), observe("2026Q1", 2, 11), observe("2026Q2", 1, 5, "4501")}));
        const IndicatorRow &row = *store.indicators().find("gdp");
        QCOMPARE(row.current.period, QStringLiteral("2026Q2"));
        QCOMPARE(row.current.value, 22.0);
        QCOMPARE(row.history.size(), 3U);
        QCOMPARE(row.history[0].period, QStringLiteral("2025Q4"));
        QCOMPARE(row.history[1].value, 11.0);
        QCOMPARE(store.regionalIndicators().find(Store::aggregateKey("gdp", *RegionCode::parse("4501")))->current.value,
                 5.0);
        store.apply(batch({state(IndicatorDefinition{.id = "gdp", .unit = QStringLiteral("亿元")}, Now, "45")}));
        QCOMPARE(row.definition.unit, QStringLiteral("亿元"));
        QCOMPARE(row.current.value, 22.0);
        QCOMPARE(store.indicators().size(), 1U);
    }

    void aggregatesByMetricAndRegion()
    {
        ManualClock clock(NowUs);
        Store store(clock);
        const auto aggregate = [](double value, qint64 ms, std::string_view region) {
            return state(Aggregate{.metric = "tickets.1h", .value = value, .baseline = value / 2}, Now + ms, region);
        };
        store.apply(batch({aggregate(8, 10, "45"), aggregate(4, 0, "45"), aggregate(2, 0, "4501")}));
        const AggregateRow &row = *store.aggregates().find("tickets.1h@45");
        QCOMPARE(row.aggregate.value, 8.0);
        QCOMPARE(row.history, (std::vector<Sample>{{Now, 4}, {Now + 10, 8}}));
        QCOMPARE(row.baseline, (std::vector<Sample>{{Now, 2}, {Now + 10, 4}}));
        QCOMPARE(store.aggregates().size(), 2U);
    }

    void capChains()
    {
        ManualClock clock(NowUs);
        Store store(clock);
        const auto inForce = [&store](std::string_view id) { return store.warnings().find(id)->inForce; };
        store.apply(batch({warning("a", CapMessageType::Alert)}));
        QVERIFY(inForce("a"));
        store.apply(batch({warning("b", CapMessageType::Update, {"met,a,2025-06-15T08:00:00+08:00"})}));
        QVERIFY(!inForce("a"));
        QVERIFY(inForce("b"));
        store.apply(batch({warning("c", CapMessageType::Cancel, {"b"})}));
        QVERIFY(!inForce("b"));
        QVERIFY(!inForce("c"));
        // The cancel overtook the alert.
        store.apply(batch({warning("e", CapMessageType::Cancel, {"d"})}));
        store.apply(batch({warning("d", CapMessageType::Alert)}));
        QVERIFY(!inForce("d"));
        Update test = warning("t", CapMessageType::Alert);
        std::get<EarlyWarning>(test.body).status = CapStatus::Test;
        store.apply(batch({test, warning("k", CapMessageType::Ack), order(Acknowledgement{.subjectId = "a"})}));
        QVERIFY(!inForce("t"));
        QVERIFY(!inForce("k"));
        QVERIFY(store.warnings().find("a")->acknowledged);
    }

    void warningsExpireByTheTimeOfTheData()
    {
        ManualClock clock(NowUs);
        Store store(clock);
        store.apply(batch({warning("a", CapMessageType::Alert, {}, Now + 60'000)}));
        QSignalSpy spy(&store, &Store::changed);
        clock.advanceMs(59'999);
        store.apply({});
        QCOMPARE(spy.count(), 0);
        clock.advanceMs(1);
        store.apply({});
        QCOMPARE(spy.count(), 1);
        QVERIFY(!store.warnings().at(0).inForce);
        // A scenario that plays an earlier day brings it back, and its clock runs at its own speed.
        Update played = state(ScenarioClock{.scenarioId = "flood", .speed = 60}, Now - 60'000);
        played.header.publishedTimeUs = clock.nowUs();
        store.apply(batch({played}));
        QVERIFY(store.warnings().at(0).inForce);
        clock.advanceMs(2'000);
        store.apply({});
        QVERIFY(!store.warnings().at(0).inForce);
    }

    void alarmsLatchUntilAcknowledged()
    {
        ManualClock clock(NowUs);
        Store store(clock);
        const auto alarm = [](bool active, qint64 ms) {
            return happened(Alarm{.id = "a", .active = active}, Now + ms);
        };
        store.apply(batch({alarm(true, 0), order(Acknowledgement{.subjectId = "a"}, Now + 5)}));
        const AlarmRow &row = store.alarms().at(0);
        QVERIFY(row.acknowledged);
        store.apply(batch({alarm(false, 10)}));
        QVERIFY(row.acknowledged);
        store.apply(batch({alarm(true, 20)}));
        QVERIFY(!row.acknowledged); // raised anew
        store.apply(batch({alarm(false, 15)}));
        QVERIFY(row.alarm.active); // late news
    }

    void modesAndResponses()
    {
        ManualClock clock(NowUs);
        Store store(clock);
        store.apply(batch({happened(OperationModeSwitch{.emergency = true}, Now, "4501"),
                           happened(OperationModeSwitch{.emergency = false}, Now + 1, "4502")}));
        QVERIFY(store.isEmergencyMode());
        store.apply(batch({happened(OperationModeSwitch{.emergency = false}, Now + 2, "4501"),
                           happened(OperationModeSwitch{.emergency = true}, Now + 1, "4501")}));
        QVERIFY(!store.isEmergencyMode());
        store.apply(batch({happened(EmergencyResponse{.id = "r", .level = Severity::II, .active = true}, Now + 2),
                           happened(EmergencyResponse{.id = "r", .level = Severity::III, .active = true}, Now)}));
        QCOMPARE(store.responses().at(0).response.level, Severity::II);
    }

    void timeAndStaleness()
    {
        ManualClock clock(NowUs);
        Store store(clock);
        QCOMPARE(store.dataNowMs(), Now);
        Update played = state(ScenarioClock{.scenarioId = "flood", .speed = 10}, Now - 1'000'000);
        played.header.publishedTimeUs = NowUs;
        store.apply(batch({played}));
        clock.advanceMs(500);
        QCOMPARE(store.dataNowMs(), Now - 1'000'000 + 5000);
        Header fresh{.publishedTimeUs = NowUs, .staleAfterS = 1};
        QVERIFY(!store.isStale(fresh));
        clock.advanceMs(501);
        QVERIFY(store.isStale(fresh));
        fresh.staleAfterS = 0;
        QVERIFY(!store.isStale(fresh));
    }

    /** The machine's clock is set back by an hour: what is old is still old, and a played scenario goes on. */
    void aClockThatJumpsBack()
    {
        ManualClock clock(NowUs);
        Store store(clock);
        Update unit = state(EntityState{.id = "u1"});
        unit.header.publishedTimeUs = NowUs - 20'000'000;
        unit.header.staleAfterS = 60;
        Update played = state(ScenarioClock{.scenarioId = "flood", .speed = 10}, Now);
        played.header.publishedTimeUs = NowUs;
        store.apply(batch({unit, played}));
        clock.jumpMs(-3'600'000);
        clock.advanceMs(39'000);
        const Header &header = store.units().at(0).header;
        QVERIFY(!store.isStale(header));
        QCOMPARE(store.dataNowMs(), Now + 390'000);
        clock.advanceMs(1001);
        QVERIFY(store.isStale(header));
        // One that was published by a clock which is right, an hour ahead of ours.
        Update late = state(EntityState{.id = "u2"});
        late.header.publishedTimeUs = NowUs + 41'000'000;
        late.header.staleAfterS = 60;
        store.apply(batch({late}));
        QVERIFY(!store.isStale(store.units().at(1).header));
        clock.advanceMs(60'001);
        QVERIFY(store.isStale(store.units().at(1).header));
    }

    /** A machine that slept: its monotonic clock stood, and what it shows is old all the same. */
    void aClockThatJumpsForward()
    {
        ManualClock clock(NowUs);
        Store store(clock);
        Update unit = state(EntityState{.id = "u1"});
        unit.header.publishedTimeUs = NowUs;
        unit.header.staleAfterS = 60;
        store.apply(batch({unit}));
        clock.jumpMs(8 * 3'600'000);
        QVERIFY(store.isStale(store.units().at(0).header));
    }

    void idsAreForgottenBeyondTheLimitOnly()
    {
        SeenIds seen(3);
        for (const char *id : {"a", "b", "c"})
            QVERIFY(seen.insert(id));
        for (const char *id : {"a", "b", "c"})
            QVERIFY(!seen.insert(id));
        QVERIFY(seen.insert("d"));
        QVERIFY(!seen.insert("b"));
        QVERIFY(seen.insert("a"));
    }
};

QTEST_GUILESS_MAIN(StoreTest)
#include "tst_store.moc"
