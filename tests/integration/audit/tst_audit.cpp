// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/audit_archive.h"
#include "audit/audit_message.h"
#include "brain/streams.h"
#include "commands/audit_desk.h"
#include "commands/order_desk.h"
#include "ingest/feed.h"
#include "support/nats_server.h"
#include "support/test_case.h"
#include "unit/audit/chains.h"
#include "unit/decode/message_builder.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimeZone>

#include <yiping/v1/message.pb.h>

using namespace yiping;
using namespace yiping::test;
using namespace std::chrono_literals;

namespace {

constexpr quint64 Many = 1000;

struct Ended
{
    int code = -1;
    QString output;
    QString complaint;
};

/** One seat: journal, desks, way out. */
struct SeatAtWork
{
    SeatAtWork(const QString &journalPath, const QString &terminal, const RegionCatalog &catalog, const Clock &clock)
        : feed(catalog, clock)
        , journal(journalPath, terminal)
        , audit(feed, journal, clock)
        , outbox(QStringLiteral(":memory:"))
        , desk(feed, outbox, clock,
               {.person = QStringLiteral("值班员"), .organisation = QStringLiteral("市局"), .terminal = terminal})
    {
        desk.setAudit(&audit);
    }

    Feed feed;
    AuditJournal journal;
    AuditDesk audit;
    Outbox outbox;
    OrderDesk desk;
};

} // namespace

class AuditTest : public TestCase
{
    Q_OBJECT

    SystemClock m_clock;
    RegionCatalog m_catalog = smallCatalog();
    NatsServer m_server;
    QTemporaryDir m_folder;
    std::unique_ptr<nats::Connection> m_connection;
    std::unique_ptr<nats::JetStream> m_jetStream;
    NKey m_key = NKey::generate(NKeyKind::User);
    NKey m_otherKey = NKey::generate(NKeyKind::User);
    std::unique_ptr<SeatAtWork> m_seat;

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString journalPath() const { return path(QStringLiteral("audit.sqlite")); }

    [[nodiscard]] nats::ConnectionOptions options() const
    {
        return {
            .url = m_server.webSocketUrl(), .token = m_server.token(), .reconnectFirst = 50ms, .reconnectMax = 200ms};
    }

    [[nodiscard]] bool makeStreams()
    {
        bool done = false;
        QString problem;
        brain::ensureStreams(*m_jetStream, [&](const QString &sentence) {
            problem = sentence;
            done = true;
        });
        return QTest::qWaitFor([&done] { return done; }, 10'000) && problem.isEmpty();
    }

    [[nodiscard]] QString ask(const std::string &verb, const QJsonObject &body = {})
    {
        QString refusal;
        bool done = false;
        m_jetStream->api(verb, body, QStringLiteral("asked"),
                         [&](const std::variant<QJsonObject, nats::Error> &answer) {
                             if (const auto *error = std::get_if<nats::Error>(&answer))
                                 refusal = error->text;
                             done = true;
                         });
        return QTest::qWaitFor([&done] { return done; }, 10'000) ? refusal : QStringLiteral("no answer");
    }

    static Ended run(const QStringList &arguments)
    {
        QProcess process;
        process.start(QStringLiteral(YIPING_BIN_DIR "/yiping-audit"), arguments);
        if (!process.waitForFinished(60'000))
            return {.complaint = process.errorString()};
        return {.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2,
                .output = QString::fromUtf8(process.readAllStandardOutput()),
                .complaint = QString::fromUtf8(process.readAllStandardError())};
    }

    [[nodiscard]] QStringList atServer(const QString &command, const QStringList &more = {}) const
    {
        return QStringList{command, QStringLiteral("--server"), m_server.webSocketUrl().toString(),
                           QStringLiteral("--token-file"), path(QStringLiteral("token"))}
        + more;
    }

    [[nodiscard]] QString exported()
    {
        const QString file = path(QStringLiteral("export.jsonl"));
        const Ended ended = run(atServer(QStringLiteral("export"), {QStringLiteral("--out"), file}));
        return ended.code == 0 ? file : QString();
    }

    [[nodiscard]] AuditArchive archive()
    {
        QFile file(exported());
        if (!file.open(QIODevice::ReadOnly))
            return {};
        auto read = readArchive(file);
        return std::holds_alternative<AuditArchive>(read) ? std::get<AuditArchive>(read) : AuditArchive();
    }

    /** Verifies an export that was meddled with. */
    Ended verdictOn(const AuditArchive &archive)
    {
        QFile file(path(QStringLiteral("tampered.jsonl")));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(archiveHeadLine(archive));
        for (const StoredMessage &message : archive.messages)
            file.write(archiveLine(message));
        file.close();
        return run({QStringLiteral("verify"), file.fileName()});
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), m_server.errorString());
        QFile token(path(QStringLiteral("token")));
        QVERIFY(token.open(QIODevice::WriteOnly));
        token.write(m_server.token().toUtf8());
        QVERIFY(token.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
        token.close();
        m_connection = std::make_unique<nats::Connection>(options(), m_clock);
        m_jetStream = std::make_unique<nats::JetStream>(*m_connection);
        m_connection->open();
        QTRY_VERIFY(m_connection->isConnected());
        QVERIFY(makeStreams());
        m_seat = std::make_unique<SeatAtWork>(journalPath(), QStringLiteral("T1"), m_catalog, m_clock);
        m_seat->journal.setKey(m_key);
        m_seat->feed.start(options());
    }

    /** A thousand records, half of them while the broker is killed and comes back, and a second writer among them. */
    void aThousandRecordsAreWhole()
    {
        SeatAtWork other(path(QStringLiteral("other.sqlite")), QStringLiteral("T2"), m_catalog, m_clock);
        other.journal.setKey(m_otherKey);
        other.feed.start(options());
        for (quint64 i = 1; i <= Many / 2; ++i)
            QCOMPARE(m_seat->audit.record(auditAction(i)), QString());
        QTRY_VERIFY_WITH_TIMEOUT(m_seat->audit.waiting() < static_cast<int>(Many / 2), 20'000);
        m_server.kill9();
        for (quint64 i = Many / 2 + 1; i <= Many; ++i) {
            QCOMPARE(m_seat->audit.record(auditAction(i)), QString());
            if (i % 50 == 0)
                QCOMPARE(other.audit.record(auditAction(i, "another")), QString());
        }
        QVERIFY2(m_server.restart(), m_server.errorString());
        QTRY_COMPARE_WITH_TIMEOUT(m_seat->audit.waiting() + other.audit.waiting(), 0, 60'000);
        QTRY_VERIFY(m_connection->isConnected());

        const Ended ended = run(atServer(QStringLiteral("verify"), {QStringLiteral("--journal"), journalPath()}));
        QVERIFY2(ended.code == 0, qPrintable(ended.output + ended.complaint));
        QVERIFY2(ended.output.startsWith(QStringLiteral("whole: 1010 records in 2 chains")), qPrintable(ended.output));
    }

    /** Signatures stand the way through broker and export; with one writer's key only, the other's first is named. */
    void everyRecordIsSigned()
    {
        const auto signers = [this](const QByteArray &name, std::initializer_list<const NKey *> keys) {
            QFile file(path(QString::fromLatin1(name)));
            if (file.open(QIODevice::WriteOnly)) {
                for (const NKey *key : keys)
                    file.write(QByteArray::fromStdString(key->publicKey().toString() + '\n'));
            }
            return QStringList{QStringLiteral("--signers"), file.fileName()};
        };
        const QStringList both = signers("both", {&m_key, &m_otherKey});
        QCOMPARE(run(atServer(QStringLiteral("verify"), both)).code, 0);
        QCOMPARE(run(QStringList{QStringLiteral("verify"), exported()} + both).code, 0);
        const Ended ended = run(atServer(QStringLiteral("verify"), signers("one", {&m_key})));
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.output.contains(QStringLiteral("NOT SIGNED: number 1 ")), qPrintable(ended.output));
        QCOMPARE(ended.output.count(QLatin1Char('\n')), 2); // that chain's fault and the count
    }

    void theServerLetsNothingBeTakenAway()
    {
        const auto refused = [this](const std::string &verb, const QJsonObject &body, const char *why) {
            const QString refusal = ask(verb, body);
            return refusal.contains(QLatin1StringView(why)) ? QByteArray()
                                                            : QByteArray::fromStdString(verb) + refusal.toUtf8();
        };
        const QByteArray erased = refused("STREAM.MSG.DELETE.YP_ORDER", {{QStringLiteral("seq"), 5}}, "not permitted");
        QCOMPARE(erased, QByteArray());
        for (const QJsonObject &what :
             {QJsonObject(), QJsonObject{{QStringLiteral("filter"), QStringLiteral("yp.order.>")}},
              QJsonObject{{QStringLiteral("keep"), 1}}})
            QCOMPARE(refused("STREAM.PURGE.YP_ORDER", what, "not permitted"), QByteArray());
        // Nor be made so that it could be.
        for (const QString &guard : {QStringLiteral("deny_delete"), QStringLiteral("deny_purge")}) {
            QJsonObject config{{QStringLiteral("name"), QStringLiteral("YP_ORDER")},
                               {QStringLiteral("subjects"), QJsonArray{QStringLiteral("yp.order.>")}},
                               {QStringLiteral("deny_delete"), true},
                               {QStringLiteral("deny_purge"), true}};
            config.insert(guard, false);
            QCOMPARE(refused("STREAM.UPDATE.YP_ORDER", config, "can not cancel deny"), QByteArray());
        }
        QCOMPARE(run(atServer(QStringLiteral("verify"))).code, 0);
    }

    void whatAnOfficerDoesIsOnRecord()
    {
        const std::string id = m_seat->desk.dispatch({.incidentId = "i1", .unitId = "u1"}, region("450103"));
        QTRY_COMPARE(m_seat->desk.waiting() + m_seat->audit.waiting(), 0);
        const Ended ended =
            run(atServer(QStringLiteral("list"), {QStringLiteral("--target"), QString::fromStdString(id)}));
        QCOMPARE(ended.code, 0);
        const QStringList lines = ended.output.trimmed().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 2);
        const QString what = QStringLiteral("值班员\t市局\tT1\t450103\tdispatch\t%1\t").arg(QString::fromStdString(id));
        QVERIFY2(lines[0].endsWith(what + QStringLiteral("sent")), qPrintable(lines[0]));
        QVERIFY2(lines[1].endsWith(what + QStringLiteral("acknowledged")), qPrintable(lines[1]));
    }

    void listsWhatIsAskedFor()
    {
        const auto count = [this](const QStringList &filter) {
            const Ended ended = run(atServer(QStringLiteral("list"), filter));
            return ended.code == 0 ? ended.output.count(QLatin1Char('\n')) : -1;
        };
        QCOMPARE(count({QStringLiteral("--actor"), QStringLiteral("another")}), 10);
        QCOMPARE(count({QStringLiteral("--actor"), QStringLiteral("市局")}), 2);
        QCOMPARE(count({QStringLiteral("--action"), QStringLiteral("closeCase")}), 0);
        QCOMPARE(count({}), 1012);
        QCOMPARE(count({QStringLiteral("--from"), QStringLiteral("2001-01-01T00:00:00Z")}), 1012);
        QCOMPARE(count({QStringLiteral("--to"), QStringLiteral("2001-01-01T00:00:00+08:00")}), 0);
    }

    /** Each of the ways to meddle with an export, and the record that has to be named. */
    void tamperingIsNamedExactly()
    {
        const AuditArchive whole = archive();
        QCOMPARE(whole.messages.size(), 1012U);
        QCOMPARE(verdictOn(whole).code, 0);
        const std::vector<StoredRecord> records = recordsOf(whole);
        std::size_t at = 0;
        while (records[at].record->what.target != "order-517" || records[at].record->chain != m_seat->journal.chain())
            ++at;
        const StoredRecord &victim = records[at];
        const QString name =
            QStringLiteral("number 517 (stream sequence %1, %2, 值班员甲 of 市运行中心, dispatch order-517 sent)")
                .arg(victim.streamSequence)
                .arg(QDateTime::fromMSecsSinceEpoch(victim.record->what.timeMs, QTimeZone::UTC)
                         .toString(Qt::ISODateWithMs));
        const QString chain = QStringLiteral("chain %1: ").arg(QString::fromStdString(m_seat->journal.chain()));

        AuditArchive changed = whole;
        v1::Message message;
        QVERIFY(message.ParseFromString(changed.messages[at].payload));
        message.mutable_audit_record()->set_target_id("order-518");
        changed.messages[at].payload = message.SerializeAsString();
        Ended ended = verdictOn(changed);
        QCOMPARE(ended.code, 1);
        QString expected = name;
        expected.replace(QStringLiteral("order-517"), QStringLiteral("order-518"));
        QVERIFY2(ended.output.startsWith(chain + QStringLiteral("CHANGED: ") + expected), qPrintable(ended.output));

        AuditArchive removed = whole;
        removed.messages.erase(removed.messages.begin() + static_cast<std::ptrdiff_t>(at));
        ended = verdictOn(removed);
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.output.startsWith(chain + QStringLiteral("REMOVED: number 517;")), qPrintable(ended.output));

        AuditArchive putIn = whole;
        AuditRecord forged = *victim.record;
        forged.what.person = "somebody";
        forged.digest = digestOf(forged);
        const AuditMessage forgedMessage = auditMessage(forged);
        putIn.messages.insert(putIn.messages.begin() + 3,
                              {.sequence = 9999, .subject = forgedMessage.subject, .payload = forgedMessage.payload});
        ended = verdictOn(putIn);
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.output.startsWith(chain + QStringLiteral("PUT IN: number 517 (stream sequence 9999,")),
                 qPrintable(ended.output));
        QVERIFY2(ended.output.contains(name), qPrintable(ended.output));

        AuditArchive spoilt = whole;
        spoilt.messages[at].payload = "no message";
        ended = verdictOn(spoilt);
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.output.startsWith(QStringLiteral("UNREADABLE: stream sequence %1 ").arg(victim.streamSequence)),
                 qPrintable(ended.output));
    }

    /** Anybody who may publish can forge a record behind the end of a chain; its writer's journal tells. */
    void aForgedEndIsToldByTheJournal()
    {
        const AuditArchive whole = archive();
        std::optional<ChainHead> head;
        for (const StoredRecord &stored : recordsOf(whole)) {
            if (stored.record->chain == m_seat->journal.chain())
                head = headOf(*stored.record);
        }
        const AuditMessage forged = auditMessage(follow(*head, m_seat->journal.chain(), auditAction(7, "somebody")));
        bool taken = false;
        m_jetStream->publish(forged.subject, forged.payload, forged.messageId,
                             [&taken](const auto &answer) { taken = answer.index() == 0; });
        QTRY_VERIFY(taken);
        QCOMPARE(run(atServer(QStringLiteral("verify"))).code, 0);
        const Ended ended = run(atServer(QStringLiteral("verify"), {QStringLiteral("--journal"), journalPath()}));
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.output.contains(QStringLiteral("PUT IN: number %1").arg(head->sequence + 1)),
                 qPrintable(ended.output));
    }

    /** The whole stream is deleted by somebody who may, and made anew. */
    void aStreamThatIsGoneIsToldByTheJournal()
    {
        QCOMPARE(ask("STREAM.DELETE.YP_ORDER"), QString());
        QCOMPARE(run(atServer(QStringLiteral("verify"))).code, 2);
        QVERIFY(makeStreams());
        QCOMPARE(run(atServer(QStringLiteral("verify"))).code, 0);
        const Ended ended = run(atServer(QStringLiteral("verify"), {QStringLiteral("--journal"), journalPath()}));
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.output.contains(QStringLiteral("REMOVED: numbers 1 to 1002;")), qPrintable(ended.output));
    }

    void aClusterIsReadFromTheServerThatAnswers()
    {
        QStringList arguments =
            atServer(QStringLiteral("export"), {QStringLiteral("--out"), path(QStringLiteral("all"))});
        arguments[2].prepend(QStringLiteral("ws://127.0.0.1:1,"));
        const Ended ended = run(arguments);
        QVERIFY2(ended.code == 0, qPrintable(ended.complaint));
    }

    void whatCannotBeLookedAtIsASentence()
    {
        QCOMPARE(run({}).code, 2);
        QCOMPARE(run({QStringLiteral("destroy")}).code, 2);
        QCOMPARE(run({QStringLiteral("verify")}).code, 2);
        QCOMPARE(run({QStringLiteral("verify"), QStringLiteral("--server"), QStringLiteral("here")}).code, 2);
        QCOMPARE(run({QStringLiteral("verify"), path(QStringLiteral("none"))}).code, 2);
        QCOMPARE(run({QStringLiteral("verify"), path(QStringLiteral("token"))}).code, 2);
        QCOMPARE(
            run(atServer(QStringLiteral("verify"), {QStringLiteral("--journal"), path(QStringLiteral("none"))})).code,
            2);
        QCOMPARE(run(atServer(QStringLiteral("list"), {QStringLiteral("--from"), QStringLiteral("noon")})).code, 2);
        QCOMPARE(run(atServer(QStringLiteral("export"))).code, 2);
        const Ended away =
            run({QStringLiteral("verify"), QStringLiteral("--server"), QStringLiteral("ws://127.0.0.1:1")});
        QCOMPARE(away.code, 2);
        QVERIFY2(away.complaint.contains(QStringLiteral("cannot be read from the broker")), qPrintable(away.complaint));
        const Ended stranger =
            run({QStringLiteral("verify"), QStringLiteral("--server"), m_server.webSocketUrl().toString()});
        QCOMPARE(stranger.code, 2);
        for (const char *command : {"verify", "export", "list"}) {
            const Ended help = run({QString::fromLatin1(command), QStringLiteral("--help")});
            QCOMPARE(help.code, 0);
            QVERIFY(help.output.contains(QStringLiteral("--token-file")));
        }
        QVERIFY(run({QStringLiteral("--help")}).output.contains(QStringLiteral("verify")));
    }
};

QTEST_GUILESS_MAIN(AuditTest)
#include "tst_audit.moc"
