// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/ordered_consumer.h"

#include "transport/ordered_consumer_p.h"

namespace yiping::nats {

OrderedConsumer::OrderedConsumer(JetStream &jetStream, OrderedConsumerConfig config, Handler handler, QObject *parent)
    : QObject(parent)
    , d(std::make_shared<Private>(this, jetStream, std::move(config), std::move(handler)))
{
    // Each keeps the private part for the time of the call: a slot may delete this object.
    connect(&d->retryTimer, &QTimer::timeout, this, [this] {
        const auto keep = d;
        keep->begin();
    });
    connect(&d->askAgainTimer, &QTimer::timeout, this, [this] {
        const auto keep = d;
        keep->askStreamInfo();
    });
    connect(&d->heartbeatTimer, &QTimer::timeout, this, [this] {
        const auto keep = d;
        keep->onHeartbeatTime();
    });
    connect(d->connection, &Connection::stateChanged, this, [this](Connection::State state) {
        const auto keep = d;
        keep->onConnectionState(state);
    });
}

OrderedConsumer::~OrderedConsumer()
{
    stop();
}

void OrderedConsumer::start()
{
    if (std::exchange(d->running, true))
        return;
    if (d->connection && d->connection->isConnected())
        d->retryTimer.start(std::chrono::milliseconds(0));
}

void OrderedConsumer::stop()
{
    if (!std::exchange(d->running, false))
        return;
    d->endIncarnation();
}

void OrderedConsumer::setPaused(bool paused)
{
    if (std::exchange(d->paused, paused) == paused)
        return;
    d->pull();
}

bool OrderedConsumer::isPaused() const
{
    return d->paused;
}

quint64 OrderedConsumer::lastSequence() const
{
    return d->lastDelivered;
}

quint64 OrderedConsumer::resets() const
{
    return d->resets;
}

bool OrderedConsumer::isCaughtUp() const
{
    return d->caughtUp;
}

} // namespace yiping::nats
