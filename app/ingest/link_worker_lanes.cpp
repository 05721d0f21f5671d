// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How each lane stands, and what the gap ledger is told of it.
#include "ingest/link_worker_p.h"

#include <algorithm>
#include <utility>

namespace yiping {

using nats::Connection;

Connection &LinkWorker::connectionOf(Lane lane) const
{
    return lane == Lane::Event || lane == Lane::Order ? m_links->events : m_links->states;
}

bool LinkWorker::isRead(Lane lane) const
{
    if (lane == Lane::State)
        return !m_states.empty();
    const auto found = m_streams.find(lane);
    return found != m_streams.end() && found->second->isReading();
}

void LinkWorker::noteLostLink(const Connection &connection)
{
    if (connection.isConnected() || connection.stats().heardMs == 0)
        return;
    for (const Lane lane : AllLanes) {
        if (&connectionOf(lane) == &connection)
            noteSilence(lane, OutageCause::LinkLost, connection.stats().heardMs);
    }
}

void LinkWorker::noteSilence(Lane lane, OutageCause cause, qint64 heardMs)
{
    if (!isRead(lane))
        return;
    const auto stream = m_streams.find(lane);
    m_ledger.down(lane, cause, heardMs, stream == m_streams.end() ? 0 : stream->second->lastSequence());
}

void LinkWorker::noteAbsence()
{
    if (m_awaySinceMs == 0 || std::ranges::none_of(AllLanes, [this](Lane lane) { return isRead(lane); }))
        return;
    const qint64 sinceMs = std::exchange(m_awaySinceMs, 0);
    for (const Lane lane : AllLanes)
        noteSilence(lane, OutageCause::NotRunning, sinceMs);
}

void LinkWorker::watchSources()
{
    m_sources = std::make_unique<SourceWatch>(m_links->eventStream, std::vector<std::string>());
    chooseSources();
    connect(m_sources.get(), &SourceWatch::changed, this, &LinkWorker::noteSources);
    connect(&m_links->events, &Connection::stateChanged, m_sources.get(), [this](Connection::State state) {
        if (state == Connection::State::Connected)
            m_sources->start();
        else
            m_sources->stop();
    });
}

/** Of states nothing is sourced. */
void LinkWorker::chooseSources()
{
    std::vector<std::string> streams;
    for (const Lane lane : {Lane::Series, Lane::Event, Lane::Order}) {
        std::string stream(streamOf(lane));
        if (m_permissions.mayPublish("$JS.API.STREAM.INFO." + stream))
            streams.push_back(std::move(stream));
    }
    m_sources->setStreams(std::move(streams));
}

void LinkWorker::noteSources()
{
    const qint64 nowMs = m_clock.nowMs();
    std::map<SilentLane, qint64> sinceMs;
    for (const auto &[source, silence] : m_sources->silent()) {
        const auto *lane = std::ranges::find(AllLanes, source.stream, &streamOf);
        if (lane != AllLanes.end())
            sinceMs.insert({{.lane = *lane, .source = source.domain.empty() ? source.stream : source.domain},
                            silence ? nowMs - silence->count() : nowMs});
    }
    m_ledger.silent(sinceMs);
    reportLanes();
}

LaneHealth LinkWorker::healthOf(Lane lane) const
{
    const Connection &connection = connectionOf(lane);
    LaneHealth health{.live = connection.isConnected(), .heardMs = connection.stats().heardMs};
    if (lane == Lane::State) {
        health.live =
            health.live && std::ranges::all_of(m_states, [](const auto &entry) { return entry.second->isCaughtUp(); });
        health.pending = m_deltas->waiting().waiting();
        return health;
    }
    if (const auto found = m_streams.find(lane); found != m_streams.end()) {
        const StreamLane &stream = *found->second;
        health.live = health.live && stream.isCaughtUp();
        health.lastSequence = stream.lastSequence();
        health.pending = stream.pending();
        health.storedTimeUs = stream.storedTimeUs();
    }
    return health;
}

void LinkWorker::reportLanes()
{
    std::array<LaneHealth, LaneCount> lanes;
    for (const Lane lane : AllLanes) {
        LaneHealth &health = lanes[static_cast<std::size_t>(lane)];
        health = healthOf(lane);
        if (health.live)
            m_ledger.recovered(lane, health.lastSequence);
    }
    m_intake.queue().setLanes(lanes);
    if (auto changes = m_ledger.takeChanges(); !changes.empty())
        m_intake.queue().pushOutages(std::move(changes));
}

} // namespace yiping
