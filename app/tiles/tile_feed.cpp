// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tiles/tile_feed.h"

#include "tiles/mbtiles.h"
#include "tiles/network_tiles.h"
#include "tiles/tile_directory.h"

#include <QFileInfo>

#include <unordered_set>

namespace yiping {

namespace {

/** Beside what screens need: where one just was. */
constexpr qint64 SpareBytes = 16LL << 20;
/** A wall runs for weeks, and a source may get what it did not have. */
constexpr qint64 AbsentForNs = 15LL * 60 * 1'000'000'000;

std::unique_ptr<TileWorker> makeWorker(const RasterGround &ground, const Secret &key, const Clock &clock,
                                       const QString &storePath)
{
    const QString name = QFileInfo(ground.path).fileName();
    switch (ground.type) {
    case RasterGround::Type::MbTiles:
        return std::make_unique<LocalTileWorker>(std::make_unique<MbTiles>(ground), name);
    case RasterGround::Type::Directory:
        return std::make_unique<LocalTileWorker>(std::make_unique<TileDirectory>(ground), name);
    case RasterGround::Type::Tianditu:
    case RasterGround::Type::Server:
        break;
    }
    return std::make_unique<NetworkTileWorker>(networkTiles(ground, key), clock, storePath);
}

} // namespace

TileFeed::TileFeed(const Clock &clock, QString storePath, QObject *parent)
    : TileSource(parent)
    , m_clock(clock)
    , m_storePath(std::move(storePath))
{
    m_thread.setObjectName(QStringLiteral("tiles"));
}

TileFeed::~TileFeed()
{
    m_thread.quit();
    m_thread.wait();
}

void TileFeed::start(const RasterGround &ground, const Secret &key)
{
    start(ground, makeWorker(ground, key, m_clock, m_storePath));
}

void TileFeed::start(const RasterGround &looks, std::unique_ptr<TileWorker> worker)
{
    Q_ASSERT(!m_worker);
    m_looks = looks;
    m_worker = worker.release();
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &TileWorker::opened, this, [this](const TileLimits &limits) {
        m_limits = limits;
        m_ready = true;
        Q_EMIT changed();
    });
    connect(m_worker, &TileWorker::unusable, this, &TileFeed::setError);
    connect(m_worker, &TileWorker::problem, this, &TileFeed::setError);
    connect(m_worker, &TileWorker::answered, this, &TileFeed::take);
    m_thread.start(QThread::LowPriority);
    QMetaObject::invokeMethod(m_worker, &TileWorker::open, Qt::QueuedConnection);
    Q_EMIT changed();
}

void TileFeed::refuse(const QString &sentence)
{
    setError(sentence);
}

void TileFeed::setError(const QString &sentence)
{
    if (sentence == m_error)
        return;
    m_error = sentence;
    Q_EMIT changed();
}

TileState TileFeed::state(TileId tile) const
{
    if (m_cache.contains(tile))
        return TileState::Loaded;
    const auto absent = m_absentNs.find(tile);
    const bool still = absent != m_absentNs.end() && m_clock.steadyNs() - absent->second < AbsentForNs;
    return still ? TileState::Absent : TileState::Unknown;
}

void TileFeed::take(TileId tile, const QImage &image)
{
    ++m_seen;
    if (image.isNull()) {
        m_absentNs[tile] = m_clock.steadyNs();
    } else {
        m_absentNs.erase(tile);
        m_cache.insert(tile, image);
    }
    Q_EMIT tilesChanged();
}

void TileFeed::want(QObject *map, const std::vector<TileId> &tiles, qint64 bytes)
{
    const bool known = m_wishes.contains(map);
    if (!known && tiles.empty() && bytes == 0)
        return;
    if (!known) {
        connect(map, &QObject::destroyed, this, [this, map] {
            m_wishes.erase(map);
            passOn();
        });
    }
    m_wishes[map] = {.tiles = tiles, .bytes = bytes};
    passOn();
}

void TileFeed::passOn()
{
    if (!m_worker)
        return;
    qint64 bytes = SpareBytes;
    QList<TileId> tiles;
    std::unordered_set<TileId> once;
    for (const auto &[map, wish] : m_wishes) {
        bytes += wish.bytes;
        for (const TileId &tile : wish.tiles) {
            if (once.insert(tile).second)
                tiles.append(tile);
        }
    }
    m_cache.setCapacity(bytes);
    if (tiles == m_passedOn)
        return;
    m_passedOn = tiles;
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, tiles, seen = m_seen] { worker->want(tiles, seen); }, Qt::QueuedConnection);
}

} // namespace yiping
