// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/checks.h"
#include "support/test_case.h"

#include <QDir>
#include <QFile>

using namespace yiping;

namespace {

struct Target
{
    const char *name;
    std::string (*check)(std::string_view input);
};

constexpr Target Targets[]{
    {"nats_parser", fuzz::checkNatsParser},
    {"nats_headers", fuzz::checkNatsHeaders},
    {"jetstream", fuzz::checkJetStream},
    {"decode", fuzz::checkDecode},
    {"last_known", fuzz::checkLastKnown},
    {"scene", fuzz::checkScene},
    {"wall_profile", fuzz::checkWallProfile},
    {"map_file", fuzz::checkMapFile},
    {"csv", fuzz::checkCsv},
    {"import", fuzz::checkImport},
};

QDir corpus()
{
    return QDir(QStringLiteral(YIPING_SOURCE_DIR "/tests/fuzz/corpus"));
}

} // namespace

/** What the fuzzers found once, and the inputs they start from, in every run of the tests. */
class FuzzCorpusTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void everyFolderHasItsCheck()
    {
        QStringList names;
        for (const Target &target : Targets)
            names.append(QString::fromUtf8(target.name));
        names.sort();
        QCOMPARE(corpus().entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name), names);
    }

    void replay_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("target");
        for (int index = 0; index < static_cast<int>(std::size(Targets)); ++index) {
            const QString name = QString::fromUtf8(Targets[index].name);
            const QDir folder(corpus().filePath(name));
            const QStringList files = folder.entryList(QDir::Files, QDir::Name);
            QVERIFY2(files.size() >= 5, qPrintable(folder.path()));
            for (const QString &file : files)
                QTest::newRow(qPrintable(name + QLatin1Char('/') + file)) << folder.filePath(file) << index;
        }
    }

    void replay()
    {
        QFETCH(const QString, path);
        QFETCH(const int, target);
        QFile file(path);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.errorString()));
        const std::string wrong = Targets[target].check(file.readAll().toStdString());
        QVERIFY2(wrong.empty(), wrong.c_str());
    }
};

QTEST_GUILESS_MAIN(FuzzCorpusTest)
#include "tst_fuzz_corpus.moc"
