// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenes/vector_ground.h"
#include "support/test_case.h"

using namespace yiping;

class VectorGroundTest : public test::TestCase
{
    Q_OBJECT

    static BasemapFile withVector(const QByteArray &vector)
    {
        return BasemapFile::parse("{\"schema\": \"yiping.basemap/1\",\n\"vector\": " + vector + "}",
                                  QStringLiteral("/etc/yiping/basemap.json"));
    }

private Q_SLOTS:
    void everyEntryIsRead()
    {
        BasemapFile file = withVector(R"({
            "boundaries": {"path": "mine.geojson", "crs": "GCJ02", "approvalNumber": " 桂S(2026)1号 "},
            "rivers": "rivers.geojson", "coast": "/data/coast.topojson", "roads": {"path": "roads.geojson"},
            "places": {"path": "places.geojson", "crs": "bd09"}})");
        const VectorGround ground = readVectorGround(file);
        QVERIFY2(file.problems.empty(), file.problems.empty() ? "" : qPrintable(file.problems.front().toString()));
        QCOMPARE(ground.boundaries.path, QStringLiteral("/etc/yiping/mine.geojson"));
        QCOMPARE(ground.boundaries.crs, QStringLiteral("gcj02"));
        QCOMPARE(ground.boundaries.approvalNumber, QStringLiteral("桂S(2026)1号"));
        QCOMPARE(ground.rivers.path, QStringLiteral("/etc/yiping/rivers.geojson"));
        QCOMPARE(ground.coast.path, QStringLiteral("/data/coast.topojson"));
        QCOMPARE(ground.roads.path, QStringLiteral("/etc/yiping/roads.geojson"));
        QCOMPARE(ground.places.crs, QStringLiteral("bd09"));
    }

    void whatIsWrongIsNamedAndTheRestIsRead_data()
    {
        QTest::addColumn<QByteArray>("entry");
        QTest::addColumn<QString>("says");
        QTest::newRow("unknown entry") << QByteArray(R"("raods": "a")") << QStringLiteral("did you mean \"roads\"?");
        QTest::newRow("unknown key") << QByteArray(R"("roads": {"path": "a", "csr": "wgs84"})")
                                     << QStringLiteral("\"csr\" is not known in \"roads\"");
        QTest::newRow("unknown crs") << QByteArray(R"("roads": {"path": "a", "crs": "xian80"})")
                                     << QStringLiteral("\"crs\" must be one of: cgcs2000, wgs84, gcj02, bd09");
        QTest::newRow("no path") << QByteArray(R"("roads": {"crs": "wgs84"})")
                                 << QStringLiteral("\"roads\" must be a path");
        QTest::newRow("a number") << QByteArray(R"("roads": 3)") << QStringLiteral("\"roads\" must be a path");
        QTest::newRow("no text") << QByteArray(R"("roads": {"path": 3})") << QStringLiteral("\"path\" must be a text");
    }

    void whatIsWrongIsNamedAndTheRestIsRead()
    {
        QFETCH(QByteArray, entry);
        QFETCH(QString, says);
        BasemapFile file = withVector("{" + entry + ",\n \"rivers\": \"r.geojson\"}");
        const VectorGround ground = readVectorGround(file);
        QVERIFY(!file.problems.empty());
        QVERIFY2(file.problems[0].toString().contains(says), qPrintable(file.problems[0].toString()));
        QCOMPARE(file.problems[0].line, 2);
        QVERIFY(ground.roads.path.isEmpty());
        QCOMPARE(ground.rivers.path, QStringLiteral("/etc/yiping/r.geojson"));
    }

    void withoutTheKeyNothingIsNamed()
    {
        BasemapFile none = BasemapFile::parse("{\"schema\": \"yiping.basemap/1\"}", QStringLiteral("b.json"));
        QVERIFY(readVectorGround(none).boundaries.path.isEmpty());
        QVERIFY(none.problems.empty());
        BasemapFile list = withVector("[]");
        QVERIFY(readVectorGround(list).roads.path.isEmpty());
        QCOMPARE(list.problems.size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(VectorGroundTest)
#include "tst_vector_ground.moc"
