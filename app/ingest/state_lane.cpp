// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/state_lane.h"

#include <algorithm>

namespace yiping {

namespace {
constexpr std::size_t LargestBatch = 2000;
} // namespace

StateLane::StateLane(nats::JetStream &jetStream, std::string filter, Intake &snapshots, StateIntake &deltas,
                     QObject *parent)
    : QObject(parent)
    , m_jetStream(jetStream)
    , m_filter(std::move(filter))
    , m_lead(std::string("yp.").append(laneToken(Lane::State)).append("."))
    , m_snapshots(snapshots)
    , m_deltas(deltas)
{
    m_subscription = m_jetStream.connection().subscribe(m_filter, [this](const nats::MessageView &message) {
        if (message.passedOver > 0)
            m_snapshots.queue().countError(DecodeError::TooLarge);
        else
            onDelta(message.subject, message.payload);
    });
    if (m_jetStream.connection().isConnected())
        takeSnapshot();
}

StateLane::~StateLane()
{
    m_jetStream.connection().unsubscribe(m_subscription);
}

/**
 * JetStream delivers for a consumer on whatever subject its maker listens to, with the subject under which the message
 * was stored: an old event or order could come here, and it must not be shown as if it happened again.
 */
void StateLane::onDelta(std::string_view subject, std::string_view payload)
{
    if (subject.starts_with(m_lead))
        m_deltas.take(subject, payload);
    else
        m_snapshots.queue().countError(DecodeError::BadSubject);
}

void StateLane::takeSnapshot()
{
    dropSnapshot();
    m_caughtUp = false;
    // What was asked for comes even after a pause: no more than there is room for.
    const std::size_t batch = std::clamp<std::size_t>(m_snapshots.queue().limits().states / 4, 1, LargestBatch);
    const nats::OrderedConsumerConfig config{.stream = std::string(streamOf(Lane::State)),
                                             .filterSubjects = {m_filter},
                                             .from = nats::DeliverFrom::LastPerSubject,
                                             .batch = static_cast<int>(batch)};
    const auto handler = [this](const nats::StreamMessage &message) {
        m_snapshots.take(message.subject, message.payload, message.streamSequence, message.headers);
        if (!m_paused && m_snapshots.queue().isFullOfStates())
            Q_EMIT queueFull();
    };
    m_snapshot = new nats::OrderedConsumer(m_jetStream, config, handler, this);
    connect(m_snapshot, &nats::OrderedConsumer::caughtUp, this, [this] {
        // From here on the deltas are enough.
        dropSnapshot();
        m_caughtUp = true;
        Q_EMIT caughtUp();
    });
    m_snapshot->setPaused(m_paused);
    m_snapshot->start();
}

void StateLane::setPaused(bool paused)
{
    m_paused = paused;
    if (m_snapshot)
        m_snapshot->setPaused(paused);
}

void StateLane::loseTrack()
{
    dropSnapshot();
    m_caughtUp = false;
}

void StateLane::dropSnapshot()
{
    if (!m_snapshot)
        return;
    m_snapshot->stop();
    m_snapshot->disconnect(this);
    m_snapshot->deleteLater();
    m_snapshot = nullptr;
}

} // namespace yiping
