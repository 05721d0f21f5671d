// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenes/basemap_file.h"
#include "support/test_case.h"

using namespace yiping;

class BasemapFileTest : public test::TestCase
{
    Q_OBJECT

    static BasemapFile raster(const QByteArray &rest)
    {
        return BasemapFile::parse("{\"schema\": \"yiping.basemap/1\",\n\"raster\": {" + rest + "}}",
                                  QStringLiteral("/etc/yiping/basemap.json"));
    }

    static QByteArray serverAt(const QByteArray &url) { return "\"type\": \"server\", \"url\": \"" + url + "\""; }

private Q_SLOTS:
    void eachKindOfSourceIsRead()
    {
        const auto tiles = raster(R"("type": "mbtiles", "path": "gx.mbtiles", "dim": 0.4, "tone": "dark",
            "approvalNumber": "GS(2024)0650号", "attribution": "自然资源部", "crs": "CGCS2000")");
        QVERIFY2(tiles.raster, tiles.problems.empty() ? "" : qPrintable(tiles.problems.front().toString()));
        QCOMPARE(tiles.raster->type, RasterGround::Type::MbTiles);
        QCOMPARE(tiles.raster->path, QStringLiteral("/etc/yiping/gx.mbtiles"));
        QCOMPARE(tiles.raster->scheme, RasterGround::Scheme::Tms);
        QCOMPARE(tiles.raster->approvalNumber, QStringLiteral("GS(2024)0650号"));
        QCOMPARE(tiles.raster->dim, 0.4);
        QCOMPARE(tiles.raster->tone, RasterGround::Tone::Dark);
        QVERIFY(!tiles.raster->names);

        const auto folder = raster(R"("type": "directory", "path": "/data/tiles", "scheme": "tms")");
        QVERIFY(folder.raster);
        QCOMPARE(folder.raster->path, QStringLiteral("/data/tiles"));
        QCOMPARE(folder.raster->scheme, RasterGround::Scheme::Tms);

        const auto tianditu = raster(R"("type": "tianditu", "layer": "img", "annotation": false)");
        QVERIFY(tianditu.raster);
        QCOMPARE(tianditu.raster->layer, QStringLiteral("img"));
        QVERIFY(!tianditu.raster->annotation);
        QVERIFY(!tianditu.raster->names);
        QVERIFY(raster(R"("type": "tianditu")").raster->names);

        const auto server = raster(serverAt("https://{s}.example/{z}/{x}/{y}.png")
                                   + R"(, "subdomains": ["a", "b"], "minZoom": 3, "maxZoom": 17, "tileSize": 512,
            "bounds": [104, 20, 113, 27])");
        QVERIFY2(server.raster, server.problems.empty() ? "" : qPrintable(server.problems.front().toString()));
        QCOMPARE(server.raster->subdomains.size(), 2);
        QCOMPARE(server.raster->maxZoom, 17);
        QCOMPARE(server.raster->tileSize, 512);
        QCOMPARE(server.raster->bounds, QRectF(104, 20, 9, 7));
    }

    void vectorIsHandedOnAsItStands()
    {
        const auto file =
            BasemapFile::parse("{\"schema\": \"yiping.basemap/1\",\n \"vector\": {\"roads\": 3}, \"raster\": 4}",
                               QStringLiteral("b.json"));
        QVERIFY(file.vector);
        const JsonNode *roads = file.vector->find(u"roads");
        QVERIFY(roads);
        QCOMPARE(file.problemAt(roads->at, QStringLiteral("no")).toString(), QStringLiteral("b.json:2:22: no"));
        // What is wrong in one part leaves the other alone.
        QVERIFY(!file.raster);
        QCOMPARE(file.problems.size(), std::size_t(1));
    }

    void whatIsWrongIsToldWithItsLine_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("says");
        QTest::newRow("no type") << QByteArray() << QStringLiteral("mbtiles, directory, tianditu, server");
        QTest::newRow("type") << QByteArray(R"("type": "wms")")
                              << QStringLiteral("basemap.json:2:20: \"type\" must be one of");
        QTest::newRow("no path") << QByteArray(R"("type": "mbtiles")") << QStringLiteral("\"path\" must name");
        QTest::newRow("no url") << QByteArray(R"("type": "server")") << QStringLiteral("http://");
        QTest::newRow("ftp") << serverAt("ftp://a/{z}/{x}/{y}") << QStringLiteral("http://");
        QTest::newRow("no row") << serverAt("http://a/{z}/{x}") << QStringLiteral("{z}, {x} and {y}");
        QTest::newRow("subdomain") << serverAt("http://{s}.a/{z}/{x}/{y}")
                                   << QStringLiteral("\"subdomains\" must list");
        QTest::newRow("gcj02") << QByteArray(R"("type": "directory", "path": "a", "crs": "gcj02")")
                               << QStringLiteral("cannot be converted");
        QTest::newRow("crs") << QByteArray(R"("type": "directory", "path": "a", "crs": "utm")")
                             << QStringLiteral("\"crs\" must be");
        QTest::newRow("zooms") << QByteArray(R"("type": "directory", "path": "a", "minZoom": 9, "maxZoom": 4)")
                               << QStringLiteral("must not be above");
        QTest::newRow("bounds") << QByteArray(R"("type": "directory", "path": "a", "bounds": [113, 20, 104, 27])")
                                << QStringLiteral("[west, south, east, north]");
        QTest::newRow("dim") << QByteArray(R"("type": "directory", "path": "a", "dim": 3)")
                             << QStringLiteral("a number from 0 to 1");
        QTest::newRow("key") << QByteArray(R"("type": "directory", "path": "a", "maxzoom": 3)")
                             << QStringLiteral("did you mean \"maxZoom\"");
        QTest::newRow("a key in the file")
            << QByteArray(R"("type": "tianditu", "tk": "0123")") << QStringLiteral("\"tk\" is not known");
    }

    void whatIsWrongIsToldWithItsLine()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, says);
        const auto file = raster(json);
        QVERIFY(!file.raster);
        QVERIFY(!file.problems.empty());
        QVERIFY2(file.problems.front().toString().contains(says), qPrintable(file.problems.front().toString()));
    }

    void aFileThatIsNoneGetsASentence()
    {
        for (const QByteArray &json : {QByteArray(), QByteArray("[]"), QByteArray("{}"), QByteArray("{\"schema\": 1}"),
                                       QByteArray("{\"schema\": \"yiping.basemap/1\", \"rater\": {}}")}) {
            const auto file = BasemapFile::parse(json, QStringLiteral("b.json"));
            QVERIFY(!file.raster && !file.vector);
            QCOMPARE(file.problems.size(), std::size_t(1));
        }
        QVERIFY(!BasemapFile::load(QStringLiteral("/nowhere/basemap.json")).problems.empty());
    }
};

QTEST_GUILESS_MAIN(BasemapFileTest)
#include "tst_basemap_file.moc"
