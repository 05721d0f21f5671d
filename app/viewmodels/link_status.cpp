// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/link_status.h"

#include "store/store.h"
#include "viewmodels/format.h"
#include "viewmodels/silent_sources.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace yiping {

namespace {
constexpr qint64 SayEveryNs = 250'000'000;

quint64 errorsOfSenders(const IngestCounters &counters)
{
    quint64 sum = std::accumulate(counters.decodeErrors.begin(), counters.decodeErrors.end(), quint64(0));
    return sum - counters.decodeErrors.at(static_cast<std::size_t>(DecodeError::NotShown));
}
} // namespace

LinkStatus::LinkStatus(Store &store, const RegionCatalog &catalog, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_catalog(catalog)
    , m_clock(clock)
{
    connect(&store, &Store::changed, this, &LinkStatus::onStoreChanged);
}

void LinkStatus::onStoreChanged(const ChangeSet &changes)
{
    if (changes.newestPublishedUs > 0)
        // A publisher's clock may be ahead of this one, or this one may have been set back.
        m_delayMs = std::max(0.0, static_cast<double>(m_clock.nowUs() - changes.newestPublishedUs) / 1000);
    const qint64 now = m_clock.steadyNs();
    if (!changes.linkChanged && now - m_saidNs < SayEveryNs)
        return;
    m_saidNs = now;
    Q_EMIT changed();
    if (changes.outagesChanged)
        tick();
}

LinkStatus::State LinkStatus::state() const
{
    switch (m_store.link()) {
    case LinkState::Offline:
        return Offline;
    case LinkState::Connecting:
        return Connecting;
    case LinkState::Live:
        return m_store.isCaughtUp() ? Live : CatchingUp;
    }
    return Offline;
}

QString LinkStatus::problem() const
{
    return m_store.linkProblem();
}

double LinkStatus::received() const
{
    const auto &received = m_store.counters().received;
    return static_cast<double>(std::accumulate(received.begin(), received.end(), quint64(0)));
}

double LinkStatus::lost() const
{
    return static_cast<double>(m_store.counters().lost);
}

int LinkStatus::gaps() const
{
    return static_cast<int>(std::ranges::count_if(m_store.outages(), [](const Outage &outage) {
        const bool lasts = outage.backfill == Backfill::Pending && outage.cause != OutageCause::SourceSilent;
        return lasts || outage.backfill == Backfill::Incomplete;
    }));
}

double LinkStatus::refused() const
{
    return static_cast<double>(errorsOfSenders(m_store.counters()));
}

QString LinkStatus::refusedDetail() const
{
    QStringList parts;
    for (int i = 0; i < DecodeErrorCount; ++i) {
        const auto error = static_cast<DecodeError>(i);
        const quint64 count = m_store.counters().decodeErrors.at(static_cast<std::size_t>(i));
        if (count == 0 || error == DecodeError::NotShown)
            continue;
        const std::string_view name = nameOf(error);
        parts.append(QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())) + QLatin1Char(' ')
                     + QString::number(count));
    }
    return parts.join(QStringLiteral(", "));
}

double LinkStatus::coalesced() const
{
    return static_cast<double>(m_store.counters().coalesced);
}

double LinkStatus::reconnects() const
{
    return static_cast<double>(m_store.counters().reconnects);
}

void LinkStatus::setWaitingOrders(int count)
{
    if (m_waitingOrders == count)
        return;
    m_waitingOrders = count;
    Q_EMIT waitingOrdersChanged();
}

double LinkStatus::outMsOf(Lane lane) const
{
    const auto &outages = m_store.outages();
    const auto open = std::ranges::find_if(outages.rbegin(), outages.rend(), [lane](const Outage &outage) {
        return outage.lane == lane && outage.toMs == 0 && outage.cause != OutageCause::SourceSilent;
    });
    return open == outages.rend() ? -1 : static_cast<double>(std::max<qint64>(0, m_clock.nowMs() - open->fromMs));
}

double LinkStatus::samplingSinceLastTick()
{
    const quint64 coalesced =
        m_store.counters().coalesced - std::exchange(m_coalescedAtTick, m_store.counters().coalesced);
    const quint64 received = m_store.counters().received[static_cast<std::size_t>(Lane::State)];
    const quint64 states = received - std::exchange(m_statesAtTick, received);
    return states == 0 ? 100
                       : 100 - 100 * static_cast<double>(std::min(coalesced, states)) / static_cast<double>(states);
}

void LinkStatus::tellSilence()
{
    QStringList names;
    QStringList sentences;
    for (const SilentPlace &place : silentPlaces(m_store.outages())) {
        const QString name = nameOfSource(place.source, m_catalog);
        const auto forMs = static_cast<double>(m_clock.nowMs() - place.sinceMs);
        names.append(name);
        sentences.append(tr("Not heard: %1 for %2").arg(name, Format::elapsed(forMs)));
    }
    if (names == m_silentNames && sentences == m_silentSentences)
        return;
    m_silentNames = names;
    m_silentSentences = sentences;
    Q_EMIT silenceChanged();
}

void LinkStatus::tick()
{
    tellSilence();
    QList<double> outMs;
    for (const Lane lane : AllLanes)
        outMs.append(outMsOf(lane));
    const double sampling = samplingSinceLastTick();
    if (outMs == m_outMs && sampling == m_sampling)
        return;
    m_outMs = outMs;
    m_sampling = sampling;
    Q_EMIT trustChanged();
}

double LinkStatus::heardMs(int lane) const
{
    if (lane < 0 || lane >= LaneCount)
        return 0;
    const LaneHealth &health = m_store.lane(static_cast<Lane>(lane));
    return static_cast<double>(health.storedTimeUs > 0 ? health.storedTimeUs / 1000 : health.heardMs);
}

} // namespace yiping
