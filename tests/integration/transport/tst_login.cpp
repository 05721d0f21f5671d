// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/certificates.h"
#include "support/nats_server.h"
#include "support/test_case.h"
#include "support/user_jwt.h"
#include "transport/credential_files.h"

#include <QDateTime>
#include <QJsonArray>
#include <QSignalSpy>

using namespace yiping;
using namespace std::chrono_literals;
using nats::Connection;

namespace {

/** A connection that is under way, and what it said. */
struct Attempt
{
    Attempt(const test::NatsServer &server, const nats::CredentialFiles &files, const Clock &clock)
    {
        nats::ConnectionOptions options{.url = server.webSocketUrl(), .reconnectFirst = 50ms, .reconnectMax = 200ms};
        readProblem = nats::readCredentials(files, options);
        connection = std::make_unique<Connection>(options, clock);
        problems = std::make_unique<QSignalSpy>(connection.get(), &Connection::problem);
        connection->open();
    }

    [[nodiscard]] bool entered() const
    {
        return readProblem.isEmpty() && QTest::qWaitFor([this] { return connection->isConnected(); });
    }
    /** The first sentence about why it is not let in. */
    [[nodiscard]] QString refusal() const
    {
        if (!QTest::qWaitFor([this] { return !problems->isEmpty(); }) || connection->isConnected())
            return QStringLiteral("it was let in");
        return problems->first().first().toString();
    }

    QString readProblem;
    std::unique_ptr<Connection> connection;
    std::unique_ptr<QSignalSpy> problems;
};

} // namespace

#define CONTAINS(text, part) QVERIFY2((text).contains(QStringLiteral(part)), qPrintable(text))

class LoginTest : public test::TestCase
{
    Q_OBJECT

    QString secretFile(const QString &name, const QByteArray &content)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        return path;
    }

    QString seedFile(const QString &name, const NKey &key)
    {
        const Secret seed = key.seed();
        return secretFile(name, QByteArray(seed.reveal().data(), static_cast<qsizetype>(seed.reveal().size())) + '\n');
    }

private Q_SLOTS:
    void byPassword()
    {
        test::NatsServer server({.jetStream = false,
                                 .authorization = QStringLiteral(
                                     "authorization { users: [ { user: officer, password: \"s3cret pass\" } ] }")});
        QVERIFY2(server.start(), server.errorString());
        const QString right = secretFile(QStringLiteral("right"), "s3cret pass\n");
        const QString wrong = secretFile(QStringLiteral("wrong"), "s3cret\n");
        QVERIFY(Attempt(server, {.user = QStringLiteral("officer"), .passwordFile = right}, m_clock).entered());
        const QString said =
            Attempt(server, {.user = QStringLiteral("officer"), .passwordFile = wrong}, m_clock).refusal();
        CONTAINS(said, "refused these credentials");
        QVERIFY(!said.contains(QStringLiteral("s3cret")));
    }

    void byKey()
    {
        const NKey known = NKey::generate(NKeyKind::User);
        test::NatsServer server({.jetStream = false,
                                 .authorization = QStringLiteral("authorization { users: [ { nkey: %1 } ] }")
                                                      .arg(QString::fromStdString(known.publicKey().toString()))});
        QVERIFY2(server.start(), server.errorString());
        QVERIFY(Attempt(server, {.nkey = seedFile(QStringLiteral("known"), known)}, m_clock).entered());
        const NKey stranger = NKey::generate(NKeyKind::User);
        CONTAINS(Attempt(server, {.nkey = seedFile(QStringLiteral("stranger"), stranger)}, m_clock).refusal(),
                 "refused these credentials");
        test::NatsServer keyless({.jetStream = false});
        QVERIFY2(keyless.start(), keyless.errorString());
        const QString said = Attempt(keyless, {.nkey = seedFile(QStringLiteral("known"), known)}, m_clock).refusal();
        CONTAINS(said, "lets nobody in by key");
        QVERIFY(said.contains(QString::fromStdString(known.publicKey().toString())));
    }

    void byCreds()
    {
        const test::Operator city;
        test::NatsServer server({.jetStream = false, .authorization = city.serverConfig()});
        QVERIFY2(server.start(), server.errorString());
        const NKey user = NKey::generate(NKeyKind::User);
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        const auto file = [&](const QString &name, qint64 expires) {
            return nats::CredentialFiles{.creds = secretFile(name, city.creds(user, {}, expires))};
        };
        QVERIFY(Attempt(server, file(QStringLiteral("good"), now + 3600), m_clock).entered());
        CONTAINS(Attempt(server, file(QStringLiteral("old"), now - 3600), m_clock).refusal(),
                 "These credentials expired on");
        // Of another operator.
        const nats::CredentialFiles foreign{
            .creds = secretFile(QStringLiteral("foreign"), test::Operator().creds(user, {}))};
        CONTAINS(Attempt(server, foreign, m_clock).refusal(), "refused these credentials");
    }

    void aJwtLimitsToo()
    {
        const test::Operator city;
        test::NatsServer server({.jetStream = false, .authorization = city.serverConfig()});
        QVERIFY2(server.start(), server.errorString());
        const NKey user = NKey::generate(NKeyKind::User);
        const QString inbox = QStringLiteral("_INBOX.") + QString::fromStdString(user.publicKey().toString());
        const auto only = [](const QString &subject) {
            return QJsonObject{{QStringLiteral("allow"), QJsonArray{subject}}};
        };
        const QJsonObject permissions{{QStringLiteral("pub"), only(QStringLiteral("yp.order.*.45.01.>"))},
                                      {QStringLiteral("sub"), only(inbox + QStringLiteral(".>"))}};
        Attempt attempt(server, {.creds = secretFile(QStringLiteral("city"), city.creds(user, permissions))}, m_clock);
        QVERIFY(attempt.entered());
        std::vector<nats::Error> errors;
        for (const char *subject : {"yp.order.city.45.02._._.dispatch.o", "yp.order.city.45.01._._.dispatch.o"})
            attempt.connection->request(
                subject, "x", 5s, [&errors](const auto &result) { errors.push_back(std::get<nats::Error>(result)); });
        QTRY_COMPARE(errors.size(), std::size_t(2));
        // The one is not permitted, the other is and nobody is there to answer it.
        QVERIFY(std::ranges::any_of(errors, [](const nats::Error &e) { return e.kind == nats::Error::Kind::Refused; }));
        QVERIFY(std::ranges::any_of(errors,
                                    [](const nats::Error &e) { return e.kind == nats::Error::Kind::NoResponders; }));
    }

    // The server ends the connection at that second; what follows must not look like a lost network.
    void credsThatRunOutOnTheWay()
    {
        const test::Operator city;
        test::NatsServer server({.jetStream = false, .authorization = city.serverConfig()});
        QVERIFY2(server.start(), server.errorString());
        const NKey user = NKey::generate(NKeyKind::User);
        const qint64 soon = QDateTime::currentSecsSinceEpoch() + 2;
        const QString name = QStringLiteral("soon");
        Attempt attempt(server, {.creds = secretFile(name, city.creds(user, {}, soon))}, m_clock);
        QVERIFY(attempt.entered());
        QTRY_VERIFY_WITH_TIMEOUT(!attempt.problems->isEmpty(), 10'000);
        CONTAINS(attempt.problems->first().first().toString(), "expired");
        QVERIFY(!attempt.connection->isConnected());
        // A renewed file is taken without a restart; half a file is not.
        secretFile(name, "-----BEGIN");
        QTRY_VERIFY(attempt.problems->size() >= 3);
        CONTAINS(attempt.problems->last().first().toString(), "expired");
        secretFile(name, city.creds(user, {}, soon + 3600));
        QTRY_VERIFY(attempt.connection->isConnected());
    }

    void tellsWhatIsRefused()
    {
        test::NatsServer server(
            {.jetStream = false,
             .authorization = QStringLiteral(
                 "authorization { users: [ { user: wall, password: w, permissions: { publish: { allow: [\"mine.>\"] }, "
                 "subscribe: { allow: [\"mine.>\", \"_INBOX.wall.>\"] } } } ] }")});
        QVERIFY2(server.start(), server.errorString());
        Attempt attempt(
            server, {.user = QStringLiteral("wall"), .passwordFile = secretFile(QStringLiteral("w"), "w\n")}, m_clock);
        QVERIFY(attempt.entered());
        Connection &connection = *attempt.connection;
        std::vector<nats::Refusal> refusals;
        connect(&connection, &Connection::refused, this,
                [&refusals](const nats::Refusal &refusal) { refusals.push_back(refusal); });
        connection.subscribe("yp.event.*.45.02.>", [](const nats::MessageView &) { });
        std::optional<nats::Error> error;
        connection.request("yp.order.a", "x", 60s,
                           [&error](const auto &result) { error = std::get<nats::Error>(result); });
        QTRY_VERIFY(error.has_value());
        QVERIFY(error->kind == nats::Error::Kind::Refused);
        CONTAINS(error->text, "does not permit this user to publish on 'yp.order.a'");
        QTRY_COMPARE(refusals.size(), std::size_t(2));
        QVERIFY((refusals[0] == nats::Refusal{nats::Refusal::Way::Subscribe, "yp.event.*.45.02.>"}));
        QVERIFY((refusals[1] == nats::Refusal{nats::Refusal::Way::Publish, "yp.order.a"}));
        // Its own inbox is its own, and all else goes on.
        QVERIFY(connection.newInbox().starts_with("_INBOX.wall."));
        connection.subscribe("mine.echo", [&connection](const nats::MessageView &message) {
            connection.publish(message.replyTo, "no");
        });
        QVERIFY(connection.isConnected());
    }

    void certificates_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("authority");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("good") << QStringLiteral("good") << QStringLiteral("ca") << QString();
        QTest::newRow("expired") << QStringLiteral("old") << QStringLiteral("ca")
                                 << QStringLiteral("certificate expired on");
        QTest::newRow("of another name") << QStringLiteral("elsewhere") << QStringLiteral("ca")
                                         << QStringLiteral("is not for '127.0.0.1' but for 'brain.example'");
        QTest::newRow("of an authority that is not trusted")
            << QStringLiteral("good") << QStringLiteral("other") << QStringLiteral("--ca");
        QTest::newRow("no authority named") << QStringLiteral("good") << QStringLiteral("") << QStringLiteral("--ca");
    }

    void certificates()
    {
        QFETCH(QString, server);
        QFETCH(QString, authority);
        QFETCH(QString, sentence);
        QVERIFY2(makeCertificates(), m_certificates.errorString());
        test::NatsServer broker({.jetStream = false,
                                 .tls = true,
                                 .authorization = QStringLiteral("authorization { timeout: 5 }"),
                                 .webSocketTls = tlsBlock(server)});
        QVERIFY2(broker.start(), broker.errorString());
        const nats::CredentialFiles files{.authorities =
                                              authority.isEmpty() ? QString() : m_certificates.certificate(authority)};
        Attempt attempt(broker, files, m_clock);
        if (sentence.isEmpty())
            QVERIFY(attempt.entered());
        else
            QVERIFY2(attempt.refusal().contains(sentence), qPrintable(attempt.refusal()));
    }

    void clientCertificates()
    {
        QVERIFY2(makeCertificates(), m_certificates.errorString());
        test::NatsServer broker({.jetStream = false,
                                 .tls = true,
                                 .authorization = QStringLiteral("authorization { timeout: 5 }"),
                                 .webSocketTls = tlsBlock(QStringLiteral("good"))
                                     + QStringLiteral(", ca_file: \"%1\", verify: true")
                                           .arg(m_certificates.certificate(QStringLiteral("ca")))});
        QVERIFY2(broker.start(), broker.errorString());
        nats::CredentialFiles files{.authorities = m_certificates.certificate(QStringLiteral("ca"))};
        CONTAINS(Attempt(broker, files, m_clock).refusal(), "does not accept this client's certificate, or wants one");
        files.certificate = m_certificates.certificate(QStringLiteral("client"));
        files.privateKey = m_certificates.key(QStringLiteral("client"));
        QVERIFY(Attempt(broker, files, m_clock).entered());
        files.certificate = m_certificates.certificate(QStringLiteral("other"));
        files.privateKey = m_certificates.key(QStringLiteral("other"));
        CONTAINS(Attempt(broker, files, m_clock).refusal(), "does not accept this client's certificate, or wants one");
    }

private:
    bool makeCertificates()
    {
        if (std::exchange(m_haveCertificates, true))
            return true;
        const QString ca = QStringLiteral("ca");
        const QString here = QStringLiteral("IP:127.0.0.1");
        return m_certificates.make({.name = ca}) && m_certificates.make({.name = QStringLiteral("other")})
            && m_certificates.make({.name = QStringLiteral("good"), .signedBy = ca, .alternativeName = here})
            && m_certificates.make(
                {.name = QStringLiteral("old"), .signedBy = ca, .alternativeName = here, .expired = true})
            && m_certificates.make({.name = QStringLiteral("elsewhere"),
                                    .signedBy = ca,
                                    .alternativeName = QStringLiteral("DNS:brain.example")})
            && m_certificates.make({.name = QStringLiteral("client"), .signedBy = ca});
    }

    QString tlsBlock(const QString &name) const
    {
        return QStringLiteral("cert_file: \"%1\", key_file: \"%2\"")
            .arg(m_certificates.certificate(name), m_certificates.key(name));
    }

    SystemClock m_clock;
    QTemporaryDir m_folder;
    test::Certificates m_certificates;
    bool m_haveCertificates = false;
};

QTEST_GUILESS_MAIN(LoginTest)
#include "tst_login.moc"
