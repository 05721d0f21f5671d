// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/connection.h"

#include "transport/connection_p.h"
#include "transport/login.h"
#include "transport/nats_writer.h"

#include <QRandomGenerator>

#include <charconv>

namespace yiping::nats {

namespace {

constexpr qint64 MostWaiting = qint64(64) * 1024 * 1024;

std::string randomToken()
{
    constexpr std::string_view Letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    std::string token(22, '0');
    for (char &c : token)
        c = Letters[static_cast<std::size_t>(
            QRandomGenerator::system()->bounded(static_cast<quint32>(Letters.size())))];
    return token;
}

} // namespace

Connection::Private::Private(Connection *connection, ConnectionOptions given, const Clock &time)
    : q(connection)
    , options(std::move(given))
    , clock(time)
    , parser(*this)
    , inboxPrefix(inboxPrefixOf(options) + '.' + randomToken() + '.')
    , replyPrefix(inboxPrefix + "r.")
{
    attemptTimer.setSingleShot(true);
    connectTimer.setSingleShot(true);
    connect(&attemptTimer, &QTimer::timeout, this, &Private::attempt);
    connect(&connectTimer, &QTimer::timeout, this, &Private::onConnectTimeout);
    connect(&pingTimer, &QTimer::timeout, this, &Private::onPingTime);
    if (!options.streamFactory)
        options.streamFactory = [this] { return std::make_unique<WebSocketStream>(options.tls); };
    if (!options.random)
        options.random = [] { return QRandomGenerator::system()->generateDouble(); };
}

Connection::Private::~Private() = default;

Connection::Connection(ConnectionOptions options, const Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(options), clock))
{
    d->subscribeToReplies();
}

Connection::~Connection()
{
    // No turn of the event loop may follow: what is buffered goes to the system now.
    if (d->stream) {
        d->stream->disconnect(d.get());
        d->stream->close();
    }
}

void Connection::open()
{
    if (d->state != State::Closed)
        return;
    d->attempts = 0;
    d->setState(State::Connecting);
    d->scheduleAttempt(std::chrono::milliseconds(0));
}

void Connection::close()
{
    d->attemptTimer.stop();
    d->dropStream(true);
    d->requests.cancelAll(tr("The connection was closed."));
    d->setState(State::Closed);
}

Connection::State Connection::state() const
{
    return d->state;
}

const ConnectionStats &Connection::stats() const
{
    return d->stats;
}

QUrl Connection::url() const
{
    return d->server();
}

qint64 Connection::maxPayload() const
{
    return d->info.maxPayload;
}

quint64 Connection::subscribe(std::string subject, MessageHandler handler)
{
    if (!isSubscribeSubject(subject)) {
        d->complain(tr("'%1' is not a subject that can be subscribed to.").arg(QString::fromStdString(subject)));
        return 0;
    }
    const quint64 sid = ++d->lastSid;
    if (isConnected() && write::subscribe(d->stream->outgoing(), subject, sid))
        d->stream->flushSoon();
    d->subscriptions.emplace(
        sid, std::make_shared<Private::Subscription>(Private::Subscription{std::move(subject), std::move(handler)}));
    return sid;
}

void Connection::unsubscribe(quint64 sid)
{
    if (d->subscriptions.erase(sid) == 0 || !isConnected())
        return;
    write::unsubscribe(d->stream->outgoing(), sid);
    d->stream->flushSoon();
}

bool Connection::publish(std::string_view subject, std::string_view payload, std::string_view replyTo,
                         const Headers &headers)
{
    if (!isConnected() || static_cast<qint64>(payload.size()) > maxPayload() || d->stream->waiting() > MostWaiting)
        return false;
    QByteArray &out = d->stream->outgoing();
    const qsizetype before = out.size();
    if (!write::publish(out, subject, replyTo, payload, headers))
        return false;
    d->stats.messagesOut += 1;
    d->stats.bytesOut += static_cast<quint64>(out.size() - before);
    d->stream->flushSoon();
    return true;
}

void Connection::request(std::string_view subject, std::string_view payload, std::chrono::milliseconds timeout,
                         ReplyHandler handler, const Headers &headers)
{
    const QString shown = QString::fromUtf8(subject.data(), static_cast<qsizetype>(subject.size()));
    if (!isConnected()) {
        d->requests.refuseLater(
            std::move(handler),
            Error{.kind = Error::Kind::Disconnected, .text = tr("Not connected; '%1' was not asked.").arg(shown)});
        return;
    }
    const quint64 id = d->requests.add(subject, timeout, handler);
    if (publish(subject, payload, d->replyPrefix + std::to_string(id), headers))
        return;
    d->requests.forget(id);
    d->requests.refuseLater(
        std::move(handler),
        Error{.kind = Error::Kind::Refused,
              .text = tr("The request on '%1' (%2 bytes) cannot be sent: its subject or a header is not "
                         "valid, it is larger than the server's limit of %3 bytes, or too much is "
                         "waiting to leave.")
                          .arg(shown)
                          .arg(payload.size())
                          .arg(maxPayload())});
}

std::string Connection::newInbox()
{
    return d->inboxPrefix + 's' + std::to_string(++d->lastInbox);
}

void Connection::Private::subscribeToReplies()
{
    replySid = q->subscribe(replyPrefix + '*', [this](const MessageView &message) {
        const std::string_view digits = message.subject.substr(std::min(replyPrefix.size(), message.subject.size()));
        quint64 id = 0;
        if (std::from_chars(digits.data(), digits.data() + digits.size(), id).ec == std::errc())
            requests.answer(id, message);
    });
}

} // namespace yiping::nats
