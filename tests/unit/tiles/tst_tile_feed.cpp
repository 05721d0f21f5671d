// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_case.h"
#include "support/tile_server.h"
#include "tiles/tile_feed.h"
#include "tiles/tile_worker.h"

#include <QDir>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace yiping;

namespace {

/** Has every tile but those of column 3, and notes on which thread it is asked. */
class EasyWorker : public TileWorker
{
    Q_OBJECT
public:
    void open() override { Q_EMIT opened({.minZoom = 0, .maxZoom = 10}); }

protected:
    void wantedChanged() override
    {
        const QList<TileId> tiles = wanted();
        for (const TileId &tile : tiles) {
            QImage image;
            if (tile.x != 3) {
                image = QImage(256, 256, QImage::Format_RGBA8888_Premultiplied);
                image.fill(Qt::red);
            }
            answer(tile, image);
        }
        m_elsewhere = m_elsewhere && QThread::currentThread() != QCoreApplication::instance()->thread();
        if (!m_elsewhere)
            Q_EMIT problem(QStringLiteral("on the thread of the screen"));
    }

private:
    bool m_elsewhere = true;
};

constexpr qint64 TileBytes = 256LL * 256 * 4;

} // namespace

class TileFeedTest : public test::TestCase
{
    Q_OBJECT

    SystemClock m_clock;

private Q_SLOTS:
    void theCacheIsMeasuredInBytes()
    {
        TileCache cache;
        cache.setCapacity(10 * TileBytes);
        QImage image(256, 256, QImage::Format_RGBA8888_Premultiplied);
        image.fill(Qt::red);
        for (int x = 0; x < 10; ++x)
            cache.insert({.z = 5, .x = x, .y = 0}, image);
        QCOMPARE(cache.bytes(), 10 * TileBytes);
        // Whoever is asked for stays.
        QVERIFY(!cache.take({.z = 5, .x = 0, .y = 0}).isNull());
        cache.insert({.z = 5, .x = 10, .y = 0}, image);
        QVERIFY(cache.contains({.z = 5, .x = 0, .y = 0}));
        QVERIFY(!cache.contains({.z = 5, .x = 1, .y = 0}));
        cache.setCapacity(3 * TileBytes);
        QCOMPARE(cache.count(), std::size_t(3));
        QRandomGenerator random(17);
        for (int i = 0; i < 2'000; ++i) {
            const int side = random.bounded(1, 300);
            cache.insert({.z = 6, .x = random.bounded(40), .y = 0},
                         QImage(side, side, QImage::Format_RGBA8888_Premultiplied));
            QVERIFY(cache.bytes() <= 3 * TileBytes && cache.bytes() >= 0);
        }
    }

    void tilesComeFromAThreadOfTheirOwn()
    {
        TileFeed feed(m_clock);
        QVERIFY(!feed.isReady());
        RasterGround looks;
        looks.approvalNumber = QStringLiteral("GS(2024)0650号");
        feed.start(looks, std::make_unique<EasyWorker>());
        QTRY_VERIFY(feed.isReady());
        QCOMPARE(feed.limits().maxZoom, 10);
        QCOMPARE(feed.approvalNumber(), looks.approvalNumber);
        QObject map;
        const TileId here{.z = 4, .x = 12, .y = 6};
        const TileId hole{.z = 4, .x = 3, .y = 6};
        QCOMPARE(feed.state(here), TileState::Unknown);
        feed.want(&map, {here, hole}, 4 * TileBytes);
        QTRY_COMPARE(feed.state(here), TileState::Loaded);
        QTRY_COMPARE(feed.state(hole), TileState::Absent);
        QCOMPARE(feed.image(here).pixelColor(5, 5), QColor(Qt::red));
        QVERIFY(feed.image(hole).isNull());
        QCOMPARE(feed.errorText(), QString());
    }

    void severalMapsShareAndGo()
    {
        TileFeed feed(m_clock);
        feed.start(RasterGround{}, std::make_unique<EasyWorker>());
        QTRY_VERIFY(feed.isReady());
        QObject wall;
        auto desk = std::make_unique<QObject>();
        feed.want(&wall, {{.z = 4, .x = 12, .y = 6}}, 4 * TileBytes);
        feed.want(desk.get(), {{.z = 4, .x = 12, .y = 6}, {.z = 4, .x = 13, .y = 6}}, 400 * TileBytes);
        QTRY_COMPARE(feed.cache().count(), std::size_t(2));
        desk.reset();
        feed.want(&wall, {{.z = 4, .x = 11, .y = 6}}, 4 * TileBytes);
        QTRY_COMPARE(feed.cache().count(), std::size_t(3));
    }

    void aFolderFromBeginningToEnd()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("4/12")));
        QFile file(folder.filePath(QStringLiteral("4/12/6.png")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(test::pngOf(Qt::green));
        file.close();
        RasterGround ground;
        ground.type = RasterGround::Type::Directory;
        ground.path = folder.path();
        TileFeed feed(m_clock);
        feed.start(ground);
        QTRY_VERIFY(feed.isReady());
        QObject map;
        feed.want(&map, {{.z = 4, .x = 12, .y = 6}}, TileBytes);
        const TileId tile{.z = 4, .x = 12, .y = 6};
        QTRY_COMPARE(feed.state(tile), TileState::Loaded);
        QCOMPARE(feed.image(tile).pixelColor(9, 9), QColor(Qt::green));
    }

    void whatCannotBeUsedSaysSo()
    {
        RasterGround ground;
        ground.type = RasterGround::Type::MbTiles;
        ground.path = QStringLiteral("/nowhere/gx.mbtiles");
        TileFeed feed(m_clock);
        feed.start(ground);
        QTRY_VERIFY(feed.errorText().contains(QStringLiteral("/nowhere/gx.mbtiles")));
        QVERIFY(!feed.isReady());
        TileFeed other(m_clock);
        other.refuse(QStringLiteral("no key"));
        QCOMPARE(other.errorText(), QStringLiteral("no key"));
    }
};

QTEST_GUILESS_MAIN(TileFeedTest)
#include "tst_tile_feed.moc"
