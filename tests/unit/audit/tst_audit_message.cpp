// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/audit_message.h"
#include "support/test_case.h"
#include "unit/audit/chains.h"

#include <yiping/v1/message.pb.h>

#include <functional>

using namespace yiping;
using namespace yiping::test;

namespace {

AuditRecord record()
{
    AuditAction what = auditAction(7);
    what.exercise = true;
    return follow({.sequence = 6, .digest = sm3("before")}, "T1-abc", what);
}

} // namespace

class AuditMessageTest : public TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void aRecordComesBackAsItWas()
    {
        const AuditMessage message = auditMessage(record());
        QCOMPARE(message.subject, "yp.order.gov.45.01.03._.audit.T1-abc");
        QCOMPARE(message.messageId, "T1-abc-7-" + toHex(record().digest).substr(0, 16));
        const StoredRecord read = readAuditMessage(message.subject, message.payload);
        QVERIFY(read.record && read.consistent);
        QVERIFY(*read.record == record());
    }

    /** What other readers take from the header is what the record says. */
    void theHeaderFollowsFromTheRecord()
    {
        v1::Message message;
        QVERIFY(message.ParseFromString(auditMessage(record()).payload));
        QCOMPARE(message.header().event_time_ms(), record().what.timeMs);
        QCOMPARE(message.header().published_time_us(), record().what.timeMs * 1000);
        QCOMPARE(message.header().source_agency(), record().what.organisation);
        QCOMPARE(message.header().sensitivity(), v1::SENSITIVITY_PERSONAL);
    }

    /** Everything in the message that the digest does not cover, changed or added. */
    void nothingCanBeSaidBesidesTheRecord()
    {
        const std::vector<std::function<void(v1::Message &)>> changes{
            [](auto &m) { m.mutable_header()->set_id("another"); },
            [](auto &m) { m.mutable_header()->set_source_agency("another"); },
            [](auto &m) { m.mutable_header()->set_event_time_ms(1); },
            [](auto &m) { m.mutable_header()->set_published_time_us(1); },
            [](auto &m) { m.mutable_header()->set_stale_after_s(1); },
            [](auto &m) { m.mutable_header()->set_sensitivity(v1::SENSITIVITY_PUBLIC); },
            [](auto &m) { m.mutable_header()->set_replayed_from("elsewhere"); },
            [](auto &m) { m.mutable_audit_record()->set_time_ms(-5); },
            [](auto &m) { m.mutable_audit_record()->set_time_ms(std::numeric_limits<qint64>::max()); },
            [](auto &m) { m.GetReflection()->MutableUnknownFields(&m)->AddVarint(900, 1); },
            [](auto &m) {
                auto *body = m.mutable_audit_record();
                body->GetReflection()->MutableUnknownFields(body)->AddLengthDelimited(77, "more");
            },
        };
        const AuditMessage good = auditMessage(record());
        for (const auto &change : changes) {
            v1::Message message;
            QVERIFY(message.ParseFromString(good.payload));
            change(message);
            const StoredRecord read = readAuditMessage(good.subject, message.SerializeAsString());
            QVERIFY(read.record);
            QVERIFY(!read.consistent);
        }
        QVERIFY(!readAuditMessage("yp.order.gov.45.01.02._.audit.T1-abc", good.payload).consistent);
        QVERIFY(!readAuditMessage("yp.order.gov.45.01.03._.audit.T2-abc", good.payload).consistent);
    }

    /** Any bit of the bytes: unreadable, or not consistent, or with a digest that is wrong, or it says the same still
     *  (protobuf reads any number but 0 as true). */
    void noBitCanBeChanged()
    {
        const AuditMessage good = auditMessage(record());
        for (std::size_t i = 0; i < good.payload.size(); ++i) {
            for (unsigned bit = 0; bit < 8; ++bit) {
                std::string payload = good.payload;
                payload[i] = static_cast<char>(static_cast<unsigned char>(payload[i]) ^ (1U << bit));
                const StoredRecord read = readAuditMessage(good.subject, payload);
                const bool passes = read.record && read.consistent && digestOf(*read.record) == read.record->digest;
                QVERIFY2(!passes || *read.record == record(),
                         QByteArray::number(static_cast<qulonglong>(i)).constData());
            }
        }
    }

    void whatIsNoRecordIsNone()
    {
        const std::string subject = auditMessage(record()).subject;
        v1::Message message;
        message.mutable_acknowledgement()->set_subject_id("x");
        QVERIFY(!readAuditMessage(subject, message.SerializeAsString()).record);
        QVERIFY(!readAuditMessage(subject, "\xff\xff no protobuf").record);
        QVERIFY(!readAuditMessage(subject, {}).record);
        QVERIFY(message.ParseFromString(auditMessage(record()).payload));
        message.mutable_audit_record()->set_digest("short");
        QVERIFY(!readAuditMessage(subject, message.SerializeAsString()).record);
        message.mutable_audit_record()->set_digest(std::string(32, 'x'));
        message.mutable_audit_record()->set_chain_id("with blank");
        QVERIFY(!readAuditMessage(subject, message.SerializeAsString()).record);
    }
};

QTEST_GUILESS_MAIN(AuditMessageTest)
#include "tst_audit_message.moc"
