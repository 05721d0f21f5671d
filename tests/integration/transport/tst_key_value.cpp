// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/nats_server.h"
#include "support/test_case.h"
#include "transport/key_value.h"

#include <QJsonArray>

#include <map>

using namespace yiping;
using namespace std::chrono_literals;
using nats::Connection;
using nats::Error;
using nats::KeyValueEntry;

class KeyValueTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), m_server.errorString());
        m_connection = std::make_unique<Connection>(nats::ConnectionOptions{.url = m_server.webSocketUrl(),
                                                                            .token = m_server.token(),
                                                                            .reconnectFirst = 50ms,
                                                                            .reconnectMax = 200ms},
                                                    m_clock);
        m_jetStream = std::make_unique<nats::JetStream>(*m_connection);
        m_connection->open();
        QTRY_VERIFY(m_connection->isConnected());
    }

    void putsAndGets()
    {
        nats::KeyValue bucket(*m_jetStream, "wall");
        makeBucket(bucket, true);
        makeBucket(bucket, false); // it is there, whoever made it
        QCOMPARE(get(bucket, "layout").revision, quint64(0));
        put(bucket, "layout", "four");
        put(bucket, "layout", "six");
        const KeyValueEntry entry = get(bucket, "layout");
        QCOMPARE(entry.value, "six");
        QCOMPARE(entry.revision, quint64(2));
        QVERIFY(!entry.deleted);
        remove("wall", "layout");
        QVERIFY(get(bucket, "layout").deleted);

        std::optional<std::variant<KeyValueEntry, Error>> refused;
        bucket.get("no key", [&](auto result) { refused = std::move(result); });
        QVERIFY(!refused);
        QTRY_VERIFY(refused.has_value());
        QVERIFY(std::get<Error>(*refused).kind == Error::Kind::Refused);
    }

    void readsBucketsWithoutDirectAccess()
    {
        std::optional<std::variant<QJsonObject, Error>> made;
        m_jetStream->api("STREAM.CREATE.KV_old",
                         {{QStringLiteral("name"), QStringLiteral("KV_old")},
                          {QStringLiteral("subjects"), QJsonArray{QStringLiteral("$KV.old.>")}},
                          {QStringLiteral("max_msgs_per_subject"), 1}},
                         QStringLiteral("test"), [&](auto result) { made = std::move(result); });
        QTRY_VERIFY(made.has_value());
        QVERIFY(std::holds_alternative<QJsonObject>(*made));
        nats::KeyValue bucket(*m_jetStream, "old");
        QCOMPARE(get(bucket, "a").revision, quint64(0));
        put(bucket, "a", std::string("\0\n", 2));
        QCOMPARE(get(bucket, "a").value, std::string("\0\n", 2));
        remove("old", "a");
        QVERIFY(get(bucket, "a").deleted);
    }

    void watchesThroughACrash()
    {
        nats::KeyValue bucket(*m_jetStream, "modes");
        makeBucket(bucket, false);
        put(bucket, "city.4501", "normal");
        put(bucket, "city.4502", "normal");
        put(bucket, "wall.1", "on");
        std::map<std::string, std::string> seen;
        int changes = 0;
        bucket.watch("city.*", [&](const KeyValueEntry &entry) {
            ++changes;
            seen[entry.key] = entry.deleted ? "-" : entry.value;
        });
        QTRY_COMPARE(changes, 2);
        QCOMPARE(seen, (std::map<std::string, std::string>{{"city.4501", "normal"}, {"city.4502", "normal"}}));
        m_server.kill9();
        QTRY_VERIFY(!m_connection->isConnected());
        QVERIFY2(m_server.restart(), m_server.errorString());
        QTRY_VERIFY(m_connection->isConnected());
        put(bucket, "city.4501", "flood");
        put(bucket, "wall.1", "off");
        remove("modes", "city.4502");
        QTRY_COMPARE(changes, 4);
        QCOMPARE(seen, (std::map<std::string, std::string>{{"city.4501", "flood"}, {"city.4502", "-"}}));
        bucket.stopWatching();
        put(bucket, "city.4501", "normal");
        QCOMPARE(get(bucket, "city.4501").value, "normal");
        QCOMPARE(changes, 4);
    }

private:
    void makeBucket(nats::KeyValue &bucket, bool inMemory)
    {
        std::optional<std::variant<nats::StreamInfo, Error>> made;
        bucket.ensure(inMemory, [&](auto result) { made = std::move(result); });
        QTRY_VERIFY(made.has_value());
        QVERIFY(std::holds_alternative<nats::StreamInfo>(*made));
    }

    void put(nats::KeyValue &bucket, const std::string &key, const std::string &value)
    {
        std::optional<std::variant<nats::PublishAck, Error>> ack;
        bucket.put(key, value, [&](auto result) { ack = std::move(result); });
        QTRY_VERIFY(ack.has_value());
        QVERIFY(std::holds_alternative<nats::PublishAck>(*ack));
    }

    KeyValueEntry get(nats::KeyValue &bucket, const std::string &key)
    {
        std::optional<std::variant<KeyValueEntry, Error>> entry;
        bucket.get(key, [&](auto result) { entry = std::move(result); });
        if (!QTest::qWaitFor([&] { return entry.has_value(); }) || !std::holds_alternative<KeyValueEntry>(*entry))
            return {.key = "none", .value = {}, .revision = 999'999};
        return std::get<KeyValueEntry>(*entry);
    }

    void remove(const std::string &bucket, const std::string &key)
    {
        nats::Headers headers;
        headers.add("KV-Operation", "DEL");
        bool stored = false;
        m_connection->request(
            "$KV." + bucket + '.' + key, {}, 5s,
            [&](const std::variant<Connection::Reply, Error> &reply) {
                stored = std::holds_alternative<Connection::Reply>(reply);
            },
            headers);
        QTRY_VERIFY(stored);
    }

    SystemClock m_clock;
    test::NatsServer m_server;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<nats::JetStream> m_jetStream;
};

QTEST_GUILESS_MAIN(KeyValueTest)
#include "tst_key_value.moc"
