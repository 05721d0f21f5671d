// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tiles/network_tiles.h"

#include "tiles/tile_image.h"

#include <QCoreApplication>
#include <QNetworkReply>
#include <QPainter>

namespace yiping {

namespace {
constexpr qint64 LargestAnswer = 4 << 20;
constexpr auto TooLarge = "yipingTooLarge";
} // namespace

/** A tile under way: its layers as they come. */
struct NetworkTileWorker::Job
{
    std::vector<QImage> layers;
    std::vector<bool> known;
    std::vector<QNetworkReply *> replies;
    bool failed = false;
};

NetworkTileWorker::NetworkTileWorker(NetworkTiles tiles, const Clock &clock, QString storePath, NetworkManners manners)
    : m_tiles(std::move(tiles))
    , m_clock(clock)
    , m_storePath(std::move(storePath))
    , m_manners(manners)
    , m_network(new QNetworkAccessManager(this))
    , m_wake(new QTimer(this))
    , m_hosts(manners.firstWait, manners.longestWait)
    , m_failedTiles(manners.firstWait, manners.longestWait)
{
    m_wake->setSingleShot(true);
    connect(m_wake, &QTimer::timeout, this, &NetworkTileWorker::proceed);
}

NetworkTileWorker::~NetworkTileWorker() = default;

void NetworkTileWorker::open()
{
    m_store.open(m_storePath, m_tiles.cacheBytes);
    Q_EMIT opened(m_tiles.limits);
}

void NetworkTileWorker::wantedChanged()
{
    std::vector<TileId> unwanted;
    for (const auto &[tile, job] : m_jobs) {
        if (!wanted().contains(tile))
            unwanted.push_back(tile);
    }
    for (const TileId &tile : unwanted)
        giveUp(tile);
    std::erase_if(m_troubled, [this](const TileId &tile) { return !wanted().contains(tile); });
    proceedSoon();
}

void NetworkTileWorker::giveUp(TileId tile)
{
    const auto job = m_jobs.extract(tile);
    for (QNetworkReply *reply : job.mapped().replies) {
        if (!reply)
            continue;
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
        --m_requests;
    }
}

void NetworkTileWorker::proceedSoon()
{
    if (std::exchange(m_scheduled, true))
        return;
    QMetaObject::invokeMethod(this, &NetworkTileWorker::proceed, Qt::QueuedConnection);
}

void NetworkTileWorker::proceed()
{
    m_scheduled = false;
    const QList<TileId> tiles = wanted();
    bool waiting = false;
    for (const TileId &tile : tiles) {
        if (m_jobs.contains(tile))
            continue;
        if (m_requests + m_tiles.layers.size() > m_manners.mostRequests)
            return;
        if (!m_failedTiles.mayTry(tile.toString(), m_clock.steadyNs()) || !begin(tile)) {
            waiting = true;
            continue;
        }
        // One decoded, and back to the loop, where a new wish may lie.
        if (!m_jobs.contains(tile)) {
            proceedSoon();
            return;
        }
    }
    if (waiting)
        wakeLater();
}

void NetworkTileWorker::wakeLater()
{
    const qint64 now = m_clock.steadyNs();
    const qint64 hosts = m_hosts.nextNs(now);
    const qint64 tiles = m_failedTiles.nextNs(now);
    const qint64 next = hosts == now ? tiles : tiles == now ? hosts : std::min(hosts, tiles);
    m_wake->start(std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::nanoseconds(next - now))
                  + std::chrono::milliseconds(1));
}

/** False when its hosts are to be left alone and nothing is on disk. */
bool NetworkTileWorker::begin(TileId tile)
{
    const auto count = static_cast<std::size_t>(m_tiles.layers.size());
    Job job{.layers = std::vector<QImage>(count),
            .known = std::vector<bool>(count),
            .replies = std::vector<QNetworkReply *>(count)};
    std::vector<QString> subdomains(count);
    bool reachable = true;
    if (!takeStored(job, tile, false)) {
        for (std::size_t i = 0; i < count && reachable; ++i) {
            if (!job.known[i])
                subdomains[i] = freeSubdomain(static_cast<int>(i), tile, reachable);
        }
        if (!reachable && !takeStored(job, tile, true))
            return false;
    }
    Job &kept = m_jobs.emplace(tile, std::move(job)).first->second;
    for (std::size_t i = 0; i < count; ++i) {
        if (!kept.known[i])
            ask(kept, tile, static_cast<int>(i), subdomains[i]);
    }
    conclude(tile);
    return true;
}

/** What is on disk and, unless any age will do, fresh; true when that is all layers. */
bool NetworkTileWorker::takeStored(Job &job, TileId tile, bool anyAge)
{
    bool all = true;
    const qint64 now = m_clock.nowMs();
    for (std::size_t i = 0; i < job.layers.size(); ++i) {
        if (job.known[i])
            continue;
        const auto entry = m_store.find(m_tiles.layers[static_cast<qsizetype>(i)], tile, now);
        const bool fits =
            entry && (anyAge || now - entry->fetchedMs < std::chrono::milliseconds(m_manners.freshFor).count());
        if (fits)
            job.layers[i] = decodeTile(entry->bytes);
        job.known[i] = !job.layers[i].isNull();
        all = all && job.known[i];
    }
    return all;
}

QString NetworkTileWorker::freeSubdomain(int layer, TileId tile, bool &found) const
{
    for (int attempt = 0; attempt < std::max<qsizetype>(1, m_tiles.subdomains.size()); ++attempt) {
        QString subdomain = subdomainFor(m_tiles, tile, attempt);
        if (m_hosts.mayTry(tileUrl(m_tiles, layer, tile, subdomain).host(), m_clock.steadyNs()))
            return subdomain;
    }
    found = false;
    return {};
}

void NetworkTileWorker::ask(Job &job, TileId tile, int layer, const QString &subdomain)
{
    const QUrl url = tileUrl(m_tiles, layer, tile, subdomain);
    QNetworkRequest question(url);
    question.setHeader(QNetworkRequest::UserAgentHeader,
                       QStringLiteral("yiping/%1").arg(QCoreApplication::applicationVersion()));
    QNetworkReply *reply = m_network->get(question);
    job.replies[static_cast<std::size_t>(layer)] = reply;
    ++m_requests;
    const Request request{.tile = tile, .layer = layer, .host = url.host()};
    // Qt's own limit is for silence, and a server that sends a byte now and then is no better.
    QTimer::singleShot(m_manners.timeout, reply, &QNetworkReply::abort);
    connect(reply, &QNetworkReply::readyRead, this, [reply] {
        if (reply->bytesAvailable() <= LargestAnswer)
            return;
        reply->setProperty(TooLarge, true);
        reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply, request] { finished(reply, request); });
}

void NetworkTileWorker::finished(QNetworkReply *reply, Request request)
{
    reply->deleteLater();
    --m_requests;
    Job &job = m_jobs.at(request.tile);
    const auto layer = static_cast<std::size_t>(request.layer);
    job.replies[layer] = nullptr;
    job.known[layer] = true;
    request.tooLarge = reply->property(TooLarge).toBool();
    if (judge(reply, request, job.layers[layer]) == Outcome::Failed) {
        const auto stored = m_store.find(m_tiles.layers[request.layer], request.tile, m_clock.nowMs());
        if (stored)
            job.layers[layer] = decodeTile(stored->bytes);
        // A picture without its names is better than none.
        if (job.layers[layer].isNull() && request.layer == 0) {
            job.failed = true;
            m_troubled.insert(request.tile);
        }
    }
    conclude(request.tile);
    proceedSoon();
}

NetworkTileWorker::Outcome NetworkTileWorker::judge(QNetworkReply *reply, const Request &request, QImage &image)
{
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool absent = status == 404 || status == 410 || status == 204;
    const qint64 now = m_clock.steadyNs();
    if (reply->error() == QNetworkReply::NoError && !absent) {
        const QByteArray bytes = reply->readAll();
        image = decodeTile(bytes);
        if (!image.isNull())
            m_store.put(m_tiles.layers[request.layer], request.tile, bytes, m_clock.nowMs());
    }
    if (!image.isNull() || absent) {
        m_hosts.worked(request.host);
        m_failedTiles.worked(request.tile.toString());
        m_anything = m_anything || !absent;
        // Holes in what a server has are filled with coarser tiles; where it has nothing at all, the address is wrong.
        if (absent && !m_anything)
            complain(request, sentenceFor(reply, request, status));
        m_troubled.erase(request.tile);
        // Said once, until nothing is wrong any more: a server that fails every other time must not make it blink.
        if (!absent && m_complaintHost == request.host && m_troubled.empty())
            complain({}, {});
        return absent ? Outcome::Absent : Outcome::Picture;
    }
    m_hosts.failed(request.host, now);
    m_failedTiles.failed(request.tile.toString(), now);
    complain(request, sentenceFor(reply, request, status));
    return Outcome::Failed;
}

/** The first complaint stands until its host is well: one sentence, not one a tile. */
void NetworkTileWorker::complain(const Request &request, const QString &sentence)
{
    if (!sentence.isEmpty() && !m_complaintHost.isEmpty())
        return;
    m_complaintHost = request.host;
    Q_EMIT problem(sentence);
}

void NetworkTileWorker::conclude(TileId tile)
{
    const auto found = m_jobs.find(tile);
    if (std::ranges::find(found->second.known, false) != found->second.known.end())
        return;
    const Job job = std::move(found->second);
    m_jobs.erase(found);
    if (job.failed)
        return;
    QImage picture = job.layers.front();
    for (std::size_t i = 1; i < job.layers.size() && !picture.isNull(); ++i) {
        if (!job.layers[i].isNull())
            QPainter(&picture).drawImage(picture.rect(), job.layers[i]);
    }
    answer(tile, picture);
}

} // namespace yiping
