// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/link_worker_p.h"

#include "ingest/last_known.h"
#include "ingest/permitted_view.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace yiping {

namespace {

using namespace std::chrono_literals;
using nats::Connection;

constexpr std::chrono::milliseconds LookForRoom = 10ms;
constexpr std::chrono::milliseconds ReportStats = 500ms;

/** A run writes every few seconds, first into the journal beside the file; 0: there was no run. */
qint64 lastWrittenMs(const QString &path)
{
    qint64 newest = 0;
    for (const QFileInfo &file : {QFileInfo(path), QFileInfo(path + QStringLiteral("-wal"))}) {
        if (file.exists())
            newest = std::max(newest, file.lastModified().toMSecsSinceEpoch());
    }
    return newest;
}

} // namespace

LinkWorker::LinkWorker(const RegionCatalog &catalog, const Clock &clock, BatchQueue &queue, FeedOptions options)
    : m_clock(clock)
    , m_options(std::move(options))
    , m_intake(catalog, clock, queue)
    , m_view(clock, m_options.grace)
    , m_ledger(clock)
{
    m_intake.setSigners(m_options.signers);
}

LinkWorker::~LinkWorker() = default;

void LinkWorker::start(const nats::ConnectionOptions &broker)
{
    closeLinks();
    m_links = std::make_unique<Links>(broker, m_clock);
    m_deltas = std::make_unique<StateIntake>(m_intake, m_clock);
    m_orderExit = std::make_unique<OrderExit>(m_links->eventStream);
    connect(m_orderExit.get(), &OrderExit::published, this, &LinkWorker::published);
    connect(m_orderExit.get(), &OrderExit::publishFailed, this, &LinkWorker::publishFailed);
    m_viewTimer = std::make_unique<QTimer>();
    m_viewTimer->setSingleShot(true);
    connect(m_viewTimer.get(), &QTimer::timeout, this, &LinkWorker::applyView);
    m_roomTimer = std::make_unique<QTimer>();
    connect(m_roomTimer.get(), &QTimer::timeout, this, &LinkWorker::lookForRoom);
    m_statsTimer = std::make_unique<QTimer>();
    connect(m_statsTimer.get(), &QTimer::timeout, this, [this] {
        m_intake.queue().setLinkStats(m_links->events.stats().reconnects + m_links->states.stats().reconnects,
                                      m_links->events.stats().roundTripUs);
        if (m_links->states.isConnected() && m_intake.queue().takeLeftOut()) {
            takeSnapshots();
            reportCaughtUp();
        }
        reportLanes();
    });
    m_statsTimer->start(ReportStats);
    watchConnections();
    watchSources();
    applyView();
    m_links->events.open();
    m_links->states.open();
    reportLink();
}

void LinkWorker::checkLogin(const nats::ConnectionOptions &broker,
                            const std::function<void(const nats::LoginVerdict &)> &done)
{
    auto *check = new nats::LoginCheck(broker, m_clock, this);
    connect(check, &nats::LoginCheck::finished, this, [check, done](const nats::LoginVerdict &verdict) {
        check->deleteLater();
        done(verdict);
    });
    check->start();
}

void LinkWorker::stop()
{
    for (nats::LoginCheck *check : findChildren<nats::LoginCheck *>())
        delete check;
    closeLinks();
    m_intake.setTap({});
    m_lastKnown.reset();
}

void LinkWorker::closeLinks()
{
    m_sources.reset();
    m_streams.clear();
    m_states.clear();
    m_deltas.reset();
    m_orderExit.reset();
    m_viewTimer.reset();
    m_roomTimer.reset();
    m_statsTimer.reset();
    if (m_links) {
        m_links->events.disconnect(this);
        m_links->states.disconnect(this);
        m_links->events.close();
        m_links->states.close();
    }
    m_links.reset();
    m_problem.clear();
    m_permissions = {};
    m_paused = false;
    m_snapshotsPaused = false;
}

void LinkWorker::restoreLastKnown()
{
    if (m_options.lastKnownPath.isEmpty())
        return;
    const qint64 writtenMs = lastWrittenMs(m_options.lastKnownPath);
    {
        LastKnownFile file(m_options.lastKnownPath);
        if (!file.problem().isEmpty())
            Q_EMIT notice(file.problem());
        file.readAll([this, writtenMs](const KeptMessage &message) {
            m_awaySinceMs = writtenMs;
            m_intake.restore(message.subject, message.payload, message.sequence);
            if (message.lane != Lane::State)
                (void)m_seen[static_cast<std::size_t>(message.lane)].insert(message.sequence, message.payload);
        });
        if (!file.isUsable())
            return;
    }
    m_lastKnown = std::make_unique<LastKnown>(m_options.lastKnownPath);
    m_intake.setTap([this](Lane lane, std::string_view subject, std::string_view payload, quint64 sequence) {
        m_lastKnown->keep(lane, subject, payload, sequence);
    });
}

void LinkWorker::watchConnections()
{
    for (Connection *connection : {&m_links->events, &m_links->states}) {
        connect(connection, &Connection::problem, this, [this](const QString &sentence) {
            m_problem = sentence;
            reportLink();
        });
    }
    connect(&m_links->events, &Connection::stateChanged, this, [this](Connection::State state) {
        noteLostLink(m_links->events);
        reportLink();
        if (state == Connection::State::Connected)
            Q_EMIT ready();
    });
    connect(&m_links->events, &Connection::credentialsRefused, this, &LinkWorker::loginRefused);
    connect(&m_links->states, &Connection::stateChanged, this, &LinkWorker::onStateLinkChanged);
    connect(&m_links->events, &Connection::permissionsChanged, this, [this](const nats::Permissions &permissions) {
        m_permissions = permissions;
        Q_EMIT permissionsChanged(permissions);
        chooseSources();
        applyView();
    });
}

void LinkWorker::onStateLinkChanged()
{
    noteLostLink(m_links->states);
    if (m_links->states.isConnected()) {
        takeSnapshots();
    } else {
        for (const auto &[filter, lane] : m_states)
            lane->loseTrack();
    }
    reportLink();
}

void LinkWorker::takeSnapshots()
{
    for (const auto &[filter, lane] : m_states)
        lane->takeSnapshot();
}

void LinkWorker::setView(const std::set<ViewQuery> &queries)
{
    m_view.want(queries);
    applyView();
}

void LinkWorker::applyView()
{
    if (!m_links)
        return;
    for (const Lane lane : {Lane::Event, Lane::Order, Lane::Series})
        streamLane(lane)->setRegions(viewOf(lane));
    applyStateView();
    noteAbsence();
    if (const auto left = m_view.untilRelease())
        m_viewTimer->start(*left);
    reportCaughtUp();
}

Regions LinkWorker::viewOf(Lane lane) const
{
    return permittedRegions(m_permissions, lane, m_view.regions(lane));
}

void LinkWorker::applyStateView()
{
    auto filters = subjectFilters(Lane::State, viewOf(Lane::State));
    std::erase_if(filters, [this](const std::string &filter) { return !mayRead(m_permissions, Lane::State, filter); });
    // The new ones first: where they overlap nothing is missed between the two.
    for (const std::string &filter : filters) {
        std::unique_ptr<StateLane> &lane = m_states[filter];
        if (lane)
            continue;
        lane = std::make_unique<StateLane>(m_links->stateStream, filter, m_intake, *m_deltas);
        lane->setPaused(m_snapshotsPaused);
        connect(lane.get(), &StateLane::queueFull, this, [this] { setSnapshotsPaused(true); });
        connect(lane.get(), &StateLane::caughtUp, this, &LinkWorker::reportCaughtUp);
    }
    std::erase_if(m_states,
                  [&filters](const auto &entry) { return std::ranges::find(filters, entry.first) == filters.end(); });
}

StreamLane *LinkWorker::streamLane(Lane lane)
{
    std::unique_ptr<StreamLane> &stream = m_streams[lane];
    if (!stream) {
        auto &jetStream = lane == Lane::Series ? m_links->stateStream : m_links->eventStream;
        stream =
            std::make_unique<StreamLane>(jetStream, lane, m_clock, m_intake, m_seen[static_cast<std::size_t>(lane)]);
        stream->setPaused(m_paused);
        connect(stream.get(), &StreamLane::caughtUp, this, &LinkWorker::reportCaughtUp);
        connect(stream.get(), &StreamLane::queueFull, this, [this] { setPaused(true); });
        connect(stream.get(), &StreamLane::restarted, this,
                [this, lane] { noteSilence(lane, OutageCause::LinkLost, connectionOf(lane).stats().heardMs); });
        connect(stream.get(), &StreamLane::lost, this, [this, lane](quint64 from, quint64 to) {
            m_ledger.lost(lane, from, to);
            m_intake.queue().countLost(to - from + 1);
        });
    }
    return stream.get();
}

void LinkWorker::setPaused(bool paused)
{
    m_paused = paused;
    for (const auto &[lane, stream] : m_streams)
        stream->setPaused(paused);
    if (paused)
        m_roomTimer->start(LookForRoom);
}

void LinkWorker::setSnapshotsPaused(bool paused)
{
    m_snapshotsPaused = paused;
    for (const auto &[filter, lane] : m_states)
        lane->setPaused(paused);
    if (paused)
        m_roomTimer->start(LookForRoom);
}

void LinkWorker::lookForRoom()
{
    if (m_paused && m_intake.queue().hasRoom())
        setPaused(false);
    if (m_snapshotsPaused && !m_intake.queue().isFullOfStates())
        setSnapshotsPaused(false);
    if (!m_paused && !m_snapshotsPaused)
        m_roomTimer->stop();
}

void LinkWorker::reportLink()
{
    LinkState state = LinkState::Connecting;
    if (m_links->areUp()) {
        state = LinkState::Live;
        m_problem.clear();
    } else if (m_links->areClosed()) {
        state = LinkState::Offline;
    }
    m_intake.queue().setLink(state, m_problem);
    reportCaughtUp();
}

void LinkWorker::reportCaughtUp()
{
    const bool caughtUp = m_links->areUp()
        && std::ranges::all_of(m_states, [](const auto &entry) { return entry.second->isCaughtUp(); })
        && std::ranges::all_of(m_streams, [](const auto &entry) { return entry.second->isCaughtUp(); });
    m_intake.queue().setCaughtUp(caughtUp);
    reportLanes();
}

} // namespace yiping
