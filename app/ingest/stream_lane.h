// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/intake.h"
#include "ingest/seen_sequences.h"
#include "ingest/view_keeper.h"
#include "transport/ordered_consumer.h"

#include <QObject>

#include <map>

namespace yiping {

/**
 * The events, the orders or the series of some regions, each exactly once, those of one region in order. Every region has
 * a consumer of its own: a filter stands in the subject of the request for it only where it is the only one, and there
 * alone can the server permit it or not. A region that is new is read from the start of the stream, and what was
 * delivered before is passed over; one that lies in a former region goes on where that was. The series lane starts 48
 * hours back and passes nothing over: a value that comes twice goes to the same place. Link thread.
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
    [[nodiscard]] bool isReading() const { return !m_readers.empty(); }
    /** Of the last message delivered, in whatever region; 0 before the first. */
    [[nodiscard]] quint64 lastSequence() const;
    /** Messages that the broker still holds for this lane. */
    [[nodiscard]] quint64 pending() const;
    /** When the broker stored the newest message, microseconds since 1970 UTC; 0 before the first. */
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
    struct Reader
    {
        nats::OrderedConsumer *consumer = nullptr;
        /** Of the last message that came; 0: none. */
        quint64 lastSequence = 0;
        /** Messages that the broker held behind it. */
        quint64 pending = 0;
    };
    struct ToldGap
    {
        RegionCode teller;
        quint64 from = 0;
        quint64 to = 0;
    };

    void start(const RegionCode &region, quint64 goOnBehind);
    void onMessage(Reader &reader, const nats::StreamMessage &message);
    void onLost(const RegionCode &teller, quint64 from, quint64 to);
    static void end(Reader &reader, QObject *receiver);
    [[nodiscard]] nats::OrderedConsumerConfig configFor(const RegionCode &region, quint64 goOnBehind) const;

    nats::JetStream &m_jetStream;
    Lane m_lane;
    const Clock &m_clock;
    Intake &m_intake;
    SeenSequences &m_seen;
    std::map<RegionCode, Reader> m_readers;
    ToldGap m_lastGap;
    qint64 m_storedTimeUs = 0;
    bool m_paused = false;
};

} // namespace yiping
