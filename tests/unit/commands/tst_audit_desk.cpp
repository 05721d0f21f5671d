// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/audit_desk.h"
#include "support/test_case.h"
#include "transport/message_signature.h"
#include "unit/audit/chains.h"
#include "unit/commands/fake_channel.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace yiping;
using namespace yiping::test;

namespace {

/** The stream that the channel would have made of what it took, in the order of sending. */
class StreamChannel final : public FakeChannel
{
    Q_OBJECT
public:
    std::vector<StoredRecord> stream;
    QByteArray underWay;

    void publish(const QByteArray &subject, const QByteArray &payload, const QByteArray &messageId,
                 const QByteArray &signature) override
    {
        underWay = messageId;
        const bool takes = answer == Answer::Accept || answer == Answer::Silent;
        if (takes && !kept.contains(messageId))
            stream.push_back(readAuditMessage(subject.toStdString(), payload.toStdString()));
        FakeChannel::publish(subject, payload, messageId, signature);
    }
};

} // namespace

class AuditDeskTest : public TestCase
{
    Q_OBJECT

    ManualClock m_clock;

private Q_SLOTS:
    void aRecordGoesOutWithTheTimeOfTheTerminal()
    {
        StreamChannel channel;
        AuditJournal journal(QStringLiteral(":memory:"), QStringLiteral("T1"));
        AuditDesk desk(channel, journal, m_clock);
        QCOMPARE(desk.record(auditAction(1)), QString());
        QCOMPARE(desk.waiting(), 0);
        QCOMPARE(channel.stream.size(), 1U);
        const AuditRecord &record = *channel.stream[0].record;
        QCOMPARE(record.what.timeMs, m_clock.nowMs());
        QCOMPARE(record.what.target, "order-1");
        QCOMPARE(record.chain, journal.chain());
    }

    void aRecordIsSigned()
    {
        StreamChannel channel;
        AuditJournal journal(QStringLiteral(":memory:"), QStringLiteral("T1"));
        const NKey key = NKey::generate(NKeyKind::User);
        journal.setKey(key);
        AuditDesk desk(channel, journal, m_clock);
        QCOMPARE(desk.record(auditAction(1)), QString());
        nats::KnownSigners signers;
        signers.add(key.publicKey(), {});
        const OutboxEntry &sent = channel.kept.begin()->second;
        QVERIFY(signers.judge(sent.subject.toStdString(), sent.payload.toStdString(), sent.signature.toStdString())
                == nats::SignatureVerdict::Verified);
    }

    /** The second waits for the first, whatever the link does, so that the stream has them by number. */
    void oneAfterTheOther()
    {
        StreamChannel channel;
        channel.answer = FakeChannel::Answer::Silent;
        AuditJournal journal(QStringLiteral(":memory:"), QStringLiteral("T1"));
        AuditDesk desk(channel, journal, m_clock);
        for (quint64 i = 1; i <= 4; ++i)
            QCOMPARE(desk.record(auditAction(i)), QString());
        QCOMPARE(channel.sends, 1);
        QCOMPARE(desk.waiting(), 4);
        Q_EMIT channel.ready(); // still under way
        QCOMPARE(channel.sends, 1);
        // The link goes: nobody knows whether the broker has it. It is sent again first.
        Q_EMIT channel.publishFailed(channel.underWay, QStringLiteral("no answer"), true);
        Q_EMIT channel.ready();
        QCOMPARE(channel.sends, 2);
        channel.answer = FakeChannel::Answer::Accept;
        Q_EMIT channel.published(channel.underWay, 1);
        QCOMPARE(desk.waiting(), 0);
        QCOMPARE(channel.stream.size(), 4U);
        QVERIFY(verify({.records = channel.stream}).faults.empty());
    }

    void whatAnEarlierRunLeftGoesFirst()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("audit.sqlite"));
        StreamChannel channel;
        channel.answer = FakeChannel::Answer::Away;
        {
            AuditJournal journal(path, QStringLiteral("T1"));
            AuditDesk desk(channel, journal, m_clock);
            for (quint64 i = 1; i <= 3; ++i)
                QCOMPARE(desk.record(auditAction(i)), QString());
        }
        channel.answer = FakeChannel::Answer::Accept;
        AuditJournal journal(path, QStringLiteral("T1"));
        AuditDesk desk(channel, journal, m_clock);
        QCOMPARE(desk.waiting(), 3);
        QCOMPARE(desk.record(auditAction(4)), QString());
        QCOMPARE(desk.waiting(), 0);
        QCOMPARE(channel.stream.size(), 4U);
        QVERIFY(verify({.records = channel.stream}).faults.empty());
    }

    /** A record that is refused is no reason for a hole: it waits, and is said once. */
    void whatIsRefusedIsKept()
    {
        StreamChannel channel;
        channel.answer = FakeChannel::Answer::Refuse;
        AuditJournal journal(QStringLiteral(":memory:"), QStringLiteral("T1"));
        AuditDesk desk(channel, journal, m_clock);
        QSignalSpy problem(&desk, &AuditDesk::problem);
        QCOMPARE(desk.record(auditAction(1)), QString());
        QCOMPARE(desk.record(auditAction(2)), QString());
        QCOMPARE(problem.count(), 1);
        QVERIFY(problem[0][0].toString().contains(QStringLiteral("not permitted")));
        QCOMPARE(desk.waiting(), 2);
        channel.answer = FakeChannel::Answer::Accept;
        QTRY_COMPARE(desk.waiting(), 0);
        QVERIFY(verify({.records = channel.stream}).faults.empty());
        QCOMPARE(channel.stream.size(), 2U);
    }

    void withoutAJournalItSaysSo()
    {
        QTemporaryDir folder;
        QFile blocker(folder.filePath(QStringLiteral("blocker")));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        StreamChannel channel;
        AuditJournal journal(blocker.fileName() + QStringLiteral("/audit.sqlite"), QStringLiteral("T1"));
        AuditDesk desk(channel, journal, m_clock);
        QVERIFY(!desk.record(auditAction(1)).isEmpty());
        QCOMPARE(channel.sends, 0);
    }
};

QTEST_GUILESS_MAIN(AuditDeskTest)
#include "tst_audit_desk.moc"
