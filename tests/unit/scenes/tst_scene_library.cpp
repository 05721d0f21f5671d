// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenes/scene_library.h"
#include "support/test_case.h"

using namespace yiping;

namespace {

const QStringList Kinds{QStringLiteral("map"), QStringLiteral("incidents"), QStringLiteral("indicators")};

QString folder(const char *name)
{
    return QStringLiteral(YIPING_FIXTURES "/scenes/") + QString::fromLatin1(name);
}

} // namespace

class SceneLibraryTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void loadsAFolderInTheOrderOfItsNames()
    {
        SceneLibrary library(Kinds);
        library.addDirectory(folder("good"), SceneLibrary::Presence::Required);
        QVERIFY(library.problems().empty());
        QCOMPARE(library.scenes().size(), 2U);
        QCOMPARE(library.scenes()[0].id, QStringLiteral("city"));
        QCOMPARE(library.scenes()[1].id, QStringLiteral("overview"));
        QVERIFY(!library.find(u"nowhere"));
    }

    void theUsersSceneReplacesOursAndABrokenOneDoesNot()
    {
        SceneLibrary library(Kinds);
        library.addDirectory(folder("good"), SceneLibrary::Presence::Required);
        library.addDirectory(folder("user"), SceneLibrary::Presence::Optional);
        QCOMPARE(library.scenes().size(), 2U);
        QCOMPARE(library.find(u"overview")->title.zhCn, QStringLiteral("本县总览"));
        QCOMPARE(library.find(u"city")->title.zhCn, QStringLiteral("城市运行"));
        QCOMPARE(library.problems().size(), 1U);
        QVERIFY(library.problems().front().file.endsWith(QStringLiteral("broken-city.json")));
    }

    void twoFilesOfOneFolderMayNotShareAnId()
    {
        SceneLibrary library(Kinds);
        library.addDirectory(folder("same-id/"), SceneLibrary::Presence::Required);
        QCOMPARE(library.scenes().size(), 1U);
        QVERIFY(library.find(u"twin")->file.endsWith(QStringLiteral("a.json")));
        QCOMPARE(library.problems().size(), 1U);
        QVERIFY(library.problems().front().message.contains(QStringLiteral("the id \"twin\" belongs to")));
    }

    void onlyTheUsersFolderMayBeAbsent()
    {
        SceneLibrary library(Kinds);
        library.addDirectory(folder("absent"), SceneLibrary::Presence::Optional);
        QVERIFY(library.problems().empty());
        library.addDirectory(folder("absent"), SceneLibrary::Presence::Required);
        QCOMPARE(library.problems().size(), 1U);
        QVERIFY(library.scenes().empty());
    }
};

QTEST_APPLESS_MAIN(SceneLibraryTest)
#include "tst_scene_library.moc"
