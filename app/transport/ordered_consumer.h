// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/jetstream.h"

#include <QObject>

namespace yiping::nats {

enum class DeliverFrom { All, LastPerSubject, New, Sequence, Time };

struct OrderedConsumerConfig
{
    std::string stream;
    /** Empty: every subject of the stream. */
    std::vector<std::string> filterSubjects = {};
    DeliverFrom from = DeliverFrom::All;
    /** For DeliverFrom::Sequence. */
    quint64 startSequence = 0;
    /** For DeliverFrom::Time, milliseconds since 1970 UTC. */
    qint64 startTimeMs = 0;
    /** Messages asked for at a time. */
    int batch = 500;
    std::chrono::milliseconds heartbeat{2000};
};

struct StreamMessage
{
    std::string_view subject;
    std::string_view payload;
    const Headers *headers = nullptr;
    quint64 streamSequence = 0;
    quint64 consumerSequence = 0;
    /** Messages that the broker still holds for this consumer after this one. */
    quint64 pending = 0;
    /** When the broker stored it, microseconds since 1970 UTC. */
    qint64 storedTimeUs = 0;
};

/**
 * Reads a stream in order, each message exactly once, through gaps, missed heartbeats, deleted consumers and
 * reconnects: keeps a cursor, and starts a new consumer at the next sequence whenever the old one is in doubt.
 * Every incarnation has a serial; whatever comes from an older one is ignored, timers included.
 * A pull consumer underneath: nothing arrives that was not asked for, so pausing bounds memory.
 * After a reset a LastPerSubject start becomes a start at the next sequence. Link thread.
 *
 * A stream that was deleted and made anew, or that went backwards (a memory stream after a restart of its server),
 * counts as another stream: it is read as configured, or from its beginning where New or Sequence was asked for.
 * A stream that does not exist yet is waited for.
 *
 * The handler and the slots of the signals may stop, pause and delete this object.
 */
class OrderedConsumer : public QObject
{
    Q_OBJECT
public:
    using Handler = std::function<void(const StreamMessage &)>;

    OrderedConsumer(JetStream &jetStream, OrderedConsumerConfig config, Handler handler, QObject *parent = nullptr);
    ~OrderedConsumer() override;

    /** After stop(): goes on behind the last message. */
    void start();
    /** Deletes the consumer on the broker when connected; nothing is delivered afterwards. */
    void stop();
    /** Stops asking for more; what was asked for already (at most `batch`) still comes. */
    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const;

    /** Stream sequence of the last message delivered; 0 before the first. */
    [[nodiscard]] quint64 lastSequence() const;
    [[nodiscard]] quint64 resets() const;
    [[nodiscard]] bool isCaughtUp() const;

Q_SIGNALS:
    /** Everything that the stream held at the start (or at a reset) was delivered; once for each incarnation. */
    void caughtUp();
    /**
     * Sequences [from, to] are gone from the stream (purged, expired) or too large, and can never be delivered. Never said of streams
     * with a limit per subject, where the old gives way to the new by design. With filters it is found at a new start
     * only, and the range is an upper bound: what is gone may have been of other subjects.
     */
    void lost(quint64 from, quint64 to);
    /** A new incarnation was needed; reason fit for a log. */
    void restarted(const QString &reason);

private:
    class Private;
    /** Shared with callbacks under way, so that a handler may delete this object. */
    std::shared_ptr<Private> d;
};

} // namespace yiping::nats
