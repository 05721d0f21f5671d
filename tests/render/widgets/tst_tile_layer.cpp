// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_case.h"
#include "widgets/map/tile_layer.h"

#include <QQuickWindow>

#include <cmath>
#include <unordered_map>

using namespace yiping;

namespace {

/** Tiles that the test puts in; everything else is not there yet. */
class Tiles : public TileSource
{
    Q_OBJECT
public:
    [[nodiscard]] bool isReady() const override { return true; }
    [[nodiscard]] bool darkTone() const override { return inverted; }
    [[nodiscard]] bool lightTone() const override { return brightened; }
    [[nodiscard]] double dim() const override { return dimmed; }
    [[nodiscard]] TileLimits limits() const override { return {.maxZoom = deepest}; }
    [[nodiscard]] TileState state(TileId tile) const override
    {
        return pictures.contains(tile) ? TileState::Loaded : TileState::Unknown;
    }
    [[nodiscard]] QImage image(TileId tile) override { return pictures.at(tile); }
    void want(QObject *, const std::vector<TileId> &tiles, qint64) override { wanted = tiles; }

    void put(TileId tile, const QColor &color)
    {
        QImage image(256, 256, QImage::Format_RGBA8888_Premultiplied);
        image.fill(color);
        pictures[tile] = image;
    }
    /** Four colours, by quarter. */
    void putQuarters(TileId tile)
    {
        QImage image(256, 256, QImage::Format_RGBA8888_Premultiplied);
        const QColor colors[] = {Qt::red, Qt::green, Qt::blue, Qt::yellow};
        for (int y = 0; y < 256; ++y) {
            for (int x = 0; x < 256; ++x)
                image.setPixelColor(x, y, colors[x / 128 + y / 128 * 2]);
        }
        pictures[tile] = image;
    }

    std::unordered_map<TileId, QImage> pictures;
    std::vector<TileId> wanted;
    int deepest = 18;
    bool inverted = false;
    bool brightened = false;
    double dimmed = 0;
};

bool near(const QColor &one, const QColor &other, int tolerance = 4)
{
    return std::abs(one.red() - other.red()) <= tolerance && std::abs(one.green() - other.green()) <= tolerance
        && std::abs(one.blue() - other.blue()) <= tolerance;
}

/** A shown window of 640×480 that looks at the middle of one tile. */
struct Sight
{
    explicit Sight(TileSource &source, TileId tile, double zoom)
    {
        window.setColor(Qt::black);
        window.resize(640, 480);
        camera.setWidth(640);
        camera.setHeight(480);
        lookAt(tile, zoom);
        layer.setParentItem(window.contentItem());
        layer.setSize({640, 480});
        layer.setProperty("ground", QColor(12, 19, 26));
        layer.setCamera(&camera);
        layer.setSource(&source);
    }
    void lookAt(TileId tile, double zoom)
    {
        const MercatorPoint from = tile.northWest();
        const double side = 1 / std::exp2(tile.z);
        const LonLat centre = fromMercator({.x = from.x + side / 2, .y = from.y + side / 2});
        camera.setZoom(zoom);
        camera.setLongitude(centre.lon);
        camera.setLatitude(centre.lat);
    }
    bool show()
    {
        window.show();
        return QTest::qWaitForWindowExposed(&window);
    }
    [[nodiscard]] QColor at(int x, int y) { return window.grabWindow().pixelColor(x, y); }

    MapCamera camera;
    QQuickWindow window;
    TileLayer layer;
};

constexpr TileId Here{.z = 7, .x = 102, .y = 55};

} // namespace

class TileLayerTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void tilesLieWhereTheyBelong()
    {
        Tiles tiles;
        tiles.putQuarters(Here);
        tiles.put({.z = 7, .x = 103, .y = 55}, Qt::cyan);
        Sight sight(tiles, Here, 7);
        QVERIFY(sight.show());
        QTRY_COMPARE(sight.layer.drawn(), 2);
        // The tile's middle is the screen's, (320, 240), its own size is 256.
        QTRY_VERIFY(near(sight.at(300, 220), Qt::red));
        QVERIFY(near(sight.at(340, 220), Qt::green));
        QVERIFY(near(sight.at(300, 260), Qt::blue));
        QVERIFY(near(sight.at(340, 260), Qt::yellow));
        // Sharp on whole pixels: nothing of one is in the other.
        const QImage picture = sight.window.grabWindow();
        QCOMPARE(picture.pixelColor(319, 220), QColor(Qt::red));
        QCOMPARE(picture.pixelColor(320, 220), QColor(Qt::green));
        QCOMPARE(picture.pixelColor(447, 220), QColor(Qt::green));
        QCOMPARE(picture.pixelColor(448, 220), QColor(Qt::cyan));
        QCOMPARE(picture.pixelColor(191, 220), QColor(Qt::black));
        QVERIFY(!tiles.wanted.empty());

        sight.camera.setLongitude(sight.camera.longitude() + 360.0 / 128 / 4);
        QTRY_VERIFY(near(sight.at(270, 220), Qt::green) && near(sight.at(240, 220), Qt::red));
    }

    void theAncestorStandsInUntilTheTileComes()
    {
        Tiles tiles;
        tiles.putQuarters(Here);
        // Two levels deeper, in the north-east of the tile: one quarter of it fills the screen.
        const TileId deep{.z = 9, .x = 102 * 4 + 2, .y = 55 * 4 + 1};
        Sight sight(tiles, deep, 9);
        QVERIFY(sight.show());
        QTRY_COMPARE(sight.layer.drawn(), 1);
        QCOMPARE(sight.layer.coverage(), 1.0);
        // The tile's north-east quarter reaches 256·2 pixels down to the middle line, which is 128 below the centre.
        QTRY_VERIFY(near(sight.at(320, 240), Qt::green));
        QVERIFY(near(sight.at(320, 240 + 140), Qt::yellow));
        QVERIFY(near(sight.at(320 - 140, 240), Qt::red));
        QVERIFY(near(sight.at(320 - 140, 240 + 140), Qt::blue));
        // The tile itself, and it alone.
        tiles.put(deep, Qt::magenta);
        Q_EMIT tiles.tilesChanged();
        QTRY_VERIFY(near(sight.at(320, 240), Qt::magenta));
        QVERIFY(near(sight.at(320, 240 + 140), Qt::yellow));
        QCOMPARE(sight.layer.drawn(), 2);
    }

    void beyondTheDeepestItStays()
    {
        Tiles tiles;
        tiles.deepest = 7;
        tiles.putQuarters(Here);
        Sight sight(tiles, Here, 11);
        QVERIFY(sight.show());
        QTRY_VERIFY(near(sight.at(300, 220), Qt::red) && near(sight.at(340, 260), Qt::yellow));
        // Nothing deeper than the source has is asked for.
        for (const TileId &tile : tiles.wanted)
            QVERIFY(tile.z <= 7);
    }

    void childrenStayWhileZoomingOut()
    {
        Tiles tiles;
        for (int i = 0; i < 4; ++i)
            tiles.put(Here.child(i), Qt::green);
        Sight sight(tiles, Here, 7);
        QVERIFY(sight.show());
        QTRY_VERIFY(near(sight.at(260, 180), Qt::green) && near(sight.at(380, 300), Qt::green));
        QVERIFY(near(sight.at(100, 100), Qt::black));
    }

    void whiteBecomesTheGroundOnADarkScreen()
    {
        Tiles tiles;
        tiles.put(Here, Qt::white);
        tiles.put({.z = 7, .x = 103, .y = 55}, Qt::black);
        tiles.inverted = true;
        Sight sight(tiles, Here, 7);
        QVERIFY(sight.show());
        QTRY_VERIFY(near(sight.at(320, 240), QColor(12, 19, 26)));
        QVERIFY(sight.at(470, 240).lightness() > 140);
        // A light screen has it as it is.
        sight.layer.setProperty("darkScreen", false);
        QTRY_VERIFY(near(sight.at(320, 240), Qt::white));
        // Dark pictures on a light screen: black becomes its ground.
        tiles.brightened = true;
        sight.layer.setProperty("ground", QColor(207, 216, 222));
        QTRY_VERIFY(near(sight.at(470, 240), QColor(207, 216, 222)));
        QVERIFY(sight.at(320, 240).lightness() < 100);
        tiles.brightened = false;
        sight.layer.setProperty("ground", QColor(12, 19, 26));
        tiles.dimmed = 0.5;
        Q_EMIT tiles.changed();
        QTRY_VERIFY(near(sight.at(320, 240), QColor(133, 137, 140)));
    }

    // Two sources have tiles of the same number, and not the same pictures.
    void anotherSourceAnotherPicture()
    {
        Tiles one;
        one.put(Here, Qt::red);
        Tiles other;
        other.put(Here, Qt::green);
        Sight sight(one, Here, 7);
        QVERIFY(sight.show());
        QTRY_VERIFY(near(sight.at(320, 240), Qt::red));
        sight.layer.setSource(&other);
        QTRY_VERIFY(near(sight.at(320, 240), Qt::green));
        QVERIFY(one.wanted.empty());
        sight.layer.setSource(nullptr);
        QTRY_VERIFY(near(sight.at(320, 240), Qt::black));
        QCOMPARE(sight.layer.drawn(), 0);
    }

    void transparentPlacesShowTheGround()
    {
        Tiles tiles;
        tiles.put(Here, QColor(0, 0, 0, 0));
        Sight sight(tiles, Here, 7);
        QVERIFY(sight.show());
        QTRY_VERIFY(near(sight.at(320, 240), QColor(12, 19, 26)));
    }
};

QTEST_MAIN(TileLayerTest)
#include "tst_tile_layer.moc"
