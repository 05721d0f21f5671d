// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/intake.h"
#include "ingest/seen_sequences.h"
#include "ingest/view_keeper.h"
#include "transport/ordered_consumer.h"

#include <QObject>

namespace yiping {

/**
 * The events, the orders or the series of some regions, in order, each exactly once. A wider view reads the stream
 * again from its start under the wider filters, and what was delivered before is passed over. The series lane starts
 * 48 hours back and passes nothing over: a value that comes twice goes to the same place. Link thread.
 */
class StreamLane : public QObject
{
    Q_OBJECT
public:
    StreamLane(nats::JetStream &jetStream, Lane lane, const Clock &clock, Intake &intake, SeenSequences &seen,
               QObject *parent = nullptr);

    void setRegions(const Regions &regions);
    void setPaused(bool paused);
    /** True when there is nothing to read, too. */
    [[nodiscard]] bool isCaughtUp() const;

Q_SIGNALS:
    void caughtUp();
    /** The queue behind it is full; say setPaused(). */
    void queueFull();

private:
    void onMessage(const nats::StreamMessage &message);
    void dropConsumer();
    [[nodiscard]] nats::OrderedConsumerConfig configFor(const Regions &regions, bool wider) const;

    nats::JetStream &m_jetStream;
    Lane m_lane;
    const Clock &m_clock;
    Intake &m_intake;
    Regions m_regions;
    SeenSequences &m_seen;
    nats::OrderedConsumer *m_consumer = nullptr;
    quint64 m_lastSequence = 0;
    bool m_paused = false;
};

} // namespace yiping
