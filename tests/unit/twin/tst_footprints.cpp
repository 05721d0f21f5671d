// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_case.h"
#include "widgets/twin/footprints.h"

#include <QFile>

#include <cmath>

using namespace yiping;

namespace {

const QByteArray Square = "[[[108.3,22.8],[108.301,22.8],[108.301,22.801],[108.3,22.801],[108.3,22.8]]]";

QByteArray feature(const QByteArray &coordinates, const QByteArray &properties = "{}",
                   const QByteArray &type = "Polygon")
{
    return R"({"type":"Feature","properties":)" + properties + R"(,"geometry":{"type":")" + type + R"(","coordinates":)"
        + coordinates + "}}";
}

QByteArray collection(const QByteArrayList &features, const QByteArray &more = {})
{
    return R"({"type":"FeatureCollection",)" + more + R"("features":[)" + features.join(',') + "]}";
}

FootprintsResult read(const QByteArray &json)
{
    return readFootprints(json, QStringLiteral("block.geojson"));
}

} // namespace

class FootprintsTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void heightsComeFromMetresLevelsOrTheDefault()
    {
        const auto result =
            read(collection({feature(Square, R"({"height":24.5,"id":"a","name":"One","elevation":74.2})"),
                             feature(Square, R"({"height":"18 m"})"), feature(Square, R"({"levels":5})"),
                             feature(Square, R"({"building:levels":"7"})"), feature(Square)}));
        QVERIFY2(result.data, qPrintable(result.error));
        const auto &buildings = result.data->buildings;
        QCOMPARE(buildings.size(), std::size_t(5));
        QCOMPARE(buildings[0].height, 24.5F);
        QCOMPARE(buildings[0].id, QStringLiteral("a"));
        QCOMPARE(buildings[0].name, QStringLiteral("One"));
        QCOMPARE(buildings[0].elevation, std::optional(74.2F));
        QCOMPARE(buildings[1].height, 18.F);
        QCOMPARE(buildings[2].height, 15.F);
        QCOMPARE(buildings[3].height, 21.F);
        QCOMPARE(buildings[4].height, FootprintLimits::DefaultHeight);
        QCOMPARE(result.data->defaultHeights, 1);
        QCOMPARE(result.data->withoutElevation, 4);
        QCOMPARE(result.data->problemCount, 0);
    }

    void outlinesAreMetresAroundTheMiddle()
    {
        const auto result = read(collection({feature(Square)}));
        QVERIFY(result.data);
        const double area = signedArea(result.data->buildings[0].parts[0][0]);
        // A thousandth of a degree each way at 22.8° N.
        const double side = 6'371'008.8 * M_PI / 180 / 1000;
        QVERIFY(std::abs(area - side * side * std::cos(22.8005 * M_PI / 180)) < 2);
        QVERIFY(std::abs(result.data->origin.lon - 108.3005) < 1e-9);
        const LonLat place{.lon = 108.3031, .lat = 22.7987};
        const LonLat back = result.data->placeOf(result.data->local(place));
        QVERIFY(distanceMetres(place, back) < 0.01);
    }

    void otherSystemsAreConverted()
    {
        for (const QByteArray &crs : {QByteArray("\"GCJ-02\""), QByteArray("\"BD-09\"")}) {
            const auto result = read(collection({feature(Square)}, R"("crs":)" + crs + ","));
            QVERIFY2(result.data, qPrintable(result.error));
            const LonLat raw{.lon = 108.3005, .lat = 22.8005};
            const LonLat expected = cgcs2000FromGcj02(crs.contains("BD") ? gcj02FromBd09(raw) : raw);
            QVERIFY(distanceMetres(result.data->origin, expected) < 1);
        }
        const auto named = read(collection(
            {feature(Square)}, R"("crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}},)"));
        QVERIFY2(named.data, qPrintable(named.error));
    }

    void aWholeFileThatIsWrongGetsASentence_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("says");
        QTest::newRow("not JSON") << QByteArray("{\"type\":") << QStringLiteral("not JSON (byte");
        QTest::newRow("empty file") << QByteArray() << QStringLiteral("not JSON");
        QTest::newRow("a topology") << QByteArray(R"({"type":"Topology"})") << QStringLiteral("FeatureCollection");
        QTest::newRow("no feature") << collection({}) << QStringLiteral("it has no building");
        QTest::newRow("metres") << collection({feature(Square)}, R"("crs":"EPSG:3857",)")
                                << QStringLiteral("crs \"EPSG:3857\" is not known");
        QTest::newRow("a province") << collection(
            {feature(Square), feature("[[[109.3,23.8],[109.301,23.8],[109.301,23.801],[109.3,23.8]]]")})
                                    << QStringLiteral("at most 20 km");
        QByteArrayList many;
        for (int i = 0; i <= FootprintLimits::Buildings; ++i)
            many.append("{}");
        QTest::newRow("too many") << collection(many) << QStringLiteral("at most 50000 are drawn");
        QTest::newRow("only bad ones") << collection({feature("[]")}) << QStringLiteral("no building could be used");
        QTest::newRow("200 MB") << QByteArray(200 << 20, ' ') << QStringLiteral("at most 64 MB are read");
    }

    void aWholeFileThatIsWrongGetsASentence()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, says);
        const auto result = read(json);
        QVERIFY(!result.data);
        QVERIFY2(result.error.startsWith(QStringLiteral("block.geojson: ")), qPrintable(result.error));
        QVERIFY2(result.error.contains(says), qPrintable(result.error));
    }

    void aBadFeatureIsToldOfAndTheRestStays_data()
    {
        QTest::addColumn<QByteArray>("bad");
        QTest::addColumn<QString>("says");
        QTest::newRow("open") << feature("[[[108.3,22.8],[108.301,22.8],[108.301,22.801],[108.3,22.801]]]")
                              << QStringLiteral("not closed");
        QTest::newRow("crossing") << feature(
            "[[[108.3,22.8],[108.301,22.801],[108.301,22.8],[108.3,22.801],[108.3,22.8]]]")
                                  << QStringLiteral("crosses itself");
        QTest::newRow("spike") << feature(
            "[[[108.3,22.8],[108.301,22.8],[108.301,22.801],[108.301,22.8],[108.3,22.801],[108.3,22.8]]]")
                               << QStringLiteral("crosses itself");
        QTest::newRow("empty") << feature("[]") << QStringLiteral("it is empty");
        QTest::newRow("line") << feature("[[108.3,22.8],[108.301,22.8]]", "{}", "LineString")
                              << QStringLiteral("its geometry is \"LineString\"");
        QTest::newRow("two corners") << feature("[[[108.3,22.8],[108.301,22.8],[108.3,22.8]]]")
                                     << QStringLiteral("fewer than three corners");
        QTest::newRow("no area") << feature("[[[108.3,22.8],[108.300001,22.8],[108.300001,22.800001],[108.3,22.8]]]")
                                 << QStringLiteral("no area");
        QTest::newRow("words") << feature(R"([[["a","b"],[108.301,22.8],[108.301,22.801],["a","b"]]])")
                               << QStringLiteral("longitude and a latitude");
        QTest::newRow("metres") << feature("[[[300,500],[310,500],[310,510],[300,500]]]")
                                << QStringLiteral("longitude and a latitude");
        QByteArrayList corners;
        for (int i = 0; i <= FootprintLimits::Corners; ++i)
            corners.append("[108.3,22.8]");
        QTest::newRow("corners") << feature("[[" + corners.join(',') + "]]") << QStringLiteral("at most 2000");
    }

    void aBadFeatureIsToldOfAndTheRestStays()
    {
        QFETCH(QByteArray, bad);
        QFETCH(QString, says);
        const auto result = read(collection({feature(Square), bad}));
        QVERIFY2(result.data, qPrintable(result.error));
        QCOMPARE(result.data->buildings.size(), std::size_t(1));
        QCOMPARE(result.data->problemCount, 1);
        QVERIFY2(result.data->problems[0].startsWith(QStringLiteral("block.geojson: feature 2: ")),
                 qPrintable(result.data->problems[0]));
        QVERIFY2(result.data->problems[0].contains(says), qPrintable(result.data->problems[0]));
    }

    void aHeightThatIsNoneIsReplacedAndToldOf()
    {
        const auto result =
            read(collection({feature(Square, R"({"height":-3,"id":7})"), feature(Square, R"({"height":9000})")}));
        QVERIFY(result.data);
        QCOMPARE(result.data->defaultHeights, 2);
        QCOMPARE(result.data->problemCount, 2);
        QVERIFY2(result.data->problems[0].contains(QStringLiteral("feature 1 (7): its height of -3 m")),
                 qPrintable(result.data->problems[0]));
    }

    void manyProblemsAreCountedAndFewWritten()
    {
        QByteArrayList features{feature(Square)};
        for (int i = 0; i < 100; ++i)
            features.append(feature("[]"));
        const auto result = read(collection(features));
        QVERIFY(result.data);
        QCOMPARE(result.data->problemCount, 100);
        QCOMPARE(result.data->problems.size(), FootprintLimits::Sentences);
    }

    void partsHolesAndWaterAreKept()
    {
        const QByteArray holed = "[" + Square.chopped(1)
            + ",[[108.3003,22.8003],[108.3006,22.8003],[108.3006,22.8006],[108.3003,22.8003]]]]";
        const auto result = read(collection(
            {feature(holed, R"({"height":10})", "MultiPolygon"), feature(Square, R"({"water":true,"bed":61})")}));
        QVERIFY2(result.data, qPrintable(result.error));
        QCOMPARE(result.data->buildings.size(), std::size_t(1));
        const TwinPolygon &part = result.data->buildings[0].parts[0];
        QCOMPARE(part.size(), std::size_t(2));
        QVERIFY(signedArea(part[0]) > 0);
        QVERIFY(signedArea(part[1]) < 0);
        QCOMPARE(result.data->waters.size(), std::size_t(1));
        QCOMPARE(result.data->waters[0].bed, std::optional(61.F));
    }

    void theSampleSaysThatItIsInvented()
    {
        QFile file(QStringLiteral(YIPING_SOURCE_DIR "/resources/twin/sample-district.geojson"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto result = read(file.readAll());
        QVERIFY2(result.data, qPrintable(result.error));
        QVERIFY(result.data->invented);
        QVERIFY(result.data->buildings.size() >= 300);
        QCOMPARE(result.data->problemCount, 0);
        QCOMPARE(result.data->defaultHeights, 0);
        QCOMPARE(result.data->withoutElevation, 0);
        QCOMPARE(result.data->waters.size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(FootprintsTest)
#include "tst_footprints.moc"
