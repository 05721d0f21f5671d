// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/nkey.h"
#include "support/test_case.h"
#include "transport/credential_options.h"

#include <QCommandLineParser>
#include <QFile>
#include <QTemporaryDir>

using namespace yiping;

namespace {

constexpr auto OwnerOnly = QFile::ReadOwner | QFile::WriteOwner;

std::string seedOf(NKeyKind kind)
{
    const Secret seed = NKey::generate(kind).seed();
    return std::string(seed.reveal());
}

QByteArray creds(const QByteArray &jwt, const std::string &seed)
{
    return "-----BEGIN NATS USER JWT-----\r\n" + jwt
        + "\r\n------END NATS USER JWT------\r\n\r\n*** keep it secret ***\r\n\r\n-----BEGIN USER NKEY SEED-----\r\n"
        + QByteArray::fromStdString(seed) + "\r\n------END USER NKEY SEED------\r\n";
}

} // namespace

class CredentialFilesTest : public test::TestCase
{
    Q_OBJECT

    QString write(const QByteArray &content, QFile::Permissions permissions = OwnerOnly)
    {
        const QString path = m_folder.filePath(QString::number(++m_count));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
        file.setPermissions(permissions);
        return path;
    }

private Q_SLOTS:
    void readsEachKind()
    {
        const std::string seed = seedOf(NKeyKind::User);
        nats::ConnectionOptions options;
        QCOMPARE(nats::readCredentials({.creds = write(creds("aa.bb.cc", seed))}, options), QString());
        QCOMPARE(options.jwt.reveal(), "aa.bb.cc");
        QCOMPARE(options.nkeySeed.reveal(), seed);
        options = {};
        QCOMPARE(nats::readCredentials({.nkey = write(QByteArray::fromStdString(seed) + "\nmore\n")}, options),
                 QString());
        QCOMPARE(options.nkeySeed.reveal(), seed);
        options = {};
        QCOMPARE(nats::readCredentials({.token = write(" t 1 \n")}, options), QString());
        QCOMPARE(options.token.reveal(), "t 1");
        options = {};
        QCOMPARE(nats::readCredentials({.user = QStringLiteral("me"), .passwordFile = write("pass")}, options),
                 QString());
        QCOMPARE(options.user, QStringLiteral("me"));
        QCOMPARE(options.password.reveal(), "pass");
    }

    void refusesWhatOthersCanRead()
    {
        for (const QFile::Permissions more :
             {QFile::ReadGroup, QFile::ReadOther, QFile::WriteGroup, QFile::WriteOther}) {
            const QString path = write("secret-word\n", OwnerOnly | more);
            nats::ConnectionOptions options;
            const QString said = nats::readCredentials({.token = path}, options);
            QVERIFY2(said.contains(QStringLiteral("chmod 600 ") + path), qPrintable(said));
            QVERIFY(options.token.isEmpty());
        }
        nats::ConnectionOptions options;
        const QString said = nats::readCredentials(
            {.certificate = certificatePath(), .privateKey = write("x", OwnerOnly | QFile::ReadGroup)}, options);
        QVERIFY2(said.contains(QStringLiteral("chmod 600")), qPrintable(said));
    }

    void whatIsWrongIsSaid_data()
    {
        QTest::addColumn<nats::CredentialFiles>("files");
        QTest::addColumn<QString>("sentence");
        const QByteArray user = QByteArray::fromStdString(seedOf(NKeyKind::User));
        const auto row = [](const char *name, const nats::CredentialFiles &files, const char *sentence) {
            QTest::newRow(name) << files << QString::fromLatin1(sentence);
        };
        row("missing", {.token = QStringLiteral("/nowhere/token")}, "/nowhere/token cannot be read");
        row("a folder", {.token = m_folder.path()}, "cannot be read");
        row("empty", {.token = write("\n")}, "its first line must be the token");
        row("too large", {.token = write(QByteArray(70'000, 'x'))}, "too large");
        row("no seed", {.nkey = write("SUDDENLY\n")}, "This is no NKey seed");
        row("seed cut short", {.nkey = write(user.chopped(1))}, "This is no NKey seed");
        row("an account's seed", {.nkey = write(QByteArray::fromStdString(seedOf(NKeyKind::Account)))}, "a user's (SU");
        row("creds without a JWT", {.creds = write(user)}, "'NATS USER JWT' is missing");
        row("creds without a seed", {.creds = write(creds("a.b.c", {}))}, "'USER NKEY SEED' is missing");
        row("creds with half a JWT", {.creds = write(creds("a.b", user.toStdString()))}, "missing or damaged");
        row("creds cut short", {.creds = write(creds("a.b.c", user.toStdString()).left(60))}, "missing or damaged");
        row("two ways", {.nkey = write(user), .token = write("t")}, "Only one of");
        row("user alone", {.user = QStringLiteral("me")}, "belong together");
        row("password alone", {.passwordFile = write("x")}, "belong together");
        row("certificate alone", {.certificate = write("x")}, "belong together");
        row("no authority", {.authorities = write("x")}, "cannot be read as certificates");
        row("no certificate", {.certificate = write("x"), .privateKey = write("x")}, "as a certificate");
        row("no private key", {.certificate = certificatePath(), .privateKey = write("x")}, "as a private key");
    }

    void whatIsWrongIsSaid()
    {
        QFETCH(const nats::CredentialFiles, files);
        QFETCH(const QString, sentence);
        nats::ConnectionOptions options;
        const QString said = nats::readCredentials(files, options);
        QVERIFY2(said.contains(sentence), qPrintable(said));
        QVERIFY(!said.contains(QStringLiteral("SUDDENLY")));
    }

    void theCommandLineHoldsNoSecret()
    {
        QCommandLineParser parser;
        nats::addCredentialOptions(parser);
        QVERIFY(parser.parse({QStringLiteral("yiping"), QStringLiteral("--user"), QStringLiteral("me"),
                              QStringLiteral("--password-file"), QStringLiteral("p"), QStringLiteral("--ca"),
                              QStringLiteral("c")}));
        const nats::CredentialFiles files = nats::credentialFiles(parser);
        QCOMPARE(files.user, QStringLiteral("me"));
        QCOMPARE(files.passwordFile, QStringLiteral("p"));
        QCOMPARE(files.authorities, QStringLiteral("c"));
        for (const char *bad : {"wss://me:secret@brain", "wss://secret@brain", "wss://brain,wss://me:secret@brain"}) {
            nats::ConnectionOptions options;
            const QString sentence = nats::readServers({QString::fromLatin1(bad)}, options);
            QVERIFY(!sentence.isEmpty());
            QVERIFY(!sentence.contains(QStringLiteral("secret")));
            QVERIFY(options.url.isEmpty());
        }
        nats::ConnectionOptions options;
        QCOMPARE(nats::readServers({QStringLiteral("wss://brain:1")}, options), QString());
        QCOMPARE(options.url, QUrl(QStringLiteral("wss://brain:1")));
        QVERIFY(options.otherUrls.empty());
    }

private:
    /** A certificate that is there only to be read: its time is over. */
    QString certificatePath() { return QStringLiteral(YIPING_FIXTURES "/transport/client.pem"); }

    QTemporaryDir m_folder;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(CredentialFilesTest)
#include "tst_credential_files.moc"
