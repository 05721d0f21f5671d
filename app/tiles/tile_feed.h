// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "crypto/secret.h"
#include "scenes/basemap_file.h"
#include "tiles/tile_cache.h"
#include "widgets/map/tile_source.h"

#include <QList>
#include <QThread>

#include <map>
#include <memory>

namespace yiping {

class TileWorker;

/**
 * The ground's pictures for every map of the program: keeps what was decoded, knows who wants what, and lets a worker
 * on a thread of its own fetch it. Idle until start(). GUI thread.
 */
class TileFeed final : public TileSource
{
    Q_OBJECT
public:
    /** storePath: where tiles from the network are kept; empty: nowhere. The clock must outlive the feed. */
    explicit TileFeed(const Clock &clock, QString storePath = {}, QObject *parent = nullptr);
    ~TileFeed() override;

    /** Once. The key is for Tianditu only. */
    void start(const RasterGround &ground, const Secret &key = {});
    /** Once; with a worker of one's own, which moves to the feed's thread. */
    void start(const RasterGround &looks, std::unique_ptr<TileWorker> worker);
    /** There will be no tiles, and this sentence says why. */
    void refuse(const QString &sentence);

    [[nodiscard]] bool isReady() const override { return m_ready; }
    [[nodiscard]] QString errorText() const override { return m_error; }
    [[nodiscard]] QString approvalNumber() const override { return m_looks.approvalNumber; }
    [[nodiscard]] QString attribution() const override { return m_looks.attribution; }
    [[nodiscard]] bool darkTone() const override { return m_looks.tone == RasterGround::Tone::Dark; }
    [[nodiscard]] bool lightTone() const override { return m_looks.tone == RasterGround::Tone::Light; }
    [[nodiscard]] bool hasNames() const override { return m_looks.names; }
    [[nodiscard]] double dim() const override { return m_looks.dim; }
    [[nodiscard]] TileLimits limits() const override { return m_limits; }
    [[nodiscard]] TileState state(TileId tile) const override;
    [[nodiscard]] QImage image(TileId tile) override { return m_cache.take(tile); }
    void want(QObject *map, const std::vector<TileId> &tiles, qint64 bytes) override;

    [[nodiscard]] const TileCache &cache() const { return m_cache; }

private:
    struct Wish
    {
        std::vector<TileId> tiles;
        qint64 bytes = 0;
    };
    void setError(const QString &sentence);
    void take(TileId tile, const QImage &image);
    void passOn();

    const Clock &m_clock;
    QString m_storePath;
    RasterGround m_looks;
    QThread m_thread;
    TileWorker *m_worker = nullptr; // lives on m_thread, deleted there
    bool m_ready = false;
    QString m_error;
    TileLimits m_limits;
    TileCache m_cache;
    /** What the source said it does not have, and when. */
    std::unordered_map<TileId, qint64> m_absentNs;
    std::map<QObject *, Wish> m_wishes;
    QList<TileId> m_passedOn;
    quint64 m_seen = 0;
};

} // namespace yiping
