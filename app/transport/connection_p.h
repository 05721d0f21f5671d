// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/byte_stream.h"
#include "transport/connection.h"
#include "transport/nats_parser.h"
#include "transport/nats_writer.h"
#include "transport/request_table.h"
#include "transport/server_info.h"

#include <QTimer>

#include <deque>
#include <unordered_map>

namespace yiping::nats {

class Connection::Private : public QObject, public ParserSink
{
    Q_OBJECT
public:
    Private(Connection *connection, ConnectionOptions given, const Clock &time);
    ~Private() override;

    struct Subscription
    {
        std::string subject;
        MessageHandler handler;
    };

    // The link: one stream after another.
    void scheduleAttempt(std::chrono::milliseconds wait);
    void attempt();
    /** Ends the present attempt, tells why, and waits for the next. */
    void fail(const QString &sentence);
    void dropStream(bool politely);
    void setState(State next);
    void complain(const QString &sentence);
    void onReceived(const QByteArray &bytes);
    void onConnectTimeout();
    void onPingTime();

    // What the server says.
    void onInfo(std::string_view json) override;
    void onMessage(const MessageView &message) override;
    void onPing() override;
    void onPong() override;
    void onOk() override { }
    void onServerError(std::string_view text) override;

    void sendPing();
    void becomeConnected();
    void askPermissions();
    void subscribeToReplies();
    [[nodiscard]] const QUrl &server() const;
    [[nodiscard]] QString shownServer() const;

    Connection *q;
    ConnectionOptions options;
    const Clock &clock;
    State state = State::Closed;
    ConnectionStats stats;
    std::unique_ptr<ByteStream> stream;
    Parser parser;
    RequestTable requests;
    ServerInfo info;
    bool greeted = false;
    bool wasConnected = false;
    /** What ended this attempt is not mended by trying again soon. */
    bool needsAttention = false;
    bool refusedCredentials = false;
    QString lastServerError;
    int attempts = 0;
    /** 0: options.url, then options.otherUrls. */
    std::size_t serverIndex = 0;
    QTimer attemptTimer;
    QTimer connectTimer;
    QTimer pingTimer;
    /** When each unanswered ping left, by the clock's steadyNs. */
    std::deque<qint64> pings;
    qint64 lastPingTimeNs = 0;
    bool heardSincePing = false;
    quint64 lastSid = 0;
    /** Shared, so that a handler may unsubscribe itself while it runs. */
    std::unordered_map<quint64, std::shared_ptr<Subscription>> subscriptions;
    quint64 replySid = 0;
    std::string inboxPrefix;
    std::string replyPrefix;
    quint64 lastInbox = 0;
};

} // namespace yiping::nats
