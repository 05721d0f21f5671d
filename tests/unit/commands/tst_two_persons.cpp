// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/order_desk.h"
#include "commands/seat_audit.h"
#include "decode/decoder.h"
#include "support/test_case.h"
#include "unit/commands/fake_channel.h"
#include "unit/decode/message_builder.h"

using namespace yiping;
using namespace yiping::test;

namespace {

class WrittenRecords final : public AuditSink
{
public:
    std::vector<std::string> lines;
    /** The record before which the disk is full; negative: never. */
    int fullAt = -1;

    QString record(AuditAction action) override
    {
        if (fullAt == static_cast<int>(lines.size()))
            return QStringLiteral("the disk is full");
        lines.push_back(action.person + ' ' + action.action + ' ' + action.result + ' ' + action.region);
        return {};
    }
};

TwoPersons chengAndLi()
{
    return {.first = {.person = "cheng", .permitted = true}, .second = {.person = "li", .permitted = true}};
}

} // namespace

/** What a whole city feels leaves the desk with two names or not at all. */
class TwoPersonsTest : public TestCase
{
    Q_OBJECT

    RegionCatalog m_catalog = smallCatalog();
    ManualClock m_clock{TestNowUs};
    FakeChannel m_channel;
    std::unique_ptr<Outbox> m_outbox;
    std::unique_ptr<OrderDesk> m_desk;
    WrittenRecords m_records;

    v1::Message onlyMessage()
    {
        v1::Message message;
        if (m_channel.kept.size() == 1)
            message.ParseFromString(m_channel.kept.begin()->second.payload.toStdString());
        return message;
    }
    Update decoded()
    {
        const OutboxEntry &entry = m_channel.kept.begin()->second;
        Decoder decoder(m_catalog, m_clock);
        return std::get<Update>(decoder.decode(entry.subject.toStdString(), entry.payload.toStdString(), 0));
    }

private Q_SLOTS:
    void init()
    {
        m_channel.kept.clear();
        m_records = {};
        m_clock = ManualClock(TestNowUs);
        m_outbox = std::make_unique<Outbox>(QStringLiteral(":memory:"));
        m_desk = std::make_unique<OrderDesk>(m_channel, *m_outbox, m_clock,
                                             Seat{.person = QStringLiteral("cheng"),
                                                  .organisation = QStringLiteral("市运行中心"),
                                                  .terminal = QStringLiteral("T1")});
        m_desk->setAudit(&m_records);
    }

    void aModeSwitchNamesBoth()
    {
        const QString problem =
            m_desk->switchMode({.emergency = true, .reason = QStringLiteral("超设防")}, region("4501"), chengAndLi());
        QCOMPARE(problem, QString());
        const v1::OperationModeSwitch body = onlyMessage().operation_mode_switch();
        QCOMPARE(body.first().person(), std::string("cheng"));
        QCOMPARE(body.second().person(), std::string("li"));
        QCOMPARE(body.second().terminal(), std::string("T1"));
        const Update update = decoded();
        QCOMPARE(update.lane, Lane::Order);
        QVERIFY(std::get<OperationModeSwitch>(update.body).emergency);
        QCOMPARE(m_records.lines,
                 (std::vector<std::string>{"cheng switchOperationMode sent 4501", "li confirm sent 4501",
                                           "cheng switchOperationMode acknowledged 4501"}));
        QVERIFY(m_channel.kept.begin()->second.subject.startsWith("yp.order.city.45.01._._.mode."));
    }

    void aResponseStartsAndEndsUnderOneId()
    {
        QCOMPARE(m_desk->setResponse({.plan = QStringLiteral("防汛"),
                                      .level = Severity::III,
                                      .active = true,
                                      .documentNumber = QStringLiteral("南防指〔2025〕7号")},
                                     region("4501"), chengAndLi()),
                 QString());
        const auto started = std::get<EmergencyResponse>(decoded().body);
        QVERIFY(!started.id.empty());
        QCOMPARE(started.organisation, QStringLiteral("市运行中心"));
        QCOMPARE(onlyMessage().emergency_response().second().person(), std::string("li"));
        m_channel.kept.clear();
        QCOMPARE(m_desk->setResponse({.id = started.id, .plan = started.plan}, region("4501"), chengAndLi()),
                 QString());
        const auto ended = std::get<EmergencyResponse>(decoded().body);
        QCOMPARE(ended.id, started.id);
        QVERIFY(!ended.active);
        QCOMPARE(m_records.lines[3], std::string("cheng terminateResponse sent 4501"));
    }

    void aWarningIsIssuedAndLifted()
    {
        const EarlyWarning rain{.messageType = CapMessageType::Alert,
                                .eventType = QStringLiteral("暴雨"),
                                .level = Severity::II,
                                .headline = QStringLiteral("暴雨橙色预警"),
                                .instruction = QStringLiteral("低洼处人员转移"),
                                .effectiveMs = TestNowUs / 1000,
                                .expiresMs = TestNowUs / 1000 + 3'600'000,
                                .areaDescription = QStringLiteral("南宁市")};
        QCOMPARE(m_desk->setWarning(rain, region("4501"), chengAndLi()), QString());
        QCOMPARE(onlyMessage().early_warning().second().person(), std::string("li"));
        const auto issued = std::get<EarlyWarning>(decoded().body);
        QCOMPARE(issued.sender, QStringLiteral("市运行中心"));
        QCOMPARE(issued.status, CapStatus::Actual);
        QCOMPARE(issued.messageType, CapMessageType::Alert);
        QCOMPARE(issued.level, Severity::II);
        QCOMPARE(issued.eventType, rain.eventType);
        QCOMPARE(issued.headline, rain.headline);
        QCOMPARE(issued.instruction, rain.instruction);
        QCOMPARE(issued.expiresMs, rain.expiresMs);
        QVERIFY(m_channel.kept.begin()->second.subject.startsWith("yp.order.city.45.01._._.warning."));
        m_channel.kept.clear();
        EarlyWarning lifted = issued;
        lifted.messageType = CapMessageType::Cancel;
        lifted.references = {issued.id};
        QCOMPARE(m_desk->setWarning(lifted, region("4501"), chengAndLi()), QString());
        const auto cancel = std::get<EarlyWarning>(decoded().body);
        QVERIFY(cancel.id != issued.id);
        QCOMPARE(cancel.references, std::vector{issued.id});
        QCOMPARE(m_records.lines,
                 (std::vector<std::string>{"cheng issueWarning sent 4501", "li confirm sent 4501",
                                           "cheng issueWarning acknowledged 4501", "cheng liftWarning sent 4501",
                                           "li confirm sent 4501", "cheng liftWarning acknowledged 4501"}));
    }

    /** 演练 stands in the warning itself, whatever the screen believed. */
    void anExerciseNeverWarnsInEarnest()
    {
        m_desk->setExercise(true);
        QCOMPARE(m_desk->setWarning({.status = CapStatus::Actual, .messageType = CapMessageType::Alert}, region("4501"),
                                    chengAndLi()),
                 QString());
        QCOMPARE(onlyMessage().early_warning().status(), v1::CAP_STATUS_EXERCISE);
        QVERIFY(onlyMessage().header().exercise());
    }

    /** Every fault of the rule stops it here too, whatever the screen believed. */
    void nothingLeavesWithoutBoth()
    {
        TwoPersons alone = chengAndLi();
        alone.second = {};
        TwoPersons same = chengAndLi();
        same.second.person = "cheng";
        TwoPersons officer = chengAndLi();
        officer.second.permitted = false;
        TwoPersons other = chengAndLi();
        other.first.person = "wang";
        for (const TwoPersons &both : {TwoPersons(), alone, same, officer, other}) {
            QVERIFY(!m_desk->switchMode({.emergency = true}, region("4501"), both).isEmpty());
            QVERIFY(!m_desk->setResponse({.active = true}, region("4501"), both).isEmpty());
            QVERIFY(!m_desk->setWarning({}, region("4501"), both).isEmpty());
        }
        m_clock.advanceMs(TwoPersonWindowMs + 1);
        QVERIFY(!m_desk->switchMode({.emergency = true}, region("4501"), chengAndLi()).isEmpty());
        QVERIFY(m_channel.kept.empty());
        QVERIFY(m_records.lines.empty());
        QCOMPARE(m_desk->waiting(), 0);
    }

    void withoutBothRecordsItDoesNotLeave()
    {
        for (const int full : {0, 1}) {
            m_records = {};
            m_records.fullAt = full;
            QCOMPARE(m_desk->switchMode({.emergency = true}, region("4501"), chengAndLi()),
                     QStringLiteral("the disk is full"));
            QVERIFY(m_channel.kept.empty());
        }
    }

    void comingsAndGoingsWaitForARegion()
    {
        SeatAudit audit(m_records);
        const Seat nobody{.person = QStringLiteral("?"), .organisation = {}, .terminal = QStringLiteral("T1")};
        QCOMPARE(audit.record(SeatEvent::LogInRefused, nobody, {}), QString());
        QVERIFY(m_records.lines.empty());
        QCOMPARE(audit.record(SeatEvent::LogIn, m_desk->seat(), region("4501")), QString());
        QCOMPARE(m_records.lines, (std::vector<std::string>{"? logIn refused 4501", "cheng logIn done 4501"}));
        m_records.fullAt = 2;
        QCOMPARE(audit.record(SeatEvent::Unlock, m_desk->seat(), region("4501")), QStringLiteral("the disk is full"));
    }
};

QTEST_GUILESS_MAIN(TwoPersonsTest)
#include "tst_two_persons.moc"
