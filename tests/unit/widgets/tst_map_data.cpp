// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_case.h"
#include "widgets/map/map_camera.h"
#include "widgets/map/map_file.h"
#include "widgets/map/point_grid.h"

#include <QFile>
#include <QRandomGenerator>

#include <cmath>

using namespace yiping;

namespace {

QByteArray mapFile(const QString &name)
{
    QFile file(QStringLiteral(YIPING_SOURCE_DIR "/resources/map/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

double ringsArea(const std::vector<Ring> &rings)
{
    double area = 0;
    for (std::size_t i = 0; i < rings.size(); ++i)
        area += (i == 0 ? 1 : -1) * std::abs(signedArea(rings[i]));
    return area;
}

double trianglesArea(const Triangles &triangles)
{
    double area = 0;
    for (std::size_t i = 0; i + 2 < triangles.indices.size(); i += 3) {
        const LocalPoint corners[] = {triangles.vertices[triangles.indices[i]],
                                      triangles.vertices[triangles.indices[i + 1]],
                                      triangles.vertices[triangles.indices[i + 2]]};
        area += std::abs(signedArea(corners));
    }
    return area;
}

} // namespace

class MapDataTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void holesAreCutOut()
    {
        const Ring square{{0, 0}, {10, 0}, {10, 10}, {0, 10}};
        const Ring hole{{2, 2}, {2, 4}, {4, 4}, {4, 2}};
        const Ring other{{6, 5}, {6, 8}, {9, 8}, {9, 5}};
        const Triangles triangles = triangulate({square, hole, other});
        QVERIFY(std::abs(trianglesArea(triangles) - (100 - 4 - 9)) < 1e-4);
    }

    void ringsThatTouchThemselves()
    {
        // Two squares joined by a corridor without width, the second with a bay that closes on itself.
        const Ring ring{{0, 0}, {4, 0}, {4, 2},  {6, 2}, {6, 0}, {10, 0}, {10, 4}, {8, 2}, {7, 2},
                        {7, 3}, {8, 2}, {10, 4}, {6, 4}, {6, 2}, {4, 2},  {4, 4},  {0, 4}};
        const double area = std::abs(signedArea(ring));
        QVERIFY(std::abs(trianglesArea(triangulate({ring})) - area) < 1e-4);
    }

    void nothingComesOfNothing()
    {
        QVERIFY(triangulate({}).indices.empty());
        QVERIFY(triangulate({{{0, 0}, {1, 1}}}).indices.empty());
        QVERIFY(triangulate({{{0, 0}, {1, 0}, {2, 0}, {3, 0}}}).indices.empty());
    }

    void trianglesCoverEveryDivision_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("far") << QStringLiteral("boundaries/gx_z7.topojson");
        QTest::newRow("near") << QStringLiteral("boundaries/gx_z9.topojson");
    }

    void trianglesCoverEveryDivision()
    {
        QFETCH(QString, file);
        const MapDataResult result = readMapFile(mapFile(file), {.name = file, .object = {}, .crs = {}});
        QVERIFY2(result.data, qPrintable(result.error));
        QCOMPARE(result.data->areas.size(), std::size_t(126));
        double counties = 0;
        double province = 0;
        double filled = 0;
        // Only counties are filled; near outlines of whole cities would cost minutes in a debug build.
        const bool countiesOnly = file.contains(QStringLiteral("z9"));
        for (const MapArea &area : result.data->areas) {
            if (countiesOnly && area.level != AreaLevel::County)
                continue;
            double polygons = 0;
            double triangles = 0;
            for (const auto &rings : area.polygons) {
                polygons += ringsArea(rings);
                triangles += trianglesArea(triangulate(rings));
            }
            const QString message = QStringLiteral("%1: %2 of %3").arg(area.name).arg(triangles).arg(polygons);
            // Thinning has folded a few corners of small districts over themselves: there the sums differ by a percent.
            QVERIFY2(std::abs(triangles - polygons) < polygons * 0.015, qPrintable(message));
            filled += area.level == AreaLevel::County ? triangles : 0;
            if (area.level == AreaLevel::County)
                counties += polygons;
            else if (area.level == AreaLevel::Province)
                province += polygons;
        }
        QVERIFY(std::abs(filled - counties) < counties * 0.001);
        QVERIFY(countiesOnly || std::abs(counties - province) < province * 0.001);
    }

    void seatsLieInTheirCounty()
    {
        const MapDataResult result = readMapFile(mapFile(QStringLiteral("boundaries/gx_z9.topojson")), {});
        QVERIFY(result.data);
        const MapArea *nanning = result.data->find(QStringLiteral("450100"));
        QVERIFY(nanning);
        QCOMPARE(nanning->shortName, QStringLiteral("南宁"));
        QVERIFY(nanning->contains(result.data->local({.lon = 108.32, .lat = 22.83})));
        QVERIFY(!nanning->contains(result.data->local({.lon = 110.29, .lat = 25.28})));
    }

    void bordersAreSortedByWhatTheyPart()
    {
        const MapDataResult result = readMapFile(mapFile(QStringLiteral("boundaries/gx_z7.topojson")), {});
        QVERIFY(result.data);
        int kinds[3] = {0, 0, 0};
        for (const MapBorder &border : result.data->borders)
            ++kinds[static_cast<int>(border.kind)];
        for (const int count : kinds)
            QVERIFY(count > 20);
    }

    void nearestMatchesALookAtAll()
    {
        QRandomGenerator random(7);
        std::vector<MapPoint> points(5000);
        for (quint32 i = 0; i < points.size(); ++i)
            points[i] = {
                .x = 0.8 + random.generateDouble() * 0.01, .y = 0.43 + random.generateDouble() * 0.02, .row = i};
        PointGrid grid;
        for (int i = 0; i < 2000; ++i) {
            // Before and after it has made itself a grid, and again with points that have moved.
            if (i % 500 == 0) {
                grid.forget();
                std::ranges::shuffle(points, random);
            }
            const double x = 0.799 + random.generateDouble() * 0.012;
            const double y = 0.429 + random.generateDouble() * 0.022;
            const double radius = random.generateDouble() * 0.0006;
            double best = radius * radius;
            std::optional<std::size_t> expected;
            for (std::size_t j = 0; j < points.size(); ++j) {
                const double away = std::pow(points[j].x - x, 2) + std::pow(points[j].y - y, 2);
                if (away <= best) {
                    best = away;
                    expected = j;
                }
            }
            QCOMPARE(grid.nearest(points, x, y, radius), expected);
        }
        grid.forget();
        for (int i = 0; i < 20; ++i)
            QVERIFY(!grid.nearest({}, 0.5, 0.5, 1));
    }

    void cameraRoundTrips()
    {
        MapCamera camera;
        camera.setWidth(1000);
        camera.setHeight(700);
        for (double zoom = 5; zoom < 18; zoom += 1.7) {
            camera.setZoom(zoom);
            QCOMPARE(camera.toScreen(camera.longitude(), camera.latitude()), QPointF(500, 350));
            const QPointF place = camera.fromScreen(123, 456);
            const QPointF back = camera.toScreen(place.x(), place.y());
            QVERIFY(std::hypot(back.x() - 123, back.y() - 456) < 1e-4);
        }
        const QRectF box(107, 22, 2, 1.5);
        camera.fit(box, 20);
        const QPointF corner = camera.toScreen(box.left(), box.bottom());
        QVERIFY(corner.x() >= 19.9 && corner.y() >= 19.9);
        QVERIFY(corner.x() < 21 || corner.y() < 21);
    }
};

QTEST_GUILESS_MAIN(MapDataTest)
#include "tst_map_data.moc"
