// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_case.h"
#include "transport/backoff.h"
#include "transport/jetstream_codec.h"
#include "transport/nats_writer.h"
#include "transport/server_info.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace yiping;
using namespace std::chrono_literals;

class NatsWriterTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void operations()
    {
        QByteArray out;
        nats::write::ping(out);
        nats::write::pong(out);
        QVERIFY(nats::write::subscribe(out, "a.*.>", 12));
        nats::write::unsubscribe(out, 12);
        QVERIFY(nats::write::publish(out, "a.b", {}, "hi"));
        QVERIFY(nats::write::publish(out, "a.b", "re.ply", {}));
        nats::Headers headers;
        headers.add("X", "y z");
        QVERIFY(nats::write::publish(out, "a.b", "r", "hi", headers));
        QCOMPARE(out,
                 QByteArray("PING\r\nPONG\r\nSUB a.*.> 12\r\nUNSUB 12\r\nPUB a.b 2\r\nhi\r\nPUB a.b re.ply 0\r\n\r\n"
                            "HPUB a.b r 20 22\r\nNATS/1.0\r\nX: y z\r\n\r\nhi\r\n"));
    }

    void connectSaysWhatIsNeeded()
    {
        QByteArray out;
        nats::write::connect(
            out, {.token = QStringLiteral("t\"k"), .user = {}, .password = {}, .name = QStringLiteral("墙")});
        QVERIFY(out.startsWith("CONNECT {") && out.endsWith("}\r\n"));
        const QJsonObject json = QJsonDocument::fromJson(out.mid(8)).object();
        QCOMPARE(json.value(QStringLiteral("headers")), QJsonValue(true));
        QCOMPARE(json.value(QStringLiteral("no_responders")), QJsonValue(true));
        QCOMPARE(json.value(QStringLiteral("verbose")), QJsonValue(false));
        QCOMPARE(json.value(QStringLiteral("auth_token")).toString(), QStringLiteral("t\"k"));
        QCOMPARE(json.value(QStringLiteral("name")).toString(), QStringLiteral("墙"));
        QVERIFY(!json.contains(QStringLiteral("user")));
    }

    void badSubjectsAreRefused()
    {
        const std::string tooLong(4001, 'a');
        for (const std::string_view bad :
             {std::string_view(""), std::string_view(" "), std::string_view("a b"), std::string_view("a\r\nPING"),
              std::string_view("a\tb"), std::string_view(".a"), std::string_view("a."), std::string_view("a..b"),
              std::string_view("a\0b", 3), std::string_view("a\x7f"), std::string_view(tooLong)}) {
            QByteArray out;
            QVERIFY(!nats::isPublishSubject(bad) && !nats::isSubscribeSubject(bad));
            QVERIFY(!nats::write::publish(out, bad, {}, "x") && !nats::write::subscribe(out, bad, 1));
            QVERIFY(bad.empty() || !nats::write::publish(out, "a", bad, "x"));
            QVERIFY(out.isEmpty());
        }
        for (const char *wildcard : {"*", ">", "a.*", "a.>", "*.b"})
            QVERIFY(!nats::isPublishSubject(wildcard) && nats::isSubscribeSubject(wildcard));
        QVERIFY(!nats::isSubscribeSubject("a.>.b"));
        for (const char *plain : {"a", "a*.b", "yp.state.城", "$JS.API.CONSUMER.CREATE.S.n.a.*"})
            QVERIFY2(nats::isPublishSubject(plain), plain);
    }

    void waitsStayInBounds()
    {
        for (int attempt = 0; attempt < 200; ++attempt) {
            const auto ceiling = std::min<qint64>(30000, attempt < 10 ? 500LL << attempt : 30000);
            QCOMPARE(nats::fullJitter(500ms, 30000ms, attempt, 0.0), nats::ShortestWait);
            const auto longest = nats::fullJitter(500ms, 30000ms, attempt, 0.999999);
            QVERIFY(longest.count() <= ceiling && longest.count() >= ceiling - 1);
            QCOMPARE(nats::fullJitter(500ms, 30000ms, attempt, 0.5).count(), ceiling / 2);
        }
        QCOMPARE(nats::slowJitter(30000ms, 0.0), 15000ms);
        QVERIFY(nats::slowJitter(30000ms, 0.999999) <= 30000ms);
    }

    void deliverySubjects()
    {
        const auto old = nats::parseDelivery("$JS.ACK.S.c_1.1.42.7.1750000000123456789.3");
        QVERIFY(old.has_value());
        QCOMPARE(old->streamSequence, quint64(42));
        QCOMPARE(old->consumerSequence, quint64(7));
        QCOMPARE(old->storedTimeNs, qint64(1750000000123456789));
        QCOMPARE(old->pending, quint64(3));
        for (const char *newer : {"$JS.ACK.hub.ACC.S.c_1.1.42.7.1750000000123456789.3",
                                  "$JS.ACK._.ACC.S.c_1.1.42.7.1750000000123456789.3.rnd"}) {
            const auto info = nats::parseDelivery(newer);
            QVERIFY2(info.has_value(), newer);
            QCOMPARE(info->streamSequence, quint64(42));
            QCOMPARE(info->pending, quint64(3));
        }
        for (const char *bad : {"", "a", "$JS.ACK.S.c.1.x.7.1.3", "$JS.ACK.S.c.1.1.7.1", "$JS.NAK.S.c.1.1.7.1.3",
                                "$JS.ACK.S.c.1.42.7.1.3.4", "$JS.ACK.S.c.1.42.7.1."})
            QVERIFY2(!nats::parseDelivery(bad), bad);
    }

    void timesOfTheServer()
    {
        QCOMPARE(nats::parseTimeUs(QStringLiteral("2025-06-15T15:06:40.123456789Z")), qint64(1750000000123456));
        QCOMPARE(nats::parseTimeUs(QStringLiteral("2025-06-15T15:06:40.5Z")), qint64(1750000000500000));
        QCOMPARE(nats::parseTimeUs(QStringLiteral("2025-06-15T23:06:40+08:00")), qint64(1750000000000000));
        QCOMPARE(nats::parseTimeUs(QStringLiteral("soon")), qint64(0));
        QCOMPARE(nats::parseTimeUs({}), qint64(0));
    }

    void answersOfTheServer()
    {
        const QString what = QStringLiteral("x");
        for (const char *bad : {"", "[]", "nonsense", "{}"})
            QVERIFY(std::get<nats::Error>(nats::readApiReply(bad, what)).kind == nats::Error::Kind::Malformed);
        const auto refused =
            nats::readApiReply(R"({"error":{"code":404,"err_code":10059,"description":"stream not found"}})", what);
        QCOMPARE(std::get<nats::Error>(refused).code, 10059);
        QVERIFY(std::get<nats::Error>(refused).text.contains(QStringLiteral("stream not found")));
        QVERIFY(std::holds_alternative<nats::Error>(nats::readPublishAck(R"({"ok":true})", what)));
        QVERIFY(std::get<nats::PublishAck>(nats::readPublishAck(R"({"stream":"S","seq":4,"duplicate":true})", what))
                    .duplicate);
        QVERIFY(nats::explainServerError("Authorization Violation").refusedCredentials);
        QVERIFY(!nats::explainServerError("Permissions Violation for Publish to \"a\"").endsConnection);
        for (const char *bad : {"", "x", "{}", R"({"max_payload":-1})", R"({"max_payload":"much"})"})
            QVERIFY2(!nats::parseServerInfo(bad), bad);
    }

    void configurations()
    {
        const QJsonObject stream = nats::toJson({.name = "S", .subjects = {"s.>"}, .maxAge = 60s});
        QCOMPARE(stream.value(QStringLiteral("duplicate_window")).toInteger(), qint64(60'000'000'000));
        nats::OrderedConsumerConfig config{
            .stream = "S", .filterSubjects = {"a", "b"}, .from = nats::DeliverFrom::Time, .startTimeMs = 1750000000123};
        QJsonObject json = nats::toJson(config, "n", {}).value(QStringLiteral("config")).toObject();
        QCOMPARE(json.value(QStringLiteral("opt_start_time")).toString(), QStringLiteral("2025-06-15T15:06:40.123Z"));
        QCOMPARE(json.value(QStringLiteral("filter_subjects")).toArray().size(), 2);
        QCOMPARE(json.value(QStringLiteral("ack_policy")).toString(), QStringLiteral("none"));
        json = nats::toJson(config, "n", 7).value(QStringLiteral("config")).toObject();
        QCOMPARE(json.value(QStringLiteral("deliver_policy")).toString(), QStringLiteral("by_start_sequence"));
        QCOMPARE(json.value(QStringLiteral("opt_start_seq")).toInteger(), qint64(7));
    }
};

QTEST_GUILESS_MAIN(NatsWriterTest)
#include "tst_nats_writer.moc"
