// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/tiles.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace yiping {

namespace {

/** An overview is this many levels coarser: one of its tiles stands for 64. */
constexpr int OverviewStep = 3;
/** Finer tiles that are still there from before are looked for so far down. */
constexpr int FinerSteps = 2;
/** A tile is drawn at no less than this share of its size, which is half a level. */
constexpr double SmallestScale = 0.7071;

class Planner
{
public:
    Planner(const TileLimits &limits, const std::function<TileState(TileId)> &state)
        : m_limits(limits)
        , m_state(state)
    {
    }

    TilePlan plan(const TileView &view)
    {
        const int level = tileLevel(view, m_limits);
        const int overview = std::max(m_limits.minZoom, level - OverviewStep);
        for (const TileId &tile : coveringTiles(view, m_limits, overview))
            want(tile);
        const std::vector<TileId> onScreen = coveringTiles(view, m_limits, level);
        std::size_t covered = 0;
        for (const TileId &tile : onScreen) {
            want(tile);
            covered += cover(tile) ? 1 : 0;
        }
        for (const TileId &tile : coveringTiles(view, m_limits, level, 1))
            want(tile);
        std::ranges::sort(m_plan.draw);
        m_plan.coverage = onScreen.empty() ? 0 : static_cast<double>(covered) / static_cast<double>(onScreen.size());
        return std::move(m_plan);
    }

private:
    /** Asks for a tile, or where the source does not have it for the nearest above that it may have. */
    void want(TileId tile)
    {
        TileState state = m_state(tile);
        while (state == TileState::Absent && tile.z > m_limits.minZoom) {
            tile = tile.parent();
            state = m_state(tile);
        }
        if (state == TileState::Unknown && m_wanted.insert(tile).second)
            m_plan.want.push_back(tile);
    }

    void draw(TileId tile)
    {
        if (m_drawn.insert(tile).second)
            m_plan.draw.push_back(tile);
    }

    bool cover(TileId tile)
    {
        if (m_state(tile) == TileState::Loaded) {
            draw(tile);
            return true;
        }
        const bool finer = drawFiner(tile, FinerSteps);
        for (TileId above = tile; above.z > m_limits.minZoom;) {
            above = above.parent();
            if (m_state(above) == TileState::Loaded) {
                draw(above);
                return true;
            }
        }
        return finer;
    }

    /** True when they cover all of the tile. */
    bool drawFiner(TileId tile, int steps)
    {
        if (steps == 0 || tile.z >= m_limits.maxZoom)
            return false;
        bool all = true;
        for (int i = 0; i < 4; ++i) {
            const TileId child = tile.child(i);
            if (m_state(child) == TileState::Loaded)
                draw(child);
            else
                all = drawFiner(child, steps - 1) && all;
        }
        return all;
    }

    const TileLimits &m_limits;
    const std::function<TileState(TileId)> &m_state;
    TilePlan m_plan;
    std::unordered_set<TileId> m_drawn;
    std::unordered_set<TileId> m_wanted;
};

} // namespace

MercatorPoint TileId::northWest() const
{
    const double across = std::exp2(z);
    return {.x = x / across, .y = y / across};
}

QString TileId::toString() const
{
    return QStringLiteral("%1/%2/%3").arg(z).arg(x).arg(y);
}

bool TileLimits::has(TileId tile) const
{
    const int across = 1 << std::clamp(tile.z, 0, 30);
    if (tile.z < minZoom || tile.z > maxZoom || tile.x < 0 || tile.y < 0 || tile.x >= across || tile.y >= across)
        return false;
    const MercatorPoint from = tile.northWest();
    const MercatorPoint to = TileId{.z = tile.z, .x = tile.x + 1, .y = tile.y + 1}.northWest();
    return from.x < southEast.x && from.y < southEast.y && to.x > northWest.x && to.y > northWest.y;
}

int tileLevel(const TileView &view, const TileLimits &limits)
{
    const double level = view.zoom - std::log2(limits.tileSize / 256.0);
    return std::clamp(static_cast<int>(std::lround(level)), limits.minZoom, limits.maxZoom);
}

std::vector<TileId> coveringTiles(const TileView &view, const TileLimits &limits, int level, int ring)
{
    std::vector<TileId> tiles;
    if (view.width <= 0 || view.height <= 0)
        return tiles;
    const double across = std::exp2(level);
    const double world = worldPixels(view.zoom);
    const double left = std::max(limits.northWest.x, view.centre.x - view.width / 2 / world) * across;
    const double right = std::min(limits.southEast.x, view.centre.x + view.width / 2 / world) * across;
    const double top = std::max(limits.northWest.y, view.centre.y - view.height / 2 / world) * across;
    const double bottom = std::min(limits.southEast.y, view.centre.y + view.height / 2 / world) * across;
    if (left >= right || top >= bottom || (right - left + 2) * (bottom - top + 2) > double(MostTilesOnScreen) * 2)
        return tiles;
    const auto last = static_cast<int>(across) - 1;
    for (int y = std::max(0, static_cast<int>(std::floor(top)) - ring);
         y <= std::min(last, static_cast<int>(std::ceil(bottom)) - 1 + ring); ++y) {
        for (int x = std::max(0, static_cast<int>(std::floor(left)) - ring);
             x <= std::min(last, static_cast<int>(std::ceil(right)) - 1 + ring); ++x) {
            if (const TileId tile{.z = level, .x = x, .y = y}; limits.has(tile))
                tiles.push_back(tile);
        }
    }
    const auto away = [&](const TileId &tile) {
        return std::hypot(tile.x + 0.5 - view.centre.x * across, tile.y + 0.5 - view.centre.y * across);
    };
    std::ranges::stable_sort(tiles, {}, away);
    return tiles;
}

qint64 bytesForScreen(double width, double height, int tileSize)
{
    const double side = tileSize * SmallestScale;
    // One for the part of a tile on each side, one for the ring.
    const double tiles = (std::ceil(width / side) + 3) * (std::ceil(height / side) + 3);
    constexpr double WithAncestors = 4.0 / 3;
    return static_cast<qint64>(tiles * WithAncestors * tileSize * tileSize * 4);
}

TilePlan planTiles(const TileView &view, const TileLimits &limits, const std::function<TileState(TileId)> &state)
{
    return Planner(limits, state).plan(view);
}

} // namespace yiping
