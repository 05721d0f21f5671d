// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integration/transport/played_stream.h"
#include "support/test_case.h"
#include "transport/ordered_consumer.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace yiping;
using namespace std::chrono_literals;
using nats::Connection;
using nats::Error;
using test::PlayedStream;
using test::WebSocketPeer;

namespace {

constexpr qsizetype Mebibyte = 1024 * 1024;

bool says(const QSignalSpy &spy, const QString &words)
{
    return std::ranges::any_of(spy, [&words](const auto &signal) { return signal.first().toString().contains(words); });
}

} // namespace

/** A peer that breaks the rules: each time a plain sentence, and a way on. */
class BadPeerTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_clock = std::make_unique<ManualClock>();
        m_peer = std::make_unique<WebSocketPeer>();
        QVERIFY(m_peer->listen());
        m_connection = std::make_unique<Connection>(
            nats::ConnectionOptions{
                .url = m_peer->url(), .pingInterval = 200ms, .reconnectFirst = 20ms, .reconnectMax = 100ms},
            *m_clock);
        m_jetStream = std::make_unique<nats::JetStream>(*m_connection, 1s);
        m_received.clear();
        m_connection->subscribe("news", [this](const nats::MessageView &message) {
            m_received.push_back(message.passedOver > 0 ? "passed over" : std::string(message.payload));
        });
        m_problems = std::make_unique<QSignalSpy>(m_connection.get(), &Connection::problem);
        m_connection->open();
        QTRY_VERIFY(m_connection->isConnected());
        QTRY_VERIFY(m_peer->isSubscribed("news"));
    }

    void cleanup()
    {
        m_restarts.reset();
        m_consumer.reset();
        m_problems.reset();
        m_jetStream.reset();
        m_connection.reset();
        m_peer.reset();
    }

    void aMessageLargerThanTheLimitIsPassedOver()
    {
        QVERIFY(m_peer->deliver("news", "before"));
        QVERIFY(m_peer->deliver("news", QByteArray(9 * Mebibyte, 'x')));
        QVERIFY(m_peer->deliver("news", "after"));
        QTRY_COMPARE_WITH_TIMEOUT(m_received.size(), 3U, 20'000);
        QCOMPARE(m_received, (std::vector<std::string>{"before", "passed over", "after"}));
        QVERIFY(says(*m_problems, QStringLiteral("9437184 bytes on 'news' is too large and was passed over")));
        QCOMPARE(m_peer->visits(), 1);
    }

    void aMessageThatNoServerSendsEndsTheConnection()
    {
        m_peer->say("MSG news 2 99999999999\r\nx");
        QTRY_VERIFY(says(*m_problems, QStringLiteral("announced a message of 99999999999 bytes")));
        comesBack(2);
    }

    void aFrameThatNoServerSendsEndsTheConnection()
    {
        m_peer->say(QByteArray(73 * Mebibyte, ' '));
        QTRY_VERIFY_WITH_TIMEOUT(m_peer->visits() >= 2, 20'000);
        QVERIFY(!m_problems->isEmpty());
        QVERIFY(says(*m_problems, QStringLiteral("No connection to ws://")));
        comesBack(m_peer->visits());
    }

    void aLyingLengthEndsTheConnection()
    {
        m_peer->say("MSG news 2 5\r\nnine bytes\r\n");
        QTRY_VERIFY(says(*m_problems, QStringLiteral("not as long as the server announced (5 bytes)")));
        comesBack(2);
    }

    /** A length that promises more swallows what follows, and the silence is found by our own ping. */
    void aLengthThatPromisesMoreIsFoundByThePing()
    {
        m_peer->say("MSG news 2 500\r\nfive\r\n");
        m_peer->setAnswering(false);
        QTRY_VERIFY(says(*m_problems, QStringLiteral("has stopped answering")));
        m_peer->setAnswering(true);
        comesBack(m_peer->visits());
    }

    /** The line is up, and nobody speaks on it. */
    void aHalfOpenConnectionIsFoundByThePing()
    {
        const nats::ConnectionOptions usual;
        QVERIFY2(usual.pingInterval * (usual.maxPingsOut + 1) <= 10s, "a dead peer is to be found within ten seconds");
        std::optional<std::variant<Connection::Reply, Error>> asked;
        m_connection->request("anything", "x", 60s, [&](auto result) { asked = std::move(result); });
        m_peer->setAnswering(false);
        QTRY_VERIFY(says(*m_problems, QStringLiteral("has stopped answering")));
        QTRY_VERIFY(asked.has_value());
        QVERIFY(std::get<Error>(*asked).kind == Error::Kind::Disconnected);
        QVERIFY(!m_connection->isConnected());
        m_peer->setAnswering(true);
        comesBack(m_peer->visits());
    }

    /** Set back by an hour in the middle of it: the ping's time, the wait and the requests know nothing of it. */
    void aClockThatJumpsBackBreaksNothing()
    {
        QTRY_VERIFY(m_connection->stats().roundTripUs >= 0);
        m_clock->jumpMs(-3'600'000);
        QVERIFY(m_peer->deliver("news", "one"));
        QTRY_COMPARE(m_received.size(), 1U);
        QVERIFY(m_connection->stats().roundTripUs >= 0);
        m_peer->hangUp();
        QTRY_VERIFY(m_peer->visits() >= 2);
        comesBack(m_peer->visits());
        m_peer->setAnswering(false);
        QTRY_VERIFY(says(*m_problems, QStringLiteral("has stopped answering")));
    }

    // A cluster's stream without a leader answers nobody, and its next leader answers nothing that was asked before it.
    void whatIsNotAnsweredIsAskedAgainSoon()
    {
        m_jetStream = std::make_unique<nats::JetStream>(*m_connection, 60s);
        PlayedStream stream(*m_peer);
        stream.last = 1;
        stream.unanswered = {"STREAM.INFO", "CONSUMER.CREATE"};
        stream.onPull = [&stream] { stream.give(1, 1); };
        read();
        QTRY_COMPARE_WITH_TIMEOUT(m_sequences, std::vector<quint64>{1}, 20'000);
        QVERIFY(stream.unanswered.isEmpty());
        QCOMPARE(stream.starts().size(), std::size_t(1));
    }

    void aStatusThatDoesNotExist()
    {
        PlayedStream stream(*m_peer);
        stream.last = 3;
        int pulls = 0;
        stream.onPull = [&] {
            if (++pulls == 1) {
                stream.give(1, 1);
                stream.status("777 What Is This");
            } else if (pulls == 2) {
                stream.give(2, 1);
                stream.give(3, 2);
            }
        };
        read();
        QTRY_COMPARE(m_sequences, (std::vector<quint64>{1, 2, 3}));
        QCOMPARE(stream.starts(), (std::vector<qint64>{1, 2}));
        QVERIFY(says(*m_restarts, QStringLiteral("ended the consumer: What Is This")));
        QCOMPARE(m_connection->state(), Connection::State::Connected);
    }

    /** And to every request for messages, for ever: it is asked again, but not in a rush. */
    void aStatusThatDoesNotExistForEver()
    {
        PlayedStream stream(*m_peer);
        stream.last = 1;
        stream.onPull = [&stream] { stream.status("777"); };
        QElapsedTimer timer;
        timer.start();
        read();
        constexpr int Rounds = 5;
        QTRY_VERIFY_WITH_TIMEOUT(stream.starts().size() >= Rounds, 20'000);
        // The first goes at once; each after that waits fifty milliseconds at least.
        QVERIFY2(timer.elapsed() >= (Rounds - 2) * 50, std::to_string(timer.elapsed()).c_str());
        QCOMPARE(m_restarts->size(), 1); // said once, not each time
        stream.onPull = [&stream] { stream.give(1, 1); };
        QTRY_COMPARE_WITH_TIMEOUT(m_sequences, std::vector<quint64>{1}, 20'000);
    }

    void duplicatedAndReorderedDeliveries()
    {
        PlayedStream stream(*m_peer);
        stream.last = 6;
        int pulls = 0;
        stream.onPull = [&] {
            switch (++pulls) {
            case 1:
                stream.give(1, 1, "one");
                stream.give(2, 2, "two");
                stream.give(2, 2, "two"); // the very same again
                stream.give(3, 3, "three");
                break;
            case 2:
                stream.give(3, 1, "three");
                stream.give(5, 3, "five"); // before its turn
                stream.give(4, 2, "four");
                break;
            case 3:
                stream.give(3, 1, "three"); // one that was delivered, under a number that is right
                stream.give(4, 2, "four");
                stream.give(5, 3, "five");
                stream.give(6, 4, "six");
                break;
            default:
                break;
            }
        };
        read();
        QTRY_COMPARE(m_payloads, (std::vector<std::string>{"one", "two", "three", "four", "five", "six"}));
        QCOMPARE(m_sequences, (std::vector<quint64>{1, 2, 3, 4, 5, 6}));
        QCOMPARE(stream.starts(), (std::vector<qint64>{1, 3, 4}));
        QVERIFY(says(*m_restarts, QStringLiteral("Delivery 3 was expected and 2 came")));
        QVERIFY(says(*m_restarts, QStringLiteral("Delivery 2 was expected and 3 came")));
        QVERIFY(m_lost.empty());
    }

    /** It would come again with each new start, and nothing behind it ever. */
    void aLargeMessageInAStreamIsAGapAndNoEnd()
    {
        PlayedStream stream(*m_peer);
        stream.last = 3;
        int pulls = 0;
        stream.onPull = [&] {
            if (++pulls > 1)
                return;
            stream.give(1, 1);
            stream.give(2, 2, QByteArray(9 * Mebibyte, 'x'));
            stream.give(3, 3);
        };
        read();
        QTRY_COMPARE_WITH_TIMEOUT(m_sequences, (std::vector<quint64>{1, 3}), 20'000);
        QCOMPARE(m_lost, (std::vector<std::pair<quint64, quint64>>{{2, 2}}));
        QCOMPARE(m_peer->visits(), 1);
        QVERIFY(m_restarts->isEmpty());
    }

    void anErrorToEveryRequest()
    {
        PlayedStream stream(*m_peer);
        stream.last = 2;
        stream.refusal = {{QStringLiteral("error"),
                           QJsonObject{{QStringLiteral("code"), 503},
                                       {QStringLiteral("err_code"), 10008},
                                       {QStringLiteral("description"), QStringLiteral("system not available")}}}};
        stream.onPull = [&stream] {
            stream.give(1, 1);
            stream.give(2, 2);
        };
        QElapsedTimer timer;
        timer.start();
        read();
        QTRY_VERIFY_WITH_TIMEOUT(stream.requests() >= 5, 20'000);
        QVERIFY2(timer.elapsed() >= 3 * 50, "in a rush");
        QCOMPARE(m_restarts->size(), 1);
        QVERIFY(says(*m_restarts, QStringLiteral("the server refused (system not available)")));
        std::optional<std::variant<nats::PublishAck, Error>> ack;
        m_jetStream->publish("s.x", "x", "id-1", [&](auto result) { ack = std::move(result); });
        QTRY_VERIFY(ack.has_value());
        QVERIFY(std::get<Error>(*ack).text.contains(QStringLiteral("system not available")));
        stream.refusal = {};
        QTRY_COMPARE_WITH_TIMEOUT(m_sequences, (std::vector<quint64>{1, 2}), 20'000);
    }

    /** -ERR and nothing else: requests end by their time, the sentence is the server's, the link stays. */
    void minusErrToEverything()
    {
        m_peer->onPublished([this](const test::Published &) { m_peer->say("-ERR 'Unknown Protocol Operation'\r\n"); });
        std::optional<std::variant<Connection::Reply, Error>> asked;
        m_connection->request("anything", "x", 300ms, [&](auto result) { asked = std::move(result); });
        QTRY_VERIFY(asked.has_value());
        QVERIFY(std::get<Error>(*asked).kind == Error::Kind::Timeout);
        QVERIFY(says(*m_problems, QStringLiteral("The server says: Unknown Protocol Operation")));
        QVERIFY(m_connection->isConnected());
        m_peer->onPublished([this](const test::Published &published) { m_peer->deliver(published.replyTo, "yes"); });
        asked.reset();
        m_connection->request("anything", "x", 5s, [&](auto result) { asked = std::move(result); });
        QTRY_VERIFY(asked.has_value());
        QCOMPARE(std::get<Connection::Reply>(*asked).payload, "yes");
    }

    void anAnswerThatIsTooLargeIsAnError()
    {
        m_peer->onPublished([this](const test::Published &published) {
            m_peer->deliver(published.replyTo, QByteArray(9 * Mebibyte, 'x'));
        });
        std::optional<std::variant<Connection::Reply, Error>> asked;
        m_connection->request("anything", "x", 20s, [&](auto result) { asked = std::move(result); });
        QTRY_VERIFY_WITH_TIMEOUT(asked.has_value(), 20'000);
        QVERIFY(std::get<Error>(*asked).text.contains(QStringLiteral("is too large (9437184 bytes)")));
        QVERIFY(m_connection->isConnected());
    }

private:
    /** What it was subscribed to still comes, on a new connection. */
    void comesBack(int visits)
    {
        QTRY_VERIFY(m_peer->visits() >= visits && m_connection->isConnected() && m_peer->isSubscribed("news"));
        const std::size_t before = m_received.size();
        QVERIFY(m_peer->deliver("news", "back"));
        QTRY_COMPARE(m_received.size(), before + 1);
        QCOMPARE(m_received.back(), "back");
    }

    void read()
    {
        m_sequences.clear();
        m_payloads.clear();
        m_lost.clear();
        m_consumer = std::make_unique<nats::OrderedConsumer>(*m_jetStream, nats::OrderedConsumerConfig{.stream = "S"},
                                                             [this](const nats::StreamMessage &message) {
                                                                 m_sequences.push_back(message.streamSequence);
                                                                 m_payloads.emplace_back(message.payload);
                                                             });
        connect(m_consumer.get(), &nats::OrderedConsumer::lost, this,
                [this](quint64 from, quint64 to) { m_lost.emplace_back(from, to); });
        m_restarts = std::make_unique<QSignalSpy>(m_consumer.get(), &nats::OrderedConsumer::restarted);
        m_consumer->start();
    }

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<WebSocketPeer> m_peer;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<nats::JetStream> m_jetStream;
    std::unique_ptr<nats::OrderedConsumer> m_consumer;
    std::unique_ptr<QSignalSpy> m_problems;
    std::unique_ptr<QSignalSpy> m_restarts;
    std::vector<std::string> m_received;
    std::vector<quint64> m_sequences;
    std::vector<std::string> m_payloads;
    std::vector<std::pair<quint64, quint64>> m_lost;
};

QTEST_GUILESS_MAIN(BadPeerTest)
#include "tst_bad_peer.moc"
