// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenes/wall_profile.h"
#include "support/test_case.h"

using namespace yiping;

class WallProfileTest : public test::TestCase
{
    Q_OBJECT

    static WallProfileFile profile(const QByteArray &rest)
    {
        return WallProfileFile::parse(R"({"schema": "yiping.wall/1", "id": "w", )" + rest + "}",
                                      QStringLiteral("w.json"));
    }

private Q_SLOTS:
    void lettersAreReadFromTheFarthestSeat()
    {
        const auto file = profile(R"("pixelPitchMm": 1.25, "viewingDistanceM": 8)");
        QVERIFY(file.profile);
        const QSize window(3840, 2160);
        const double unit = file.profile->unitFor(window);
        // 8 m / 250 = 32 mm: a label's letters are 15 units of 0.92 high.
        QVERIFY(unit * 15 * 0.92 * 1.25 >= 32 - 1e-9);
        QCOMPARE(unitForSize(window), 2.0);
        QVERIFY(unit >= 2.0);
        // Near readers get the size's own unit, far ones no more than panels can hold.
        QCOMPARE(profile(R"("pixelPitchMm": 1.25, "viewingDistanceM": 2)").profile->unitFor(window), 2.0);
        QCOMPARE(profile(R"("pixelPitchMm": 1.25, "viewingDistanceM": 60)").profile->unitFor(window), 3.2);
    }

    void aWrongProfileIsRefusedWithItsLine_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("says");
        QTest::newRow("no JSON") << QByteArray("{\n\"id\": }") << QStringLiteral("w.json:2:");
        QTest::newRow("schema") << QByteArray(R"({"schema": "other"})") << QStringLiteral("yiping.wall/1");
        QTest::newRow("list") << QByteArray("[]") << QStringLiteral("a wall profile is a JSON object");
        QTest::newRow("pitch") << QByteArray("{\"schema\": \"yiping.wall/1\", \"id\": \"w\",\n\"pixelPitchMm\": 0,"
                                             "\"viewingDistanceM\": 8}")
                               << QStringLiteral("w.json:2:17: \"pixelPitchMm\" must be a number from 0.1 to 20");
        QTest::newRow("unknown") << QByteArray(R"({"schema": "yiping.wall/1", "id": "w", "pixelPitchMm": 1,
                                                   "viewingDistanceM": 8, "pitch": 3})")
                                 << QStringLiteral("\"pitch\" is not known");
    }

    void aWrongProfileIsRefusedWithItsLine()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, says);
        const auto file = WallProfileFile::parse(json, QStringLiteral("w.json"));
        QVERIFY(!file.profile);
        QVERIFY(!file.problems.empty());
        QVERIFY2(file.problems.front().toString().contains(says), qPrintable(file.problems.front().toString()));
    }

    void aNameIsLookedUpAndAFileIsRead()
    {
        const QString walls = QStringLiteral(YIPING_SOURCE_DIR "/resources/walls");
        QVERIFY(WallProfileFile::find(QStringLiteral("hall"), {QStringLiteral("/nowhere"), walls}).profile);
        QVERIFY(WallProfileFile::find(walls + QStringLiteral("/hall.json"), {}).profile);
        const auto none = WallProfileFile::find(QStringLiteral("hal"), {walls});
        QVERIFY(!none.profile);
        QVERIFY2(none.problems.front().toString().contains(QStringLiteral("hall")),
                 qPrintable(none.problems.front().toString()));
        QVERIFY(!WallProfileFile::find(QStringLiteral("./missing.json"), {walls}).profile);
    }
};

QTEST_GUILESS_MAIN(WallProfileTest)
#include "tst_wall_profile.moc"
