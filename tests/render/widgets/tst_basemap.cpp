// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_case.h"
#include "support/test_data.h"
#include "tiles/tile_feed.h"
#include "tiles/tile_image.h"
#include "widgets/map/map_camera.h"

#include <QDir>
#include <QQuickItem>
#include <QQuickView>

#include <cmath>

using namespace yiping;

/** The map as people see it, with a folder of tiles under it. */
class BasemapTest : public test::TestCase
{
    Q_OBJECT

    void lookAt(double longitude, double latitude, double zoom)
    {
        QMetaObject::invokeMethod(m_view.rootObject(), "lookAt", Q_ARG(double, longitude), Q_ARG(double, latitude),
                                  Q_ARG(double, zoom));
    }
    [[nodiscard]] const MapCamera &camera() const { return *m_map->property("camera").value<MapCamera *>(); }
    /** What the tile's file has at this place. */
    [[nodiscard]] QColor inFile(double longitude, double latitude, int zoom) const
    {
        const MercatorPoint place = toMercator({.lon = longitude, .lat = latitude});
        const double x = place.x * std::exp2(zoom);
        const double y = place.y * std::exp2(zoom);
        QFile file(QStringLiteral("%1/osm_100-l-1-%2-%3-%4.png").arg(m_folder).arg(zoom).arg(int(x)).arg(int(y)));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return decodeTile(file.readAll()).pixelColor(int((x - std::floor(x)) * 256), int((y - std::floor(y)) * 256));
    }
    [[nodiscard]] static int apart(const QColor &one, const QColor &other)
    {
        return std::abs(one.red() - other.red()) + std::abs(one.green() - other.green())
            + std::abs(one.blue() - other.blue());
    }
    void save(const QString &name)
    {
        const QString folder = QStringLiteral(YIPING_BIN_DIR "/../pictures");
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(m_view.grabWindow().save(folder + QLatin1Char('/') + name));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_folder = test::sharedData(QStringLiteral("tiles-demo/osm"));
        QVERIFY2(QDir(m_folder).exists(), test::missing(m_folder).constData());
        RasterGround ground;
        ground.type = RasterGround::Type::Directory;
        ground.path = m_folder;
        ground.approvalNumber = QStringLiteral("GS(2024)0650号");
        ground.tone = RasterGround::Tone::Light;
        ground.names = true;
        ground.attribution = QStringLiteral("© OpenStreetMap");
        m_feed.start(ground);
        m_view.setInitialProperties({{QStringLiteral("tiles"), QVariant::fromValue<TileSource *>(&m_feed)}});
        m_view.setSource(QUrl::fromLocalFile(QStringLiteral(YIPING_FIXTURES "/map/BasemapScene.qml")));
        QVERIFY(m_view.rootObject());
        m_map = m_view.rootObject()->property("view").value<QQuickItem *>();
        QVERIFY(m_map);
        m_view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&m_view));
        QTRY_VERIFY(m_map->property("ready").toBool());
        QTRY_VERIFY(m_feed.isReady());
    }

    void theProvinceStandsOnItsTiles()
    {
        lookAt(108.8, 23.6, 7);
        // Three places in the middle of counties, far from borders and names.
        for (const auto &[longitude, latitude] : {std::pair{108.95, 23.45}, {107.55, 24.95}, {110.05, 23.75}}) {
            const QColor file = inFile(longitude, latitude, 7);
            QVERIFY(file.isValid());
            const QPoint at = camera().toScreen(longitude, latitude).toPoint();
            QTRY_VERIFY2(apart(m_view.grabWindow().pixelColor(at), file) < 24,
                         qPrintable(QStringLiteral("%1 %2").arg(longitude).arg(latitude)));
        }
        save(QStringLiteral("tiles-z7-dark.png"));
        // The pictures have names; a choropleth would lie on them, and then ours speak.
        auto *labels = m_map->property("labels").value<QQuickItem *>();
        QTRY_VERIFY(!labels->isVisible());
        m_map->setProperty("areaValues", QVariantMap{{QStringLiteral("4501"), 3}, {QStringLiteral("4502"), 1}});
        QTRY_VERIFY(labels->isVisible());
        save(QStringLiteral("tiles-choropleth.png"));
        m_map->setProperty("areaValues", QVariantMap());
        QTRY_VERIFY(!labels->isVisible());
    }

    void beyondTheDeepestTheyGrow()
    {
        lookAt(108.36, 22.82, 11);
        const QColor file = inFile(108.36, 22.82, 8);
        QTRY_VERIFY(apart(m_view.grabWindow().pixelColor(960, 540), file) < 60);
        save(QStringLiteral("tiles-z11-dark.png"));
    }

    void aLightDeskToo()
    {
        m_view.rootObject()->setProperty("light", true);
        lookAt(108.8, 23.6, 7.4);
        const QPoint at = camera().toScreen(108.95, 23.45).toPoint();
        // These pictures are dark, and their tone says that a light screen shows them light.
        QTRY_VERIFY(m_view.grabWindow().pixelColor(at).lightness() > 150);
        QVERIFY(inFile(108.95, 23.45, 7).lightness() < 80);
        save(QStringLiteral("tiles-z7-light.png"));
        m_view.rootObject()->setProperty("light", false);
    }

    void whatIsWrongIsSaidOnTheMapAndTheMapGoesOn()
    {
        TileFeed broken(m_clock);
        RasterGround ground;
        ground.type = RasterGround::Type::MbTiles;
        ground.path = QStringLiteral("/nowhere/gx.mbtiles");
        broken.start(ground);
        lookAt(108.8, 23.6, 7);
        const QPoint at = camera().toScreen(108.95, 23.45).toPoint();
        m_view.rootObject()->setProperty("tiles", QVariant::fromValue<TileSource *>(&broken));
        QTRY_VERIFY(!broken.errorText().isEmpty());
        // Plain land as the theme has it.
        QTRY_COMPARE(m_view.grabWindow().pixelColor(at), QColor(0x12, 0x1c, 0x25));
        const auto *legend = m_map->findChild<QQuickItem *>(QStringLiteral("mapNotes"));
        QVERIFY(legend && legend->isVisible());
        QVERIFY(legend->property("text").toString().contains(QStringLiteral("/nowhere/gx.mbtiles")));
        save(QStringLiteral("tiles-broken.png"));
        m_view.rootObject()->setProperty("tiles", QVariant::fromValue<TileSource *>(nullptr));
    }

private:
    SystemClock m_clock;
    TileFeed m_feed{m_clock};
    QString m_folder;
    QQuickView m_view;
    QQuickItem *m_map = nullptr;
};

QTEST_MAIN(BasemapTest)
#include "tst_basemap.moc"
