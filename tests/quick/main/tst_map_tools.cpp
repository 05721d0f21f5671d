// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/geodesy.h"
#include "support/live_house.h"
#include "support/test_case.h"
#include "support/whole_screen.h"
#include "viewmodels/area_count.h"
#include "viewmodels/map_tool.h"
#include "widgets/map/map_camera.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QQmlProperty>
#include <QQuickItem>
#include <QRandomGenerator>

#include <cmath>

using namespace yiping;

namespace {

constexpr LonLat Leak{.lon = 108.33, .lat = 22.81};

QQuickItem *itemWith(QQuickItem *root, const char *property)
{
    if (!root || root->property(property).isValid())
        return root;
    for (QQuickItem *child : root->childItems()) {
        if (QQuickItem *found = itemWith(child, property))
            return found;
    }
    return nullptr;
}

} // namespace

/** Selecting and measuring on the whole screen, by mouse and by keyboard. */
class MapToolsTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_house = std::make_unique<test::House>(test::shippedScenes());
        m_house->shelf.setCurrent(QStringLiteral("city"));
        m_screen = std::make_unique<test::WholeScreen>(m_house->live);
        m_window = m_screen->window();
        QVERIFY(m_window);
        m_window->requestActivate();
        QVERIFY(QTest::qWaitForWindowActive(m_window));
        QTest::mouseMove(m_window, QPoint(3, 3));
        m_house->apply(things());
        m_house->live.selection()->choose(QStringLiteral("leak"));
        findTools();
    }

    void cleanup()
    {
        m_screen.reset();
        m_house.reset();
    }

    void aroundTheIncidentByKeys()
    {
        press(Qt::Key_M);
        press(Qt::Key_T);
        QVERIFY(m_tools->property("opened").toBool());
        QVERIFY(m_tools->hasActiveFocus());
        press(Qt::Key_I);
        QCOMPARE(m_tool->kind(), MapTool::Circle);
        QVERIFY(m_tool->isFinished());
        QCOMPARE(m_tool->radius(), 1000.0);
        QTRY_COMPARE(m_result->total(), 5);
        // The map came near, and the circle is that of the ground.
        QTRY_VERIFY(m_camera->zoom() > 13);
        QTRY_VERIFY(!flying());
        save("selection-circle.png");

        press(Qt::Key_Plus);
        QCOMPARE(m_tool->radius(), 2000.0);
        QTRY_COMPARE(m_result->total(), 6);
        press(Qt::Key_Minus);
        press(Qt::Key_Minus);
        QCOMPARE(m_tool->radius(), 500.0);
        QTRY_COMPARE(m_result->total(), 4);
        type("1.5");
        press(Qt::Key_K);
        QCOMPARE(m_tool->radius(), 1500.0);
        type("1200");
        press(Qt::Key_Return);
        QCOMPARE(m_tool->radius(), 1200.0);
        // Enter chose a radius and nothing else: no order left.
        QVERIFY(m_house->sink.dispatched.empty());

        press(Qt::Key_Escape);
        QCOMPARE(m_tool->kind(), MapTool::None);
        QVERIFY(!m_tools->property("opened").toBool());
        QVERIFY(m_view->hasActiveFocus());
    }

    void theListIsWalkedAndChosenFrom()
    {
        press(Qt::Key_M);
        press(Qt::Key_T);
        press(Qt::Key_I);
        QTRY_COMPARE(m_result->listed(), 5);
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QCOMPARE(m_house->live.selection()->incidentId(), QStringLiteral("flood"));
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QCOMPARE(m_house->live.selection()->unitId(), QStringLiteral("near"));
        // The map's ring goes with it.
        QCOMPARE(m_view->property("selectedLayer").toString(), QStringLiteral("units"));
        QVERIFY(m_house->sink.dispatched.empty());

        QTest::keyClick(m_window, Qt::Key_C, Qt::ControlModifier);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.contains(QStringLiteral("108.33000")), qPrintable(copied));
        QVERIFY(copied.contains(QStringLiteral("near")) && copied.contains(QStringLiteral("3.14 km²")));
        // C did not close an order, for the tools had the keyboard.
        QVERIFY(m_house->sink.moved.empty());
    }

    void escEndsTheToolsBeforeAnythingElse()
    {
        press(Qt::Key_M);
        press(Qt::Key_T);
        press(Qt::Key_L);
        // Whoever has the keyboard next to the tools: finding a place, the help, the map itself.
        press(Qt::Key_G);
        QTRY_VERIFY(!m_tools->hasActiveFocus());
        press(Qt::Key_Escape);
        QTRY_VERIFY(m_tools->hasActiveFocus());
        QCOMPARE(m_tool->kind(), MapTool::Lasso);
        press(Qt::Key_Escape);
        QVERIFY(!m_tools->property("opened").toBool());
        QVERIFY(!m_house->live.selection()->isAutomatic());
        QCOMPARE(m_house->live.selection()->incidentId(), QStringLiteral("leak"));
    }

    void otherKeysOfTheMapStay()
    {
        QQuickItem *finding = itemWith(m_window->contentItem(), "chipsHeight");
        QVERIFY(finding);
        press(Qt::Key_M);
        press(Qt::Key_I);
        QVERIFY(!finding->property("inset").isNull());
        QVERIFY(!m_tools->property("opened").toBool());
        press(Qt::Key_I);
        press(Qt::Key_T);
        press(Qt::Key_T);
        QVERIFY(!m_tools->property("opened").toBool());
        QVERIFY(m_view->hasActiveFocus());
    }

    void theCountFollowsWhatMoves()
    {
        press(Qt::Key_M);
        press(Qt::Key_T);
        press(Qt::Key_I);
        QTRY_COMPARE(m_result->total(), 5);
        m_house->clock.advanceMs(1000);
        m_house->apply({m_house->unit("near", 108.60)});
        QTRY_COMPARE(m_result->total(), 4);
    }

    void theCrossIsMovedByArrowsAndSetsCorners()
    {
        press(Qt::Key_M);
        press(Qt::Key_T);
        press(Qt::Key_R);
        const QPointF before = cursor();
        press(Qt::Key_Left);
        press(Qt::Key_Up);
        QVERIFY(cursor().x() < before.x() - 10 && cursor().y() < before.y() - 10);
        const QPointF coarse = cursor();
        QTest::keyClick(m_window, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(cursor().x(), coarse.x() - 2);
        press(Qt::Key_Space);
        QCOMPARE(m_tool->count(), 1);
        QVERIFY(!m_tool->isFinished());
        for (int i = 0; i < 8; ++i) {
            press(Qt::Key_Right);
            press(Qt::Key_Down);
        }
        press(Qt::Key_Space);
        QVERIFY(m_tool->isFinished());
        QVERIFY(m_tool->area() > 0);

        // At the border the map moves below the cross.
        press(Qt::Key_Space);
        const double longitude = m_camera->longitude();
        for (int i = 0; i < 40; ++i)
            press(Qt::Key_Right);
        QVERIFY(m_camera->longitude() > longitude);
        QVERIFY(cursor().x() <= m_view->width());
    }

    void aCircleIsSetWhereTheMouseIs()
    {
        press(Qt::Key_M);
        press(Qt::Key_T);
        QTest::mouseMove(m_window, scene({240, 200}));
        QTest::mouseMove(m_window, scene({250, 210}));
        press(Qt::Key_O);
        QTRY_COMPARE(cursor(), QPointF(250, 210));
        press(Qt::Key_Space);
        QVERIFY(m_tool->isFinished());
        const LonLat place = under({250, 210});
        QVERIFY(geodesicDistance(place, {.lon = m_tool->centre().x(), .lat = m_tool->centre().y()}) < 1);
    }

    void distanceIsMeasuredByKeys()
    {
        press(Qt::Key_M);
        press(Qt::Key_T);
        press(Qt::Key_D);
        press(Qt::Key_Space);
        const LonLat from = under(cursor());
        for (int i = 0; i < 5; ++i)
            press(Qt::Key_Right);
        const LonLat to = under(cursor());
        // Live, before the point is set.
        QVERIFY(std::abs(m_tool->length() - geodesicDistance(from, to)) < 0.01);
        press(Qt::Key_Space);
        press(Qt::Key_Down);
        press(Qt::Key_Space);
        QCOMPARE(m_tool->count(), 3);
        press(Qt::Key_Backspace);
        QCOMPARE(m_tool->count(), 2);
        // The region stays: Backspace was the tool's.
        QCOMPARE(m_house->live.navigator()->code(), QStringLiteral("4501"));
        press(Qt::Key_Return);
        QVERIFY(m_tool->isFinished());
        QVERIFY(std::abs(m_tool->length() - geodesicDistance(from, to)) < 0.01);
        QTest::keyClick(m_window, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_tool->count(), 1);
        press(Qt::Key_Escape);
        QCOMPARE(m_tool->kind(), MapTool::None);
    }

    void rectangleCircleAndLassoByMouse()
    {
        open();
        pick(MapTool::Rectangle);
        drag({QPointF(200, 150), QPointF(420, 330)});
        QVERIFY(m_tool->isFinished());
        const double sides = geodesicDistance(under({200, 240}), under({420, 240}))
            * geodesicDistance(under({310, 150}), under({310, 330}));
        QVERIFY(std::abs(m_tool->area() / sides - 1) < 0.01);

        pick(MapTool::Circle);
        drag({QPointF(300, 250), QPointF(300, 190)});
        QVERIFY(m_tool->isFinished());
        QVERIFY(std::abs(m_tool->radius() / geodesicDistance(under({300, 250}), under({300, 190})) - 1) < 0.01);

        pick(MapTool::Lasso);
        std::vector<QPointF> path;
        for (int i = 0; i < 60; ++i)
            path.emplace_back(320 + 120 * std::cos(i / 60.0 * 6.283), 260 + 100 * std::sin(i / 60.0 * 6.283));
        drag(path);
        QVERIFY(m_tool->isFinished());
        QVERIFY(m_tool->count() > 40);
        QVERIFY(!m_tool->isCrossing());
        QTRY_VERIFY(m_result->total() > 0);
        save("selection-lasso.png");
        // The map below took none of it.
        QCOMPARE(m_house->live.navigator()->code(), QStringLiteral("4501"));
    }

    void anAreaIsMeasuredByMouse()
    {
        open();
        pick(MapTool::Area);
        for (const QPointF &corner : {QPointF(200, 150), QPointF(430, 170), QPointF(460, 330)})
            click(corner);
        QCOMPARE(m_tool->count(), 3);
        QTest::mouseMove(m_window, scene({240, 380}));
        QTest::mouseMove(m_window, scene({250, 380}));
        QTRY_COMPARE(m_tool->outline().size(), 4);
        save("measure-area-live.png");
        QTest::mouseDClick(m_window, Qt::LeftButton, {}, scene({250, 380}));
        QVERIFY(m_tool->isFinished());
        QCOMPARE(m_tool->count(), 4);
        const std::vector<LonLat> corners{under({200, 150}), under({430, 170}), under({460, 330}), under({250, 380})};
        QVERIFY(std::abs(m_tool->area() / ringArea(corners) - 1) < 0.02);
        QVERIFY(std::abs(m_tool->length() / lineLength(corners, true) - 1) < 0.02);

        pick(MapTool::Distance);
        for (const QPointF &corner : {QPointF(180, 330), QPointF(300, 200), QPointF(420, 260)})
            click(corner);
        QTest::mouseMove(m_window, scene({480, 380}));
        save("measure-distance.png");
        // Dragging moves the map and sets no point.
        const double longitude = m_camera->longitude();
        drag({QPointF(300, 300), QPointF(200, 300)});
        QVERIFY(m_camera->longitude() > longitude);
        QCOMPARE(m_tool->count(), 3);
    }

    void aWallHasNoTools()
    {
        press(Qt::Key_M);
        press(Qt::Key_T);
        press(Qt::Key_I);
        m_house->live.access()->beginAsWall(QStringLiteral("W-01"));
        QTRY_VERIFY(!m_tools->isVisible());
        QCOMPARE(m_tool->kind(), MapTool::None);
        m_view->forceActiveFocus();
        press(Qt::Key_T);
        QVERIFY(!m_tools->property("opened").toBool());
    }

    void theProvinceInALasso()
    {
        m_house->shelf.setCurrent(QStringLiteral("overview"));
        findTools();
        QRandomGenerator random(8);
        std::vector<Update> updates;
        for (int i = 0; i < 400; ++i) {
            const auto kind = static_cast<EntityKind>(1 + random.bounded(7));
            const std::string id = "P-" + std::to_string(i);
            const char *county = i % 3 == 0 ? "450103" : i % 3 == 1 ? "450105" : "450200";
            updates.push_back(
                m_house->update(Lane::State, id, county,
                                EntityState{.id = id,
                                            .kind = kind,
                                            .name = QString::fromStdString(id),
                                            .position = LonLat{.lon = 106.5 + 4.5 * random.generateDouble(),
                                                               .lat = 22.3 + 2.8 * random.generateDouble()},
                                            .status = UnitStatus::Available}));
            if (i % 40 == 0)
                updates.push_back(
                    at(m_house->incident("P-" + id, static_cast<Severity>(1 + i / 40 % 4)),
                       {.lon = 107 + 3.5 * random.generateDouble(), .lat = 22.6 + 2 * random.generateDouble()}));
        }
        m_house->apply(std::move(updates));
        open();
        pick(MapTool::Lasso);
        std::vector<QPointF> path;
        const QPointF middle(m_view->width() * 0.42, m_view->height() * 0.5);
        for (int i = 0; i < 90; ++i) {
            const double turn = i / 90.0 * 6.283;
            const double reach = m_view->height() * (0.33 + 0.04 * std::sin(3 * turn) + 0.015 * std::cos(7 * turn));
            path.push_back(middle + QPointF(reach * std::cos(turn), reach * std::sin(turn)));
        }
        drag(path);
        QVERIFY(m_tool->isFinished());
        QTRY_VERIFY(m_result->total() > 50);
        press(Qt::Key_Down);
        save("selection-province.png");
        // Brute force agrees with the index, point by point.
        const std::vector<LonLat> ring = m_tool->ring();
        int inside = 0;
        for (std::size_t i = 0; i < m_house->store.units().size(); ++i)
            inside += contains(ring, *m_house->store.units().glance(i).position) ? 1 : 0;
        for (const IncidentRow &row : m_house->store.incidents().rows())
            inside += contains(ring, *row.incident.position) ? 1 : 0;
        for (const SensorRow &row : m_house->store.sensors().rows())
            inside += contains(ring, *row.latest.position) ? 1 : 0;
        QTRY_COMPARE(m_result->total(), inside);
    }

    void inTheLightTheme()
    {
        QObject *theme = qmlEngine(m_tools)->singletonInstance<QObject *>("Yiping.Theme", "Theme");
        QVERIFY(theme);
        theme->setProperty("mode", QStringLiteral("calm"));
        press(Qt::Key_M);
        press(Qt::Key_T);
        press(Qt::Key_I);
        QTRY_COMPARE(m_result->total(), 5);
        QTRY_VERIFY(m_camera->zoom() > 13);
        QTRY_VERIFY(!flying());
        save("selection-circle-light.png");
        theme->setProperty("mode", QStringLiteral("wall"));
    }

private:
    void findTools()
    {
        m_tools = nullptr;
        QTRY_VERIFY((m_tools = itemWith(m_window->contentItem(), "byKeys")));
        m_tool = m_tools->property("tool").value<MapTool *>();
        m_result = m_tools->property("result").value<AreaCount *>();
        m_view = m_tools->property("view").value<QQuickItem *>();
        QVERIFY(m_tool && m_result && m_view);
        m_camera = m_view->property("camera").value<MapCamera *>();
        // A loaded machine takes its time over the borders.
        QTRY_VERIFY_WITH_TIMEOUT(m_view->property("ready").toBool(), 30000);
        QTRY_VERIFY(m_camera->zoom() > 5);
    }

    /** By the textbook, in the map's plane. */
    static bool contains(const std::vector<LonLat> &ring, LonLat place)
    {
        const MercatorPoint p = toMercator(place);
        bool inside = false;
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            const MercatorPoint a = toMercator(ring[i]);
            const MercatorPoint b = toMercator(ring[j]);
            if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x)
                inside = !inside;
        }
        return inside;
    }

    std::vector<Update> things()
    {
        std::vector<Update> all{
            at(m_house->incident("leak", Severity::I), Leak),
            at(m_house->incident("flood", Severity::III), geodesicDestination(Leak, 200, 400)),
            at(m_house->incident("far", Severity::IV, "450105"), geodesicDestination(Leak, 90, 9000))};
        const auto unit = [&](const char *id, double azimuth, double metres, EntityKind kind) {
            const LonLat place = geodesicDestination(Leak, azimuth, metres);
            all.push_back(m_house->update(Lane::State, id, "450105",
                                          EntityState{.id = id,
                                                      .kind = kind,
                                                      .name = QString::fromLatin1(id),
                                                      .position = place,
                                                      .status = UnitStatus::Available}));
        };
        unit("near", 45, 300, EntityKind::Fire);
        unit("edge", 270, 990, EntityKind::Ambulance);
        unit("beyond", 0, 1010, EntityKind::Ambulance);
        SensorValue gauge{.id = "G-1",
                          .kind = SensorKind::WaterLevel,
                          .name = QStringLiteral("南宁水文站"),
                          .position = geodesicDestination(Leak, 135, 480),
                          .value = 73.4};
        gauge.stages.warning = 73;
        all.push_back(m_house->update(Lane::State, "G-1", "450103", gauge));
        return all;
    }

    static Update at(Update update, LonLat place)
    {
        std::get<Incident>(update.body).position = place;
        return update;
    }

    void open()
    {
        QVERIFY(QMetaObject::invokeMethod(m_tools, "open"));
        QTRY_VERIFY(m_tools->hasActiveFocus());
    }
    void pick(MapTool::Kind kind) { QVERIFY(QMetaObject::invokeMethod(m_tools, "pick", Q_ARG(int, int(kind)))); }
    void press(Qt::Key key) { QTest::keyClick(m_window, key); }
    void type(const char *text)
    {
        for (const char *letter = text; *letter; ++letter)
            QTest::keyClick(m_window, *letter);
    }
    QPointF cursor() const { return m_tools->property("cursor").toPointF(); }
    QPoint scene(QPointF place) const { return m_tools->mapToScene(place).toPoint(); }
    LonLat under(QPointF place) const
    {
        const QPointF ground = m_camera->fromScreen(place.x(), place.y());
        return {.lon = ground.x(), .lat = ground.y()};
    }
    void click(QPointF place) { QTest::mouseClick(m_window, Qt::LeftButton, {}, scene(place)); }
    void drag(const std::vector<QPointF> &path)
    {
        QTest::mousePress(m_window, Qt::LeftButton, {}, scene(path.front()));
        for (std::size_t i = 1; i < path.size(); ++i) {
            const QPointF from = path[i - 1];
            for (const double share : {0.3, 0.6, 1.0})
                QTest::mouseMove(m_window, scene(from + (path[i] - from) * share));
        }
        QTest::mouseRelease(m_window, Qt::LeftButton, {}, scene(path.back()));
    }
    /** Not yet where the whole circle is seen beside the card. */
    bool flying()
    {
        const QPointF middle = m_camera->toScreen(Leak.lon, Leak.lat);
        const double pixels = m_tool->radius() / m_camera->metresPerPixel();
        const double free = m_tools->property("card").value<QQuickItem *>()->mapToItem(m_tools, QPointF()).x();
        return std::abs(middle.x() - (free + 150) / 2) > 16 || middle.y() - pixels < 0
            || middle.y() + pixels > m_view->height();
    }
    void save(const char *name)
    {
        const QString folder = QStringLiteral(YIPING_BIN_DIR "/../pictures");
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(m_window->grabWindow().save(folder + QLatin1Char('/') + QString::fromLatin1(name)));
    }

    std::unique_ptr<test::House> m_house;
    std::unique_ptr<test::WholeScreen> m_screen;
    QQuickWindow *m_window = nullptr;
    QQuickItem *m_tools = nullptr;
    QQuickItem *m_view = nullptr;
    MapTool *m_tool = nullptr;
    AreaCount *m_result = nullptr;
    MapCamera *m_camera = nullptr;
};

QTEST_MAIN(MapToolsTest)
#include "tst_map_tools.moc"
