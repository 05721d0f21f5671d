// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "crypto/secret.h"
#include "transport/nats_message.h"
#include "transport/permissions.h"

#include <QObject>
#include <QSslConfiguration>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace yiping::nats {

class ByteStream;

struct ConnectionOptions
{
    /**
     * ws:// or wss://. A user and password in it count where nothing else below says who this is; a user alone is a
     * token. Programs do not take one with a password from their command line.
     */
    QUrl url = {};
    /**
     * Further servers of the same cluster. After each failure the next one is tried, and after a lost link too, for a
     * server that was lost is seldom back at once; the wait grows with each round, not with each server. Those that a
     * server names in its INFO are not used: behind a gateway they cannot be reached, and no certificate names them.
     */
    std::vector<QUrl> otherUrls = {};
    /** One of these: a token; a user and its password; an NKey; a user JWT and its NKey. */
    Secret token = {};
    QString user = {};
    Secret password = {};
    /** Shown in the server's connection list. */
    QString name = {};
    /** Seed "SU…" of an NKey, which signs the server's nonce and never leaves this machine. */
    Secret nkeySeed = {};
    /** User JWT of a .creds file; nkeySeed is then the key that it names. */
    Secret jwt = {};
    /**
     * Replies come to <inboxPrefix>.<random>.…; with permissions that say so nobody can listen to another's. Empty:
     * _INBOX.<who>, who being the user's name or public NKey, or _INBOX for a token.
     */
    std::string inboxPrefix = {};
    /** Ask the server after each connect what this user may do; permissionsChanged() tells it. */
    bool askPermissions = false;
    std::chrono::milliseconds connectTimeout{5000};
    std::chrono::milliseconds pingInterval{5000};
    /** Unanswered pings after which the peer counts as dead: found within pingInterval * (maxPingsOut + 1) <= 10 s. */
    int maxPingsOut = 1;
    /** Reconnect after a random wait in [0, min(max, first * 2^n)] ("full jitter"), never less than 50 ms. */
    std::chrono::milliseconds reconnectFirst{500};
    std::chrono::milliseconds reconnectMax{30000};
    /** For wss://, where the system's certificate store is not what is wanted. */
    std::optional<QSslConfiguration> tls = {};
    /** Called before each attempt but the first: puts in credentials that were renewed since. On the link thread. */
    std::function<void(ConnectionOptions &)> renew = {};
    /** Makes the transport of each attempt; empty: a WebSocket. */
    std::function<std::unique_ptr<ByteStream>()> streamFactory = {};
    /** Random numbers in [0, 1) for the waits; empty: the system's. */
    std::function<double()> random = {};
};

struct ConnectionStats
{
    quint64 messagesIn = 0;
    quint64 bytesIn = 0;
    quint64 messagesOut = 0;
    quint64 bytesOut = 0;
    /** Successful connections after the first. */
    quint64 reconnects = 0;
    /** Last ping round trip in microseconds; negative until measured. */
    qint64 roundTripUs = -1;
    /** When anything was last received, milliseconds since 1970 UTC; 0: never. */
    qint64 heardMs = 0;
};

/**
 * A NATS client connection over WebSocket: handshake, subscriptions, request/reply, own pings, reconnect with
 * full jitter, resubscription. Lives on one thread (the link thread); every call and callback is on that thread.
 * Handlers are called from the event loop, never from inside a call; they may subscribe, unsubscribe, publish, request,
 * close and open, but not delete the connection (deleteLater). Deleting it drops outstanding handlers uncalled.
 */
class Connection : public QObject
{
    Q_OBJECT
public:
    enum class State { Closed, Connecting, Connected, Waiting };
    Q_ENUM(State)

    Connection(ConnectionOptions options, const Clock &clock, QObject *parent = nullptr);
    ~Connection() override;

    /** Starts connecting and keeps at it until close(). */
    void open();
    /** Sends what is buffered, closes, cancels requests with Disconnected. No reconnect. */
    void close();
    [[nodiscard]] State state() const;
    [[nodiscard]] bool isConnected() const { return state() == State::Connected; }
    [[nodiscard]] const ConnectionStats &stats() const;
    /** The server that is connected, or that is tried now or next. */
    [[nodiscard]] QUrl url() const;
    /** From the server's INFO: payload limit in bytes, 0 before the first connection. */
    [[nodiscard]] qint64 maxPayload() const;

    /** Of a message that is too large it hears too (MessageView::passedOver), so that it knows what is missing. */
    using MessageHandler = std::function<void(const MessageView &)>;
    /**
     * Survives reconnects. May be called while not connected. Returns the subscription's id; 0 for a subject that is no
     * subject (problem() says so).
     */
    quint64 subscribe(std::string subject, MessageHandler handler);
    void unsubscribe(quint64 sid);

    /**
     * False (and nothing sent) when not connected, larger than maxPayload(), the subject or a header line is not fit to
     * be sent (blanks, wildcards, control characters), or more than 64 MiB wait to leave: the server takes less than is sent.
     */
    bool publish(std::string_view subject, std::string_view payload, std::string_view replyTo = {},
                 const Headers &headers = {});

    /** The reply's payload and headers, copied. */
    struct Reply
    {
        std::string payload;
        Headers headers;
        int status = 0;
    };
    using ReplyHandler = std::function<void(std::variant<Reply, Error>)>;
    /** Calls back exactly once, never from inside this call; with Error::Kind::Refused where it is not permitted. */
    void request(std::string_view subject, std::string_view payload, std::chrono::milliseconds timeout,
                 ReplyHandler handler, const Headers &headers = {});

    /** A fresh inbox subject of this connection. */
    [[nodiscard]] std::string newInbox();

Q_SIGNALS:
    void stateChanged(yiping::nats::Connection::State state);
    /** Sentence for the operator: why the link is not up, or what the server refused. */
    void problem(const QString &sentence);
    /** After problem(), where the server does not let these credentials in (or wants some and there are none). */
    void credentialsRefused(const QString &sentence);
    /** One subject is not for this user; the connection stays. After each reconnect again, for what is subscribed to. */
    void refused(const yiping::nats::Refusal &refusal);
    /** With askPermissions, after each connect; never where the server cannot tell. */
    void permissionsChanged(const yiping::nats::Permissions &permissions);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace yiping::nats
