// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/nkey.h"
#include "support/test_case.h"
#include "transport/byte_stream.h"
#include "transport/connection.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QSignalSpy>

using namespace yiping;
using namespace std::chrono_literals;
using nats::Connection;
using nats::Error;

namespace {

/** The far end of a connection, played by the test. */
class ScriptedStream final : public nats::ByteStream
{
    Q_OBJECT
public:
    void open(const QUrl &url) override { openedUrl = url; }
    void close() override { flush(); }
    void abort() override { aborted = true; }
    void say(const QByteArray &bytes) { Q_EMIT received(bytes); }
    void hangUp(const QString &reason, bool lasting = false) { Q_EMIT closed(reason, lasting); }
    /** What the client sent since the last call. */
    QByteArray take()
    {
        flush();
        return std::exchange(m_sent, {});
    }

    QUrl openedUrl;
    bool aborted = false;

protected:
    void send(const QByteArray &bytes) override { m_sent += bytes; }
    [[nodiscard]] qint64 unsent() const override { return 0; }

private:
    QByteArray m_sent;
};

constexpr const char *Info = "INFO {\"version\":\"2.10\",\"max_payload\":100,\"headers\":true}\r\n";

} // namespace

class ConnectionTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void handshake()
    {
        auto connection = make({.url = QUrl(QStringLiteral("ws://me:secret@h:1"))});
        QSignalSpy states(connection.get(), &Connection::stateChanged);
        connection->subscribe("early", [](const nats::MessageView &) { });
        connection->open();
        QTRY_VERIFY(m_stream);
        QCOMPARE(m_stream->openedUrl, QUrl(QStringLiteral("ws://h:1")));
        m_stream->say(QByteArray(Info).left(10));
        QCOMPARE(m_stream->take(), QByteArray());
        m_stream->say(QByteArray(Info).mid(10));
        const QByteArray greeting = m_stream->take();
        QVERIFY(greeting.startsWith("CONNECT {") && greeting.endsWith("}\r\nPING\r\n"));
        QVERIFY(greeting.contains("\"user\":\"me\"") && greeting.contains("\"pass\":\"secret\""));
        QVERIFY(!connection->isConnected());
        m_stream->say("PONG\r\n");
        QVERIFY(connection->isConnected());
        QCOMPARE(connection->maxPayload(), 100);
        QCOMPARE(states.size(), 2);
        const QByteArray subscriptions = m_stream->take();
        QVERIFY(subscriptions.contains("SUB early 2\r\n"));
        m_stream->say("PING\r\n");
        QCOMPARE(m_stream->take(), QByteArray("PONG\r\n"));
    }

    void requestsOnTheWire()
    {
        auto connection = connected();
        std::vector<std::variant<Connection::Reply, Error>> results;
        connection->request("svc", "q", 5s, [&](auto result) { results.push_back(std::move(result)); });
        const QByteArray sent = m_stream->take();
        QVERIFY(sent.startsWith("PUB svc _INBOX."));
        const QByteArray inbox = sent.split(' ').at(2);
        m_stream->say("MSG " + inbox + "9 1 2\r\nno\r\nMSG " + inbox + " 1 2\r\nok\r\nMSG " + inbox
                      + " 1 5\r\nagain\r\n");
        QCOMPARE(results.size(), std::size_t(1));
        QCOMPARE(std::get<Connection::Reply>(results.front()).payload, "ok");
        connection->request("big", std::string(101, 'x'), 5s,
                            [&](auto result) { results.push_back(std::move(result)); });
        QTRY_COMPARE(results.size(), std::size_t(2));
        QVERIFY(std::get<Error>(results[1]).kind == Error::Kind::Refused);
        QCOMPARE(m_stream->take(), QByteArray());
    }

    void whatEndsAnAttempt_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("greeting no json")
            << QByteArray("INFO nonsense\r\n") << QStringLiteral("greeting cannot be read");
        QTest::newRow("no headers") << QByteArray("INFO {\"max_payload\":5}\r\n")
                                    << QStringLiteral("no message headers");
        QTest::newRow("http") << QByteArray("HTTP/1.1 200 OK\r\n") << QStringLiteral("no NATS operation");
        QTest::newRow("lying length") << Info + QByteArray("PONG\r\nMSG a 1 2\r\nhello\r\n")
                                      << QStringLiteral("not as long");
        QTest::newRow("huge length") << Info + QByteArray("PONG\r\nMSG a 1 99999999\r\n") << QStringLiteral("at most");
        QTest::newRow("endless line") << QByteArray(70000, 'x') << QStringLiteral("more than");
    }

    void whatEndsAnAttempt()
    {
        QFETCH(const QByteArray, said);
        QFETCH(const QString, sentence);
        auto connection = make({});
        QSignalSpy problems(connection.get(), &Connection::problem);
        connection->open();
        QTRY_VERIFY(m_stream);
        const QPointer<ScriptedStream> first = m_stream;
        m_stream->say(said);
        QCOMPARE(problems.size(), 1);
        QVERIFY2(problems.first().first().toString().contains(sentence),
                 qPrintable(problems.first().first().toString()));
        QVERIFY(first->aborted);
        QCOMPARE(connection->state(), Connection::State::Waiting);
        QTRY_VERIFY(!first);
        QTRY_VERIFY(m_stream); // and it tries again
        m_stream->say(Info + QByteArray("PONG\r\n"));
        QVERIFY(connection->isConnected());
    }

    void serverErrors()
    {
        auto connection = connected();
        QSignalSpy problems(connection.get(), &Connection::problem);
        m_stream->say("-ERR 'Permissions Violation for Subscription to \"a\"'\r\n");
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().first().toString(),
                 QStringLiteral("The server does not permit this user to subscribe to 'a'."));
        QVERIFY(connection->isConnected());
        m_stream->say("-ERR 'Slow Consumer'\r\n");
        m_stream->hangUp(QStringLiteral("gone"));
        QCOMPARE(problems.size(), 2);
        QVERIFY(problems.last().first().toString().contains(QStringLiteral("faster than it was taken")));
    }

    void aPeerWithoutPongsIsDead()
    {
        auto connection = connected({.pingInterval = 30ms});
        QSignalSpy problems(connection.get(), &Connection::problem);
        QPointer<ScriptedStream> first = m_stream;
        QByteArray sent;
        QTRY_VERIFY((sent += first->take()).contains("PING\r\n"));
        first->say("PONG\r\n");
        QTRY_COMPARE(problems.size(), 1);
        QVERIFY(problems.first().first().toString().contains(QStringLiteral("stopped answering")));
        QCOMPARE(connection->state(), Connection::State::Waiting);
    }

    void aSilentPeerRunsIntoTheTimeout()
    {
        auto connection = make({.connectTimeout = 30ms});
        QSignalSpy problems(connection.get(), &Connection::problem);
        connection->open();
        QTRY_VERIFY(!problems.isEmpty());
        QVERIFY(problems.first().first().toString().contains(QStringLiteral("within 30 ms")));
    }

    void refusedCredentialsAreTriedSlowly()
    {
        auto connection = make({.reconnectFirst = 50ms, .reconnectMax = 600000ms});
        QSignalSpy problems(connection.get(), &Connection::problem);
        connection->open();
        QTRY_VERIFY(m_stream);
        const QPointer<ScriptedStream> first = m_stream;
        m_stream->say(Info);
        m_stream->say("-ERR 'Authorization Violation'\r\n");
        m_stream->hangUp({});
        QCOMPARE(problems.size(), 1);
        QVERIFY(problems.first().first().toString().contains(QStringLiteral("refused these credentials")));
        QCOMPARE(connection->state(), Connection::State::Waiting);
        QTRY_VERIFY(!first);
        // An ordinary wait would have been 50 ms.
        QVERIFY(!QTest::qWaitFor([this] { return !m_stream.isNull(); }, 300));
    }

    void whatDoesNotMendItselfIsTriedSlowly()
    {
        auto connection = make({.reconnectFirst = 50ms, .reconnectMax = 600000ms});
        connection->open();
        QTRY_VERIFY(m_stream);
        const QPointer<ScriptedStream> first = m_stream;
        m_stream->hangUp(QStringLiteral("The certificate expired."), true);
        QTRY_VERIFY(!first);
        QVERIFY(!QTest::qWaitFor([this] { return !m_stream.isNull(); }, 300));
    }

    void aKeySignsTheNonce()
    {
        const NKey key = NKey::generate(NKeyKind::User);
        auto connection = make({.nkeySeed = key.seed()});
        connection->open();
        QTRY_VERIFY(m_stream);
        m_stream->say("INFO {\"max_payload\":100,\"headers\":true,\"nonce\":\"n-1\"}\r\n");
        const QByteArray sent = m_stream->take();
        const QJsonObject said = QJsonDocument::fromJson(sent.mid(8, sent.indexOf("\r\n") - 8)).object();
        QCOMPARE(said.value(QStringLiteral("nkey")).toString().toStdString(), key.publicKey().toString());
        QVERIFY(!said.contains(QStringLiteral("jwt")));
        const QByteArray signature = QByteArray::fromBase64(said.value(QStringLiteral("sig")).toString().toLatin1(),
                                                            QByteArray::Base64UrlEncoding);
        QVERIFY(key.publicKey().verify("n-1", signature.toStdString()));
        QVERIFY(!sent.contains(QByteArray::fromStdString(std::string(key.seed().reveal()))));
    }

    void everyUserHasAnInboxOfItsOwn()
    {
        const NKey key = NKey::generate(NKeyKind::User);
        const auto inbox = [this](const nats::ConnectionOptions &options) { return make(options)->newInbox(); };
        QVERIFY(
            inbox({.user = QStringLiteral("officer"), .password = QStringLiteral("p")}).starts_with("_INBOX.officer."));
        QVERIFY(inbox({.nkeySeed = key.seed()}).starts_with("_INBOX." + key.publicKey().toString() + '.'));
        QVERIFY(inbox({.inboxPrefix = "_INBOX.hall"}).starts_with("_INBOX.hall."));
        // Names that are no token of a subject must not become several, or a wildcard.
        for (const QString &name : {QStringLiteral("a.b"), QStringLiteral("*"), QStringLiteral("a b"), QString()}) {
            const std::string shared = inbox({.user = name, .password = QStringLiteral("p")});
            QCOMPARE(std::ranges::count(shared, '.'), 2);
            QVERIFY(shared.starts_with("_INBOX."));
        }
    }

    void aFailureMovesOnToTheNextServer()
    {
        auto connection = make(
            {.url = QUrl(QStringLiteral("ws://a:pa@one:1")), .otherUrls = {QUrl(QStringLiteral("ws://b:pb@two:2"))}});
        QSignalSpy problems(connection.get(), &Connection::problem);
        connection->open();
        const auto next = [this](const char *host) {
            return QTest::qWaitFor(
                [this, host] { return m_stream && m_stream->openedUrl == QUrl(QLatin1String(host)); });
        };
        QVERIFY(next("ws://one:1"));
        m_stream->hangUp(QStringLiteral("refused"));
        QVERIFY(problems.last().first().toString().contains(QStringLiteral("one:1")));
        QCOMPARE(connection->url().host(), QStringLiteral("two"));
        QVERIFY(next("ws://two:2"));
        m_stream->say(Info);
        const QByteArray greeting = m_stream->take();
        QVERIFY(greeting.contains("\"user\":\"b\"") && greeting.contains("\"pass\":\"pb\""));
        m_stream->say("PONG\r\n");
        QVERIFY(connection->isConnected());
        m_stream->hangUp(QStringLiteral("gone"));
        QVERIFY(problems.last().first().toString().contains(QStringLiteral("two:2")));
        QVERIFY(!problems.last().first().toString().contains(QStringLiteral("pb")));
        QVERIFY(next("ws://one:1"));
    }

    void closingSendsWhatIsBuffered()
    {
        auto connection = connected();
        const QPointer<ScriptedStream> stream = m_stream;
        int answers = 0;
        QVERIFY(connection->publish("a", "last words"));
        connection->request("b", "x", 5s, [&](const std::variant<Connection::Reply, Error> &) { ++answers; });
        connection->close();
        QCOMPARE(answers, 0);
        QVERIFY(stream->take().contains("last words"));
        QCOMPARE(connection->state(), Connection::State::Closed);
        QTRY_COMPARE(answers, 1);
        QVERIFY(!connection->publish("a", "x"));
    }

private:
    std::unique_ptr<Connection> make(nats::ConnectionOptions options)
    {
        options.streamFactory = [this]() -> std::unique_ptr<nats::ByteStream> {
            auto stream = std::make_unique<ScriptedStream>();
            m_stream = stream.get();
            return stream;
        };
        options.random = [] { return 0.0; };
        return std::make_unique<Connection>(std::move(options), m_clock);
    }

    std::unique_ptr<Connection> connected(nats::ConnectionOptions options = {})
    {
        auto connection = make(std::move(options));
        connection->open();
        if (QTest::qWaitFor([this] { return !m_stream.isNull(); })) {
            m_stream->say(Info + QByteArray("PONG\r\n"));
            m_stream->take();
        }
        return connection;
    }

    SystemClock m_clock;
    QPointer<ScriptedStream> m_stream;
};

QTEST_GUILESS_MAIN(ConnectionTest)
#include "tst_connection.moc"
