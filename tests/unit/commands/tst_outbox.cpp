// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/order_id.h"
#include "commands/outbox.h"
#include "support/test_case.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <set>

using namespace yiping;

namespace {

OutboxEntry entry(const QByteArray &id)
{
    return {.messageId = id, .subject = "yp.order." + id, .payload = QByteArray("bytes\0of ", 9) + id};
}

} // namespace

class OutboxTest : public test::TestCase
{
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

private Q_SLOTS:
    void keepsOrderAndForgetsWhatIsAcknowledged()
    {
        Outbox outbox(path(QStringLiteral("new folder/outbox.sqlite")));
        QCOMPARE(outbox.error(), QString());
        for (const char *id : {"c", "a", "b"})
            QVERIFY(outbox.add(entry(id)));
        QVERIFY(outbox.add(entry("a"))); // again: still one
        QCOMPARE(outbox.entries(), (std::vector{entry("c"), entry("a"), entry("b")}));
        QCOMPARE(outbox.size(), 3);
        QCOMPARE(outbox.find("a"), std::optional(entry("a")));
        outbox.remove("a");
        QVERIFY(!outbox.find("a"));
        outbox.remove("a");
        outbox.remove("never there");
        QCOMPARE(outbox.size(), 2);
        QCOMPARE(outbox.entries(), (std::vector{entry("c"), entry("b")}));
    }

    /** A file that an earlier version wrote: its orders leave without a signature, new ones keep theirs. */
    void readsTheFileOfAnEarlierVersion()
    {
        const QString file = path(QStringLiteral("earlier.sqlite"));
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("earlier"));
            database.setDatabaseName(file);
            QVERIFY(database.open());
            QSqlQuery query(database);
            QVERIFY(
                query.exec(QStringLiteral("CREATE TABLE outbox (entry INTEGER PRIMARY KEY AUTOINCREMENT, message_id "
                                          "BLOB NOT NULL UNIQUE, subject BLOB NOT NULL, payload BLOB NOT NULL)")));
            QVERIFY(query.exec(
                QStringLiteral("INSERT INTO outbox (message_id, subject, payload) VALUES (x'61', x'62', x'63')")));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("earlier"));
        OutboxEntry another = entry("new");
        another.signature = "signed";
        for (int run = 0; run < 2; ++run) {
            Outbox outbox(file);
            QCOMPARE(outbox.error(), QString());
            QVERIFY(outbox.add(another));
            QCOMPARE(outbox.entries(), (std::vector{OutboxEntry{"a", "b", "c"}, another}));
        }
    }

    /** The process ended between writing and the broker's acknowledgement: the files are as they were then. */
    void survivesACrashBetweenAddAndAcknowledgement()
    {
        const QString live = path(QStringLiteral("live.sqlite"));
        const QString after = path(QStringLiteral("after.sqlite"));
        Outbox running(live);
        QVERIFY(running.add(entry("one")));
        QVERIFY(running.add(entry("two")));
        running.remove("one");
        for (const QString &suffix : {QString(), QStringLiteral("-wal")})
            QVERIFY(QFile::copy(live + suffix, after + suffix));
        Outbox restarted(after);
        QCOMPARE(restarted.error(), QString());
        QCOMPARE(restarted.size(), 1);
        QCOMPARE(restarted.entries(), std::vector{entry("two")});
    }

    void aDamagedFileIsASentence()
    {
        const QString name = path(QStringLiteral("damaged.sqlite"));
        QFile raw(name);
        QVERIFY(raw.open(QIODevice::WriteOnly));
        raw.write(QByteArray(4096, '!'));
        raw.close();
        Outbox outbox(name);
        QVERIFY2(outbox.error().contains(name), qPrintable(outbox.error()));
        QVERIFY(!outbox.add(entry("a")));
        QVERIFY(outbox.entries().empty());
        outbox.remove("a");
        QCOMPARE(outbox.size(), 0);
    }

    void aFolderThatCannotBeMadeIsASentence()
    {
        const QString blocker = path(QStringLiteral("blocker"));
        QFile raw(blocker);
        QVERIFY(raw.open(QIODevice::WriteOnly));
        raw.close();
        Outbox outbox(blocker + QStringLiteral("/outbox.sqlite"));
        QVERIFY(!outbox.error().isEmpty());
        QVERIFY(!outbox.add(entry("a")));
    }

    void idsGoOnWhenTheClockIsSetBack()
    {
        OrderIds ids;
        const std::string before = ids.next(1'750'000'000'000);
        std::string last = before;
        for (const qint64 now : {1'749'996'400'000, 1'749'996'400'001, 1'750'000'000'000, 1'750'000'000'001}) {
            const std::string id = ids.next(now);
            QVERIFY(id > last);
            last = id;
        }
    }

    void idsSortByTimeAndAreUnique()
    {
        OrderIds ids;
        std::set<std::string> all;
        std::string last;
        qint64 now = 1'750'000'000'000;
        for (int i = 0; i < 20'000; ++i) {
            now += i % 7 == 0 ? 1 : i % 1000 == 999 ? -5 : 0;
            const std::string id = ids.next(now);
            QCOMPARE(id.size(), 26U);
            QVERIFY(id > last);
            last = id;
            all.insert(id);
        }
        QCOMPARE(all.size(), 20'000U);
        OrderIds other;
        QVERIFY(other.next(now) != OrderIds().next(now));
    }
};

QTEST_GUILESS_MAIN(OutboxTest)
#include "tst_outbox.moc"
