// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tiles/tile_image.h"

#include <QBuffer>
#include <QImageReader>

namespace yiping {

namespace {
constexpr int LargestTile = 1024;
}

QImage decodeTile(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    if (!buffer.open(QIODevice::ReadOnly))
        return {};
    QImageReader reader(&buffer);
    const QSize size = reader.size();
    // Asked before anything is decoded: a few bytes can promise gigabytes.
    if (!size.isValid() || size.width() > LargestTile || size.height() > LargestTile)
        return {};
    QImage image = reader.read();
    if (!image.isNull())
        image.convertTo(QImage::Format_RGBA8888_Premultiplied);
    return image;
}

} // namespace yiping
