// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/last_known.h"
#include "support/test_case.h"

#include <QFile>
#include <QTemporaryDir>

using namespace yiping;

namespace {

std::vector<KeptMessage> readBack(LastKnownFile &file)
{
    std::vector<KeptMessage> messages;
    if (!file.readAll([&messages](const KeptMessage &message) { messages.push_back(message); }))
        messages.clear();
    return messages;
}

KeptMessage kept(quint64 sequence)
{
    return {.lane = Lane::Event, .subject = "e", .payload = std::string(100, 'x'), .sequence = sequence};
}

} // namespace

class LastKnownTest : public test::TestCase
{
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

private Q_SLOTS:
    void survivesARestart()
    {
        {
            LastKnown known(path(QStringLiteral("a/kept.sqlite")));
            known.keep(Lane::State, "s.1", std::string_view("old\0bytes", 9), 1);
            known.keep(Lane::Event, "e.1", "first", 7);
            known.keep(Lane::State, "s.1", std::string_view("new\0bytes", 9), 3);
            known.keep(Lane::Series, "x", "not kept", 4);
            known.flush();
            known.keep(Lane::Order, "o.1", "second", 2);
        }
        LastKnownFile file(path(QStringLiteral("a/kept.sqlite")));
        QCOMPARE(file.problem(), QString());
        const auto messages = readBack(file);
        QCOMPARE(messages.size(), 3U);
        QCOMPARE(messages[0].payload, std::string("new\0bytes", 9));
        QCOMPARE(messages[0].lane, Lane::State);
        QCOMPARE(messages[1].subject, "e.1");
        QCOMPARE(messages[1].sequence, 7U);
        QCOMPARE(messages[2].lane, Lane::Order);
    }

    /** A database in order, but not ours: until now it opened well and nothing was ever kept. */
    void aFileOfAnotherProgramMakesRoom()
    {
        const QString file = path(QStringLiteral("other.sqlite"));
        QVERIFY(QFile::copy(QStringLiteral(YIPING_SOURCE_DIR "/tests/fuzz/corpus/last_known/file_of_another_program"),
                            file));
        LastKnownFile known(file);
        QVERIFY2(known.problem().contains(QStringLiteral("was moved to")), qPrintable(known.problem()));
        QVERIFY(known.write({kept(1)}));
        QCOMPARE(readBack(known).size(), 1U);
        QVERIFY(QFile::exists(file + QStringLiteral(".damaged")));
    }

    void keepsOnlyTheLastEvents()
    {
        LastKnownFile file(path(QStringLiteral("bounded.sqlite")));
        std::vector<KeptMessage> many;
        for (quint64 i = 1; i <= LastKnownFile::KeptEvents + 500; ++i)
            many.push_back(kept(i));
        QVERIFY(file.write(many));
        const auto messages = readBack(file);
        QCOMPARE(messages.size(), static_cast<std::size_t>(LastKnownFile::KeptEvents));
        QCOMPARE(messages.front().sequence, 501U);
    }

    void aTruncatedFileStartsEmptyWithASentence()
    {
        const QString name = path(QStringLiteral("cut.sqlite"));
        {
            LastKnownFile file(name);
            std::vector<KeptMessage> many;
            for (quint64 i = 1; i <= 2000; ++i)
                many.push_back(kept(i));
            QVERIFY(file.write(many));
        }
        QFile raw(name);
        QVERIFY(raw.size() > 100'000);
        QVERIFY(raw.resize(raw.size() / 2));
        LastKnownFile file(name);
        QVERIFY(file.isUsable());
        QVERIFY2(file.problem().contains(name), qPrintable(file.problem()));
        QVERIFY(file.problem().contains(QStringLiteral(".damaged")));
        QVERIFY(QFile::exists(name + QStringLiteral(".damaged")));
        QVERIFY(readBack(file).empty());
        QVERIFY(file.write({kept(1)}));
        QCOMPARE(readBack(file).size(), 1U);
    }

    void aFileOfSomethingElseStartsEmptyWithASentence()
    {
        const QString name = path(QStringLiteral("text.sqlite"));
        QFile raw(name);
        QVERIFY(raw.open(QIODevice::WriteOnly));
        raw.write(QByteArray(5000, 'z'));
        raw.close();
        LastKnownFile file(name);
        QVERIFY(file.isUsable());
        QVERIFY(!file.problem().isEmpty());
        QVERIFY(readBack(file).empty());
    }

    void aPlaceThatCannotBeWrittenIsASentence()
    {
        const QString blocker = path(QStringLiteral("blocker"));
        QFile raw(blocker);
        QVERIFY(raw.open(QIODevice::WriteOnly));
        raw.close();
        LastKnownFile file(blocker + QStringLiteral("/kept.sqlite"));
        QVERIFY(!file.isUsable());
        QVERIFY(!file.problem().isEmpty());
        QVERIFY(!file.write({kept(1)}));
        QVERIFY(readBack(file).empty());
    }
};

QTEST_GUILESS_MAIN(LastKnownTest)
#include "tst_last_known.moc"
