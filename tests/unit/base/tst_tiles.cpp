// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/tiles.h"
#include "support/test_case.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cmath>
#include <unordered_map>

using namespace yiping;

class TilesTest : public test::TestCase
{
    Q_OBJECT

    static TileView guangxi(double zoom)
    {
        return {.centre = toMercator({.lon = 108.8, .lat = 23.6}), .zoom = zoom, .width = 1920, .height = 1080};
    }
    static TileView anywhere(QRandomGenerator &random)
    {
        return {.centre = {.x = random.bounded(1.0), .y = random.bounded(1.0)},
                .zoom = random.bounded(19.0),
                .width = random.bounded(3900.0) + 100,
                .height = random.bounded(2100.0) + 100};
    }
    static bool contains(const TileId &outer, TileId inner)
    {
        while (inner.z > outer.z)
            inner = inner.parent();
        return inner == outer;
    }

private Q_SLOTS:
    void rowsFromTheSouth()
    {
        QCOMPARE((TileId{.z = 0, .x = 0, .y = 0}.tmsRow()), 0);
        QCOMPARE((TileId{.z = 7, .x = 102, .y = 55}.tmsRow()), 72);
        QRandomGenerator random(7);
        for (int i = 0; i < 1000; ++i) {
            const int z = random.bounded(20);
            TileId tile{.z = z, .x = random.bounded(1 << z), .y = random.bounded(1 << z)};
            TileId flipped = tile;
            flipped.y = tile.tmsRow();
            QCOMPARE(flipped.tmsRow(), tile.y);
            QVERIFY(contains(tile, tile.child(random.bounded(4))));
        }
    }

    void nanningLiesInItsTile()
    {
        const MercatorPoint nanning = toMercator({.lon = 108.366, .lat = 22.817});
        const auto tiles = coveringTiles({.centre = nanning, .zoom = 7, .width = 1, .height = 1}, {}, 7);
        QVERIFY(!tiles.empty());
        QCOMPARE(tiles.front(), (TileId{.z = 7, .x = 102, .y = 55}));
        QCOMPARE(tiles.front().toString(), QStringLiteral("7/102/55"));
    }

    void theLevelIsTheNearestThatThereIs()
    {
        QCOMPARE(tileLevel(guangxi(7.4), {}), 7);
        QCOMPARE(tileLevel(guangxi(7.6), {}), 8);
        QCOMPARE(tileLevel(guangxi(11), {.maxZoom = 8}), 8);
        QCOMPARE(tileLevel(guangxi(4), {.minZoom = 6}), 6);
        QCOMPARE(tileLevel(guangxi(8), {.tileSize = 512}), 7);
    }

    /** Every pixel of the screen lies in a tile, no tile lies beside the screen, none comes twice. */
    void tilesCoverTheScreen()
    {
        QRandomGenerator random(11);
        for (int i = 0; i < 300; ++i) {
            const TileView view = anywhere(random);
            const int level = tileLevel(view, {});
            const auto tiles = coveringTiles(view, {}, level);
            QVERIFY(tiles.size() <= MostTilesOnScreen);
            const double world = worldPixels(view.zoom);
            for (int probe = 0; probe < 50; ++probe) {
                const double x = view.centre.x + (random.bounded(1.0) - 0.5) * view.width / world;
                const double y = view.centre.y + (random.bounded(1.0) - 0.5) * view.height / world;
                if (x < 0 || x >= 1 || y < 0 || y >= 1)
                    continue;
                const TileId at{.z = level,
                                .x = static_cast<int>(x * std::exp2(level)),
                                .y = static_cast<int>(y * std::exp2(level))};
                QCOMPARE(std::ranges::count(tiles, at), 1);
            }
            for (const TileId &tile : tiles) {
                const MercatorPoint from = tile.northWest();
                const double side = 1 / std::exp2(level);
                QVERIFY(std::abs(from.x + side / 2 - view.centre.x) <= view.width / world / 2 + side / 2 + 1e-12);
                QVERIFY(std::abs(from.y + side / 2 - view.centre.y) <= view.height / world / 2 + side / 2 + 1e-12);
            }
        }
    }

    void boundsLeaveTheRestOut()
    {
        TileLimits limits;
        limits.northWest = toMercator({.lon = 104, .lat = 27});
        limits.southEast = toMercator({.lon = 113, .lat = 20});
        for (const TileId &tile : coveringTiles(guangxi(6), limits, 6))
            QVERIFY(limits.has(tile));
        QVERIFY(!limits.has({.z = 6, .x = 0, .y = 0}));
        QVERIFY(
            coveringTiles({.centre = {.x = 0.1, .y = 0.1}, .zoom = 8, .width = 900, .height = 900}, limits, 8).empty());
    }

    /** Whatever is loaded and absent: where anything above or at a place is loaded, the finest of that is drawn. */
    void theNearestLoadedAncestorIsDrawn()
    {
        QRandomGenerator random(13);
        for (int round = 0; round < 200; ++round) {
            const TileLimits limits{.minZoom = random.bounded(4), .maxZoom = 6 + random.bounded(10)};
            const TileView view = anywhere(random);
            std::unordered_map<TileId, TileState> known;
            const auto state = [&](TileId tile) {
                const auto [entry, fresh] = known.try_emplace(tile, TileState::Unknown);
                if (fresh)
                    entry->second = static_cast<TileState>(random.bounded(3));
                return entry->second;
            };
            const TilePlan plan = planTiles(view, limits, state);
            const auto drawn = [&](TileId tile) { return std::ranges::find(plan.draw, tile) != plan.draw.end(); };
            QVERIFY(std::ranges::is_sorted(plan.draw, {}, &TileId::z));
            for (const TileId &tile : plan.draw)
                QCOMPARE(state(tile), TileState::Loaded);
            for (const TileId &tile : plan.want)
                QCOMPARE(state(tile), TileState::Unknown);
            for (TileId tile : coveringTiles(view, limits, tileLevel(view, limits))) {
                TileId wanted = tile;
                while (state(wanted) == TileState::Absent && wanted.z > limits.minZoom)
                    wanted = wanted.parent();
                QCOMPARE(std::ranges::count(plan.want, wanted), state(wanted) == TileState::Unknown ? 1 : 0);
                while (state(tile) != TileState::Loaded && tile.z > limits.minZoom)
                    tile = tile.parent();
                QCOMPARE(drawn(tile), state(tile) == TileState::Loaded);
            }
        }
    }

    void childrenStayWhileZoomingOut()
    {
        const auto fine = coveringTiles(guangxi(8), {}, 8);
        const auto isFine = [&](TileId tile) {
            return std::ranges::find(fine, tile) != fine.end() ? TileState::Loaded : TileState::Unknown;
        };
        const TilePlan plan = planTiles(guangxi(7), {}, isFine);
        QCOMPARE(plan.draw.size(), fine.size());
        QVERIFY(plan.coverage < 1);
        QCOMPARE(planTiles(guangxi(8), {}, isFine).coverage, 1.0);
    }

    void theOverviewComesFirstAndTheRingLast()
    {
        const TilePlan plan = planTiles(guangxi(9), {}, [](TileId) { return TileState::Unknown; });
        QCOMPARE(plan.want.front().z, 6);
        const auto onScreen = coveringTiles(guangxi(9), {}, 9);
        const auto ring = coveringTiles(guangxi(9), {}, 9, 1);
        QVERIFY(ring.size() > onScreen.size());
        QVERIFY(std::ranges::find(onScreen, plan.want.back()) == onScreen.end());
        QVERIFY(plan.draw.empty());
        QCOMPARE(plan.coverage, 0.0);
    }

    void theCacheHoldsAWall()
    {
        // 3840×2160 at 0.71 of a tile's size: 22 × 12 tiles and what is cut on each side, of 256 KiB.
        QVERIFY(bytesForScreen(3840, 2160, 256) > qint64(23) * 13 * 256 * 1024);
        QVERIFY(bytesForScreen(3840, 2160, 256) < 160LL << 20);
    }
};

QTEST_GUILESS_MAIN(TilesTest)
#include "tst_tiles.moc"
