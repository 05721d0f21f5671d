// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/live_house.h"
#include "support/test_case.h"
#include "support/whole_screen.h"
#include "widgets/map/map_camera.h"
#include "widgets/map/point_layer.h"
#include "widgets/map/point_name_layer.h"

#include <QDir>
#include <QQmlEngine>
#include <QQuickItem>

using namespace yiping;

/** Finding things on the map, with the keyboard only, in the whole application. */
class MapFindTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_house = std::make_unique<test::House>(test::shippedScenes());
        m_house->catalog.loadTowns("code,name\n450103001,新竹街道\n450103002,中山街道\n");
        m_house->shelf.setCurrent(QStringLiteral("city"));
        m_screen = std::make_unique<test::WholeScreen>(m_house->live);
        m_window = m_screen->window();
        QVERIFY(m_window);
        m_window->requestActivate();
        QVERIFY(QTest::qWaitForWindowActive(m_window));
        m_house->apply({m_house->incident("grave", Severity::I), m_house->incident("slight", Severity::IV),
                        unit("engine-1", 108.34, EntityKind::Fire), unit("crew-2", 108.36, EntityKind::CityMaintenance),
                        station("gauge", 108.30, 60.5)});
        m_map = mapView();
        QVERIFY(m_map);
        m_camera = m_map->property("camera").value<MapCamera *>();
        QVERIFY(m_camera);
        QTRY_COMPARE(m_house->live.selection()->incidentId(), QStringLiteral("grave"));
        QTRY_VERIFY_WITH_TIMEOUT(m_map->property("ready").toBool(), 30000);
        press(Qt::Key_M);
        QTRY_VERIFY(onMap());
    }

    void cleanup()
    {
        m_screen.reset();
        m_house.reset();
    }

    void oneGoesToARegionByName()
    {
        press(Qt::Key_G);
        type("青秀");
        press(Qt::Key_Return);
        QCOMPARE(m_house->live.navigator()->code(), QStringLiteral("450103"));
        QTRY_COMPARE(flying(), false);
        QTRY_VERIFY(onMap());
        // Enter chose a suggestion and sent nobody anywhere.
        QVERIFY(m_house->sink.dispatched.empty());
    }

    void oneGoesToAPlaceInDegrees()
    {
        press(Qt::Key_G);
        type("22.55, 108.20");
        look("go-to-place");
        press(Qt::Key_Return);
        QTRY_VERIFY(std::abs(m_camera->longitude() - 108.20) < 1e-6 && std::abs(m_camera->latitude() - 22.55) < 1e-6);
        QCOMPARE(m_house->live.navigator()->code(), QStringLiteral("4501"));
    }

    void aGridCodeWithoutPlaceLeadsToWhatIsKnownAndSaysSo()
    {
        press(Qt::Key_G);
        type("450105004001012");
        press(Qt::Key_Return);
        QCOMPARE(m_house->live.navigator()->code(), QStringLiteral("450105"));
        QCOMPARE(finding()->property("note").toString(),
                 QStringLiteral("No position known for 450105004001012; showing 江南区."));
        press(Qt::Key_Escape);
        QCOMPARE(finding()->property("note").toString(), QString());
    }

    void anUnknownNameIsASentenceAndEscapeCloses()
    {
        press(Qt::Key_G);
        type("没有这里");
        press(Qt::Key_Return);
        const auto *finder = finding()->findChild<QObject *>(QStringLiteral("finder"));
        QVERIFY(finder);
        QCOMPARE(finder->property("message").toString(),
                 QStringLiteral("Nothing by the name of 没有这里 is known here."));
        QCOMPARE(m_house->live.navigator()->code(), QStringLiteral("4501"));
        press(Qt::Key_Escape);
        QTRY_VERIFY(onMap());
        press(Qt::Key_Left);
        QVERIFY(m_camera->longitude() < 108.8);
    }

    void suggestionsAreWalked()
    {
        press(Qt::Key_G);
        type("区");
        look("go-to-names");
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        press(Qt::Key_Up);
        press(Qt::Key_Return);
        // 广西壮族自治区 comes first, then the districts by code.
        QCOMPARE(m_house->live.navigator()->code(), QStringLiteral("450103"));
    }

    void aUnitIsFoundChosenAndFollowed()
    {
        press(Qt::Key_G);
        type("ENGINE-1");
        press(Qt::Key_Return);
        QCOMPARE(m_house->live.selection()->unitId(), QStringLiteral("engine-1"));
        QCOMPARE(m_map->property("selectedLayer").toString(), QStringLiteral("units"));
        QTRY_VERIFY(std::abs(m_camera->longitude() - 108.34) < 1e-6);
        // A street corner: things have their names beside them.
        const auto layers = all(m_map, [](QQuickItem *item) { return qobject_cast<PointNameLayer *>(item); });
        QCOMPARE(layers.size(), 1);
        const auto *names = qobject_cast<PointNameLayer *>(layers.first());
        QCOMPARE(names->shown(), 0);
        look("unit");
        m_house->live.selection()->choose(QStringLiteral("grave"));
        QTRY_COMPARE(names->shown(), 1);
        QCOMPARE(names->names().front().second, QStringLiteral("engine-1"));
        look("names");
        press(Qt::Key_Tab);
        QCOMPARE(m_map->property("selectedLayer").toString(), QStringLiteral("units"));
        press(Qt::Key_F);
        QTRY_COMPARE(flying(), false);
        m_house->apply({unit("engine-1", 108.39, EntityKind::Fire)});
        QTRY_VERIFY(std::abs(m_camera->longitude() - 108.39) < 1e-6);
        look("following");
        QVERIFY(chips().join(u' ').contains(QStringLiteral("Following engine-1")));
        // A hand on the map ends it.
        press(Qt::Key_Right);
        m_house->apply({unit("engine-1", 108.30, EntityKind::Fire)});
        QVERIFY(m_camera->longitude() > 108.38);
        QVERIFY(!chips().join(u' ').contains(QStringLiteral("Following")));
    }

    void whatIsFollowedGrowsStaleAndGoesAndTheMapStays()
    {
        m_house->live.selection()->choose(QStringLiteral("slight"));
        press(Qt::Key_F);
        QTRY_COMPARE(flying(), false);
        const double longitude = m_camera->longitude();
        m_house->apply({m_house->step("slight", CaseStage::Closed)});
        QTRY_VERIFY(chips().join(u' ').contains(QStringLiteral("▲ Cannot follow")));
        QCOMPARE(m_camera->longitude(), longitude);
        look("gone");
        press(Qt::Key_Escape);
        QVERIFY(chips().isEmpty());
    }

    void whatIsFollowedAndSilentIsSaidToBe()
    {
        Update silent = unit("engine-1", 108.35, EntityKind::Fire);
        silent.header.staleAfterS = 30;
        m_house->apply({silent});
        press(Qt::Key_G);
        type("engine-1");
        press(Qt::Key_Return);
        press(Qt::Key_F);
        m_house->clock.advanceMs(125'000);
        Q_EMIT m_house->live.clock()->ticked();
        QCOMPARE(chips(), QStringList{QStringLiteral("▲ Following engine-1 · no news for 2 min")});
        look("silent");
    }

    void tabStepsThroughWhatIsInView()
    {
        QStringList seen;
        for (int i = 0; i < 5; ++i) {
            press(Qt::Key_Tab);
            seen.append(m_map->property("selectedLayer").toString() + u':'
                        + QString::number(m_map->property("selectedRow").toInt()));
        }
        QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), 5);
        press(Qt::Key_Backtab);
        QCOMPARE(m_map->property("selectedLayer").toString() + u':'
                     + QString::number(m_map->property("selectedRow").toInt()),
                 seen[3]);
    }

    void theFilterHidesAndSaysSoAndComesBack()
    {
        const auto *units = m_map->property("units").value<PointSource *>();
        const auto *incidents = m_map->property("incidents").value<PointSource *>();
        QCOMPARE(units->points().size(), std::size_t(2));
        press(Qt::Key_X);
        // To the row "Ⅳ" and off; Enter is the sheet's and sends nobody.
        for (int i = 0; i < 6; ++i)
            press(Qt::Key_Down);
        press(Qt::Key_Return);
        QCOMPARE(incidents->points().size(), std::size_t(1));
        QVERIFY(m_house->sink.dispatched.empty());
        look("filter");
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(incidents->points().size(), std::size_t(2));
        press(Qt::Key_Space);
        press(Qt::Key_Escape);
        QTRY_VERIFY(onMap());
        QCOMPARE(chips(), QStringList{QStringLiteral("Filter: 4 of 5 shown")});
        look("filter-chip");
        press(Qt::Key_X, Qt::ShiftModifier);
        QCOMPARE(incidents->points().size(), std::size_t(2));
        QVERIFY(chips().isEmpty());
        press(Qt::Key_X, Qt::ShiftModifier);
        QCOMPARE(incidents->points().size(), std::size_t(1));
    }

    void aViewIsKeptFoundAgainRenamedAndLetGo()
    {
        ViewBookmarks &views = *m_house->live.bookmarks();
        const double longitude = m_camera->longitude();
        const double zoom = m_camera->zoom();
        press(Qt::Key_B);
        press(Qt::Key_N);
        type("邕江");
        press(Qt::Key_Return);
        QCOMPARE(views.count(), 1);
        look("views");
        press(Qt::Key_Escape);
        QTRY_VERIFY(onMap());
        press(Qt::Key_Right);
        press(Qt::Key_Plus);
        QVERIFY(m_camera->longitude() > longitude);
        press(Qt::Key_1, Qt::ControlModifier);
        QTRY_VERIFY(std::abs(m_camera->longitude() - longitude) < 1e-5 && std::abs(m_camera->zoom() - zoom) < 0.01);

        press(Qt::Key_B);
        press(Qt::Key_R);
        look("views-naming");
        type("邕江南");
        press(Qt::Key_Return);
        QCOMPARE(views.index(0).data().toString(), QStringLiteral("邕江南"));
        press(Qt::Key_I);
        const QQuickItem *inset = named(finding(), "inset").value(0);
        QVERIFY(inset && inset->isVisible());
        const auto *small = inset->property("camera").value<MapCamera *>();
        QVERIFY(std::abs(small->longitude() - longitude) < 1e-5);
        // It shows what the large map showed.
        QVERIFY(std::abs(small->zoom() + std::log2(m_camera->width() / small->width()) - zoom) < 0.01);
        QCOMPARE(inset->property("caption").toString(), QStringLiteral("邕江南"));
        look("inset-view");
        press(Qt::Key_B);
        press(Qt::Key_Delete);
        QCOMPARE(views.count(), 0);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(views.count(), 1);
        QVERIFY(m_house->sink.dispatched.empty());
    }

    void theInsetShowsTheWholeOrWhatIsChosen()
    {
        QQuickItem *inset = named(finding(), "inset").value(0);
        QVERIFY(inset);
        QVERIFY(!inset->isVisible());
        press(Qt::Key_I);
        QVERIFY(inset->isVisible());
        // All of the province fits into it, and the frame lies where the large map looks.
        const auto *small = inset->property("camera").value<MapCamera *>();
        QVERIFY(small);
        QTRY_VERIFY(small->zoom() < m_camera->zoom() - 1);
        const QQuickItem *frame = named(inset, "frame").value(0);
        const QPointF middle = small->toScreen(m_camera->longitude(), m_camera->latitude());
        QVERIFY(QLineF(middle, frame->position() + QPointF(frame->width() / 2, frame->height() / 2)).length() < 2);
        look("inset");
        press(Qt::Key_I);
        QVERIFY(!inset->isVisible());

        m_house->live.selection()->choose(QStringLiteral("slight"));
        press(Qt::Key_I, Qt::ShiftModifier);
        QVERIFY(inset->isVisible());
        QTRY_VERIFY(std::abs(small->longitude() - 108.33) < 1e-9);
        look("inset-entity");
    }

    // A scene's mistake is a sentence, and the map goes on.
    void anInsetOfNoKindSaysSo()
    {
        finding()->setProperty("inset", QVariantMap{{QStringLiteral("kind"), QStringLiteral("owerview")}});
        const QQuickItem *inset = named(finding(), "inset").value(0);
        QVERIFY(inset && inset->isVisible());
        QCOMPARE(inset->property("caption").toString(),
                 QStringLiteral("inset: \"kind\" is overview, view or entity, not \"owerview\""));
    }

    void theMouseFindsTheSame()
    {
        const QQuickItem *bar = named(m_window->contentItem(), "findbar").value(0);
        QVERIFY(bar && bar->isVisible());
        QTest::mouseClick(m_window, Qt::LeftButton, Qt::NoModifier,
                          bar->mapToScene(QPointF(12, bar->height() / 2)).toPoint());
        QTRY_VERIFY(!onMap());
        type("450105");
        const QQuickItem *row = named(finding(), "suggestion").value(0);
        QVERIFY(row);
        QTest::mouseClick(m_window, Qt::LeftButton, Qt::NoModifier, row->mapToScene(QPointF(40, 20)).toPoint());
        QCOMPARE(m_house->live.navigator()->code(), QStringLiteral("450105"));
    }

    void theHelpNamesEveryKey()
    {
        press(Qt::Key_F1);
        look("help");
        press(Qt::Key_Escape);
    }

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_window, key, modifiers);
    }

    /** The keyboard is the map's, and not that of a sheet on it. */
    bool onMap() const { return m_window->activeFocusItem() == m_map; }

    /** As an input method hands it over. */
    void type(const char *text)
    {
        QInputMethodEvent event;
        event.setCommitString(QString::fromUtf8(text));
        QCoreApplication::sendEvent(m_window->activeFocusItem(), &event);
    }

    Update unit(const std::string &id, double lon, EntityKind kind)
    {
        m_house->clock.advanceMs(1000);
        return m_house->update(Lane::State, id, "450103",
                               EntityState{.id = id,
                                           .kind = kind,
                                           .name = QString::fromStdString(id),
                                           .position = LonLat{.lon = lon, .lat = 22.81},
                                           .speedMps = 12,
                                           .status = UnitStatus::EnRoute});
    }

    Update station(const std::string &id, double lon, double level)
    {
        return m_house->update(Lane::State, id, "450103",
                               SensorValue{.id = id,
                                           .kind = SensorKind::WaterLevel,
                                           .name = QStringLiteral("南宁站"),
                                           .position = LonLat{.lon = lon, .lat = 22.79},
                                           .value = level,
                                           .stages = {.alert = 69.4, .warning = 73.0, .guarantee = {}}});
    }

    QQuickItem *mapView() const
    {
        const auto layers =
            all(m_window->contentItem(), [](QQuickItem *item) { return qobject_cast<PointLayer *>(item); });
        return layers.isEmpty() ? nullptr : layers.first()->parentItem();
    }

    /** Items of a repeater are nobody's children but their parent item's. */
    template<typename Predicate>
    static QList<QQuickItem *> all(QQuickItem *below, Predicate is)
    {
        QList<QQuickItem *> found;
        for (QQuickItem *child : below->childItems()) {
            if (is(child))
                found.append(child);
            found += all(child, is);
        }
        return found;
    }

    static QList<QQuickItem *> named(QQuickItem *below, const char *name)
    {
        return all(below, [name](QQuickItem *item) { return item->objectName() == QLatin1String(name); });
    }

    QQuickItem *finding() const { return named(m_map, "finding").value(0); }
    bool flying() const { return m_map->property("flight").value<QObject *>()->property("running").toBool(); }

    QStringList chips() const
    {
        QStringList texts;
        for (const auto *chip : named(finding(), "chip")) {
            if (chip->isVisible())
                texts.append(chip->property("text").toString());
        }
        return texts;
    }

    /** Pictures for the eye, where somebody wants them. */
    void look(const char *name)
    {
        const QString folder = qEnvironmentVariable("YIPING_PICTURES");
        if (folder.isEmpty())
            return;
        QDir().mkpath(folder);
        auto *theme = qmlEngine(m_map)->singletonInstance<QObject *>("Yiping.Theme", "Theme");
        for (const char *mode : {"calm", "wall"}) {
            theme->setProperty("mode", QString::fromLatin1(mode));
            const QString file = QStringLiteral("%1/%2-%3.png").arg(folder, QLatin1String(name), QLatin1String(mode));
            QVERIFY(m_window->grabWindow().save(file));
        }
    }

    std::unique_ptr<test::House> m_house;
    std::unique_ptr<test::WholeScreen> m_screen;
    QQuickWindow *m_window = nullptr;
    QQuickItem *m_map = nullptr;
    MapCamera *m_camera = nullptr;
};

QTEST_MAIN(MapFindTest)
#include "tst_map_find.moc"
