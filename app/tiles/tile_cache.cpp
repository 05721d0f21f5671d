// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tiles/tile_cache.h"

namespace yiping {

void TileCache::setCapacity(qint64 bytes)
{
    m_capacity = bytes;
    makeRoom();
}

void TileCache::insert(TileId tile, const QImage &image)
{
    if (const auto known = m_places.find(tile); known != m_places.end()) {
        m_bytes -= known->second->second.sizeInBytes();
        m_entries.erase(known->second);
        m_places.erase(known);
    }
    m_entries.emplace_front(tile, image);
    m_places.emplace(tile, m_entries.begin());
    m_bytes += image.sizeInBytes();
    makeRoom();
}

QImage TileCache::take(TileId tile)
{
    const auto known = m_places.find(tile);
    if (known == m_places.end())
        return {};
    m_entries.splice(m_entries.begin(), m_entries, known->second);
    return known->second->second;
}

void TileCache::makeRoom()
{
    while (m_bytes > m_capacity && !m_entries.empty()) {
        m_bytes -= m_entries.back().second.sizeInBytes();
        m_places.erase(m_entries.back().first);
        m_entries.pop_back();
    }
}

} // namespace yiping
