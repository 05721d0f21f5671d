// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/audit_journal.h"
#include "support/test_case.h"
#include "unit/audit/chains.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <cstdio>

using namespace yiping;
using namespace yiping::test;

namespace {

const QString Terminal = QStringLiteral("终端 1");

/** What waits in a journal, as it will stand in the stream. */
std::vector<StoredRecord> asStored(const std::vector<AuditMessage> &messages)
{
    std::vector<StoredRecord> stored;
    for (const AuditMessage &message : messages)
        stored.push_back(readAuditMessage(message.subject, message.payload));
    return stored;
}

/** Run as another process: writes until it is killed and says each number when it is on the disk. */
int appendForever(const QString &path)
{
    AuditJournal journal(path, Terminal);
    for (quint64 i = 1; journal.error().isEmpty(); ++i) {
        const auto record = journal.append(auditAction(i));
        if (!record)
            break;
        std::printf("%llu %s\n", static_cast<unsigned long long>(record->sequence), toHex(record->digest).c_str());
        std::fflush(stdout);
    }
    return 1;
}

} // namespace

class AuditJournalTest : public TestCase
{
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    static void copy(const QString &from, const QString &to)
    {
        for (const QString &suffix : {QString(), QStringLiteral("-wal")}) {
            QFile::remove(to + suffix);
            QVERIFY(QFile::copy(from + suffix, to + suffix));
        }
    }

private Q_SLOTS:
    void numbersLinksAndKeeps()
    {
        AuditJournal journal(path(QStringLiteral("new folder/audit.sqlite")), Terminal);
        QCOMPARE(journal.error(), QString());
        QVERIFY(isChainId(journal.chain()));
        std::vector<AuditMessage> written;
        for (quint64 i = 1; i <= 5; ++i) {
            const auto record = journal.append(auditAction(i));
            QVERIFY(record);
            QCOMPARE(record->sequence, i);
            QVERIFY(record->what == auditAction(i));
            written.push_back(auditMessage(*record));
        }
        QCOMPARE(journal.size(), 5);
        QVERIFY(verify({.records = asStored(journal.pending())}).faults.empty());
        QCOMPARE(journal.pending(2).size(), 2U);
        QCOMPARE(journal.pending(2)[1].messageId, written[1].messageId);
        QCOMPARE(journal.pending(2)[1].payload, written[1].payload);
        journal.remove(written[0].messageId);
        journal.remove("never there");
        QCOMPARE(journal.size(), 4);
        QCOMPARE(journal.pending(1)[0].messageId, written[1].messageId);
    }

    /** Killed after each step of a record's life: the files are as they were then, the chain goes on. */
    void aWriterThatIsKilledGoesOnWithItsChain()
    {
        const QString live = path(QStringLiteral("live.sqlite"));
        const QString after = path(QStringLiteral("after.sqlite"));
        AuditJournal running(live, Terminal);
        std::vector<StoredRecord> published;
        for (quint64 i = 1; i <= 6; ++i) {
            QVERIFY(running.append(auditAction(i)));
            copy(live, after); // written and not sent
            {
                AuditJournal restarted(after, QStringLiteral("renamed"));
                QCOMPARE(restarted.chain(), running.chain());
                std::vector<StoredRecord> stream = published;
                QVERIFY(restarted.append(auditAction(100)));
                for (const StoredRecord &stored : asStored(restarted.pending()))
                    stream.push_back(stored);
                QVERIFY(verify({.records = stream}).faults.empty());
                QCOMPARE(stream.size(), i + 1);
            }
            const AuditMessage sent = running.pending(1).front();
            published.push_back(readAuditMessage(sent.subject, sent.payload));
            copy(live, after); // sent and not struck off
            {
                AuditJournal restarted(after, Terminal);
                std::vector<StoredRecord> stream = published;
                QVERIFY(restarted.append(auditAction(100)));
                for (const StoredRecord &stored : asStored(restarted.pending()))
                    stream.push_back(stored);
                const AuditVerdict verdict = verify({.records = stream});
                QVERIFY(verdict.faults.empty());
                QCOMPARE(verdict.repeated, 1U);
            }
            running.remove(sent.messageId);
        }
        QCOMPARE(running.size(), 0);
        QVERIFY(verify({.records = published}).faults.empty());
    }

    /** Between the record and the head, inside the transaction: neither is there afterwards. */
    void halfARecordIsNone()
    {
        const QString live = path(QStringLiteral("half.sqlite"));
        const QString after = path(QStringLiteral("half after.sqlite"));
        {
            AuditJournal journal(live, Terminal);
            QVERIFY(journal.append(auditAction(1)));
        }
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("half"));
            database.setDatabaseName(live);
            QVERIFY(database.open());
            QSqlQuery query(database);
            // A cache of one page writes through to the log before the transaction ends.
            QVERIFY(query.exec(QStringLiteral("PRAGMA cache_size=1")));
            QVERIFY(query.exec(QStringLiteral("BEGIN IMMEDIATE")));
            QVERIFY(query.exec(QStringLiteral("INSERT INTO pending VALUES (2, 'half', 's', zeroblob(100000), '')")));
            copy(live, after);
            query.finish();
            database.close();
        }
        QSqlDatabase::removeDatabase(QStringLiteral("half"));
        AuditJournal restarted(after, Terminal);
        QCOMPARE(restarted.error(), QString());
        QCOMPARE(restarted.size(), 1);
        const auto next = restarted.append(auditAction(2));
        QVERIFY(next);
        QCOMPARE(next->sequence, 2U);
        QVERIFY(verify({.records = asStored(restarted.pending())}).faults.empty());
    }

    /** SIGKILL at any moment: what was said to be on record is, once, and the next process goes on behind it. */
    void survivesKills()
    {
        const QString file = path(QStringLiteral("killed.sqlite"));
        QByteArrayList said;
        for (int round = 1; round <= 8; ++round) {
            QProcess writer;
            writer.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--append"), file});
            QByteArray output;
            // Killed in the midst of writing, each time after another number of records.
            while (output.count('\n') < 3 * round) {
                QVERIFY2(writer.waitForReadyRead(20'000), writer.readAllStandardError().constData());
                output += writer.readAllStandardOutput();
            }
            writer.kill();
            QVERIFY(writer.waitForFinished());
            output += writer.readAllStandardOutput();
            output.truncate(output.lastIndexOf('\n'));
            said += output.split('\n');
        }
        AuditJournal journal(file, Terminal);
        const std::vector<StoredRecord> stored = asStored(journal.pending());
        QVERIFY(verify({.records = stored}).faults.empty());
        for (const QByteArray &line : std::as_const(said)) {
            const qsizetype number = line.split(' ').front().toLongLong();
            QVERIFY(number >= 1 && number <= static_cast<qsizetype>(stored.size()));
            const AuditRecord &record = *stored[static_cast<std::size_t>(number - 1)].record;
            QCOMPARE(line, QByteArray::number(number) + ' ' + QByteArray::fromStdString(toHex(record.digest)));
        }
    }

    /** The program started twice on one seat writes one chain. */
    void twoWritersShareTheChain()
    {
        const QString file = path(QStringLiteral("shared.sqlite"));
        AuditJournal one(file, Terminal);
        AuditJournal other(file, Terminal);
        QCOMPARE(other.chain(), one.chain());
        for (quint64 i = 0; i < 10; ++i)
            QVERIFY((i % 3 == 0 ? one : other).append(auditAction(i)));
        QVERIFY(verify({.records = asStored(one.pending())}).faults.empty());
        QCOMPARE(one.pending().size(), 10U);
    }

    void anotherFileIsAnotherChain()
    {
        const AuditJournal one(path(QStringLiteral("one.sqlite")), Terminal);
        const AuditJournal other(path(QStringLiteral("other.sqlite")), Terminal);
        QVERIFY(one.chain() != other.chain());
        QVERIFY(isChainId(AuditJournal(QStringLiteral(":memory:"), QString(200, QLatin1Char('x'))).chain()));
        QVERIFY(isChainId(AuditJournal(QStringLiteral(":memory:"), QString()).chain()));
    }

    void theHeadCanBeReadByOthers()
    {
        const QString file = path(QStringLiteral("head.sqlite"));
        AuditJournal journal(file, Terminal);
        const auto head = [&file] { return std::get<JournalHead>(readJournalHead(file)); };
        QCOMPARE(head().chain, journal.chain());
        QVERIFY(head().head.published == ChainHead());
        const auto first = journal.append(auditAction(1));
        const auto second = journal.append(auditAction(2));
        QVERIFY(head().head.published == ChainHead());
        QCOMPARE(head().head.latest, 2U);
        journal.remove(auditMessage(*first).messageId);
        QVERIFY(head().head.published == headOf(*first));
        journal.remove(auditMessage(*second).messageId);
        QVERIFY(head().head.published == headOf(*second));
        QVERIFY(std::get<QString>(readJournalHead(path(QStringLiteral("none")))).contains(QStringLiteral("none")));
        QVERIFY(!QFile::exists(path(QStringLiteral("none"))));
        QFile text(path(QStringLiteral("text")));
        QVERIFY(text.open(QIODevice::WriteOnly) && text.write("no database, but long enough to be one") > 0);
        text.close();
        QVERIFY(std::holds_alternative<QString>(readJournalHead(text.fileName())));
    }

    void whatCannotBeWrittenIsASentence()
    {
        QFile blocker(path(QStringLiteral("blocker")));
        QVERIFY(blocker.open(QIODevice::WriteOnly) && blocker.write("text") > 0);
        blocker.close();
        AuditJournal inAFile(blocker.fileName() + QStringLiteral("/audit.sqlite"), Terminal);
        QVERIFY(inAFile.error().contains(QStringLiteral("blocker")));
        QVERIFY(!inAFile.append(auditAction(1)));
        QCOMPARE(inAFile.size(), 0);
        QVERIFY(inAFile.pending().empty());
        AuditJournal notOurs(blocker.fileName(), Terminal);
        QVERIFY(!notOurs.error().isEmpty());

        AuditJournal journal(QStringLiteral(":memory:"), Terminal);
        AuditAction nowhere = auditAction(1);
        nowhere.region = "no code";
        QVERIFY(!journal.append(nowhere));
        QVERIFY(journal.error().contains(QStringLiteral("no code")));
        QCOMPARE(journal.size(), 0);
        const auto next = journal.append(auditAction(1));
        QVERIFY(next);
        QCOMPARE(next->sequence, 1U);
        QCOMPARE(journal.error(), QString());
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QStringLiteral("--append"))
        return appendForever(arguments.value(2));
    AuditJournalTest test;
    return QTest::qExec(&test, arguments);
}

#include "tst_audit_journal.moc"
