// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/nats_server.h"
#include "support/test_case.h"
#include "transport/ordered_consumer.h"

#include <QJsonArray>
#include <QSignalSpy>

using namespace yiping;
using namespace std::chrono_literals;
using nats::Connection;
using nats::DeliverFrom;
using nats::Error;

namespace {

/** What a consumer delivered, and whether it came in order. */
struct Journal
{
    std::vector<quint64> sequences;
    std::vector<std::string> payloads;
    std::vector<std::pair<quint64, quint64>> lost;

    nats::OrderedConsumer::Handler handler()
    {
        return [this](const nats::StreamMessage &message) {
            sequences.push_back(message.streamSequence);
            payloads.emplace_back(message.payload);
        };
    }
    void listen(nats::OrderedConsumer &consumer)
    {
        QObject::connect(&consumer, &nats::OrderedConsumer::lost, &consumer,
                         [this](quint64 from, quint64 to) { lost.emplace_back(from, to); });
    }
    /** Exactly first..last, each once. */
    [[nodiscard]] bool isRun(quint64 first, quint64 last) const
    {
        if (sequences.size() != last - first + 1)
            return false;
        for (std::size_t i = 0; i < sequences.size(); ++i) {
            if (sequences[i] != first + i)
                return false;
        }
        return true;
    }
};

} // namespace

class OrderedConsumerTest : public test::TestCase
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
    }

    void init() { QTRY_VERIFY(m_connection->isConnected()); }

    void everythingInOrder()
    {
        constexpr int Count = 20000;
        makeStream({.name = "BIG", .subjects = {"big.*"}});
        Journal journal;
        nats::OrderedConsumer consumer(*m_jetStream, {.stream = "BIG"}, journal.handler());
        QSignalSpy caughtUp(&consumer, &nats::OrderedConsumer::caughtUp);
        consumer.start();
        QTRY_COMPARE(caughtUp.size(), 1); // of an empty stream too
        fill("big.x", Count);
        QTRY_VERIFY_WITH_TIMEOUT(journal.sequences.size() >= Count, 30000);
        QVERIFY(journal.isRun(1, Count));
        QCOMPARE(journal.payloads.back(), std::to_string(Count));
        QCOMPARE(consumer.resets(), quint64(0));
        QCOMPARE(consumer.lastSequence(), quint64(Count));

        Journal second;
        nats::OrderedConsumer late(
            *m_jetStream, {.stream = "BIG", .from = DeliverFrom::Sequence, .startSequence = 19001}, second.handler());
        QSignalSpy lateCaughtUp(&late, &nats::OrderedConsumer::caughtUp);
        late.start();
        QTRY_COMPARE(lateCaughtUp.size(), 1);
        QVERIFY(second.isRun(19001, Count));
        QVERIFY(journal.lost.empty() && second.lost.empty());
    }

    void onlyNewOnes()
    {
        makeStream({.name = "NEWS", .subjects = {"news.*"}});
        fill("news.x", 10);
        Journal journal;
        nats::OrderedConsumer consumer(*m_jetStream, {.stream = "NEWS", .from = DeliverFrom::New}, journal.handler());
        consumer.start();
        QTRY_VERIFY(consumer.isCaughtUp());
        fill("news.x", 5);
        QTRY_COMPARE(journal.sequences.size(), std::size_t(5));
        QVERIFY(journal.isRun(11, 15));
        QVERIFY(journal.lost.empty());
    }

    void fromATime()
    {
        makeStream({.name = "TIMES", .subjects = {"times.*"}});
        fill("times.x", 10);
        qint64 tenthMs = 0;
        {
            nats::OrderedConsumer consumer(*m_jetStream, {.stream = "TIMES"}, [&](const nats::StreamMessage &message) {
                tenthMs = message.storedTimeUs / 1000;
            });
            consumer.start();
            QTRY_VERIFY(consumer.isCaughtUp());
        }
        QTRY_VERIFY(m_clock.nowMs() > tenthMs + 1);
        fill("times.x", 3);
        Journal journal;
        nats::OrderedConsumer consumer(*m_jetStream,
                                       {.stream = "TIMES", .from = DeliverFrom::Time, .startTimeMs = tenthMs + 1},
                                       journal.handler());
        consumer.start();
        QTRY_COMPARE(journal.sequences.size(), std::size_t(3));
        QVERIFY(journal.isRun(11, 13));
    }

    void aSnapshotOfEachSubject()
    {
        makeStream({.name = "STATE", .subjects = {"st.>"}, .inMemory = true, .maxMessagesPerSubject = 1});
        for (int round = 0; round < 3; ++round) {
            for (const char *subject : {"st.a.1", "st.a.2", "st.b.1", "st.c.1"})
                fill(subject, 1);
        }
        Journal journal;
        nats::OrderedConsumer consumer(
            *m_jetStream,
            {.stream = "STATE", .filterSubjects = {"st.a.*", "st.b.>"}, .from = DeliverFrom::LastPerSubject},
            journal.handler());
        journal.listen(consumer);
        QSignalSpy caughtUp(&consumer, &nats::OrderedConsumer::caughtUp);
        consumer.start();
        QTRY_COMPARE(caughtUp.size(), 1);
        QCOMPARE(journal.sequences, (std::vector<quint64>{9, 10, 11}));
        fill("st.c.1", 1);
        fill("st.b.1", 1);
        QTRY_COMPARE(journal.sequences.size(), std::size_t(4));
        QCOMPARE(journal.sequences.back(), quint64(14));

        Journal whole;
        nats::OrderedConsumer all(*m_jetStream, {.stream = "STATE", .from = DeliverFrom::LastPerSubject},
                                  whole.handler());
        whole.listen(all);
        QSignalSpy restarted(&all, &nats::OrderedConsumer::restarted);
        all.start();
        QTRY_VERIFY(all.isCaughtUp());
        QVERIFY(restarted.isEmpty());
        QCOMPARE(whole.sequences.size(), std::size_t(4));
        QVERIFY(whole.lost.empty() && journal.lost.empty());
    }

    void aPauseStopsTheFlow()
    {
        makeStream({.name = "PAUSE", .subjects = {"pause.*"}});
        Journal journal;
        nats::OrderedConsumer *self = nullptr;
        nats::OrderedConsumer consumer(*m_jetStream, {.stream = "PAUSE", .batch = 10},
                                       [&, record = journal.handler()](const nats::StreamMessage &message) {
                                           record(message);
                                           if (message.streamSequence == 25)
                                               self->setPaused(true);
                                       });
        self = &consumer;
        fill("pause.x", 100);
        consumer.start();
        QTRY_VERIFY(consumer.isPaused());
        fill("pause.x", 100); // time enough for what had been asked for to come
        QVERIFY(journal.sequences.size() >= 25 && journal.sequences.size() <= 35);
        consumer.setPaused(false);
        QTRY_COMPARE(journal.sequences.size(), std::size_t(200));
        QVERIFY(journal.isRun(1, 200));
    }

    void theConsumerIsDeletedUnderneath()
    {
        makeStream({.name = "DELETED", .subjects = {"deleted.*"}});
        Journal journal;
        nats::OrderedConsumer consumer(*m_jetStream, {.stream = "DELETED"}, journal.handler());
        QSignalSpy restarted(&consumer, &nats::OrderedConsumer::restarted);
        consumer.start();
        fill("deleted.x", 10);
        QTRY_COMPARE(journal.sequences.size(), std::size_t(10));
        deleteConsumers("DELETED");
        fill("deleted.x", 10);
        QTRY_COMPARE(journal.sequences.size(), std::size_t(20));
        QVERIFY(journal.isRun(1, 20));
        QCOMPARE(consumer.resets(), quint64(1));
        QCOMPARE(restarted.size(), 1);
    }

    void whatWasPurgedIsReported()
    {
        makeStream({.name = "PURGED", .subjects = {"purged.*"}});
        Journal journal;
        nats::OrderedConsumer *self = nullptr;
        nats::OrderedConsumer consumer(*m_jetStream, {.stream = "PURGED", .batch = 1},
                                       [&, record = journal.handler()](const nats::StreamMessage &message) {
                                           record(message);
                                           self->setPaused(message.streamSequence == 10
                                                           || message.streamSequence == 102);
                                       });
        self = &consumer;
        journal.listen(consumer);
        fill("purged.x", 100);
        consumer.start();
        QTRY_VERIFY(consumer.isPaused());
        api("STREAM.PURGE.PURGED");
        fill("purged.x", 2);
        consumer.setPaused(false);
        QTRY_COMPARE(consumer.lastSequence(), quint64(102));
        QCOMPARE(journal.lost, (std::vector<std::pair<quint64, quint64>>{{11, 100}}));

        // And while it was away.
        consumer.stop();
        fill("purged.x", 8);
        api("STREAM.PURGE.PURGED");
        consumer.setPaused(false);
        consumer.start();
        QTRY_COMPARE(journal.lost.size(), std::size_t(2));
        QCOMPARE(journal.lost.back(), (std::pair<quint64, quint64>{103, 110}));
        fill("purged.x", 1);
        QTRY_COMPARE(consumer.lastSequence(), quint64(111));
        QCOMPARE(journal.sequences.size(), std::size_t(13));
    }

    void eachOnceThroughACrashOfTheServer()
    {
        constexpr quint64 Count = 5000;
        makeStream({.name = "CRASH", .subjects = {"crash.*"}});
        fill("crash.x", Count);
        Journal journal;
        nats::OrderedConsumer consumer(*m_jetStream, {.stream = "CRASH", .batch = 100},
                                       [&, record = journal.handler()](const nats::StreamMessage &message) {
                                           record(message);
                                           if (message.streamSequence == 1234)
                                               m_server.kill9();
                                       });
        journal.listen(consumer);
        QSignalSpy restarted(&consumer, &nats::OrderedConsumer::restarted);
        consumer.start();
        QTRY_VERIFY(!m_connection->isConnected());
        QVERIFY2(m_server.restart(), m_server.errorString());
        QTRY_VERIFY_WITH_TIMEOUT(journal.sequences.size() >= Count, 20000);
        QVERIFY(journal.isRun(1, Count));
        QVERIFY(journal.lost.empty());
        QVERIFY(!restarted.isEmpty());
        QVERIFY(consumer.resets() >= 1);
        fill("crash.x", 10);
        QTRY_VERIFY(journal.isRun(1, Count + 10));
    }

    void aStreamThatBeginsAnew()
    {
        const nats::StreamConfig config{.name = "ANEW", .subjects = {"anew.*"}, .inMemory = true};
        Journal journal;
        nats::OrderedConsumer consumer(*m_jetStream, {.stream = "ANEW", .from = DeliverFrom::New}, journal.handler());
        consumer.start(); // waits for the stream
        QSignalSpy restarted(&consumer, &nats::OrderedConsumer::restarted);
        QVERIFY(restarted.wait(5000));
        QVERIFY(restarted.first().first().toString().contains(QStringLiteral("not found")));
        makeStream(config);
        QTRY_VERIFY(consumer.isCaughtUp());
        fill("anew.x", 10);
        QTRY_COMPARE(journal.sequences.size(), std::size_t(10));
        api("STREAM.DELETE.ANEW");
        makeStream(config);
        fill("anew.x", 20);
        QTRY_COMPARE_WITH_TIMEOUT(journal.sequences.size(), std::size_t(30), 15000);
        QCOMPARE(journal.sequences.back(), quint64(20));
        QCOMPARE(journal.sequences[10], quint64(1));
    }

    void aSilentServerIsNotTrusted()
    {
        makeStream({.name = "SILENT", .subjects = {"silent.*"}});
        Journal journal;
        nats::OrderedConsumer consumer(*m_jetStream, {.stream = "SILENT", .heartbeat = 100ms}, journal.handler());
        QSignalSpy restarted(&consumer, &nats::OrderedConsumer::restarted);
        consumer.start();
        fill("silent.x", 3);
        QTRY_COMPARE(journal.sequences.size(), std::size_t(3));
        m_server.freeze(true);
        const bool noticed = QTest::qWaitFor([&] { return !restarted.isEmpty(); }, 5000);
        m_server.freeze(false);
        QVERIFY(noticed);
        fill("silent.x", 3);
        QTRY_COMPARE_WITH_TIMEOUT(journal.sequences.size(), std::size_t(6), 15000);
        QVERIFY(journal.isRun(1, 6));
    }

    void aHandlerMayDeleteIt()
    {
        makeStream({.name = "GONE", .subjects = {"gone.*"}});
        fill("gone.x", 10);
        int seen = 0;
        std::unique_ptr<nats::OrderedConsumer> consumer;
        consumer = std::make_unique<nats::OrderedConsumer>(*m_jetStream, nats::OrderedConsumerConfig{.stream = "GONE"},
                                                           [&](const nats::StreamMessage &) {
                                                               ++seen;
                                                               consumer.reset();
                                                           });
        consumer->start();
        QTRY_COMPARE(seen, 1);
        api("STREAM.INFO.GONE"); // by now the rest of the batch has come
        QCOMPARE(seen, 1);
    }

private:
    void makeStream(const nats::StreamConfig &config)
    {
        std::optional<std::variant<nats::StreamInfo, Error>> result;
        m_jetStream->ensureStream(config, [&](auto info) { result = std::move(info); });
        QTRY_VERIFY(result.has_value());
        QVERIFY(std::holds_alternative<nats::StreamInfo>(*result));
    }

    QJsonObject api(const std::string &verb)
    {
        std::optional<std::variant<QJsonObject, Error>> result;
        m_jetStream->api(verb, {}, QStringLiteral("test"), [&](auto object) { result = std::move(object); });
        if (!QTest::qWaitFor([&] { return result.has_value(); }))
            return {};
        auto *object = std::get_if<QJsonObject>(&*result);
        return object ? *object : QJsonObject();
    }

    /** Publishes count messages whose payloads count up from 1, and waits until the last is stored. */
    void fill(const std::string &subject, quint64 count)
    {
        bool stored = false;
        for (quint64 i = 1; i < count; ++i)
            QVERIFY(m_connection->publish(subject, std::to_string(i)));
        m_jetStream->publish(subject, std::to_string(count), {}, [&](const std::variant<nats::PublishAck, Error> &ack) {
            stored = std::holds_alternative<nats::PublishAck>(ack);
        });
        QTRY_VERIFY(stored);
    }

    void deleteConsumers(const std::string &stream)
    {
        const QJsonArray names = api("CONSUMER.NAMES." + stream).value(QLatin1String("consumers")).toArray();
        QVERIFY(!names.isEmpty());
        for (const auto &name : names)
            api("CONSUMER.DELETE." + stream + '.' + name.toString().toStdString());
    }

    SystemClock m_clock;
    test::NatsServer m_server;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<nats::JetStream> m_jetStream;
};

QTEST_GUILESS_MAIN(OrderedConsumerTest)
#include "tst_ordered_consumer.moc"
