// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tiles/tile_urls.h"

#include "tiles/local_tiles.h"

namespace yiping {

namespace {

QString tiandituLayer(const QString &name)
{
    return QStringLiteral("https://t{s}.tianditu.gov.cn/%1_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=%1"
                          "&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk={k}")
        .arg(name);
}

/** Names on the picture have a layer of their own: vec has cva, img has cia, ter has cta. */
QString annotationOf(const QString &layer)
{
    return QStringLiteral("c%1a").arg(layer.front());
}

} // namespace

NetworkTiles networkTiles(const RasterGround &ground, const Secret &key)
{
    NetworkTiles tiles;
    tiles.scheme = ground.scheme;
    tiles.cacheBytes = qint64(ground.cacheMegabytes) << 20;
    if (ground.type == RasterGround::Type::Tianditu) {
        tiles.key = key;
        tiles.limits.minZoom = 1;
        tiles.layers.append(tiandituLayer(ground.layer));
        if (ground.annotation)
            tiles.layers.append(tiandituLayer(annotationOf(ground.layer)));
        for (int i = 0; i < 8; ++i)
            tiles.subdomains.append(QString::number(i));
    } else {
        tiles.layers.append(ground.url);
        if (!ground.annotationUrl.isEmpty() && ground.annotation)
            tiles.layers.append(ground.annotationUrl);
        tiles.subdomains = ground.subdomains;
    }
    tiles.limits = narrowed(tiles.limits, ground);
    return tiles;
}

QString subdomainFor(const NetworkTiles &tiles, TileId tile, int attempt)
{
    if (tiles.subdomains.isEmpty())
        return {};
    return tiles.subdomains[(tile.x + tile.y + attempt) % tiles.subdomains.size()];
}

QUrl tileUrl(const NetworkTiles &tiles, int layer, TileId tile, const QString &subdomain)
{
    const int row = tiles.scheme == RasterGround::Scheme::Tms ? tile.tmsRow() : tile.y;
    QString url = tiles.layers[layer];
    url.replace(QLatin1String("{z}"), QString::number(tile.z));
    url.replace(QLatin1String("{x}"), QString::number(tile.x));
    url.replace(QLatin1String("{y}"), QString::number(row));
    url.replace(QLatin1String("{s}"), subdomain);
    if (url.contains(QLatin1String("{k}"))) {
        const std::string_view key = tiles.key.reveal();
        const QString text = QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
        url.replace(QLatin1String("{k}"), QString::fromLatin1(QUrl::toPercentEncoding(text)));
    }
    return QUrl(url);
}

} // namespace yiping
