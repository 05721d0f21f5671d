// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/live_house.h"
#include "support/test_case.h"
#include "support/whole_screen.h"
#include "widgets/twin/twin_camera.h"
#include "widgets/twin/twin_district.h"
#include "widgets/twin/twin_probe.h"

#include <QDir>
#include <QElapsedTimer>
#include <QQuickItem>
#include <QQuickView>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace yiping;

namespace {

/** Where House puts its incidents. */
constexpr LonLat Place{.lon = 108.33, .lat = 22.81};

/** A box of about a hundred metres in the middle, on ground at 74 m, and a low one far in the north-east. */
QByteArray twoBoxes()
{
    const auto box = [](double west, double south, double side, double elevation) {
        QByteArray ring;
        for (const auto &[x, y] : {std::pair(0, 0), {1, 0}, {1, 1}, {0, 1}, {0, 0}})
            ring += QByteArray(ring.isEmpty() ? "" : ",") + '[' + QByteArray::number(west + side * x, 'f', 6) + ','
                + QByteArray::number(south + side * y, 'f', 6) + ']';
        return R"({"type":"Feature","properties":{"height":20,"elevation":)" + QByteArray::number(elevation)
            + R"(},"geometry":{"type":"Polygon","coordinates":[[)" + ring + "]]}}";
    };
    return R"({"type":"FeatureCollection","features":[)"
        + (QByteArrayList{box(Place.lon - 0.0005, Place.lat - 0.0005, 0.001, 74),
                          box(Place.lon + 0.0015, Place.lat + 0.0015, 0.0002, 80),
                          box(Place.lon - 0.0017, Place.lat - 0.0017, 0.0002, 80)})
              .join(',')
        + "]}";
}

/** A city of boxes, thirty metres wide on a grid of sixty. */
QByteArray manyBoxes(int count)
{
    const int side = int(std::ceil(std::sqrt(count)));
    QByteArrayList features;
    for (int i = 0; i < count; ++i) {
        const double west = Place.lon + (i % side - side / 2) * 0.0006;
        const double south = Place.lat + (i / side - side / 2) * 0.0006;
        QByteArray ring;
        for (const auto &[x, y] : {std::pair(0, 0), {1, 0}, {1, 1}, {0, 1}, {0, 0}})
            ring += QByteArray(ring.isEmpty() ? "" : ",") + '[' + QByteArray::number(west + 0.0003 * x, 'f', 6) + ','
                + QByteArray::number(south + 0.0003 * y, 'f', 6) + ']';
        features.append(R"({"type":"Feature","properties":{"elevation":74,"height":)" + QByteArray::number(9 + i % 40)
                        + R"(},"geometry":{"type":"Polygon","coordinates":[[)" + ring + "]]}}");
    }
    return R"({"type":"FeatureCollection","features":[)" + features.join(',') + "]}";
}

qint64 residentKb()
{
    QFile status(QStringLiteral("/proc/self/statm"));
    return status.open(QIODevice::ReadOnly) ? status.readAll().split(' ').value(1).toLongLong() * 4 : 0;
}

bool isLoaded(QByteArrayView library)
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    return maps.open(QIODevice::ReadOnly) && maps.readAll().contains(library);
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

class TwinViewTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        // The program finds the plugin beside itself; a test lies in another folder.
        qputenv("QML_IMPORT_PATH", YIPING_BIN_DIR);
        QVERIFY(m_folder.isValid());
        write(m_folder.filePath(QStringLiteral("boxes.geojson")), twoBoxes());
        write(m_folder.filePath(QStringLiteral("open.geojson")), R"({"type":"FeatureCollection","features":[)");
    }

    // First of all: once it is loaded the module is there for good.
    void withoutTheModuleTheFlatMapServes()
    {
        qunsetenv("QML_IMPORT_PATH");
        openPanel(QStringLiteral("boxes.geojson"));
        qputenv("QML_IMPORT_PATH", YIPING_BIN_DIR);
        auto *panel = find("twin");
        QVERIFY(panel);
        QTRY_VERIFY(panel->property("sentence").toString().contains(QStringLiteral("qml6-module-qtquick3d")));
        QTRY_VERIFY(panel->property("showsFlat").toBool());
        QVERIFY(!panel->property("showsTwin").toBool());
    }

    // For the same reason before the others.
    void nobodyLoadsQuick3DBeforeATwinIsOpened()
    {
        test::House house(test::shippedScenes());
        test::WholeScreen screen(house.live);
        QVERIFY(QTest::qWaitForWindowExposed(screen.window()));
        for (const QString &scene : {QStringLiteral("city"), QStringLiteral("overview")}) {
            house.shelf.setCurrent(scene);
            QVERIFY(!screen.window()->grabWindow().isNull());
        }
        QVERIFY(!isLoaded("Quick3D"));
        const qint64 before = residentKb();
        house.shelf.setCurrent(QStringLiteral("twin"));
        QTRY_VERIFY(isLoaded("libQt6Quick3D.so"));
        QVERIFY(isLoaded("libyiping_qml_Twin.so"));
        QVERIFY(!screen.window()->grabWindow().isNull());
        qInfo("resident before a twin is opened: %lld kB, with it: %lld kB", before, residentKb());
    }

    void knownPlacesHaveKnownColours_data()
    {
        QTest::addColumn<bool>("reduced");
        QTest::newRow("without a graphics card") << true;
        QTest::newRow("with smooth edges") << false;
    }

    void knownPlacesHaveKnownColours()
    {
        QFETCH(bool, reduced);
        QQuickView view;
        show(view);
        view.rootObject()->setProperty("reduced", reduced);
        const auto *eye = view.rootObject()->property("eye").value<TwinCamera *>();
        const auto at = [&](float east, float up, float north) {
            const QVector3D seen = eye->project(QVector3D(east, up, -north));
            return view.grabWindow().pixelColor(qRound(seen.x()), qRound(seen.y()));
        };
        // Roof, ground beside it, and nothing beyond the district.
        QTRY_COMPARE(at(40, 20, 40), QColor(255, 0, 0));
        QCOMPARE(at(-40, 20, -40), QColor(255, 0, 0));
        QCOMPARE(at(80, 0, 0), QColor(0, 255, 0));
        QCOMPARE(at(-120, 0, 60), QColor(0, 255, 0));
        QCOMPARE(view.grabWindow().pixelColor(4, 4), QColor(255, 255, 255));
        // And the roof covers what it should cover.
        const QImage picture = view.grabWindow();
        int red = 0;
        for (int y = 220; y < 380; ++y) {
            for (int x = 320; x < 480; ++x)
                red += picture.pixelColor(x, y) == QColor(255, 0, 0) ? 1 : 0;
        }
        const QVector3D west = eye->project(QVector3D(-51.25F, 20, 55.6F));
        const QVector3D east = eye->project(QVector3D(51.25F, 20, -55.6F));
        const double roof = double(east.x() - west.x()) * double(west.y() - east.y());
        QVERIFY2(std::abs(red - roof) < roof * 0.06, qPrintable(QStringLiteral("%1 of %2").arg(red).arg(roof)));
    }

    void waterStandsAtItsLevel()
    {
        QQuickView view;
        show(view);
        const auto *eye = view.rootObject()->property("eye").value<TwinCamera *>();
        const auto at = [&](float east, float up, float north) {
            const QVector3D seen = eye->project(QVector3D(east, up, -north));
            return view.grabWindow().pixelColor(qRound(seen.x()), qRound(seen.y()));
        };
        QTRY_COMPARE(at(80, 0, 0), QColor(0, 255, 0));
        view.rootObject()->setProperty("level", 75.6);
        auto *district = view.rootObject()->property("district").value<TwinDistrict *>();
        QCOMPARE(district->flooded(), 1);
        QVERIFY(std::abs(district->deepest() - 1.6) < 1e-6);
        QTRY_COMPARE(at(60, 1, 0), QColor(0, 0, 255));
        // Six parts of yellow in the red of the roof.
        QTRY_COMPARE(at(40, 20, 40), QColor(255, 153, 0));
        district->setSelected(0);
        QTRY_COMPARE(at(40, 20, 40), QColor(255, 0, 191));
        view.rootObject()->setProperty("level", 70);
        QCOMPARE(district->flooded(), 0);
        QTRY_COMPARE(at(60, 1, 0), QColor(0, 255, 0));
    }

    void nothingIsDrawnWhileNothingMoves()
    {
        QQuickView view;
        show(view);
        QTRY_COMPARE(view.grabWindow().pixelColor(400, 300), QColor(255, 0, 0));
        QSignalSpy frames(&view, &QQuickWindow::frameSwapped);
        while (frames.wait(300))
            frames.clear();
        QCOMPARE(frames.count(), 0);
        view.rootObject()->property("eye").value<TwinCamera *>()->orbit(5, 0);
        QVERIFY(frames.wait());
    }

    // No limit is set to it here, for machines differ; the figure is for whoever reads the log.
    void manyBuildingsAreAPictureStill_data()
    {
        QTest::addColumn<int>("buildings");
        QTest::newRow("2,000") << 2'000;
        QTest::newRow("10,000") << 10'000;
        QTest::newRow("20,000") << TwinSoftwareBuildings;
    }

    void manyBuildingsAreAPictureStill()
    {
        QFETCH(int, buildings);
        write(m_folder.filePath(QStringLiteral("many.geojson")), manyBoxes(buildings));
        QQuickView view;
        view.resize(1250, 940);
        view.setResizeMode(QQuickView::SizeRootObjectToView);
        show(view, QStringLiteral("many.geojson"));
        auto *eye = view.rootObject()->property("eye").value<TwinCamera *>();
        const auto *district = view.rootObject()->property("district").value<TwinDistrict *>();
        QCOMPARE(district->buildingCount(), buildings);
        eye->setHome({}, double(district->maximum().x()) * 2.4, 20, 40);
        QVERIFY(!view.grabWindow().isNull());
        QSignalSpy frames(&view, &QQuickWindow::frameSwapped);
        constexpr int Pictures = 10;
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < Pictures; ++i) {
            eye->orbit(3, 0);
            QVERIFY(frames.wait());
        }
        const qint64 moving = timer.restart() / Pictures;
        // What else is redrawn around it does not draw it again.
        for (int i = 0; i < Pictures; ++i) {
            view.rootObject()->setProperty("color", QColor::fromHsv(i * 30, 100, 100));
            QVERIFY(frames.wait());
        }
        qInfo("%d buildings: %lld ms a picture, %lld ms while it stands still, %lld kB of vertices", buildings, moving,
              timer.elapsed() / Pictures,
              static_cast<long long>(district->buildings().size() + district->edges().size()) / 1024);
    }

    void theOfficerWorksInIt()
    {
        openPanel(QStringLiteral("boxes.geojson"));
        auto *panel = find("twin");
        QVERIFY(panel);
        auto *stage = panel->property("stage").value<QObject *>();
        QTRY_VERIFY(stage->property("item").value<QQuickItem *>());
        auto *item = stage->property("item").value<QQuickItem *>();
        auto *eye = item->property("eye").value<TwinCamera *>();
        QTRY_VERIFY(item->property("scene").value<QQuickItem *>());
        // The gauge's level is the water's.
        auto *district = panel->property("district").value<TwinDistrict *>();
        QTRY_COMPARE(district->level(), 75.6);
        QTRY_COMPARE(district->flooded(), 1);
        QCOMPARE(m_house->live.selection()->sensorId(), QStringLiteral("H-nanning"));
        // A click on the symbol of an incident chooses it for the whole screen.
        m_house->live.selection()->choose({});
        const QVector3D spot = eye->project(district->placeOf(Place));
        const double stem = 26 * item->window()->property("unit").toDouble();
        const QPointF symbol = item->mapToScene(QPointF(spot.x(), double(spot.y()) - stem));
        QTest::mouseClick(m_screen->window(), Qt::LeftButton, {}, symbol.toPoint());
        QTRY_COMPARE(m_house->live.selection()->incidentId(), QStringLiteral("flooded-street"));
        QTRY_VERIFY(item->property("incidentRow").toInt() >= 0);
        // And without a mouse.
        QTest::keyClick(m_screen->window(), Qt::Key_Y);
        QTRY_VERIFY(item->hasActiveFocus());
        const QVector3D target = eye->target();
        const double pitch = eye->pitch();
        QTest::keyClick(m_screen->window(), Qt::Key_Right);
        QTRY_VERIFY(eye->target().x() > target.x());
        QTest::keyClick(m_screen->window(), Qt::Key_PageUp);
        QTRY_VERIFY(eye->pitch() > pitch);
        QTest::keyClick(m_screen->window(), Qt::Key_Home);
        QTRY_COMPARE(eye->target(), target);
        QTRY_COMPARE(eye->pitch(), pitch);
        QTest::keyClick(m_screen->window(), Qt::Key_B);
        QTRY_COMPARE(district->selected(), 0);
        m_house->live.selection()->choose({});
        QTest::keyClick(m_screen->window(), Qt::Key_N);
        QTRY_COMPARE(m_house->live.selection()->incidentId(), QStringLiteral("flooded-street"));
        QTest::keyClick(m_screen->window(), Qt::Key_N);
        QTRY_COMPARE(m_house->live.selection()->unitId(), QStringLiteral("pump"));
        QTest::keyClick(m_screen->window(), Qt::Key_F);
        QTRY_VERIFY(panel->property("flat").toBool());
        QTRY_VERIFY(!stage->property("item").value<QQuickItem *>());
        // The same key leads back.
        QTRY_VERIFY(panel->property("focused").toBool());
        QTest::keyClick(m_screen->window(), Qt::Key_F);
        QTRY_VERIFY(!panel->property("flat").toBool());
        QTRY_VERIFY(stage->property("item").value<QQuickItem *>());
    }

    void aFileThatCannotBeReadLeavesTheFlatMap()
    {
        openPanel(QStringLiteral("open.geojson"));
        auto *panel = find("twin");
        QVERIFY(panel);
        const auto *district = panel->property("district").value<TwinDistrict *>();
        QTRY_VERIFY(!district->errorString().isEmpty());
        QVERIFY2(district->errorString().contains(QStringLiteral("open.geojson: not JSON")),
                 qPrintable(district->errorString()));
        QTRY_VERIFY(!panel->property("showsTwin").toBool());
        QTRY_VERIFY(panel->property("showsFlat").toBool());
    }

    void bothThemesArePictured()
    {
        m_house = std::make_unique<test::House>(test::shippedScenes());
        m_house->shelf.setCurrent(QStringLiteral("twin"));
        fill();
        m_screen = std::make_unique<test::WholeScreen>(m_house->live);
        m_screen->window()->resize(1920, 1080);
        QVERIFY(QTest::qWaitForWindowExposed(m_screen->window()));
        auto *panel = find("twin");
        auto *stage = panel->property("stage").value<QObject *>();
        auto *district = panel->property("district").value<TwinDistrict *>();
        QTRY_VERIFY(district->isReady() && stage->property("item").value<QQuickItem *>());
        QVERIFY(district->isInvented());
        QTRY_VERIFY(district->flooded() > 0);
        QVERIFY(QDir().mkpath(QStringLiteral(YIPING_BIN_DIR "/../pictures")));
        district->setSelected(200);
        auto *theme = qmlEngine(panel)->singletonInstance<QObject *>("Yiping.Theme", "Theme");
        QVERIFY(theme);
        for (const QString &mode : {QStringLiteral("wall"), QStringLiteral("calm")}) {
            theme->setProperty("mode", mode);
            const QImage picture = m_screen->window()->grabWindow();
            QVERIFY(picture.save(QStringLiteral(YIPING_BIN_DIR "/../pictures/twin-%1.png").arg(mode)));
        }
        theme->setProperty("mode", QStringLiteral("wall"));
        panel->setProperty("flat", true);
        QTRY_VERIFY(!stage->property("item").value<QQuickItem *>());
        QSignalSpy frames(m_screen->window(), &QQuickWindow::frameSwapped);
        while (frames.wait(300)) { }
        QVERIFY(m_screen->window()->grabWindow().save(QStringLiteral(YIPING_BIN_DIR "/../pictures/twin-flat.png")));
    }

    void cleanup()
    {
        m_screen.reset();
        m_house.reset();
    }

private:
    void show(QQuickView &view, const QString &file = QStringLiteral("boxes.geojson"))
    {
        view.setInitialProperties({{QStringLiteral("footprints"), m_folder.filePath(file)}});
        view.setSource(QUrl::fromLocalFile(QStringLiteral(YIPING_FIXTURES "/twin/TwinAbove.qml")));
        QVERIFY(view.rootObject());
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QTRY_VERIFY(view.rootObject()->property("district").value<TwinDistrict *>()->isReady());
    }

    void fill()
    {
        Update incident = m_house->incident("flooded-street", Severity::II);
        m_house->apply({m_house->update(Lane::State, "H-nanning", "450105",
                                        SensorValue{.id = "H-nanning",
                                                    .kind = SensorKind::WaterLevel,
                                                    .name = QStringLiteral("邕江南宁站"),
                                                    .position = LonLat{.lon = 108.312, .lat = 22.7985},
                                                    .value = 75.6}),
                        incident, m_house->unit("pump", 108.3302), m_house->unit("crew", 108.32)});
    }

    void openPanel(const QString &file)
    {
        write(m_folder.filePath(QStringLiteral("scene.json")),
              R"({"schema": "yiping.scene/1", "id": "mine",
            "title": { "zh_CN": "我的" }, "profile": "both", "region": "4501", "grid": { "columns": 1, "rows": 1 },
            "panels": [{ "id": "twin", "kind": "twin", "x": 0, "y": 0, "w": 1, "h": 1,
                "queries": [{ "lane": "state", "region": "45" }],
                "options": { "gauge": "H-nanning", "footprints": ")"
                  + m_folder.filePath(file).toUtf8() + R"(" } }] })");
        SceneLibrary library(panelKinds());
        library.addDirectory(m_folder.path(), SceneLibrary::Presence::Required);
        m_house = std::make_unique<test::House>(std::move(library));
        m_house->shelf.setCurrent(QStringLiteral("mine"));
        fill();
        m_screen = std::make_unique<test::WholeScreen>(m_house->live);
        QVERIFY(m_screen->window());
        m_screen->window()->requestActivate();
        QVERIFY(QTest::qWaitForWindowActive(m_screen->window()));
    }

    /** The panel of a kind: it stands in the host that has this kind. */
    QQuickItem *find(const char *kind) const { return findIn(m_screen->window()->contentItem(), QLatin1String(kind)); }
    static QQuickItem *findIn(QQuickItem *item, QLatin1String kind)
    {
        if (item->property("kind").toString() == kind && item->property("panelId").isValid())
            return item->property("item").value<QQuickItem *>();
        for (QQuickItem *child : item->childItems()) {
            if (QQuickItem *found = findIn(child, kind))
                return found;
        }
        return nullptr;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<test::House> m_house;
    std::unique_ptr<test::WholeScreen> m_screen;
};

QTEST_MAIN(TwinViewTest)
#include "tst_twin_view.moc"
