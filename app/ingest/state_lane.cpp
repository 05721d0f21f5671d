// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/state_lane.h"

namespace yiping {

StateLane::StateLane(nats::JetStream &jetStream, std::string filter, Intake &snapshots, StateIntake &deltas,
                     QObject *parent)
    : QObject(parent)
    , m_jetStream(jetStream)
    , m_filter(std::move(filter))
    , m_snapshots(snapshots)
{
    m_subscription = m_jetStream.connection().subscribe(
        m_filter, [&deltas](const nats::MessageView &message) { deltas.take(message.subject, message.payload); });
    if (m_jetStream.connection().isConnected())
        takeSnapshot();
}

StateLane::~StateLane()
{
    m_jetStream.connection().unsubscribe(m_subscription);
}

void StateLane::takeSnapshot()
{
    dropSnapshot();
    m_caughtUp = false;
    const nats::OrderedConsumerConfig config{.stream = std::string(streamOf(Lane::State)),
                                             .filterSubjects = {m_filter},
                                             .from = nats::DeliverFrom::LastPerSubject,
                                             .batch = 2000};
    const auto handler = [this](const nats::StreamMessage &message) {
        m_snapshots.take(message.subject, message.payload, message.streamSequence);
    };
    m_snapshot = new nats::OrderedConsumer(m_jetStream, config, handler, this);
    connect(m_snapshot, &nats::OrderedConsumer::caughtUp, this, [this] {
        // From here on the deltas are enough.
        dropSnapshot();
        m_caughtUp = true;
        Q_EMIT caughtUp();
    });
    m_snapshot->start();
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
