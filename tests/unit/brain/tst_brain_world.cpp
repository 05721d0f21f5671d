// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brain/case_plan.h"
#include "brain/world.h"
#include "recorder.h"
#include "support/test_case.h"

#include <QCryptographicHash>
#include <QElapsedTimer>

#include <set>

using namespace yiping;
using namespace yiping::brain;

namespace {
constexpr qint64 NowMs = 1'795'500'000'000;
constexpr qint64 MinuteMs = 60'000;

Scenario scenarioNamed(const char *id)
{
    return std::get<Scenario>(loadScenario(QString::fromUtf8(id), test::builtInScenarios(), NowMs));
}

QByteArray digest(const std::vector<Outgoing> &messages)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const Outgoing &out : messages) {
        hash.addData(QByteArray::fromStdString(out.subject));
        hash.addData(QByteArray::fromStdString(out.message.SerializeAsString()));
    }
    return hash.result().toHex();
}

/** Plays a while and checks every step of every case against the life cycle; the number of steps, -1 where one is
 * wrong. */
int legalSteps(const test::Recorder &recorder)
{
    std::map<std::string, CaseStage> stages;
    int steps = 0;
    for (const Outgoing &out : recorder.all) {
        if (out.message.has_incident()) {
            stages[out.message.incident().incident_id()] = CaseStage::Reported;
        } else if (out.message.has_incident_transition()) {
            const auto &transition = out.message.incident_transition();
            const auto found = stages.find(transition.incident_id());
            const auto to = static_cast<CaseStage>(transition.stage());
            if (found == stages.end() || !mayFollow(found->second, to))
                return -1;
            found->second = to;
            ++steps;
        }
    }
    return steps;
}

v1::Message orderFor(const std::string &orderId, const std::string &incidentId, const std::string &unitId)
{
    v1::Message message;
    message.mutable_header()->set_id(orderId);
    message.mutable_work_order()->set_order_id(orderId);
    message.mutable_work_order()->set_incident_id(incidentId);
    message.mutable_work_order()->set_unit_id(unitId);
    message.mutable_work_order()->mutable_issued_by()->set_organisation("南宁市运行中心");
    return message;
}

v1::Message closingOf(const std::string &orderId)
{
    v1::Message message;
    message.mutable_work_order_transition()->set_order_id(orderId);
    message.mutable_work_order_transition()->set_stage(v1::CASE_STAGE_CLOSED);
    return message;
}
} // namespace

class BrainWorldTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void sameSeedSameStream_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::newRow("routine") << QByteArray("routine");
        QTest::newRow("nanning-flood") << QByteArray("nanning-flood");
    }

    void sameSeedSameStream()
    {
        QFETCH(QByteArray, id);
        const Scenario scenario = scenarioNamed(id.constData());
        const auto play = [&](quint64 seed, qint64 stepMs) {
            test::Recorder recorder;
            World world(scenario, m_places, {.seed = seed, .speed = scenario.speed, .fieldPace = 1}, recorder);
            world.start();
            for (qint64 at = stepMs; at <= 10 * MinuteMs; at += stepMs)
                world.advanceTo(scenario.startMs + at);
            return digest(recorder.all);
        };
        const QByteArray first = play(7, MinuteMs);
        QCOMPARE(play(7, MinuteMs), first);
        QCOMPARE(play(7, 250), first);
        QVERIFY(play(8, MinuteMs) != first);
    }

    void everyStepFollowsTheLifeCycle()
    {
        for (const char *id : {"routine", "nanning-flood"}) {
            const Scenario scenario = scenarioNamed(id);
            test::Recorder recorder;
            World world(scenario, m_places, {.seed = 3, .speed = scenario.speed, .fieldPace = 1}, recorder);
            world.start();
            world.advanceTo(scenario.startMs + 60 * MinuteMs);
            const int steps = legalSteps(recorder);
            QVERIFY2(steps > 500, id);
        }
        Rng rng(11);
        std::set<CaseStage> met;
        for (int i = 0; i < 2000; ++i) {
            CaseStage stage = CaseStage::Reported;
            for (const PlannedStep &step : planCase(rng, 1 + i % 4)) {
                QVERIFY(mayFollow(stage, step.stage));
                stage = step.stage;
                met.insert(stage);
            }
        }
        for (const CaseStage sideWay : {CaseStage::Returned, CaseStage::ExtensionRequested, CaseStage::AssistRequested,
                                        CaseStage::Reopened, CaseStage::Rejected})
            QVERIFY(met.contains(sideWay));
    }

    void screensAreFullAtOnce()
    {
        for (const char *id : {"routine", "nanning-flood"}) {
            const Scenario scenario = scenarioNamed(id);
            test::Recorder recorder;
            World world(scenario, m_places, {.seed = 1, .speed = scenario.speed, .fieldPace = 1}, recorder);
            QElapsedTimer timer;
            timer.start();
            world.start();
            const auto took = timer.elapsed();
            qInfo("%s: %zu messages before the start, made in %lld ms; %d cases open, %zu units", id,
                  recorder.all.size(), static_cast<long long>(took), world.cases().openBelow(regionOf("45")),
                  world.fleet().size());
            QVERIFY(recorder.all.size() <= 60'000);
            QVERIFY(took <= 3000);
            const int open = world.cases().openBelow(regionOf("45"));
            QVERIFY2(open >= 35 && open <= 90, qPrintable(QString::number(open)));
            QVERIFY(world.fleet().size() >= 14 * 20);
            QVERIFY(recorder.all.front().message.has_scenario_clock());
            QCOMPARE(recorder.ofKind(kind::IndicatorDefinition, Lane::State).size(), std::size_t(7));
            QCOMPARE(recorder.ofKind(kind::Observation, Lane::Series).size(), std::size_t(7 * 12 * 15));
            QVERIFY(!recorder.ofKind(kind::WorkOrder, Lane::Order).empty());
        }
    }

    void everyMessageIsWellFormed()
    {
        const Scenario scenario = scenarioNamed("nanning-flood");
        test::Recorder recorder;
        World world(scenario, m_places, {.seed = 2, .speed = 60, .fieldPace = 1}, recorder);
        world.start();
        world.advanceTo(scenario.startMs + 300 * MinuteMs);
        std::set<std::string> ids;
        for (const Outgoing &out : recorder.all) {
            const v1::Header &header = out.message.header();
            const auto subject = Subject::parse(out.subject);
            QVERIFY2(subject.has_value(), out.subject.c_str());
            QVERIFY(subject->lane == out.lane);
            QVERIFY2(m_places.catalog().isKnown(subject->region.upTo(RegionLevel::County)), out.subject.c_str());
            QCOMPARE(RegionCode::parse(header.region())->digits(), subject->region.digits());
            QVERIFY(!header.id().empty() && header.id().size() <= 128 && header.id().find(' ') == std::string::npos);
            QVERIFY(header.event_time_ms() > 0);
            QVERIFY(header.exercise());
            QVERIFY2(header.source_agency().find("模拟") != std::string::npos, header.source_agency().c_str());
            if (out.lane == Lane::Event || out.lane == Lane::Order)
                QVERIFY2(ids.insert(header.id()).second, header.id().c_str());
            if (out.message.has_sensor() && !out.message.sensor().forecast())
                QVERIFY(header.event_time_ms() <= scenario.startMs + 300 * MinuteMs);
        }
        // The script of the afternoon: orange Update that names the yellow one, response raised, pump alarm.
        bool orange = false;
        for (const Outgoing *out : recorder.ofKind(kind::EarlyWarning, Lane::Event)) {
            const auto &warning = out->message.early_warning();
            if (warning.level() == v1::SEVERITY_II) {
                orange = true;
                QCOMPARE(warning.message_type(), v1::CAP_MESSAGE_TYPE_UPDATE);
                QCOMPARE(warning.status(), v1::CAP_STATUS_EXERCISE);
                QCOMPARE(warning.reference(0), std::string("45010041600000_20240909200000_2"));
                QVERIFY(warning.area_size() == 1);
            }
        }
        QVERIFY(orange);
        QCOMPARE(recorder.ofKind(kind::Alarm, Lane::Event).size(), std::size_t(1));
        QCOMPARE(recorder.ofKind(kind::OperationMode, Lane::Event).size(), std::size_t(1));
    }

    void residentsArePublishedWithTheDayTheyWereCountedOn()
    {
        const Scenario scenario = scenarioNamed("routine");
        test::Recorder recorder;
        World world(scenario, m_places, {.seed = 2, .speed = 1, .fieldPace = 1}, recorder);
        world.start();
        std::map<std::string, double> residents;
        for (const Outgoing *out : recorder.ofKind(kind::Aggregate, Lane::State)) {
            if (out->message.aggregate().metric() != "population")
                continue;
            QCOMPARE(out->message.header().event_time_ms(), scenario.population.asOfMs);
            QCOMPARE(out->message.aggregate().unit(), std::string("人"));
            residents[RegionCode::parse(out->message.header().region())->digits()] = out->message.aggregate().value();
        }
        QCOMPARE(residents.size(), std::size_t(15));
        QCOMPARE(residents.at("4501"), 8'741'584.0);
    }

    void messageRateIsThatOfAQuietProvince()
    {
        const Scenario scenario = scenarioNamed("routine");
        test::Recorder recorder;
        World world(scenario, m_places, {.seed = 1, .speed = 1, .fieldPace = 1}, recorder);
        world.start();
        recorder.all.clear();
        world.advanceTo(scenario.startMs + 5 * MinuteMs);
        const double rate = static_cast<double>(recorder.all.size()) / 300;
        qInfo("routine: %.1f messages a second", rate);
        QVERIFY(rate >= 40 && rate <= 200);
    }

    void anOrderIsCarriedOutOnceFromSigningToClosing()
    {
        const Scenario scenario = scenarioNamed("nanning-flood");
        test::Recorder recorder;
        World world(scenario, m_places, {.seed = 5, .speed = 60, .fieldPace = 1}, recorder);
        world.start();
        const std::string unit = freeUnit(recorder, "450110");
        QVERIFY(!unit.empty());
        recorder.all.clear();
        const std::string orderId = "ORDER-1";
        for (int i = 0; i < 3; ++i)
            world.onOrderMessage(orderFor(orderId, "S-wuming-torrent", unit));
        const qint64 start = scenario.startMs;
        world.advanceTo(start + 90 * 60'000); // 90 real seconds
        world.onOrderMessage(closingOf(orderId));
        world.onOrderMessage(closingOf(orderId));
        world.advanceTo(start + 140 * 60'000);

        std::vector<std::pair<int, int>> steps;
        for (const Outgoing *out : recorder.ofKind(kind::WorkOrderTransition, Lane::Event)) {
            const auto &step = out->message.work_order_transition();
            if (step.order_id() == orderId)
                steps.emplace_back(step.stage(), step.step());
        }
        const std::vector<std::pair<int, int>> expected{{v1::CASE_STAGE_SIGNED, 0},
                                                        {v1::CASE_STAGE_PROCESSING, v1::FIELD_STEP_EN_ROUTE},
                                                        {v1::CASE_STAGE_PROCESSING, v1::FIELD_STEP_ON_SCENE},
                                                        {v1::CASE_STAGE_FEEDBACK, 0}};
        QCOMPARE(steps, expected);
        std::vector<int> stages;
        for (const Outgoing *out : recorder.ofKind(kind::IncidentTransition, Lane::Event)) {
            if (out->message.incident_transition().incident_id() == "S-wuming-torrent")
                stages.push_back(out->message.incident_transition().stage());
        }
        QCOMPARE(stages,
                 (std::vector<int>{v1::CASE_STAGE_ACCEPTED, v1::CASE_STAGE_FILED, v1::CASE_STAGE_DISPATCHED,
                                   v1::CASE_STAGE_SIGNED, v1::CASE_STAGE_PROCESSING, v1::CASE_STAGE_FEEDBACK,
                                   v1::CASE_STAGE_VERIFYING, v1::CASE_STAGE_CLOSED}));
        std::vector<int> statuses;
        for (const Outgoing *out : recorder.ofKind(kind::Entity, Lane::State)) {
            const auto &state = out->message.entity();
            if (state.entity_id() == unit && (statuses.empty() || statuses.back() != state.status()))
                statuses.push_back(state.status());
        }
        QCOMPARE(statuses,
                 (std::vector<int>{v1::UNIT_STATUS_ASSIGNED, v1::UNIT_STATUS_EN_ROUTE, v1::UNIT_STATUS_ON_SCENE,
                                   v1::UNIT_STATUS_RETURNING, v1::UNIT_STATUS_AVAILABLE}));
    }

    void ordersThatCannotBeCarriedOutAreReturnedWithAReason()
    {
        const Scenario scenario = scenarioNamed("nanning-flood");
        test::Recorder recorder;
        World world(scenario, m_places, {.seed = 5, .speed = 60, .fieldPace = 1}, recorder);
        world.start();
        const std::string unit = freeUnit(recorder, "4501");
        recorder.all.clear();
        world.onOrderMessage(orderFor("O-1", "S-wuming-torrent", "nobody"));
        world.onOrderMessage(orderFor("O-2", "no-such-case", unit));
        world.onOrderMessage(orderFor("O-3", "S-wuming-torrent", unit));
        world.onOrderMessage(orderFor("O-4", "S-wuming-torrent", unit));
        v1::Message foreign = orderFor("O-5", "SF-INC-1", "SF-E32");
        foreign.mutable_header()->set_replayed_from("San Francisco");
        world.onOrderMessage(foreign);
        std::map<std::string, std::string> returned;
        for (const Outgoing *out : recorder.ofKind(kind::WorkOrderTransition, Lane::Event)) {
            if (out->message.work_order_transition().stage() == v1::CASE_STAGE_RETURNED)
                returned[out->message.work_order_transition().order_id()] = out->message.work_order_transition().note();
        }
        QCOMPARE(returned.size(), std::size_t(3));
        QVERIFY(returned["O-1"].find("nobody") != std::string::npos);
        QVERIFY(returned["O-2"].find("no-such-case") != std::string::npos);
        QVERIFY(returned["O-4"].find("正在执行其他任务") != std::string::npos);
    }

    /** It is told that it was not done; and the true one of the same id still is, when it comes. */
    void anOrderThatNobodyKnownSignedIsReturned()
    {
        const Scenario scenario = scenarioNamed("nanning-flood");
        test::Recorder recorder;
        World world(scenario, m_places, {.seed = 5, .speed = 60, .fieldPace = 1}, recorder);
        world.start();
        const std::string unit = freeUnit(recorder, "4501");
        const v1::Message order = orderFor("O-1", "S-wuming-torrent", unit);
        const auto stages = [&recorder] {
            std::vector<int> found;
            for (const Outgoing *out : recorder.ofKind(kind::WorkOrderTransition, Lane::Event)) {
                if (out->message.work_order_transition().order_id() == "O-1")
                    found.push_back(out->message.work_order_transition().stage());
            }
            return found;
        };
        for (int i = 0; i < 2; ++i)
            world.onUntrustedOrderMessage(order);
        world.advanceTo(scenario.startMs + 30 * 60'000);
        QCOMPARE(stages(), std::vector<int>{v1::CASE_STAGE_RETURNED});
        world.onOrderMessage(order);
        world.onUntrustedOrderMessage(order);
        world.onUntrustedOrderMessage(closingOf("O-1"));
        world.advanceTo(scenario.startMs + 120 * 60'000);
        QCOMPARE(stages(),
                 (std::vector<int>{v1::CASE_STAGE_RETURNED, v1::CASE_STAGE_SIGNED, v1::CASE_STAGE_PROCESSING,
                                   v1::CASE_STAGE_PROCESSING, v1::CASE_STAGE_FEEDBACK}));
    }

private:
    static std::string freeUnit(const test::Recorder &recorder, const char *region)
    {
        for (const Outgoing *out : recorder.ofKind(kind::Entity, Lane::State)) {
            const auto &state = out->message.entity();
            if (state.status() == v1::UNIT_STATUS_AVAILABLE && state.order_id().empty()
                && regionOf(region).contains(regionOf(out->message.header().region())))
                return state.entity_id();
        }
        return {};
    }

    Places m_places = test::builtInPlaces();
};

QTEST_GUILESS_MAIN(BrainWorldTest)
#include "tst_brain_world.moc"
