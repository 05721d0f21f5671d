// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "tiles/patience.h"
#include "tiles/tile_store.h"
#include "tiles/tile_urls.h"
#include "tiles/tile_worker.h"

#include <QNetworkAccessManager>
#include <QTimer>

#include <unordered_map>
#include <unordered_set>

class QNetworkReply;

namespace yiping {

/** How a server is treated. */
struct NetworkManners
{
    std::chrono::milliseconds timeout{8'000};
    /** After a failure a host is left alone for so long, then for twice as long, up to the longest. */
    std::chrono::milliseconds firstWait{1'000};
    std::chrono::milliseconds longestWait{60'000};
    int mostRequests = 6;
    /** What is on disk and younger is not asked for again; what is older serves while the server does not. */
    std::chrono::hours freshFor{7 * 24};
};

/**
 * Tiles from a server, its layers painted onto each other. What a server does wrong is one sentence with its host and
 * the tile; Qt's own words are not used, for they quote the address and with it the key.
 */
class NetworkTileWorker final : public TileWorker
{
    Q_OBJECT
public:
    /** storePath: where tiles are kept; empty: nowhere. The clock must outlive the worker. */
    NetworkTileWorker(NetworkTiles tiles, const Clock &clock, QString storePath, NetworkManners manners = {});
    ~NetworkTileWorker() override;

    void open() override;

protected:
    void wantedChanged() override;

private:
    struct Job;
    struct Request
    {
        TileId tile;
        int layer = 0;
        QString host;
        bool tooLarge = false;
    };
    enum class Outcome { Picture, Absent, Failed };

    void proceed();
    void proceedSoon();
    void wakeLater();
    [[nodiscard]] bool begin(TileId tile);
    [[nodiscard]] bool takeStored(Job &job, TileId tile, bool anyAge);
    [[nodiscard]] QString freeSubdomain(int layer, TileId tile, bool &found) const;
    void ask(Job &job, TileId tile, int layer, const QString &subdomain);
    void finished(QNetworkReply *reply, Request request);
    [[nodiscard]] Outcome judge(QNetworkReply *reply, const Request &request, QImage &image);
    [[nodiscard]] QString sentenceFor(QNetworkReply *reply, const Request &request, int status) const;
    void complain(const Request &request, const QString &sentence);
    void conclude(TileId tile);
    void giveUp(TileId tile);

    NetworkTiles m_tiles;
    const Clock &m_clock;
    QString m_storePath;
    NetworkManners m_manners;
    TileStore m_store;
    QNetworkAccessManager *m_network;
    QTimer *m_wake;
    std::unordered_map<TileId, Job> m_jobs;
    int m_requests = 0;
    bool m_scheduled = false;
    bool m_anything = false;
    Patience<QString> m_hosts;
    Patience<QString> m_failedTiles;
    QString m_complaintHost;
    /** Wanted, and failed when they were last asked for. */
    std::unordered_set<TileId> m_troubled;
};

} // namespace yiping
