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
    [[nodiscard]] bool isReading() const { return m_consumer != nullptr; }
    /** True when there is nothing to read, too. */
    [[nodiscard]] bool isCaughtUp() const;
    /** Of the last message delivered; 0 before the first. */
    [[nodiscard]] quint64 lastSequence() const { return m_lastSequence; }
    /** Messages that the broker still holds for this lane. */
    [[nodiscard]] quint64 pending() const { return m_pending; }
    /** When the broker stored the last message, microseconds since 1970 UTC; 0 before the first. */
    [[nodiscard]] qint64 storedTimeUs() const { return m_storedTimeUs; }

Q_SIGNALS:
    void caughtUp();
    /** The queue behind it is full; say setPaused(). */
    void queueFull();
    /** Sequences [from, to] can never be delivered. */
    void lost(quint64 from, quint64 to);
    /** Reading had to begin anew behind the last message. */
    void restarted();

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
    quint64 m_pending = 0;
    qint64 m_storedTimeUs = 0;
    bool m_paused = false;
};

} // namespace yiping
