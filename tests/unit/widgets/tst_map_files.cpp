// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_case.h"
#include "widgets/map/feature_split.h"
#include "widgets/map/map_file.h"
#include "widgets/map/map_geometry.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <cmath>

using namespace yiping;

namespace {

MapFileOptions as(const char *object, std::optional<MapCrs> crs = std::nullopt)
{
    return {.name = QStringLiteral("mine.geojson"), .object = QString::fromLatin1(object), .crs = crs};
}

QByteArray collection(const QByteArray &features, const QByteArray &crs = {})
{
    return R"({"type":"FeatureCollection",)" + crs + R"("features":[)" + features + "]}";
}

QByteArray feature(const QByteArray &type, const QByteArray &coordinates, const QByteArray &properties)
{
    return R"({"type":"Feature","properties":{)" + properties + R"(},"geometry":{"type":")" + type
        + R"(","coordinates":)" + coordinates + "}}";
}

/** A square of a tenth of a degree with its west at `lon`. */
QByteArray county(const QByteArray &code, const QByteArray &name, double lon)
{
    const QByteArray w = QByteArray::number(lon);
    const QByteArray e = QByteArray::number(lon + 0.1);
    return feature("Polygon",
                   "[[[" + w + ",22.8],[" + e + ",22.8],[" + e + ",22.9],[" + w + ",22.9],[" + w + ",22.8]]]",
                   R"("adcode":)" + code + R"(,"name":")" + name + R"(")");
}

const QByteArray Good = county("450103", "青秀区", 108.3);

} // namespace

class MapFilesTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void geoJsonBoundaries()
    {
        const MapDataResult result = readMapFile(
            collection(Good + ',' + county("450105", "江南区", 108.4) + ',' + county("450203", "鱼峰区", 108.5)),
            as("boundaries"));
        QVERIFY2(result.data, qPrintable(result.error));
        QCOMPARE(result.warnings, QStringList());
        const MapData &map = *result.data;
        QCOMPARE(map.areas.size(), std::size_t(3));
        const MapArea *area = map.find(QStringLiteral("450103"));
        QVERIFY(area);
        QCOMPARE(area->name, QStringLiteral("青秀区"));
        QCOMPARE(area->level, AreaLevel::County);
        QVERIFY(area->contains(map.local({.lon = 108.35, .lat = 22.85})));
        QCOMPARE(area->triangles.indices.size(), std::size_t(6));
        // Without a seat the name stands in the middle.
        QVERIFY(distanceMetres(area->centre, {.lon = 108.35, .lat = 22.85}) < 1000);
        // One border between two of a city, one between cities, the outside of all three; each edge once.
        double length[3] = {0, 0, 0};
        for (const MapBorder &border : map.borders) {
            for (std::size_t i = 1; i < border.line.size(); ++i)
                length[static_cast<int>(border.kind)] +=
                    distanceMetres(map.global(border.line[i - 1]), map.global(border.line[i]));
        }
        const double side = distanceMetres({.lon = 108.4, .lat = 22.8}, {.lon = 108.4, .lat = 22.9});
        const double base = distanceMetres({.lon = 108.4, .lat = 22.85}, {.lon = 108.5, .lat = 22.85});
        QVERIFY(std::abs(length[static_cast<int>(BorderKind::County)] - side) < 5);
        QVERIFY(std::abs(length[static_cast<int>(BorderKind::City)] - side) < 5);
        QVERIFY(std::abs(length[static_cast<int>(BorderKind::Province)] - 2 * side - 6 * base) < 30);
        // A city without an outline of its own is where its counties are.
        QVERIFY(map.boxOf(QStringLiteral("4501")).contains(area->box));
        QVERIFY(map.boxOf(QStringLiteral("4509")).isNull());
    }

    void roadsByClass()
    {
        const QByteArray line = "[[108.3,22.8],[108.4,22.9]]";
        const MapDataResult result = readMapFile(
            collection(feature("LineString", line, R"("highway":"motorway","ref":"G72")") + ','
                       + feature("MultiLineString", "[" + line + "," + line + "]", R"("class":"trunk_link")") + ','
                       + feature("LineString", line, R"("highway":"footway")")),
            as("roads"));
        QVERIFY2(result.data, qPrintable(result.error));
        QCOMPARE(result.data->lines.size(), std::size_t(3));
        QCOMPARE(result.data->lines[0].level, static_cast<int>(RoadClass::Motorway));
        QCOMPARE(result.data->lines[0].name, QStringLiteral("G72"));
        QCOMPARE(result.data->lines[2].level, static_cast<int>(RoadClass::Trunk));
        QCOMPARE(result.data->lines[2].object, QStringLiteral("roads"));
        QCOMPARE(result.warnings, QStringList());
    }

    void placesByRank()
    {
        const MapDataResult result =
            readMapFile(collection(feature("Point", "[108.36,22.81]", R"("name":"民生街道","code":"450102001")") + ','
                                   + feature("Point", "[108.3,22.9]", R"("name":"某村","place":"village")")),
                        as("places"));
        QVERIFY2(result.data, qPrintable(result.error));
        QCOMPARE(result.data->places.size(), std::size_t(2));
        QCOMPARE(result.data->places[0].rank, 1);
        QCOMPARE(result.data->places[1].rank, 2);
        QVERIFY(distanceMetres(result.data->places[0].place, {.lon = 108.36, .lat = 22.81}) < 0.1);
    }

    void coordinatesAreConvertedOnce_data()
    {
        QTest::addColumn<QByteArray>("crs");
        QTest::addColumn<QString>("configured");
        QTest::addColumn<double>("lon");
        QTest::addColumn<double>("lat");
        QTest::addColumn<int>("warnings");
        const QByteArray named = R"("crs":{"type":"name","properties":{"name":"%"}},)";
        // Vectors of DOMAIN §2.6, all of the one place.
        QTest::newRow("none") << QByteArray() << QString() << 108.366543 << 22.817002 << 0;
        QTest::newRow("CGCS2000") << QByteArray(named).replace('%', "urn:ogc:def:crs:EPSG::4490") << QString()
                                  << 108.366543 << 22.817002 << 0;
        QTest::newRow("WGS84") << QByteArray(named).replace('%', "urn:ogc:def:crs:OGC:1.3:CRS84") << QString()
                               << 108.366543 << 22.817002 << 0;
        QTest::newRow("the file says GCJ-02")
            << QByteArray(named).replace('%', "GCJ-02") << QString() << 108.370615 << 22.814316 << 0;
        QTest::newRow("configured GCJ-02") << QByteArray() << QStringLiteral("gcj02") << 108.370615 << 22.814316 << 0;
        QTest::newRow("configured BD-09") << QByteArray() << QStringLiteral("bd09") << 108.377070 << 22.820595 << 0;
        QTest::newRow("the configuration overrules")
            << QByteArray(named).replace('%', "EPSG:4326") << QStringLiteral("gcj02") << 108.370615 << 22.814316 << 1;
    }

    void coordinatesAreConvertedOnce()
    {
        QFETCH(QByteArray, crs);
        QFETCH(QString, configured);
        QFETCH(double, lon);
        QFETCH(double, lat);
        QFETCH(int, warnings);
        const QByteArray place = '[' + QByteArray::number(lon, 'f', 7) + ',' + QByteArray::number(lat, 'f', 7) + ']';
        const MapDataResult result =
            readMapFile(collection(feature("Point", place, R"("name":"x")"), crs), as("places", crsOf(configured)));
        QVERIFY2(result.data, qPrintable(result.error));
        QVERIFY(distanceMetres(result.data->places.at(0).place, {.lon = 108.366543, .lat = 22.817002}) < 1);
        QCOMPARE(result.warnings.size(), warnings);
    }

    void oneBadFeatureCostsNoOther_data()
    {
        QTest::addColumn<QByteArray>("bad");
        QTest::addColumn<QString>("says");
        QTest::addColumn<int>("areas");
        const QByteArray named = R"("adcode":450105,"name":"江南区")";
        QTest::newRow("not closed") << feature("Polygon", "[[[108.4,22.8],[108.5,22.8],[108.5,22.9]]]", named)
                                    << QStringLiteral("feature 2 (江南区): a ring is not closed; it was closed.") << 2;
        QTest::newRow("crosses itself") << feature(
            "Polygon", "[[[108.4,22.8],[108.5,22.9],[108.5,22.8],[108.4,22.9],[108.4,22.8]]]",
            named) << QStringLiteral("feature 2 (江南区): a ring crosses itself near 108.45, 22.85")
                                        << 2;
        QTest::newRow("empty") << feature("Polygon", "[]", named)
                               << QStringLiteral("feature 2 (江南区): it has no geometry; left out.") << 1;
        QTest::newRow("null") << QByteArray(R"({"type":"Feature","properties":{"name":"江南区"},"geometry":null})")
                              << QStringLiteral("feature 2 (江南区): it has no geometry") << 1;
        QTest::newRow("two corners") << feature("Polygon", "[[[108.4,22.8],[108.5,22.8],[108.4,22.8]]]", named)
                                     << QStringLiteral("it has no geometry") << 1;
        QTest::newRow("NaN") << feature("Polygon", "[[[108.4,22.8],[NaN,22.8],[108.5,22.9],[108.4,22.8]]]", named)
                             << QStringLiteral("feature 2 (江南区): a coordinate is no number; left out.") << 1;
        QTest::newRow("text") << feature("Polygon", R"([[["108.4",22.8],[108.5,22.8],[108.5,22.9]]])", named)
                              << QStringLiteral("a coordinate is no number") << 1;
        QTest::newRow("metres") << feature("Polygon", "[[[12057000,2610000],[12067000,2610000],[12067000,2620000]]]",
                                           named)
                                << QStringLiteral("12057000, 2610000 are metres of a projected system") << 1;
        QTest::newRow("beyond 180") << feature("Polygon", "[[[208.4,22.8],[208.5,22.8],[208.5,22.9]]]", named)
                                    << QStringLiteral("208.4, 22.8 is not on the globe") << 1;
        QTest::newRow("exchanged") << feature("Polygon", "[[[22.8,88.4],[22.8,88.5],[22.9,88.5]]]", named)
                                   << QStringLiteral("longitude and latitude exchanged?") << 1;
        QTest::newRow("abroad") << feature("Polygon", "[[[2.3,48.8],[2.4,48.8],[2.4,48.9],[2.3,48.8]]]", named)
                                << QStringLiteral("2.3, 48.8 is outside of China; drawn as it is.") << 2;
        QTest::newRow("curve") << feature("CircularString", "[[108.4,22.8]]", named)
                               << QStringLiteral("type \"CircularString\" is not drawn; left out.") << 1;
        QTest::newRow("no code") << feature("Polygon", "[[[108.4,22.8],[108.5,22.8],[108.5,22.9],[108.4,22.8]]]", "")
                                 << QStringLiteral("feature 2: it has no division code") << 1;
        QTest::newRow("a point") << feature("Point", "[108.4,22.8]", named) << QStringLiteral("it is no area") << 1;
    }

    void oneBadFeatureCostsNoOther()
    {
        QFETCH(QByteArray, bad);
        QFETCH(QString, says);
        QFETCH(int, areas);
        const MapDataResult result = readMapFile(collection(Good + ',' + bad), as("boundaries"));
        QVERIFY2(result.data, qPrintable(result.error));
        QCOMPARE(static_cast<int>(result.data->areas.size()), areas);
        QCOMPARE(result.warnings.size(), 1);
        QVERIFY2(result.warnings[0].startsWith(QStringLiteral("mine.geojson: ")), qPrintable(result.warnings[0]));
        QVERIFY2(result.warnings[0].contains(says), qPrintable(result.warnings[0]));
    }

    void theSameOfTopoJson()
    {
        const QByteArray good = R"({"type":"Polygon","id":"450103","arcs":[[0]]})";
        const auto topology = [&](const QByteArray &geometry) {
            return R"({"type":"Topology","arcs":[[[108.3,22.8],[108.4,22.8],[108.4,22.9],[108.3,22.8]],[[108,22],[999,0]]],
                "objects":{"counties":{"type":"GeometryCollection","geometries":[)"
                + good + ',' + geometry + "]}}}";
        };
        const std::pair<QByteArray, QString> cases[] = {
            {R"({"type":"Polygon","id":"450105","arcs":[[7]]})", QStringLiteral("counties 2 (450105): it names arc 7")},
            {R"({"type":"Polygon","id":"450105","arcs":[[1]]})", QStringLiteral("999, 0 is not on the globe")},
            {R"({"type":"Polygon","arcs":[[0]]})", QStringLiteral("counties 2: it has no division code")},
            {R"({"type":"Sphere","id":"450105"})", QStringLiteral("type \"Sphere\"")},
            {R"({"type":"Polygon","id":"450105","arcs":[["x"]]})", QStringLiteral("which the file does not have")}};
        for (const auto &[geometry, says] : cases) {
            const MapDataResult result =
                readMapFile(topology(geometry), {.name = QStringLiteral("t"), .object = {}, .crs = {}});
            QVERIFY2(result.data, qPrintable(result.error));
            QCOMPARE(result.data->areas.size(), std::size_t(1));
            QCOMPARE(result.warnings.size(), 1);
            QVERIFY2(result.warnings[0].contains(says), qPrintable(result.warnings[0]));
        }
    }

    void badFilesAreNamed_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("says");
        const QByteArray good = collection(Good);
        QTest::newRow("nothing") << QByteArray(" \n") << QStringLiteral("it is empty.");
        QTest::newRow("cut off") << good.left(good.size() / 2) << QStringLiteral("it ends in the middle, after");
        QTest::newRow("not JSON") << QByteArray("PK\3\4zip\n and more") << QStringLiteral("it is not JSON (byte");
        QTest::newRow("another format") << QByteArray(R"({"type":"Sphere"})") << QStringLiteral("neither TopoJSON nor");
        QTest::newRow("no features") << collection("") << QStringLiteral("it is empty: it has no features.");
        QTest::newRow("no objects") << QByteArray(R"({"type":"Topology","arcs":[]})")
                                    << QStringLiteral("it is empty: it has no objects.");
        QTest::newRow("nothing of use") << collection(feature("Point", "[]", ""))
                                        << QStringLiteral("nothing in it can be drawn");
        QTest::newRow("projected") << collection(Good, R"("crs":{"properties":{"name":"EPSG:4547"}},)")
                                   << QStringLiteral("\"EPSG:4547\" is not read");
    }

    void badFilesAreNamed()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, says);
        const MapDataResult result = readMapFile(json, as("boundaries"));
        QVERIFY(!result.data);
        QVERIFY2(result.error.startsWith(QStringLiteral("mine.geojson: ")), qPrintable(result.error));
        QVERIFY2(result.error.contains(says), qPrintable(result.error));
    }

    void everyCutOfAFileIsASentence()
    {
        const QByteArray good = collection(Good);
        for (qsizetype length = 0; length < good.size(); ++length)
            QVERIFY(!readMapFile(good.left(length), as("boundaries")).error.isEmpty());
    }

    void featuresAreCutApartWhereTheyEnd()
    {
        const QByteArray json =
            "{ \"a\":{\"features\":[1]}, \"features\" : [ {\"n\":\"a]}\\\"{\"} , {\"m\":[[1],[2]]} ], \"z\":[{}] }";
        const auto split = splitFeatures(json);
        QVERIFY(split);
        QCOMPARE(split->features.size(), std::size_t(2));
        QCOMPARE(split->features[0].toByteArray(), QByteArray("{\"n\":\"a]}\\\"{\"}"));
        QCOMPARE(split->features[1].toByteArray(), QByteArray(R"({"m":[[1],[2]]})"));
        QCOMPARE(split->rest, QByteArray(R"({ "a":{"features":[1]}, "features" : [], "z":[{}] })"));
        QCOMPARE(splitFeatures(R"({"features":[ ]})")->features.size(), std::size_t(0));
        for (const char *bad : {"", "{", R"({"a":1})", R"({"features":[{}]}})", R"({"features":[{},]})",
                                R"({"features":[7]})", R"({"features":[{}],"features":[]})", "{\"features\":[{\"a"})
            QVERIFY2(!splitFeatures(bad), bad);
    }

    void warningsOfAFileAreNotEndless()
    {
        QByteArray features = Good;
        for (int i = 0; i < 500; ++i)
            features += ',' + feature("Polygon", "[]", "");
        const MapDataResult result = readMapFile(collection(features), as("boundaries"));
        QVERIFY(result.data);
        QCOMPARE(result.warnings.size(), MapBuilder::MaxWarnings + 1);
        QVERIFY(result.warnings.constLast().contains(QStringLiteral("400")));
    }

    void crossingsMatchALookAtAllPairs()
    {
        QRandomGenerator random(3);
        int crossing = 0;
        for (int round = 0; round < 2000; ++round) {
            Path ring;
            for (int i = 0; i < 4 + round % 5; ++i)
                ring.push_back({.lon = 108 + random.generateDouble(), .lat = 22 + random.generateDouble()});
            ring.push_back(ring.front());
            const auto side = [](LonLat a, LonLat b, LonLat c) {
                return (b.lon - a.lon) * (c.lat - a.lat) > (b.lat - a.lat) * (c.lon - a.lon);
            };
            bool expected = false;
            for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
                for (std::size_t j = i + 2; j + 1 < ring.size(); ++j) {
                    if (i == 0 && j + 2 == ring.size())
                        continue;
                    expected = expected
                        || (side(ring[i], ring[i + 1], ring[j]) != side(ring[i], ring[i + 1], ring[j + 1])
                            && side(ring[j], ring[j + 1], ring[i]) != side(ring[j], ring[j + 1], ring[i + 1]));
                }
            }
            QCOMPARE(selfCrossing(ring).has_value(), expected);
            crossing += expected ? 1 : 0;
        }
        QVERIFY(crossing > 200 && crossing < 1900);
    }

    void innerPointsAreInside()
    {
        // A horseshoe, whose middle is outside of it, and a square with a hole in its middle.
        const std::vector<Ring> shoe{{{0, 0}, {10, 0}, {10, 10}, {7, 10}, {7, 3}, {3, 3}, {3, 10}, {0, 10}, {0, 0}}};
        const LocalPoint in = innerPoint(shoe);
        QVERIFY(in.y < 3 || in.x < 3 || in.x > 7);
        const std::vector<Ring> holed{{{0, 0}, {9, 0}, {9, 9}, {0, 9}, {0, 0}},
                                      {{3, 3}, {6, 3}, {6, 6}, {3, 6}, {3, 3}}};
        const LocalPoint beside = innerPoint(holed);
        QVERIFY(beside.x < 3 || beside.x > 6 || beside.y < 3 || beside.y > 6);
    }

    void shippedFilesHaveNothingToComplainOf()
    {
        for (const char *name : {"boundaries/gx_z7.topojson", "boundaries/gx_z9.topojson", "water/water.topojson"}) {
            QFile file(QStringLiteral(YIPING_SOURCE_DIR "/resources/map/") + QString::fromLatin1(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            MapFileOptions options{.name = QString::fromLatin1(name), .object = {}, .crs = {}, .check = false};
            const MapDataResult result = readMapFile(file.readAll(), options);
            QVERIFY2(result.data, qPrintable(result.error));
            QCOMPARE(result.warnings, QStringList());
        }
    }

    void aFileThatIsTooLargeIsRefusedUnread()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("huge.geojson")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(qint64(200) << 20));
        file.close();
        MapGeometry geometry;
        QSignalSpy loaded(&geometry, &MapGeometry::loaded);
        QElapsedTimer timer;
        timer.start();
        geometry.setObject(QStringLiteral("boundaries"));
        geometry.setSource(QUrl::fromLocalFile(file.fileName()));
        geometry.setFallback(
            QUrl::fromLocalFile(QStringLiteral(YIPING_SOURCE_DIR "/resources/map/boundaries/gx_z7.topojson")));
        QVERIFY2(timer.elapsed() < 50, "the thread of the window does not read");
        QVERIFY(loaded.wait());
        QCOMPARE(
            geometry.errorString(),
            QStringLiteral("huge.geojson: it has 200 MB and at most 64 MB are read; thin it or cut it to the region."));
        // And the map is there all the same.
        QVERIFY(geometry.isReady() && geometry.fellBack());
        QVERIFY(geometry.boxOf(QStringLiteral("4501")).width() > 1);
    }

    void aFileThatIsNotThereIsNamed()
    {
        MapGeometry geometry;
        QSignalSpy loaded(&geometry, &MapGeometry::loaded);
        geometry.setSource(QUrl::fromLocalFile(QStringLiteral("/nowhere/roads.geojson")));
        QVERIFY(loaded.wait());
        QVERIFY(!geometry.isReady());
        QVERIFY2(geometry.errorString().startsWith(QStringLiteral("/nowhere/roads.geojson: it cannot be opened")),
                 qPrintable(geometry.errorString()));
    }
};

QTEST_GUILESS_MAIN(MapFilesTest)
#include "tst_map_files.moc"
