// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tiles/local_tiles.h"

#include "tiles/tile_image.h"

namespace yiping {

TileLimits narrowed(TileLimits found, const RasterGround &ground)
{
    found.tileSize = ground.tileSize;
    found.minZoom = ground.minZoom.value_or(found.minZoom);
    found.maxZoom = std::max(found.minZoom, ground.maxZoom.value_or(found.maxZoom));
    if (!ground.bounds.isEmpty()) {
        found.northWest = toMercator({.lon = ground.bounds.left(), .lat = ground.bounds.bottom()});
        found.southEast = toMercator({.lon = ground.bounds.right(), .lat = ground.bounds.top()});
    }
    return found;
}

LocalTileWorker::LocalTileWorker(std::unique_ptr<LocalTiles> tiles, QString name)
    : m_tiles(std::move(tiles))
    , m_name(std::move(name))
{
}

void LocalTileWorker::open()
{
    const auto result = m_tiles->open();
    if (const auto *sentence = std::get_if<QString>(&result))
        Q_EMIT unusable(*sentence);
    else
        Q_EMIT opened(std::get<TileLimits>(result));
}

void LocalTileWorker::wantedChanged()
{
    if (m_reading || wanted().isEmpty())
        return;
    m_reading = true;
    QMetaObject::invokeMethod(this, &LocalTileWorker::readNext, Qt::QueuedConnection);
}

void LocalTileWorker::readNext()
{
    m_reading = false;
    if (wanted().isEmpty())
        return;
    const TileId tile = wanted().constFirst();
    const QByteArray bytes = m_tiles->read(tile);
    const QImage image = bytes.isEmpty() ? QImage() : decodeTile(bytes);
    if (!bytes.isEmpty() && image.isNull() && !m_complained) {
        m_complained = true;
        Q_EMIT problem(tr("%1: tile %2 is no picture that can be read; a coarser one stands in its place. Check the "
                          "source or fetch it anew.")
                           .arg(m_name, tile.toString()));
    }
    answer(tile, image);
    wantedChanged();
}

} // namespace yiping
