// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/tiles.h"

#include <QImage>

#include <list>
#include <unordered_map>

namespace yiping {

/** Decoded tiles, as many bytes as it may hold; who was not asked for longest goes first. */
class TileCache
{
public:
    /** Bytes; makes room at once. */
    void setCapacity(qint64 bytes);
    void insert(TileId tile, const QImage &image);
    [[nodiscard]] bool contains(TileId tile) const { return m_places.contains(tile); }
    /** Null when it is not there. Makes the tile the last to go. */
    [[nodiscard]] QImage take(TileId tile);
    [[nodiscard]] qint64 bytes() const { return m_bytes; }
    [[nodiscard]] std::size_t count() const { return m_places.size(); }

private:
    using Entries = std::list<std::pair<TileId, QImage>>;
    void makeRoom();

    /** Latest asked for first. */
    Entries m_entries;
    std::unordered_map<TileId, Entries::iterator> m_places;
    qint64 m_bytes = 0;
    qint64 m_capacity = 64LL << 20;
};

} // namespace yiping
