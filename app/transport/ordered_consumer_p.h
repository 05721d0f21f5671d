// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/jetstream_codec.h"
#include "transport/ordered_consumer.h"

#include <QPointer>
#include <QTimer>

namespace yiping::nats {

class OrderedConsumer::Private : public std::enable_shared_from_this<OrderedConsumer::Private>
{
public:
    Private(OrderedConsumer *consumer, JetStream &stream, OrderedConsumerConfig given, Handler receiver);

    // One incarnation after another.
    void begin();
    void askStreamInfo();
    void onStreamInfo(std::variant<StreamInfo, Error> result);
    void settleCursor(const StreamInfo &info);
    [[nodiscard]] bool isAnotherStream(const StreamInfo &info) const;
    void create();
    [[nodiscard]] std::chrono::milliseconds patience() const;
    void onCreated(const std::variant<QJsonObject, Error> &result);
    void pull();
    void onMessage(const MessageView &message);
    void onStatus(const MessageView &message);
    void deliver(const MessageView &message, const DeliveryInfo &delivery);
    /** It works: the next trouble is a new one. */
    void settled();
    void setCaughtUp();
    void onHeartbeatTime();
    /** The present incarnation is in doubt: ends it and starts another behind the cursor. */
    void reset(const QString &reason);
    /** It could not be started; tries again, slower each time. */
    void retryLater(const QString &reason);
    void endIncarnation();
    void onConnectionState(Connection::State state);
    [[nodiscard]] bool isCurrent(quint64 ofSerial) const { return running && serial == ofSerial; }

    OrderedConsumer *q;
    JetStream &jetStream;
    QPointer<Connection> connection;
    OrderedConsumerConfig config;
    Handler handler;
    std::string prefix;
    bool running = false;
    bool paused = false;
    quint64 serial = 0;
    quint64 resets = 0;
    int failures = 0;
    QString lastReason;
    QTimer retryTimer;
    QTimer heartbeatTimer;
    QTimer askAgainTimer;
    /** Consumers that were asked for in a row and not made in time. */
    int unmade = 0;

    // The cursor outlives incarnations.
    /** Everything up to here was delivered or is known to be lost; nothing before the first start is settled. */
    std::optional<quint64> cursor;
    quint64 lastDelivered = 0;
    qint64 lastStoredTimeNs = 0;
    std::string streamCreated;
    bool wasReplaced = false;

    // The present incarnation.
    std::string name;
    quint64 sid = 0;
    std::string inbox;
    bool described = false;
    bool created = false;
    bool jumpsAreLosses = false;
    quint64 consumerSequence = 0;
    /** Asked for and not yet come. */
    int outstanding = 0;
    quint64 lastAtStart = 0;
    quint64 pendingAtStart = 0;
    bool caughtUp = false;
    bool heard = false;
    int silentBeats = 0;
};

} // namespace yiping::nats
