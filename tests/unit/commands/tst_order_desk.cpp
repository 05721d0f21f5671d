// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/order_desk.h"
#include "decode/decoder.h"
#include "support/test_case.h"
#include "transport/message_signature.h"
#include "unit/commands/fake_channel.h"
#include "unit/decode/message_builder.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace yiping;
using namespace yiping::test;

namespace {

class RecordingAudit final : public AuditSink
{
public:
    std::vector<std::string> lines;
    AuditAction last;
    QString problem;

    QString record(AuditAction action) override
    {
        if (problem.isEmpty())
            lines.push_back(action.action + ' ' + action.target + ' ' + action.result);
        last = std::move(action);
        return problem;
    }
};

} // namespace

class OrderDeskTest : public TestCase
{
    Q_OBJECT

    RegionCatalog m_catalog = smallCatalog();
    ManualClock m_clock{TestNowUs};
    Seat m_seat{.person = QStringLiteral("值班员甲"),
                .organisation = QStringLiteral("市应急局"),
                .terminal = QStringLiteral("T1")};

    Update decoded(const OutboxEntry &entry)
    {
        Decoder decoder(m_catalog, m_clock);
        return std::get<Update>(decoder.decode(entry.subject.toStdString(), entry.payload.toStdString(), 0));
    }

private Q_SLOTS:
    /** A closing that was stamped before the report which it answers stood before it, and the order never closed. */
    void anAnswerIsLaterThanWhatItAnswers()
    {
        FakeChannel channel;
        Outbox outbox(QStringLiteral(":memory:"));
        OrderDesk desk(channel, outbox, m_clock, m_seat);
        desk.setDataClock([] { return TestNowMs - 3000; });
        desk.moveOrder({.orderId = "o1", .stage = CaseStage::Closed, .afterMs = TestNowMs}, region("450103"));
        desk.acknowledge({.subjectId = "i1", .afterMs = TestNowMs}, region("4501"));
        desk.moveOrder({.orderId = "o1", .urged = true, .afterMs = TestNowMs - 9000}, region("450103"));
        QCOMPARE(channel.kept.size(), 3U);
        auto kept = channel.kept.begin();
        QCOMPARE(decoded(kept->second).header.eventTimeMs, TestNowMs + 1);
        QCOMPARE(decoded((++kept)->second).header.eventTimeMs, TestNowMs + 1);
        QCOMPARE(decoded((++kept)->second).header.eventTimeMs, TestNowMs - 3000);
    }

    void drawingsReadAsTheDecoderWants()
    {
        FakeChannel channel;
        Outbox outbox(QStringLiteral(":memory:"));
        RecordingAudit audit;
        OrderDesk desk(channel, outbox, m_clock, m_seat);
        desk.setAudit(&audit);
        desk.setExercise(true);
        MapDrawing drawing{.kind = DrawingKind::Circle,
                           .points = {{108.3, 22.8}},
                           .radiusM = 500,
                           .title = QStringLiteral("泄漏点"),
                           .purpose = DrawingPurpose::Cordon,
                           .validUntilMs = TestNowMs + 3'600'000,
                           .revision = 1,
                           .fence = FenceRule{.watched = {EntityKind::Vehicle}, .onEnter = true}};
        const SentDrawing first = desk.draw(drawing, region("450103"));
        QVERIFY(first.objection.isEmpty());
        QCOMPARE(first.drawingId, first.messageId);
        const Update update = decoded(channel.kept.begin()->second);
        QCOMPARE(update.lane, Lane::Order);
        QVERIFY(update.header.exercise);
        QCOMPARE(update.header.region.digits(), "450103");
        const auto &sent = std::get<MapDrawing>(update.body);
        QCOMPARE(sent.id, first.drawingId);
        QCOMPARE(sent.points, drawing.points);
        QCOMPARE(sent.radiusM, 500);
        QCOMPARE(sent.title, drawing.title);
        QCOMPARE(sent.madeAtMs, TestNowMs);
        QCOMPARE(sent.validUntilMs, drawing.validUntilMs);
        QCOMPARE(sent.drawnBy, m_seat.person);
        QCOMPARE(sent.organisation, m_seat.organisation);
        QCOMPARE(sent.fence, drawing.fence);

        drawing = sent;
        drawing.revision = 2;
        const SentDrawing second = desk.draw(drawing, region("450103"));
        QCOMPARE(second.drawingId, first.drawingId);
        QVERIFY(second.messageId != first.messageId);
        drawing.revision = 3;
        drawing.removed = true;
        QVERIFY(desk.draw(drawing, region("450103")).objection.isEmpty());
        std::vector<std::string> lines;
        for (const char *verb : {"draw ", "changeDrawing ", "removeDrawing "}) {
            for (const char *result : {" sent", " acknowledged"})
                lines.push_back(verb + first.drawingId + result);
        }
        QCOMPARE(audit.lines, lines);

        audit.problem = QStringLiteral("voll");
        QCOMPARE(desk.draw(drawing, region("450103")).objection, audit.problem);

        audit.problem.clear();
        channel.answer = FakeChannel::Answer::Refuse;
        QSignalSpy struckOff(&desk, &OrderDesk::struckOff);
        const SentDrawing last = desk.draw(drawing, region("450103"));
        QCOMPARE(struckOff.size(), 1);
        QCOMPARE(struckOff[0][0].toByteArray().toStdString(), last.messageId);
    }

    void ordersReadAsTheDecoderWants()
    {
        FakeChannel channel;
        Outbox outbox(QStringLiteral(":memory:"));
        OrderDesk desk(channel, outbox, m_clock, m_seat);
        desk.setDataClock([] { return TestNowMs - 1000; });
        desk.setExercise(true);
        const std::string id = desk.dispatch({.incidentId = "i1",
                                              .unitId = "u1",
                                              .title = QStringLiteral("内涝"),
                                              .instruction = QStringLiteral("排水"),
                                              .deadlineMs = TestNowMs + 1000},
                                             region("450103"));
        desk.moveOrder({.orderId = id, .stage = CaseStage::Closed, .note = QStringLiteral("已退水")}, region("450103"));
        desk.moveOrder({.orderId = id, .urged = true}, region("450103"));
        desk.acknowledge({.subjectId = "i1"}, region("4501"));
        QCOMPARE(desk.waiting(), 0);
        QCOMPARE(channel.kept.size(), 4U);

        const OutboxEntry &first = channel.kept.begin()->second;
        QCOMPARE(first.messageId.toStdString(), id);
        QCOMPARE(first.subject.toStdString(), "yp.order.city.45.01.03._.dispatch." + id);
        const Update update = decoded(first);
        QCOMPARE(update.lane, Lane::Order);
        QCOMPARE(update.header.id, id);
        QCOMPARE(update.header.eventTimeMs, TestNowMs - 1000);
        QCOMPARE(update.header.publishedTimeUs, TestNowUs);
        QCOMPARE(update.header.sourceAgency, m_seat.organisation);
        QVERIFY(update.header.exercise);
        const auto order = std::get<WorkOrder>(update.body);
        QCOMPARE(order.id, id);
        QCOMPARE(order.unitId, "u1");
        QCOMPARE(order.issuedBy, m_seat.person);
        QCOMPARE(order.organisation, m_seat.organisation);
        QCOMPARE(order.instruction, QStringLiteral("排水"));

        auto next = std::next(channel.kept.begin());
        const auto close = std::get<WorkOrderTransition>(decoded(next->second).body);
        QCOMPARE(close.orderId, id);
        QCOMPARE(close.stage, CaseStage::Closed);
        QCOMPARE(close.actor, m_seat.person);
        QVERIFY(std::get<WorkOrderTransition>(decoded((++next)->second).body).urged);
        QCOMPARE(std::get<Acknowledgement>(decoded((++next)->second).body).subjectId, "i1");
    }

    void anOrderIsAsSensitiveAsWhatItIsMadeFrom()
    {
        FakeChannel channel;
        Outbox outbox(QStringLiteral(":memory:"));
        OrderDesk desk(channel, outbox, m_clock, m_seat);
        desk.dispatch({.incidentId = "i1", .unitId = "u1", .sensitivity = Sensitivity::Personal}, region("450103"));
        desk.moveOrder({.orderId = "o1", .urged = true, .sensitivity = Sensitivity::Restricted}, region("450103"));
        desk.acknowledge({.subjectId = "i1"}, region("4501"));
        QCOMPARE(channel.kept.size(), 3U);
        auto kept = channel.kept.begin();
        QCOMPARE(decoded(kept->second).header.sensitivity, Sensitivity::Personal);
        QCOMPARE(decoded((++kept)->second).header.sensitivity, Sensitivity::Restricted);
        QCOMPARE(decoded((++kept)->second).header.sensitivity, Sensitivity::Internal);
    }

    void aLookAtPersonalDataIsOnRecordOrRefused()
    {
        FakeChannel channel;
        Outbox outbox(QStringLiteral(":memory:"));
        OrderDesk desk(channel, outbox, m_clock, m_seat);
        QVERIFY(!desk.reveal("i1", region("450103")).isEmpty());
        RecordingAudit audit;
        desk.setAudit(&audit);
        desk.setExercise(true);
        QCOMPARE(desk.reveal("i1", region("450103")), QString());
        QCOMPARE(audit.lines, std::vector<std::string>{"reveal i1 shown"});
        QCOMPARE(audit.last.person, m_seat.person.toStdString());
        QCOMPARE(audit.last.organisation, m_seat.organisation.toStdString());
        QCOMPARE(audit.last.terminal, m_seat.terminal.toStdString());
        QCOMPARE(audit.last.region, "450103");
        QVERIFY(audit.last.exercise);
        audit.problem = QStringLiteral("full");
        QCOMPARE(desk.reveal("i1", region("450103")), audit.problem);
        QVERIFY(channel.kept.empty());
        QCOMPARE(desk.waiting(), 0);
    }

    void anOrderLeavesOnceTheBrokerIsBack()
    {
        FakeChannel channel;
        channel.answer = FakeChannel::Answer::Away;
        Outbox outbox(QStringLiteral(":memory:"));
        OrderDesk desk(channel, outbox, m_clock, m_seat);
        QSignalSpy waiting(&desk, &OrderDesk::waitingChanged);
        QVERIFY(!desk.dispatch({}, region("45")).empty());
        QCOMPARE(desk.waiting(), 1);
        channel.answer = FakeChannel::Answer::Accept;
        Q_EMIT channel.ready();
        QCOMPARE(desk.waiting(), 0);
        QCOMPARE(channel.kept.size(), 1U);
        QVERIFY(waiting.count() >= 2);
    }

    void withoutAReconnectItIsSentAgainAfterAWait()
    {
        FakeChannel channel;
        channel.answer = FakeChannel::Answer::Away;
        Outbox outbox(QStringLiteral(":memory:"));
        OrderDesk desk(channel, outbox, m_clock, m_seat);
        (void)desk.dispatch({}, region("45"));
        channel.answer = FakeChannel::Answer::Accept;
        QTRY_COMPARE(desk.waiting(), 0);
        QCOMPARE(channel.sends, 2);
    }

    void whatIsUnderWayIsNotSentTwice()
    {
        FakeChannel channel;
        channel.answer = FakeChannel::Answer::Silent;
        Outbox outbox(QStringLiteral(":memory:"));
        OrderDesk desk(channel, outbox, m_clock, m_seat);
        (void)desk.dispatch({}, region("45"));
        desk.resend();
        Q_EMIT channel.ready();
        QCOMPARE(channel.sends, 1);
    }

    /** The broker had it, the acknowledgement never came, the process ended: sent again, still one order. */
    void exactlyOnceOverACrash()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("outbox.sqlite"));
        FakeChannel channel;
        channel.answer = FakeChannel::Answer::Silent;
        std::string id;
        {
            Outbox outbox(path);
            OrderDesk desk(channel, outbox, m_clock, m_seat);
            id = desk.dispatch({.incidentId = "i1"}, region("45"));
        }
        channel.answer = FakeChannel::Answer::Accept;
        Outbox outbox(path);
        OrderDesk desk(channel, outbox, m_clock, m_seat);
        QCOMPARE(desk.waiting(), 1);
        Q_EMIT channel.ready();
        QCOMPARE(desk.waiting(), 0);
        QCOMPARE(channel.sends, 2);
        QCOMPARE(channel.kept.size(), 1U);
        QCOMPARE(channel.kept.begin()->first.toStdString(), id);
    }

    /** The broker remembers ids for a while only; what is resent within it costs no look. */
    void whatMayBeThereIsLookedForFirst()
    {
        FakeChannel channel;
        channel.answer = FakeChannel::Answer::Away;
        Outbox outbox(QStringLiteral(":memory:"));
        QVERIFY(outbox.add({.messageId = "of an earlier run", .subject = "s", .payload = "p", .signature = {}}));
        OrderDesk desk(channel, outbox, m_clock, m_seat);
        Q_EMIT channel.ready();
        QCOMPARE(channel.looked, QByteArrayList{"of an earlier run"});
        const std::string fresh = desk.dispatch({.incidentId = "i1"}, region("45"));
        m_clock.advanceMs(30'000);
        Q_EMIT channel.ready();
        QCOMPARE(channel.looked.size(), 2);
        m_clock.advanceMs(31'000);
        Q_EMIT channel.ready();
        QCOMPARE(channel.looked.size(), 4);
        QCOMPARE(channel.looked.last().toStdString(), fresh);
    }

    void aRefusalIsASentenceAndTheEnd()
    {
        FakeChannel channel;
        channel.answer = FakeChannel::Answer::Refuse;
        Outbox outbox(QStringLiteral(":memory:"));
        OrderDesk desk(channel, outbox, m_clock, m_seat);
        QSignalSpy refused(&desk, &OrderDesk::refused);
        (void)desk.dispatch({}, region("45"));
        QCOMPARE(refused.count(), 1);
        QVERIFY(refused[0][0].toString().contains(QStringLiteral("not permitted")));
        QCOMPARE(desk.waiting(), 0);
        Q_EMIT channel.ready();
        QCOMPARE(channel.sends, 1);
    }

    /** Every action, before it leaves and when the broker has answered. */
    void everyActionIsPutOnRecord()
    {
        FakeChannel channel;
        Outbox outbox(QStringLiteral(":memory:"));
        OrderDesk desk(channel, outbox, m_clock, m_seat);
        RecordingAudit audit;
        desk.setAudit(&audit);
        desk.setExercise(true);
        const std::string id = desk.dispatch({.incidentId = "i1"}, region("450103"));
        desk.moveOrder({.orderId = id, .urged = true}, region("450103"));
        desk.moveOrder({.orderId = id, .supervised = true}, region("450103"));
        desk.moveOrder({.orderId = id, .stage = CaseStage::Closed}, region("450103"));
        desk.moveOrder({.orderId = id, .note = QStringLiteral("x")}, region("450103"));
        channel.answer = FakeChannel::Answer::Refuse;
        desk.acknowledge({.subjectId = "i1"}, region("4501"));
        const std::vector<std::string> expected{"dispatch " + id + " sent",  "dispatch " + id + " acknowledged",  //
                                                "urge " + id + " sent",      "urge " + id + " acknowledged",      //
                                                "supervise " + id + " sent", "supervise " + id + " acknowledged", //
                                                "closeCase " + id + " sent", "closeCase " + id + " acknowledged", //
                                                "moveOrder " + id + " sent", "moveOrder " + id + " acknowledged", //
                                                "acknowledge i1 sent",       "acknowledge i1 refused"};
        QCOMPARE(audit.lines, expected);
        QCOMPARE(audit.last.person, "值班员甲");
        QCOMPARE(audit.last.organisation, "市应急局");
        QCOMPARE(audit.last.terminal, "T1");
        QCOMPARE(audit.last.region, "4501");
        QVERIFY(audit.last.exercise);
    }

    /** The answer to an order of an earlier run is on record with what that order was. */
    void anAnswerAfterARestartIsPutOnRecord()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("outbox.sqlite"));
        FakeChannel channel;
        channel.answer = FakeChannel::Answer::Silent;
        std::string id;
        {
            Outbox outbox(path);
            OrderDesk desk(channel, outbox, m_clock, m_seat);
            id = desk.dispatch({.incidentId = "i1"}, region("45"));
        }
        channel.answer = FakeChannel::Answer::Accept;
        Outbox outbox(path);
        OrderDesk desk(channel, outbox, m_clock, {.person = QStringLiteral("值班员乙")});
        RecordingAudit audit;
        desk.setAudit(&audit);
        Q_EMIT channel.ready();
        QCOMPARE(audit.lines, std::vector<std::string>{"dispatch " + id + " acknowledged"});
        QCOMPARE(audit.last.person, "值班员甲");
    }

    /** Signed when it was given: by whoever gave it, however much later it leaves. */
    void anOrderIsSignedByWhoeverGaveIt()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("outbox.sqlite"));
        const NKey key = NKey::generate(NKeyKind::User);
        FakeChannel channel;
        channel.answer = FakeChannel::Answer::Away;
        {
            Outbox outbox(path);
            OrderDesk desk(channel, outbox, m_clock, m_seat);
            desk.setKey(key);
            QVERIFY(!desk.dispatch({.incidentId = "i1"}, region("45")).empty());
        }
        channel.answer = FakeChannel::Answer::Accept;
        Outbox outbox(path);
        OrderDesk desk(channel, outbox, m_clock, m_seat);
        desk.setKey(NKey::generate(NKeyKind::User));
        Q_EMIT channel.ready();
        nats::KnownSigners signers;
        signers.add(key.publicKey(), {});
        QCOMPARE(channel.kept.size(), 1U);
        const OutboxEntry &sent = channel.kept.begin()->second;
        const auto judge = [&signers, &sent](const QByteArray &payload) {
            return signers.judge(sent.subject.toStdString(), payload.toStdString(), sent.signature.toStdString());
        };
        QVERIFY(judge(sent.payload) == nats::SignatureVerdict::Verified);
        QVERIFY(judge(sent.payload + 'x') == nats::SignatureVerdict::Bad);
    }

    void whatCannotBePutOnRecordIsNotDone()
    {
        FakeChannel channel;
        Outbox outbox(QStringLiteral(":memory:"));
        OrderDesk desk(channel, outbox, m_clock, m_seat);
        QSignalSpy refused(&desk, &OrderDesk::refused);
        RecordingAudit audit;
        audit.problem = QStringLiteral("the disk is full");
        desk.setAudit(&audit);
        QVERIFY(desk.dispatch({}, region("45")).empty());
        QCOMPARE(refused.count(), 1);
        QCOMPARE(refused[0][0].toString(), audit.problem);
        QCOMPARE(channel.sends, 0);
        QCOMPARE(desk.waiting(), 0);
    }

    /** Two desks share the way out; the answers to the other's messages are none of ours. */
    void answersToOthersPassBy()
    {
        FakeChannel channel;
        channel.answer = FakeChannel::Answer::Silent;
        Outbox outbox(QStringLiteral(":memory:"));
        OrderDesk desk(channel, outbox, m_clock, m_seat);
        QSignalSpy waiting(&desk, &OrderDesk::waitingChanged);
        QSignalSpy refused(&desk, &OrderDesk::refused);
        Q_EMIT channel.published("another's", 1);
        Q_EMIT channel.publishFailed("another's", QStringLiteral("not permitted"), false);
        QCOMPARE(waiting.count() + refused.count(), 0);
    }

    void withoutAnOutboxNothingIsSent()
    {
        QTemporaryDir folder;
        QFile blocker(folder.filePath(QStringLiteral("blocker")));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        FakeChannel channel;
        Outbox outbox(blocker.fileName() + QStringLiteral("/outbox.sqlite"));
        OrderDesk desk(channel, outbox, m_clock, m_seat);
        QSignalSpy refused(&desk, &OrderDesk::refused);
        QVERIFY(desk.dispatch({}, region("45")).empty());
        QCOMPARE(refused.count(), 1);
        QCOMPARE(channel.sends, 0);
    }
};

QTEST_GUILESS_MAIN(OrderDeskTest)
#include "tst_order_desk.moc"
