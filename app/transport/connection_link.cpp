// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/backoff.h"
#include "transport/connection_p.h"
#include "transport/login.h"
#include "transport/nats_writer.h"

#include <utility>

namespace yiping::nats {

void Connection::Private::setState(State next)
{
    if (state == next)
        return;
    state = next;
    Q_EMIT q->stateChanged(next);
}

void Connection::Private::complain(const QString &sentence)
{
    Q_EMIT q->problem(sentence);
}

const QUrl &Connection::Private::server() const
{
    return serverIndex == 0 ? options.url : options.otherUrls[serverIndex - 1];
}

QString Connection::Private::shownServer() const
{
    return server().toDisplayString(QUrl::RemoveUserInfo);
}

void Connection::Private::scheduleAttempt(std::chrono::milliseconds wait)
{
    attemptTimer.start(wait);
}

void Connection::Private::attempt()
{
    parser.reset();
    greeted = false;
    needsAttention = false;
    refusedCredentials = false;
    lastServerError.clear();
    pings.clear();
    if (attempts > 0 && options.renew)
        options.renew(options);
    stream = options.streamFactory();
    // Signals of an older stream are cut off in dropStream, so whatever arrives here is of this attempt.
    connect(stream.get(), &ByteStream::received, this, &Private::onReceived);
    connect(stream.get(), &ByteStream::closed, this, [this](const QString &reason, bool lasting) {
        needsAttention = needsAttention || lasting;
        if (!lastServerError.isEmpty())
            fail(lastServerError);
        else
            fail(Connection::tr("No connection to %1: %2").arg(shownServer(), reason));
    });
    connectTimer.start(options.connectTimeout);
    setState(State::Connecting);
    if (!stream) // closed by whoever heard of the state
        return;
    QUrl bare = server();
    bare.setUserInfo({});
    stream->open(bare);
}

void Connection::Private::dropStream(bool politely)
{
    connectTimer.stop();
    pingTimer.stop();
    parser.stop();
    if (!stream)
        return;
    stream->disconnect(this);
    if (politely)
        stream->close();
    else
        stream->abort();
    // It may be the caller, and a polite end needs some turns of the event loop.
    ByteStream *const old = stream.release();
    old->setParent(this);
    constexpr std::chrono::milliseconds Farewell{1000};
    QTimer::singleShot(politely ? Farewell : std::chrono::milliseconds(0), old, &QObject::deleteLater);
}

void Connection::Private::fail(const QString &sentence)
{
    dropStream(false);
    const double random = options.random();
    const std::size_t servers = 1 + options.otherUrls.size();
    const int round = attempts / static_cast<int>(servers);
    const auto wait = needsAttention ? slowJitter(options.reconnectMax, random)
                                     : fullJitter(options.reconnectFirst, options.reconnectMax, round, random);
    ++attempts;
    serverIndex = (serverIndex + 1) % servers;
    requests.cancelAll(sentence);
    scheduleAttempt(wait);
    setState(State::Waiting);
    complain(sentence);
    if (std::exchange(refusedCredentials, false))
        Q_EMIT q->credentialsRefused(sentence);
}

void Connection::Private::onConnectTimeout()
{
    fail(greeted ? Connection::tr("%1 did not complete the handshake within %2 ms.")
                       .arg(shownServer())
                       .arg(options.connectTimeout.count())
                 : Connection::tr("%1 does not answer like a NATS server within %2 ms.")
                       .arg(shownServer())
                       .arg(options.connectTimeout.count()));
}

void Connection::Private::onReceived(const QByteArray &bytes)
{
    heardSincePing = true;
    stats.heardMs = clock.nowMs();
    stats.bytesIn += static_cast<quint64>(bytes.size());
    if (!parser.feed(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size()))))
        fail(parser.error());
}

void Connection::Private::onInfo(std::string_view json)
{
    const auto parsed = parseServerInfo(json);
    if (!parsed) {
        fail(Connection::tr("The server's greeting cannot be read. Is %1 the address of a NATS server?")
                 .arg(shownServer()));
        return;
    }
    info = *parsed;
    if (std::exchange(greeted, true)) // a later INFO only tells of changes
        return;
    if (!info.headers) {
        fail(Connection::tr("The server (version %1) knows no message headers; nats-server 2.2 or later is needed.")
                 .arg(info.version));
        return;
    }
    const auto answer = answerGreeting(options, server(), info);
    if (const auto *sentence = std::get_if<QString>(&answer)) {
        needsAttention = true;
        fail(*sentence);
        return;
    }
    write::connect(stream->outgoing(), std::get<ConnectFields>(answer));
    sendPing();
}

void Connection::Private::sendPing()
{
    pings.push_back(clock.steadyNs());
    heardSincePing = false;
    write::ping(stream->outgoing());
    stream->flushSoon();
}

void Connection::Private::onPing()
{
    write::pong(stream->outgoing());
    stream->flushSoon();
}

void Connection::Private::onPong()
{
    if (pings.empty())
        return;
    stats.roundTripUs = (clock.steadyNs() - pings.front()) / 1000;
    pings.pop_front();
    if (state == State::Connecting && greeted)
        becomeConnected();
}

void Connection::Private::becomeConnected()
{
    connectTimer.stop();
    attempts = 0;
    if (std::exchange(wasConnected, true))
        stats.reconnects += 1;
    for (const auto &[sid, subscription] : subscriptions) {
        // Its subject was checked when it was made.
        [[maybe_unused]] const bool written = write::subscribe(stream->outgoing(), subscription->subject, sid);
    }
    stream->flushSoon();
    lastPingTimeNs = clock.steadyNs();
    pingTimer.start(options.pingInterval);
    setState(State::Connected);
    if (options.askPermissions && state == State::Connected)
        askPermissions();
}

void Connection::Private::askPermissions()
{
    q->request(UserInfoSubject, {}, options.connectTimeout, [this](const std::variant<Reply, Error> &result) {
        const auto *reply = std::get_if<Reply>(&result);
        const auto permissions = reply ? Permissions::parse(reply->payload) : std::nullopt;
        if (permissions)
            Q_EMIT q->permissionsChanged(*permissions);
    });
}

void Connection::Private::onPingTime()
{
    const qint64 now = clock.steadyNs();
    const qint64 sinceLast = now - std::exchange(lastPingTimeNs, now);
    // After a sleep of the machine or a stall of this thread the answer may lie unread: it gets one more round.
    const bool late = sinceLast > std::chrono::nanoseconds(options.pingInterval).count() * 3 / 2;
    if (static_cast<int>(pings.size()) >= options.maxPingsOut && !heardSincePing && !late) {
        fail(Connection::tr("%1 has stopped answering.").arg(shownServer()));
        return;
    }
    sendPing();
}

void Connection::Private::onMessage(const MessageView &message)
{
    stats.messagesIn += 1;
    if (message.passedOver > 0)
        complain(Connection::tr("A message of %1 bytes on '%2' is too large and was passed over. Its sender must make "
                                "it smaller.")
                     .arg(message.passedOver)
                     .arg(QString::fromUtf8(message.subject.data(), static_cast<qsizetype>(message.subject.size()))));
    const auto found = subscriptions.find(message.sid);
    if (found == subscriptions.end())
        return;
    const std::shared_ptr<Subscription> subscription = found->second;
    subscription->handler(message);
}

void Connection::Private::onServerError(std::string_view text)
{
    ServerComplaint complaint = explainServerError(text);
    if (complaint.refusedCredentials) {
        needsAttention = true;
        refusedCredentials = true;
        if (const QString expired = explainExpiry(options.jwt, clock.nowMs()); !expired.isEmpty())
            complaint.sentence = expired;
    }
    if (complaint.endsConnection) {
        lastServerError = complaint.sentence; // told when the server hangs up, which it does right after
        return;
    }
    if (complaint.refusal && complaint.refusal->way == Refusal::Way::Publish)
        requests.refuse(complaint.refusal->subject, complaint.sentence);
    if (complaint.refusal && complaint.refusal->subject == UserInfoSubject)
        return; // not to know is no problem for the operator
    complain(complaint.sentence);
    if (complaint.refusal)
        Q_EMIT q->refused(*complaint.refusal);
}

} // namespace yiping::nats
