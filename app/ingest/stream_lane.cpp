// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/stream_lane.h"

namespace yiping {

namespace {
using namespace std::chrono_literals;
constexpr std::chrono::milliseconds SeriesReach = 48h;
} // namespace

StreamLane::StreamLane(nats::JetStream &jetStream, Lane lane, const Clock &clock, Intake &intake, SeenSequences &seen,
                       QObject *parent)
    : QObject(parent)
    , m_jetStream(jetStream)
    , m_lane(lane)
    , m_clock(clock)
    , m_intake(intake)
    , m_seen(seen)
{
}

void StreamLane::setRegions(const Regions &regions)
{
    if (regions == m_regions)
        return;
    const bool wider = !covers(m_regions, regions);
    dropConsumer();
    m_regions = regions;
    // What is read again was not read yet: narrowing halfway must go on from there.
    if (wider)
        m_lastSequence = 0;
    if (regions.empty())
        return;
    m_consumer = new nats::OrderedConsumer(
        m_jetStream, configFor(regions, wider), [this](const nats::StreamMessage &message) { onMessage(message); },
        this);
    connect(m_consumer, &nats::OrderedConsumer::caughtUp, this, &StreamLane::caughtUp);
    connect(m_consumer, &nats::OrderedConsumer::lost, this, &StreamLane::lost);
    connect(m_consumer, &nats::OrderedConsumer::restarted, this, &StreamLane::restarted);
    m_consumer->setPaused(m_paused);
    m_consumer->start();
}

nats::OrderedConsumerConfig StreamLane::configFor(const Regions &regions, bool wider) const
{
    nats::OrderedConsumerConfig config{.stream = std::string(streamOf(m_lane)),
                                       .filterSubjects = subjectFilters(m_lane, regions)};
    if (!wider && m_lastSequence > 0) {
        config.from = nats::DeliverFrom::Sequence;
        config.startSequence = m_lastSequence + 1;
    } else if (m_lane == Lane::Series) {
        config.from = nats::DeliverFrom::Time;
        config.startTimeMs = m_clock.nowMs() - SeriesReach.count();
    }
    return config;
}

void StreamLane::onMessage(const nats::StreamMessage &message)
{
    m_lastSequence = message.streamSequence;
    m_pending = message.pending;
    m_storedTimeUs = message.storedTimeUs;
    if (m_lane != Lane::Series && !m_seen.insert(message.streamSequence, message.payload))
        return;
    m_intake.take(message.subject, message.payload, message.streamSequence);
    if (!m_paused && m_intake.queue().isFull())
        Q_EMIT queueFull();
}

void StreamLane::setPaused(bool paused)
{
    m_paused = paused;
    if (m_consumer)
        m_consumer->setPaused(paused);
}

bool StreamLane::isCaughtUp() const
{
    return !m_consumer || m_consumer->isCaughtUp();
}

void StreamLane::dropConsumer()
{
    if (!m_consumer)
        return;
    m_consumer->stop();
    m_consumer->disconnect(this);
    m_consumer->deleteLater();
    m_consumer = nullptr;
}

} // namespace yiping
