// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/mercator.h"

#include <QString>

#include <compare>
#include <cstddef>
#include <functional>
#include <vector>

namespace yiping {

/** One square of the Web-Mercator pyramid: 2^z columns from 180° W, 2^z rows from the north. */
struct TileId
{
    int z = 0;
    int x = 0;
    int y = 0;

    auto operator<=>(const TileId &) const = default;
    /** Of a tile above level 0. */
    [[nodiscard]] TileId parent() const { return {.z = z - 1, .x = x / 2, .y = y / 2}; }
    /** 0 to 3: north-west, north-east, south-west, south-east. */
    [[nodiscard]] TileId child(int index) const { return {.z = z + 1, .x = x * 2 + index % 2, .y = y * 2 + index / 2}; }
    /** The row as TMS and MBTiles count it, from the south; the same function leads back. */
    [[nodiscard]] int tmsRow() const { return (1 << z) - 1 - y; }
    /** Unit square; the opposite corner is the north-west corner of the tile one further on both axes. */
    [[nodiscard]] MercatorPoint northWest() const;
    /** "7/103/55", as people read it on a tile server. */
    [[nodiscard]] QString toString() const;
};

/** What a source has. */
struct TileLimits
{
    int minZoom = 0;
    int maxZoom = 18;
    /** Pixels across a tile. */
    int tileSize = 256;
    MercatorPoint northWest{.x = 0, .y = 0};
    MercatorPoint southEast{.x = 1, .y = 1};

    [[nodiscard]] bool has(TileId tile) const;
};

/** Where a screen looks: centre, fractional zoom of 256-pixel tiles, size in logical pixels. */
struct TileView
{
    MercatorPoint centre;
    double zoom = 0;
    double width = 0;
    double height = 0;
};

/** A screen that needs more than this is not served: it looks from too far above the source's coarsest level. */
inline constexpr std::size_t MostTilesOnScreen = 1024;

/** The level whose tiles are nearest to their own size on the screen, inside of what the source has. */
[[nodiscard]] int tileLevel(const TileView &view, const TileLimits &limits);
/** Every tile of a level that a screen shows, and `ring` more on each side; those near the centre first. */
[[nodiscard]] std::vector<TileId> coveringTiles(const TileView &view, const TileLimits &limits, int level,
                                                int ring = 0);
/** Bytes that hold a screen at its finest, a ring around it and its ancestors. Sizes in device pixels. */
[[nodiscard]] qint64 bytesForScreen(double width, double height, int tileSize);

enum class TileState { Unknown, Loaded, Absent };

/** What to draw and what to ask for, so that no place is empty for which anything is there. */
struct TilePlan
{
    /** Coarsest first: finer ones lie above. All of them are loaded. */
    std::vector<TileId> draw;
    /** Most urgent first: an overview, then the screen from its middle, then a ring around it. */
    std::vector<TileId> want;
    /** Share of the screen's tiles (those that the source has) on which something is drawn, 0..1. */
    double coverage = 0;
};

/** `state` says what is known of a tile; Absent means that the source does not have it. */
[[nodiscard]] TilePlan planTiles(const TileView &view, const TileLimits &limits,
                                 const std::function<TileState(TileId)> &state);

} // namespace yiping

template<>
struct std::hash<yiping::TileId>
{
    std::size_t operator()(const yiping::TileId &tile) const noexcept
    {
        return (static_cast<std::size_t>(tile.z) << 58U) ^ (static_cast<std::size_t>(tile.x) << 29U)
            ^ static_cast<std::size_t>(tile.y);
    }
};
