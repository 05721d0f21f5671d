// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/tiles.h"
#include "crypto/secret.h"
#include "scenes/basemap_file.h"

#include <QUrl>

namespace yiping {

/** A source on the network. */
struct NetworkTiles
{
    /** Addresses, the lowest picture first: {z}, {x}, {y}, and {s} for a subdomain, {k} for the key. */
    QStringList layers;
    QStringList subdomains;
    Secret key;
    RasterGround::Scheme scheme = RasterGround::Scheme::Xyz;
    TileLimits limits;
    qint64 cacheBytes = 0;
};

/** Of a description of type server or tianditu. The key is for Tianditu only. */
[[nodiscard]] NetworkTiles networkTiles(const RasterGround &ground, const Secret &key);

/** The host that is asked for a tile at the attempt'th time: neighbours go to different ones, each tile to its own. */
[[nodiscard]] QString subdomainFor(const NetworkTiles &tiles, TileId tile, int attempt);
/** What is asked. Holds the key: never to be shown, logged or written down. */
[[nodiscard]] QUrl tileUrl(const NetworkTiles &tiles, int layer, TileId tile, const QString &subdomain);

} // namespace yiping
