// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/backoff.h"
#include "transport/ordered_consumer_p.h"

#include <QRandomGenerator>

#include <algorithm>
#include <charconv>
#include <utility>

namespace yiping::nats {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds RetryFirst = 200ms;
constexpr std::chrono::milliseconds RetryMax = 2s;
/** While a stream has no leader nobody answers, and a new leader knows nothing of what was asked before its time. */
constexpr std::chrono::milliseconds AskAgain = 1s;
/** A consumer may be given to a server that is gone, which its cluster finds out late: better soon another one. */
constexpr std::chrono::milliseconds MadeSoon = 1s;
constexpr int RoundTripsToMake = 4;
/** A busy server makes nothing soon: every so often as long as for any request. */
constexpr int LongPatienceEvery = 4;
/** How long one request for messages stands; the server wants it longer than two heartbeats. */
constexpr std::chrono::milliseconds PullExpires = 30s;
constexpr int SilentBeatsAllowed = 2;

std::optional<quint64> headerNumber(const MessageView &message, std::string_view name)
{
    const auto text = message.headers ? message.headers->value(name) : std::nullopt;
    quint64 number = 0;
    if (!text || std::from_chars(text->data(), text->data() + text->size(), number).ec != std::errc())
        return std::nullopt;
    return number;
}

} // namespace

OrderedConsumer::Private::Private(OrderedConsumer *consumer, JetStream &stream, OrderedConsumerConfig given,
                                  Handler receiver)
    : q(consumer)
    , jetStream(stream)
    , connection(&stream.connection())
    , config(std::move(given))
    , handler(std::move(receiver))
    , prefix("oc" + QString::number(QRandomGenerator::system()->generate64(), 36).toStdString())
{
    config.batch = std::max(config.batch, 1);
    config.heartbeat = std::clamp<std::chrono::milliseconds>(config.heartbeat, 50ms, PullExpires / 3);
    retryTimer.setSingleShot(true);
}

void OrderedConsumer::Private::onConnectionState(Connection::State state)
{
    if (!running)
        return;
    if (state == Connection::State::Connected) {
        retryTimer.start(0ms);
        return;
    }
    const bool wasReading = created;
    endIncarnation();
    if (wasReading) {
        ++resets;
        Q_EMIT q->restarted(OrderedConsumer::tr("The connection was lost; reading goes on when it is back."));
    }
}

void OrderedConsumer::Private::begin()
{
    if (!running || !connection || !connection->isConnected())
        return;
    endIncarnation();
    name = prefix + '_' + std::to_string(serial);
    askStreamInfo();
    askAgainTimer.start(AskAgain);
}

/** The first answer counts. */
void OrderedConsumer::Private::askStreamInfo()
{
    jetStream.streamInfo(config.stream,
                         [weak = weak_from_this(), born = serial](std::variant<StreamInfo, Error> result) {
                             const auto self = weak.lock();
                             if (self && self->isCurrent(born) && !std::exchange(self->described, true))
                                 self->onStreamInfo(std::move(result));
                         });
}

/** The same name may stand for a new stream, or for one that lost what it had. */
bool OrderedConsumer::Private::isAnotherStream(const StreamInfo &info) const
{
    if (streamCreated.empty())
        return false;
    const bool remade = streamCreated != info.created;
    const bool wentBack = cursor && *cursor > info.lastSequence;
    const bool firstIsNewer = lastStoredTimeNs > 0 && info.messages > 0 && cursor && info.firstSequence <= *cursor
        && info.firstStoredTimeUs > lastStoredTimeNs / 1000;
    return remade || wentBack || firstIsNewer;
}

void OrderedConsumer::Private::settleCursor(const StreamInfo &info)
{
    if (isAnotherStream(info)) {
        cursor.reset();
        lastStoredTimeNs = 0;
        wasReplaced = true;
    }
    streamCreated = info.created;
    const quint64 beforeFirst = info.firstSequence > 0 ? info.firstSequence - 1 : 0;
    if (cursor)
        return;
    if (config.from == DeliverFrom::All
        || (wasReplaced && config.from != DeliverFrom::LastPerSubject && config.from != DeliverFrom::Time))
        cursor = beforeFirst;
    else if (config.from == DeliverFrom::New)
        cursor = info.lastSequence;
    else if (config.from == DeliverFrom::Sequence)
        cursor = std::min(std::max<quint64>(config.startSequence, 1) - 1, info.lastSequence);
}

void OrderedConsumer::Private::onStreamInfo(std::variant<StreamInfo, Error> result)
{
    askAgainTimer.stop();
    if (const auto *error = std::get_if<Error>(&result)) {
        retryLater(error->text);
        return;
    }
    const StreamInfo &info = std::get<StreamInfo>(result);
    settleCursor(info);
    const bool supersedes = info.maxMessagesPerSubject > 0;
    jumpsAreLosses = config.filterSubjects.empty() && !supersedes && cursor.has_value();
    lastAtStart = info.lastSequence;
    if (cursor && info.firstSequence > *cursor + 1) {
        const quint64 from = *cursor + 1;
        cursor = info.firstSequence - 1;
        const quint64 born = serial;
        if (!supersedes)
            Q_EMIT q->lost(from, info.firstSequence - 1);
        if (!isCurrent(born))
            return;
    }
    create();
}

void OrderedConsumer::Private::create()
{
    const std::optional<quint64> start = cursor ? std::optional<quint64>(*cursor + 1) : std::nullopt;
    std::string verb = "CONSUMER.CREATE." + config.stream + '.' + name;
    if (config.filterSubjects.size() == 1)
        verb += '.' + config.filterSubjects.front(); // lets the server permit some filters and not others
    else if (config.filterSubjects.empty() && !start && config.from == DeliverFrom::LastPerSubject)
        verb += ".>";
    inbox = connection->newInbox();
    sid = connection->subscribe(inbox, [weak = weak_from_this(), born = serial](const MessageView &message) {
        const auto self = weak.lock();
        if (self && self->isCurrent(born))
            self->onMessage(message);
    });
    const QString what = OrderedConsumer::tr("Reading the stream %1").arg(QString::fromStdString(config.stream));
    jetStream.api(
        verb, toJson(config, name, start), what,
        [weak = weak_from_this(), born = serial](const std::variant<QJsonObject, Error> &result) {
            const auto self = weak.lock();
            if (self && self->isCurrent(born))
                self->onCreated(result);
        },
        patience());
}

/** For the making of a consumer. */
std::chrono::milliseconds OrderedConsumer::Private::patience() const
{
    if (unmade % LongPatienceEvery == LongPatienceEvery - 1)
        return jetStream.timeout();
    const std::chrono::milliseconds roundTrip(std::max<qint64>(0, connection->stats().roundTripUs) / 1000);
    return std::min(MadeSoon + RoundTripsToMake * roundTrip, jetStream.timeout());
}

void OrderedConsumer::Private::onCreated(const std::variant<QJsonObject, Error> &result)
{
    if (const auto *error = std::get_if<Error>(&result)) {
        ++unmade;
        retryLater(error->text);
        return;
    }
    unmade = 0;
    created = true;
    pendingAtStart = static_cast<quint64>(
        std::max<qint64>(0, std::get<QJsonObject>(result).value(QLatin1String("num_pending")).toInteger()));
    heartbeatTimer.start(config.heartbeat);
    pull();
    if (pendingAtStart == 0)
        setCaughtUp();
}

/** Asks for more as soon as half of what was asked for has come, so that the stream never waits for a request. */
void OrderedConsumer::Private::pull()
{
    if (!created || paused || outstanding > config.batch / 2)
        return;
    const int count = config.batch - outstanding;
    const auto nanoseconds = [](std::chrono::milliseconds time) {
        return std::to_string(std::chrono::nanoseconds(time).count());
    };
    const std::string body = "{\"batch\":" + std::to_string(count) + ",\"expires\":" + nanoseconds(PullExpires)
        + ",\"idle_heartbeat\":" + nanoseconds(config.heartbeat) + '}';
    // Where it cannot be sent, the silence that follows ends this incarnation.
    connection->publish("$JS.API.CONSUMER.MSG.NEXT." + config.stream + '.' + name, body, inbox);
    if (outstanding == 0)
        silentBeats = 0;
    outstanding += count;
}

void OrderedConsumer::Private::onMessage(const MessageView &message)
{
    heard = true;
    if (message.status != 0) {
        onStatus(message);
        return;
    }
    const auto delivery = parseDelivery(message.replyTo);
    if (!delivery)
        return;
    if (delivery->consumerSequence != consumerSequence + 1) {
        reset(OrderedConsumer::tr("Delivery %1 was expected and %2 came.")
                  .arg(consumerSequence + 1)
                  .arg(delivery->consumerSequence));
        return;
    }
    deliver(message, *delivery);
}

void OrderedConsumer::Private::deliver(const MessageView &message, const DeliveryInfo &delivery)
{
    const quint64 born = serial;
    settled();
    consumerSequence = delivery.consumerSequence;
    outstanding = std::max(0, outstanding - 1);
    if (cursor && delivery.streamSequence <= *cursor) { // was delivered before
        pull();
        return;
    }
    const quint64 expected = cursor.value_or(0) + 1;
    cursor = delivery.streamSequence;
    lastDelivered = delivery.streamSequence;
    lastStoredTimeNs = delivery.storedTimeNs;
    if (jumpsAreLosses && delivery.streamSequence > expected) {
        Q_EMIT q->lost(expected, delivery.streamSequence - 1);
        if (!isCurrent(born))
            return;
    }
    if (message.passedOver > 0)
        Q_EMIT q->lost(delivery.streamSequence, delivery.streamSequence);
    else
        handler({.subject = message.subject,
                 .payload = message.payload,
                 .headers = message.headers,
                 .streamSequence = delivery.streamSequence,
                 .consumerSequence = delivery.consumerSequence,
                 .pending = delivery.pending,
                 .storedTimeUs = delivery.storedTimeNs / 1000});
    if (!isCurrent(born))
        return;
    pull();
    if (delivery.pending == 0 || delivery.streamSequence >= lastAtStart || consumerSequence >= pendingAtStart)
        setCaughtUp();
}

void OrderedConsumer::Private::settled()
{
    failures = 0;
    lastReason.clear();
}

void OrderedConsumer::Private::setCaughtUp()
{
    if (!std::exchange(caughtUp, true))
        Q_EMIT q->caughtUp();
}

void OrderedConsumer::Private::onStatus(const MessageView &message)
{
    constexpr int Heartbeat = 100;
    constexpr int NoMessages = 404;
    constexpr int Expired = 408;
    constexpr int Conflict = 409;
    constexpr int NoResponders = 503;
    const QString text =
        QString::fromUtf8(message.statusText.data(), static_cast<qsizetype>(message.statusText.size()));
    if (message.status == Heartbeat) {
        settled();
        const auto last = headerNumber(message, "Nats-Last-Consumer");
        if (last && *last != consumerSequence)
            reset(OrderedConsumer::tr("The server has sent %1 messages and %2 came.").arg(*last).arg(consumerSequence));
        else
            setCaughtUp(); // it has nothing to send although it was asked
        return;
    }
    const bool batchDone = message.status == Conflict && text.contains(QLatin1String("Batch Completed"));
    if (message.status == NoMessages || message.status == Expired || batchDone) {
        const auto open = headerNumber(message, "Nats-Pending-Messages");
        outstanding = open ? std::max(0, outstanding - static_cast<int>(std::min<quint64>(*open, 1'000'000'000))) : 0;
        pull();
        return;
    }
    reset(message.status == NoResponders ? OrderedConsumer::tr("The server does not know this consumer any more.")
                                         : OrderedConsumer::tr("The server ended the consumer: %1").arg(text));
}

void OrderedConsumer::Private::onHeartbeatTime()
{
    if (outstanding == 0 || std::exchange(heard, false)) {
        silentBeats = 0;
        return;
    }
    if (++silentBeats > SilentBeatsAllowed)
        reset(OrderedConsumer::tr("No heartbeat for %1 ms.").arg(config.heartbeat.count() * SilentBeatsAllowed));
}

void OrderedConsumer::Private::reset(const QString &reason)
{
    endIncarnation();
    ++resets;
    retryLater(reason);
}

void OrderedConsumer::Private::retryLater(const QString &reason)
{
    endIncarnation();
    const double random = QRandomGenerator::system()->generateDouble();
    retryTimer.start(failures == 0 ? 0ms : fullJitter(RetryFirst, RetryMax, failures, random));
    ++failures;
    if (std::exchange(lastReason, reason) != reason)
        Q_EMIT q->restarted(reason);
}

void OrderedConsumer::Private::endIncarnation()
{
    ++serial;
    retryTimer.stop();
    heartbeatTimer.stop();
    askAgainTimer.stop();
    if (connection && sid != 0)
        connection->unsubscribe(sid);
    // Best effort: what cannot be deleted now goes by itself after its time of inactivity.
    if (connection && created && connection->isConnected())
        connection->request("$JS.API.CONSUMER.DELETE." + config.stream + '.' + name, {}, jetStream.timeout(),
                            [](const std::variant<Connection::Reply, Error> &) { });
    sid = 0;
    described = false;
    created = false;
    jumpsAreLosses = false;
    consumerSequence = 0;
    outstanding = 0;
    silentBeats = 0;
    heard = false;
    caughtUp = false;
}

} // namespace yiping::nats
