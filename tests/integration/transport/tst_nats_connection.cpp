// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/nats_server.h"
#include "support/test_case.h"
#include "transport/connection.h"
#include "transport/jetstream.h"

#include <QFile>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QTcpSocket>

using namespace yiping;
using namespace std::chrono_literals;
using nats::Connection;
using nats::Error;

namespace {

nats::ConnectionOptions optionsFor(const test::NatsServer &server)
{
    return {.url = server.webSocketUrl(),
            .token = server.token(),
            .name = QStringLiteral("test"),
            .reconnectFirst = 50ms,
            .reconnectMax = 200ms};
}

template<typename T>
QString errorText(const std::variant<T, Error> &result)
{
    const auto *error = std::get_if<Error>(&result);
    return error ? error->text : QString();
}

struct Received
{
    std::vector<std::string> payloads;
    Connection::MessageHandler handler()
    {
        return [this](const nats::MessageView &message) { payloads.emplace_back(message.payload); };
    }
};

} // namespace

class NatsConnectionTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), m_server.errorString()); }

    void publishesAndReceives()
    {
        Connection connection(optionsFor(m_server), m_clock);
        QCOMPARE(connection.publish("a.b", "x"), false);
        Received early;
        QVERIFY(connection.subscribe("early.*", early.handler()) != 0);
        connection.open();
        QTRY_VERIFY(connection.isConnected());
        QVERIFY(connection.maxPayload() > 0);
        std::string subject;
        std::string header;
        const quint64 sid = connection.subscribe("late.>", [&](const nats::MessageView &message) {
            subject = message.subject;
            header = message.headers ? std::string(message.headers->value("x-k").value_or("none")) : "no headers";
        });
        nats::Headers headers;
        headers.add("X-K", "v 1");
        QVERIFY(connection.publish("late.one", "body", {}, headers));
        QVERIFY(connection.publish("early.one", std::string("\r\nMSG \0binary", 13)));
        QTRY_COMPARE(early.payloads.size(), std::size_t(1));
        QCOMPARE(early.payloads.front(), std::string("\r\nMSG \0binary", 13));
        QCOMPARE(subject, "late.one");
        QCOMPARE(header, "v 1");
        connection.unsubscribe(sid);
        subject.clear();
        QVERIFY(connection.publish("late.two", "x"));
        QVERIFY(connection.publish("early.two", "y"));
        QTRY_COMPARE(early.payloads.size(), std::size_t(2));
        QCOMPARE(subject, "");
        QCOMPARE(connection.publish("bad subject", "x"), false);
        QCOMPARE(connection.publish("big", std::string(static_cast<std::size_t>(connection.maxPayload()) + 1, 'x')),
                 false);
    }

    void requestsAndReplies()
    {
        Connection connection(optionsFor(m_server), m_clock);
        std::vector<std::variant<Connection::Reply, Error>> results;
        const auto keep = [&](std::variant<Connection::Reply, Error> result) { results.push_back(std::move(result)); };
        connection.request("early", "x", 1s, keep);
        QCOMPARE(results.size(), std::size_t(0));
        QTRY_COMPARE(results.size(), std::size_t(1));
        QVERIFY(std::get<Error>(results[0]).kind == Error::Kind::Disconnected);

        connection.open();
        QTRY_VERIFY(connection.isConnected());
        connection.subscribe("echo", [&](const nats::MessageView &message) {
            QVERIFY(connection.publish(message.replyTo, "re: " + std::string(message.payload)));
        });
        connection.subscribe("silent", [](const nats::MessageView &) { });
        connection.request("echo", "hello", 5s, keep);
        QTRY_COMPARE(results.size(), std::size_t(2));
        QCOMPARE(std::get<Connection::Reply>(results[1]).payload, "re: hello");
        connection.request("silent", "hello", 50ms, keep);
        QTRY_COMPARE(results.size(), std::size_t(3));
        QVERIFY(std::get<Error>(results[2]).kind == Error::Kind::Timeout);
        connection.request("nobody.here", "hello", 5s, keep);
        QTRY_COMPARE(results.size(), std::size_t(4));
        QVERIFY(std::get<Error>(results[3]).kind == Error::Kind::NoResponders);
        connection.request("bad subject", "hello", 5s, keep);
        connection.request("silent", "hello", 5s, keep);
        connection.close();
        QCOMPARE(results.size(), std::size_t(4));
        QTRY_COMPARE(results.size(), std::size_t(6));
        QVERIFY(std::get<Error>(results[4]).kind == Error::Kind::Refused);
        QVERIFY(std::get<Error>(results[5]).kind == Error::Kind::Disconnected);
    }

    // Qt complained of a farewell to nobody, at an end in the middle of a beginning. A warning fails this test.
    void anEndAtAnyMomentIsQuiet()
    {
        for (int turns = 0; turns < 40; ++turns) {
            Connection connection(optionsFor(m_server), m_clock);
            connection.open();
            for (int i = 0; i < turns / 2; ++i)
                QCoreApplication::processEvents(QEventLoop::AllEvents);
            if (turns % 2 == 0)
                connection.close();
        }
    }

    void saysThatTheTokenIsWrong()
    {
        auto options = optionsFor(m_server);
        options.token = QStringLiteral("wrong");
        options.reconnectMax = 100ms;
        Connection connection(options, m_clock);
        QSignalSpy problems(&connection, &Connection::problem);
        connection.open();
        QTRY_VERIFY(problems.size() >= 3);
        for (const auto &problem : std::as_const(problems))
            QVERIFY2(problem.first().toString().contains(QStringLiteral("refused these credentials")),
                     qPrintable(problem.first().toString()));
        QVERIFY(!connection.isConnected());
    }

    void comesBackAfterACrashOfTheServer()
    {
        Connection connection(optionsFor(m_server), m_clock);
        Received received;
        connection.subscribe("news", received.handler());
        connection.open();
        QTRY_VERIFY(connection.isConnected());
        std::vector<std::variant<Connection::Reply, Error>> results;
        connection.subscribe("silent", [](const nats::MessageView &) { });
        connection.request("silent", "x", 60s, [&](auto result) { results.push_back(std::move(result)); });
        m_server.kill9();
        QTRY_COMPARE(results.size(), std::size_t(1));
        QVERIFY(std::get<Error>(results[0]).kind == Error::Kind::Disconnected);
        QTRY_COMPARE(connection.state(), Connection::State::Waiting);
        QVERIFY2(m_server.restart(), m_server.errorString());
        QTRY_VERIFY(connection.isConnected());
        QCOMPARE(connection.stats().reconnects, quint64(1));
        QVERIFY(connection.publish("news", "again"));
        QTRY_COMPARE(received.payloads.size(), std::size_t(1));
    }

    void noticesAPeerThatFellSilent()
    {
        auto options = optionsFor(m_server);
        options.pingInterval = 100ms;
        Connection connection(options, m_clock);
        QSignalSpy problems(&connection, &Connection::problem);
        connection.open();
        QTRY_VERIFY(connection.isConnected());
        QTRY_VERIFY(connection.stats().roundTripUs >= 0);
        m_server.freeze(true);
        const bool noticed = QTest::qWaitFor([&] { return !problems.isEmpty(); }, 5000);
        m_server.freeze(false);
        QVERIFY(noticed);
        QVERIFY(problems.first().first().toString().contains(QStringLiteral("stopped answering")));
        QTRY_VERIFY(connection.isConnected());
    }

    void handlersMayUnsubscribeAndClose()
    {
        Connection connection(optionsFor(m_server), m_clock);
        int first = 0;
        int second = 0;
        quint64 sid = 0;
        sid = connection.subscribe("once", [&](const nats::MessageView &) {
            ++first;
            connection.unsubscribe(sid);
        });
        connection.subscribe("end", [&](const nats::MessageView &) {
            ++second;
            connection.close();
            connection.open();
        });
        connection.open();
        QTRY_VERIFY(connection.isConnected());
        for (const char *subject : {"once", "once", "end", "end", "once"})
            QVERIFY(connection.publish(subject, "x"));
        QTRY_COMPARE(second, 1);
        QTRY_VERIFY(connection.isConnected());
        QCOMPARE(first, 1);
        QCOMPARE(connection.stats().reconnects, quint64(1));
    }

    void encrypted()
    {
        test::NatsServer server({.jetStream = false, .tls = true, .extraConfig = {}});
        QVERIFY2(server.start(), server.errorString());
        auto options = optionsFor(server);
        Connection distrustful(options, m_clock);
        QSignalSpy problems(&distrustful, &Connection::problem);
        distrustful.open();
        QTRY_VERIFY(!problems.isEmpty());
        QVERIFY2(problems.first().first().toString().contains(QStringLiteral("certificate")),
                 qPrintable(problems.first().first().toString()));
        distrustful.close();

        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates(QSslCertificate::fromPath(server.certificatePath()));
        options.tls = tls;
        Connection connection(options, m_clock);
        Received received;
        connection.subscribe("secret", received.handler());
        connection.open();
        QTRY_VERIFY(connection.isConnected());
        QVERIFY(connection.publish("secret", "x"));
        QTRY_COMPARE(received.payloads.size(), std::size_t(1));
    }

    void makesStreamsAndPublishesOnce()
    {
        Connection connection(optionsFor(m_server), m_clock);
        nats::JetStream jetStream(connection);
        connection.open();
        QTRY_VERIFY(connection.isConnected());
        std::vector<std::variant<nats::StreamInfo, Error>> infos;
        const auto keep = [&](std::variant<nats::StreamInfo, Error> info) { infos.push_back(std::move(info)); };
        nats::StreamConfig config{.name = "EVENTS", .subjects = {"ev.>"}, .maxAge = 3600s};
        jetStream.ensureStream(config, keep);
        jetStream.ensureStream(config, keep);
        config.subjects = {"ev.>", "more.>"};
        jetStream.ensureStream(config, keep);
        QTRY_COMPARE(infos.size(), std::size_t(3));
        config.inMemory = true;
        jetStream.ensureStream(config, keep);
        QTRY_COMPARE(infos.size(), std::size_t(4));
        jetStream.streamInfo("NONE", keep);
        QTRY_COMPARE(infos.size(), std::size_t(5));
        for (std::size_t i = 0; i < 3; ++i)
            QVERIFY2(std::holds_alternative<nats::StreamInfo>(infos[i]), qPrintable(errorText(infos[i])));
        QVERIFY(std::holds_alternative<Error>(infos[3]));
        QVERIFY(std::get<Error>(infos[3]).kind == Error::Kind::Refused);
        QCOMPARE(std::get<Error>(infos[4]).code, 10059);

        std::vector<std::variant<nats::PublishAck, Error>> acks;
        const auto keepAck = [&](std::variant<nats::PublishAck, Error> ack) { acks.push_back(std::move(ack)); };
        jetStream.publish("more.1", "x", "id-1", keepAck);
        jetStream.publish("more.1", "x", "id-1", keepAck);
        jetStream.publish("more.1", "x", {}, keepAck);
        QTRY_COMPARE(acks.size(), std::size_t(3));
        for (std::size_t i = 0; i < 3; ++i)
            QVERIFY2(std::holds_alternative<nats::PublishAck>(acks[i]), qPrintable(errorText(acks[i])));
        QCOMPARE(std::get<nats::PublishAck>(acks[0]).sequence, quint64(1));
        QCOMPARE(std::get<nats::PublishAck>(acks[0]).stream, "EVENTS");
        QVERIFY(!std::get<nats::PublishAck>(acks[0]).duplicate);
        QVERIFY(std::get<nats::PublishAck>(acks[1]).duplicate);
        QCOMPARE(std::get<nats::PublishAck>(acks[2]).sequence, quint64(2));
        jetStream.publish("unheard", "x", {}, keepAck);
        QTRY_COMPARE(acks.size(), std::size_t(4));
        QVERIFY(std::get<Error>(acks[3]).kind == Error::Kind::NoResponders);
    }

    /** It ran out years ago: said so, with the day, and mended by a new one without a restart of ours. */
    void anExpiredCertificate()
    {
        test::NatsServer server({.jetStream = false, .tls = true, .expired = true});
        QVERIFY2(server.start(), server.errorString());
        auto options = optionsFor(server);
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates(QSslCertificate::fromPath(server.certificatePath()));
        options.tls = tls;
        Connection connection(options, m_clock);
        QSignalSpy problems(&connection, &Connection::problem);
        connection.open();
        QTRY_VERIFY(!problems.isEmpty());
        QVERIFY2(problems.first().first().toString().contains(QStringLiteral("certificate expired on")),
                 qPrintable(problems.first().first().toString()));
        connection.close();
        QVERIFY2(server.renewCertificate() && server.restart(), server.errorString());
        tls.setCaCertificates(QSslCertificate::fromPath(server.certificatePath()));
        options.tls = tls;
        Connection renewed(options, m_clock);
        renewed.open();
        QTRY_VERIFY(renewed.isConnected());
    }

    /** All that waits for a client comes in one frame: a reader that stood still for a moment must stand that. */
    void aPileUpBehindAReaderThatStoodStill()
    {
        constexpr int Count = 400;
        constexpr std::size_t Size = 65'536;
        Connection reader(optionsFor(m_server), m_clock);
        std::size_t bytes = 0;
        reader.subscribe("pile", [&bytes](const nats::MessageView &message) { bytes += message.payload.size(); });
        reader.open();
        QTRY_VERIFY(reader.isConnected());
        // While this thread writes, nobody reads for it.
        QTcpSocket writer;
        writer.connectToHost(QStringLiteral("127.0.0.1"), m_server.tcpPort());
        QVERIFY(writer.waitForConnected(5000));
        writer.write("CONNECT {\"verbose\":false,\"auth_token\":\"" + m_server.token().toUtf8() + "\"}\r\n");
        for (int i = 0; i < Count; ++i)
            writer.write("PUB pile 65536\r\n" + QByteArray(static_cast<qsizetype>(Size), 'x') + "\r\n");
        writer.write("PING\r\n");
        QByteArray said;
        while (!said.contains("PONG") && writer.waitForReadyRead(10'000))
            said += writer.readAll();
        QVERIFY(said.contains("PONG"));
        QTRY_COMPARE_WITH_TIMEOUT(bytes, Count * Size, 20'000);
        QCOMPARE(reader.stats().reconnects, quint64(0));
    }

    void saysThatNobodyIsThere()
    {
        test::NatsServer server({.jetStream = false, .tls = false, .extraConfig = {}});
        QVERIFY2(server.start(), server.errorString());
        auto options = optionsFor(server);
        Connection other(options, m_clock);
        other.open();
        QTRY_VERIFY(other.isConnected());
        nats::JetStream jetStream(other);
        std::optional<Error> error;
        jetStream.streamInfo("X", [&](std::variant<nats::StreamInfo, Error> info) { error = std::get<Error>(info); });
        QTRY_VERIFY(error.has_value());
        QVERIFY2(error->text.contains(QStringLiteral("JetStream does not answer")), qPrintable(error->text));
        server.stop();
        Connection connection(options, m_clock);
        QSignalSpy problems(&connection, &Connection::problem);
        connection.open();
        QTRY_VERIFY(!problems.isEmpty());
        QVERIFY(problems.first().first().toString().startsWith(QStringLiteral("No connection to ws://127.0.0.1")));
    }

private:
    SystemClock m_clock;
    test::NatsServer m_server;
};

QTEST_GUILESS_MAIN(NatsConnectionTest)
#include "tst_nats_connection.moc"
