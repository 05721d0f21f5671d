// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_case.h"
#include "widgets/twin/extrude.h"
#include "widgets/twin/flood.h"
#include "widgets/twin/ring_check.h"
#include "widgets/twin/terrain.h"
#include "widgets/twin/twin_camera.h"
#include "widgets/twin/twin_colors.h"
#include "widgets/twin/twin_pick.h"
#include "widgets/twin/twin_probe.h"

#include <QSignalSpy>

#include <cmath>
#include <map>
#include <random>

using namespace yiping;

namespace {

/** A ring that winds around the origin once, with random radii: any such is free of crossings. */
Ring star(std::mt19937 &dice, int corners, float least, float most)
{
    std::uniform_real_distribution<float> radius(least, most);
    Ring ring;
    for (int i = 0; i < corners; ++i) {
        const float angle = 2 * float(M_PI) * float(i) / float(corners);
        const float r = radius(dice);
        ring.push_back({.x = r * std::cos(angle), .y = r * std::sin(angle)});
    }
    return ring;
}

Ring box(float west, float south, float east, float north)
{
    return {{west, south}, {east, south}, {east, north}, {west, north}};
}

TwinBuilding building(TwinPolygon polygon, float height, std::optional<float> elevation = {})
{
    TwinBuilding result{.height = height, .elevation = elevation};
    for (const LocalPoint &corner : polygon.front())
        result.box = result.box.united(QRectF(double(corner.x) - 0.5, double(corner.y) - 0.5, 1, 1));
    result.parts.push_back(std::move(polygon));
    return result;
}

const QVector3D &corner(const TwinMesh &mesh, std::size_t index)
{
    return mesh.vertices[mesh.indices[index]].at;
}

double volume(const TwinMesh &mesh)
{
    double sum = 0;
    for (std::size_t i = 0; i < mesh.indices.size(); i += 3)
        sum += double(
            QVector3D::dotProduct(corner(mesh, i), QVector3D::crossProduct(corner(mesh, i + 1), corner(mesh, i + 2))));
    return sum / 6;
}

using Place = std::tuple<float, float, float>;

Place placeOf(const QVector3D &at)
{
    return {at.x(), at.y(), at.z()};
}

/** In a closed body each edge is walked once in each direction. */
bool isClosed(const TwinMesh &mesh)
{
    std::map<std::pair<Place, Place>, int> edges;
    for (std::size_t i = 0; i < mesh.indices.size(); i += 3) {
        for (std::size_t side = 0; side < 3; ++side) {
            const Place from = placeOf(corner(mesh, i + side));
            const Place to = placeOf(corner(mesh, i + (side + 1) % 3));
            edges[{std::min(from, to), std::max(from, to)}] += from < to ? 1 : -1;
        }
    }
    return std::ranges::all_of(edges, [](const auto &edge) { return edge.second == 0; });
}

} // namespace

class TwinTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void aBuildingIsAClosedBody()
    {
        std::mt19937 dice(7);
        for (int round = 0; round < 200; ++round) {
            TwinPolygon polygon{star(dice, 3 + round % 20, 20, 60)};
            if (round % 3 == 0) {
                Ring hole = star(dice, 3 + round % 7, 3, 9);
                std::ranges::reverse(hole);
                polygon.push_back(std::move(hole));
            }
            double area = 0;
            for (const Ring &ring : polygon)
                area += signedArea(ring);
            TwinMesh mesh;
            extrude(building(polygon, 12), 0, 3, 15, mesh);
            QVERIFY2(isClosed(mesh), qPrintable(QString::number(round)));
            QVERIFY2(std::abs(volume(mesh) - area * 12) < area * 12 * 1e-4, qPrintable(QString::number(round)));
        }
    }

    void wallsAndRoofsFaceOutwards()
    {
        std::mt19937 dice(11);
        TwinMesh mesh;
        Ring hole = star(dice, 5, 3, 9);
        std::ranges::reverse(hole);
        extrude(building({star(dice, 12, 20, 60), hole}, 9), 4, 0, 9, mesh);
        for (std::size_t i = 0; i < mesh.indices.size(); i += 3) {
            const QVector3D normal = QVector3D::normal(corner(mesh, i), corner(mesh, i + 1), corner(mesh, i + 2));
            for (std::size_t side = 0; side < 3; ++side) {
                const TwinVertex &vertex = mesh.vertices[mesh.indices[i + side]];
                QVERIFY(QVector3D::dotProduct(normal, vertex.normal) > 0.999F);
                QCOMPARE(vertex.building, 4U);
            }
        }
    }

    void crossingsAreFound()
    {
        std::mt19937 dice(3);
        for (int round = 0; round < 100; ++round) {
            Ring ring = star(dice, 8 + round % 30, 20, 60);
            QVERIFY(!crossesItself(plainRing(ring)));
            std::swap(ring[1], ring[ring.size() / 2 + 1]);
            QVERIFY(crossesItself(plainRing(ring)));
        }
        QCOMPARE(plainRing({{0, 0}, {5, 0}, {10, 0}, {10, 10}, {10, 10}, {0, 10}, {0, 0}}).size(), std::size_t(4));
    }

    void waterIsAFloodAboveTheThreshold()
    {
        const Ring ring = box(0, 0, 10, 10);
        const std::vector<TwinBuilding> buildings{building({ring}, 6, 73.F), building({ring}, 6, 74.35F),
                                                  building({ring}, 6, 74.5F), building({ring}, 6, 76.F),
                                                  building({ring}, 6)};
        const FloodCount count = assessFlood(buildings, 74.85, {});
        QCOMPARE(count.states,
                 (std::vector{Wetness::Flooded, Wetness::Wet, Wetness::Wet, Wetness::Dry, Wetness::NotAssessed}));
        QCOMPARE(count.flooded, 1);
        QCOMPARE(count.wet, 2);
        QCOMPARE(count.notAssessed, 1);
        QVERIFY(std::abs(count.deepestM - 1.85) < 1e-5);
        QCOMPARE(assessFlood(buildings, 74.85, {.thresholdM = 0.2}).flooded, 3);
        QCOMPARE(assessFlood(buildings, std::nullopt, {}).notAssessed, 5);
        QCOMPARE(assessFlood(buildings, std::nan(""), {}).notAssessed, 5);
        QCOMPARE(assessFlood(buildings, 60, {}).flooded, 0);
    }

    void aHigherLevelNeverFloodsFewer()
    {
        std::mt19937 dice(5);
        std::uniform_real_distribution<float> ground(70, 80);
        std::vector<TwinBuilding> buildings;
        for (int i = 0; i < 300; ++i)
            buildings.push_back(building({box(0, 0, 9, 9)}, 6, ground(dice)));
        int before = 0;
        for (double level = 69; level < 82; level += 0.1) {
            const FloodCount count = assessFlood(buildings, level, {});
            QVERIFY(count.flooded >= before);
            QVERIFY(count.flooded == 0 || count.deepestM > 0.5);
            before = count.flooded;
        }
        QCOMPARE(before, 300);
    }

    void whatAMachineCanIsDecidedByATable_data()
    {
        using Graphics = TwinMachine::Graphics;
        QTest::addColumn<int>("graphics");
        QTest::addColumn<int>("version");
        QTest::addColumn<bool>("software");
        QTest::addColumn<bool>("wide");
        QTest::addColumn<bool>("module");
        QTest::addColumn<int>("buildings");
        QTest::addColumn<int>("verdict");
        const auto row = [](const char *name, Graphics graphics, int version, bool software, bool wide, bool module,
                            int buildings, TwinVerdict verdict) {
            QTest::newRow(name) << int(graphics) << version << software << wide << module << buildings << int(verdict);
        };
        row("no device", Graphics::None, 0, false, true, true, 300, TwinVerdict::NoDevice);
        row("no device, no module", Graphics::None, 0, false, true, false, 300, TwinVerdict::NoDevice);
        row("OpenGL 2.1", Graphics::OpenGl, 21, false, true, true, 300, TwinVerdict::OldDevice);
        row("OpenGL ES 2.0", Graphics::OpenGlEs, 20, false, true, true, 300, TwinVerdict::OldDevice);
        row("narrow indices", Graphics::OpenGlEs, 30, false, false, true, 300, TwinVerdict::OldDevice);
        row("OpenGL ES 3.0", Graphics::OpenGlEs, 30, false, true, true, 300, TwinVerdict::Full);
        row("OpenGL 3.3", Graphics::OpenGl, 33, false, true, true, 50'000, TwinVerdict::Full);
        row("Vulkan", Graphics::Other, 0, false, true, true, 300, TwinVerdict::Full);
        row("lavapipe", Graphics::Other, 0, true, true, true, 300, TwinVerdict::Reduced);
        row("llvmpipe", Graphics::OpenGl, 45, true, true, true, TwinSoftwareBuildings, TwinVerdict::Reduced);
        row("llvmpipe, a city", Graphics::OpenGl, 45, true, true, true, TwinSoftwareBuildings + 1,
            TwinVerdict::TooMany);
        row("no Qt Quick 3D", Graphics::OpenGl, 45, false, true, false, 300, TwinVerdict::NoModule);
    }

    void whatAMachineCanIsDecidedByATable()
    {
        QFETCH(int, graphics);
        QFETCH(int, version);
        QFETCH(bool, software);
        QFETCH(bool, wide);
        QFETCH(bool, module);
        QFETCH(int, buildings);
        QTEST(int(judgeTwin({.graphics = static_cast<TwinMachine::Graphics>(graphics),
                             .version = version,
                             .isSoftware = software,
                             .hasWideIndices = wide,
                             .hasModule = module,
                             .buildings = buildings})),
              "verdict");
    }

    void whatIsSeenThereLiesThere()
    {
        TwinCamera eye;
        eye.setWidth(1200);
        eye.setHeight(800);
        eye.setHome(QVector3D(10, 0, -20), 900, 0, 40);
        std::mt19937 dice(17);
        std::uniform_real_distribution<double> any(-1, 1);
        for (int round = 0; round < 100; ++round) {
            eye.orbit(any(dice) * 180, any(dice) * 30);
            eye.pan(any(dice) * 50, any(dice) * 50);
            eye.zoom(any(dice) * 0.5);
            const QPointF pixel(600 + any(dice) * 500, 400 + any(dice) * 300);
            const TwinCamera::Ray ray = eye.ray(pixel);
            const QVector3D seen = eye.project(ray.from + ray.direction * 700);
            QVERIFY(std::hypot(double(seen.x()) - pixel.x(), double(seen.y()) - pixel.y()) < 0.5);
            QVERIFY(seen.z() > 0);
            const QVector3D middle = eye.project(eye.target());
            QVERIFY(std::hypot(double(middle.x()) - 600, double(middle.y()) - 400) < 0.5);
            QVERIFY(std::abs(double(middle.z()) - eye.distance()) < eye.distance() * 1e-3);
        }
        eye.goHome();
        QCOMPARE(eye.target(), QVector3D(10, 0, -20));
        QCOMPARE(eye.distance(), 900.0);
    }

    void theGroundFollowsTheHand()
    {
        TwinCamera eye;
        eye.setWidth(1000);
        eye.setHeight(1000);
        eye.setHome({}, 1000, 0, 89);
        const QVector3D before = eye.project(QVector3D(50, 0, 30));
        eye.pan(40, 25);
        const QVector3D after = eye.project(QVector3D(50, 0, 30));
        QVERIFY(std::abs(after.x() - before.x() - 40) < 1);
        QVERIFY(std::abs(after.y() - before.y() - 25) < 1);
        // East is at the right of who looks north, and ahead of who looks east.
        QVERIFY(eye.project(QVector3D(300, 0, 0)).x() > eye.project(QVector3D()).x());
        eye.setHome({}, 1000, 90, 30);
        QVERIFY(eye.project(QVector3D(300, 0, 0)).z() > eye.project(QVector3D()).z());
    }

    void aSlowMachineIsToldOfFewMoves()
    {
        TwinCamera eye;
        eye.setHome({}, 1000, 0, 40);
        eye.setInterval(50);
        QSignalSpy moved(&eye, &TwinCamera::moved);
        for (int i = 0; i < 20; ++i)
            eye.orbit(1, 0);
        QCOMPARE(moved.count(), 1);
        QCOMPARE(eye.yaw(), 1.0);
        QTRY_COMPARE(eye.yaw(), 20.0);
        QCOMPARE(moved.count(), 2);
        eye.orbit(0, 500);
        QTRY_COMPARE(eye.pitch(), 89.0);
        eye.zoom(99);
        QTRY_COMPARE(eye.distance(), 40.0);
    }

    void theFirstBuildingOnARayIsPicked()
    {
        TwinMesh mesh;
        extrude(building({box(-10, -10, 10, 10)}, 20), 0, 0, 20, mesh);
        extrude(building({box(-10, 40, 10, 60)}, 50), 1, 0, 50, mesh);
        float length = 0;
        QCOMPARE(pickBuilding(mesh, QVector3D(0, 100, 0), QVector3D(0, -1, 0), &length), 0);
        QCOMPARE(length, 80.F);
        // From the south, over the first's roof against the second's wall.
        QCOMPARE(pickBuilding(mesh, QVector3D(0, 30, 200), QVector3D(0, 0, -1), &length), 1);
        QCOMPARE(length, 240.F);
        QCOMPARE(pickBuilding(mesh, QVector3D(0, 10, 200), QVector3D(0, 0, -1), &length), 0);
        QCOMPARE(pickBuilding(mesh, QVector3D(30, 100, 0), QVector3D(0, -1, 0), nullptr), -1);
    }

    void theGroundGoesByItsBuildings()
    {
        DistrictData district;
        for (int i = 0; i < 20; ++i) {
            const auto x = static_cast<float>(i * 50);
            district.buildings.push_back(building({box(x, 0, x + 20, 20)}, 6, i < 10 ? 74.F : 78.F));
            district.box = district.box.united(district.buildings.back().box);
        }
        district.waters.push_back({.polygon = {box(0, 60, 970, 400)}, .bed = 61.F});
        district.box = district.box.united(QRectF(0, 60, 970, 340));
        const TwinTerrain terrain(district);
        QCOMPARE(terrain.datum(), 74.F);
        QVERIFY(std::abs(terrain.heightAt({100, 10})) < 0.3F);
        QVERIFY(std::abs(terrain.heightAt({900, 10}) - 4) < 0.3F);
        QVERIFY(std::abs(terrain.heightAt({500, 250}) + 13) < 0.1F);
        district.buildings.front().elevation.reset();
        for (TwinBuilding &each : district.buildings)
            each.elevation.reset();
        QCOMPARE(TwinTerrain(district).heightAt({100, 10}), 0.F);
    }

    void coloursSayWhatStandsInWater()
    {
        TwinMesh mesh;
        extrude(building({box(0, 0, 10, 10)}, 6), 0, 0, 6, mesh);
        extrude(building({box(20, 0, 30, 10)}, 6), 1, 0, 6, mesh);
        extrude(building({box(40, 0, 50, 10)}, 6), 2, 0, 6, mesh);
        const TwinPalette palette{.roof = Qt::black, .flooded = QColor(255, 0, 0), .selected = QColor(0, 0, 255)};
        const QByteArray bytes =
            colouredVertices(mesh.vertices, palette, {Wetness::Dry, Wetness::Flooded, Wetness::Dry}, 2);
        QCOMPARE(bytes.size(), qsizetype(mesh.vertices.size()) * TwinStride);
        const auto *floats = reinterpret_cast<const float *>(bytes.constData());
        for (std::size_t i = 0; i < mesh.vertices.size(); ++i) {
            const float *color = floats + i * 7 + 3;
            if (mesh.vertices[i].normal.y() < 0.5F)
                continue;
            QVERIFY(std::abs(color[0] - (mesh.vertices[i].building == 1 ? 0.6F : 0)) < 1e-3F);
            QVERIFY(std::abs(color[2] - (mesh.vertices[i].building == 2 ? 0.75F : 0)) < 1e-3F);
        }
    }
};

QTEST_GUILESS_MAIN(TwinTest)
#include "tst_twin.moc"
