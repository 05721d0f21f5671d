// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tiles/tile_directory.h"

#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>

#include <limits>

namespace yiping {

namespace {
constexpr int DeepestLevel = 22;
constexpr qint64 LargestFile = 4 << 20;
const char *const Endings[] = {"png", "jpg", "jpeg", "webp"};
} // namespace

TileDirectory::TileDirectory(RasterGround ground)
    : m_ground(std::move(ground))
{
}

std::variant<TileLimits, QString> TileDirectory::open()
{
    const QDir folder(m_ground.path);
    if (!folder.exists())
        return tr("There is no folder %1 with tiles. Name another one in the basemap file; until then the map has its "
                  "plain ground.")
            .arg(m_ground.path);
    TileLimits limits{.minZoom = std::numeric_limits<int>::max(), .maxZoom = -1};
    const auto note = [&limits](int zoom) {
        limits.minZoom = std::min(limits.minZoom, zoom);
        limits.maxZoom = std::max(limits.maxZoom, zoom);
    };
    for (const QString &name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        bool ok = false;
        const int zoom = name.toInt(&ok);
        if (ok && zoom >= 0 && zoom <= DeepestLevel)
            note(zoom);
    }
    if (limits.maxZoom < 0) {
        indexFlatFiles();
        for (const auto &[tile, name] : m_flat)
            note(tile.z);
    }
    if (limits.maxZoom < 0)
        return tr("The folder %1 holds no tiles: neither {z}/{x}/{y}.png nor names that end in -{z}-{x}-{y}.png. Name "
                  "another one in the basemap file.")
            .arg(m_ground.path);
    return narrowed(limits, m_ground);
}

void TileDirectory::indexFlatFiles()
{
    static const QRegularExpression pattern(QStringLiteral("-(\\d{1,2})-(\\d{1,7})-(\\d{1,7})\\.(png|jpe?g|webp)$"),
                                            QRegularExpression::CaseInsensitiveOption);
    QDirIterator files(m_ground.path, QDir::Files);
    while (files.hasNext()) {
        files.next();
        const auto match = pattern.match(files.fileName());
        if (!match.hasMatch())
            continue;
        const TileId tile{
            .z = match.captured(1).toInt(), .x = match.captured(2).toInt(), .y = match.captured(3).toInt()};
        if (tile.z <= DeepestLevel)
            m_flat.try_emplace(tile, files.fileName());
    }
}

QString TileDirectory::pathOf(TileId tile) const
{
    if (m_ground.scheme == RasterGround::Scheme::Tms)
        tile.y = tile.tmsRow();
    const QDir folder(m_ground.path);
    if (!m_flat.empty()) {
        const auto found = m_flat.find(tile);
        return found == m_flat.end() ? QString() : folder.filePath(found->second);
    }
    for (const char *ending : Endings) {
        QString path = folder.filePath(tile.toString() + QLatin1Char('.') + QLatin1String(ending));
        if (QFile::exists(path))
            return path;
    }
    return {};
}

QByteArray TileDirectory::read(TileId tile)
{
    QFile file(pathOf(tile));
    if (file.fileName().isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    return file.read(LargestFile);
}

} // namespace yiping
