// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/connection.h"

#include <QJsonObject>

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace yiping::nats {

struct StreamConfig
{
    std::string name;
    std::vector<std::string> subjects = {};
    bool inMemory = false;
    /** -1: no limit. */
    qint64 maxMessagesPerSubject = -1;
    qint64 maxBytes = -1;
    /** 0: kept for ever. */
    std::chrono::seconds maxAge{0};
    std::chrono::seconds duplicateWindow{120};
    /** No message can be deleted by itself, or the stream purged, through the API. Once on, the server never lets them
     *  be switched off again: only the whole stream can go (STREAM.DELETE), or its limits be changed (STREAM.UPDATE),
     *  and an account's permissions have to forbid those. denyPurge does not go with allowRollup. */
    bool denyDelete = false;
    bool denyPurge = false;
    /** A publisher may replace all messages of a subject by one (needed by key-value buckets). */
    bool allowRollup = false;
    /** When full: false drops the oldest, true refuses the new. */
    bool discardNew = false;
};

/** Another stream that feeds this one, perhaps in another JetStream domain (a city's, a county's) over a leaf link. */
struct SourceInfo
{
    std::string name;
    /** "d450103"; empty for a stream of the same server or cluster. */
    std::string domain;
    std::string filterSubject;
    /** Messages that are there and did not come yet, as of when it was last heard. */
    quint64 lag = 0;
    /**
     * Since it was last heard. A source that has nothing to send is heard every second, so 5 s of silence mean that it
     * cannot be reached and what was fed by it is as old as that. Nothing: never heard since the server's start.
     */
    std::optional<std::chrono::milliseconds> silence = {};
};

struct StreamInfo
{
    std::string name;
    quint64 messages = 0;
    quint64 firstSequence = 0;
    quint64 lastSequence = 0;
    /** -1: no limit. */
    qint64 maxMessagesPerSubject = -1;
    /** When the stream was made, as the server writes it: another value under the same name is another stream. */
    std::string created = {};
    /** When the first message that is left was stored, microseconds since 1970 UTC; 0 for an empty stream. */
    qint64 firstStoredTimeUs = 0;
    std::vector<SourceInfo> sources = {};
};

struct PublishAck
{
    std::string stream;
    quint64 sequence = 0;
    /** The broker had this message id already. */
    bool duplicate = false;
};

/** JetStream requests over a connection, which must outlive it. Link thread. Callbacks come exactly once. */
class JetStream
{
public:
    explicit JetStream(Connection &connection, std::chrono::milliseconds timeout = std::chrono::seconds(5));

    template<typename T>
    using Handler = std::function<void(std::variant<T, Error>)>;

    /** Creates the stream or updates it to this configuration. */
    void ensureStream(const StreamConfig &config, Handler<StreamInfo> handler);
    /** The same for a configuration as the JetStream API writes it, with what StreamConfig has not: sources, replicas. */
    void ensureStream(const QJsonObject &config, Handler<StreamInfo> handler);
    void streamInfo(const std::string &name, Handler<StreamInfo> handler);
    /** messageId goes into Nats-Msg-Id; the broker keeps one of equal ids within the duplicate window. Empty: none. */
    void publish(std::string_view subject, std::string_view payload, std::string_view messageId,
                 Handler<PublishAck> handler, Headers headers = {});

    /** One request to the JetStream API ("STREAM.INFO.x"); what names it in an error's sentence. */
    void api(const std::string &verb, const QJsonObject &body, const QString &what, Handler<QJsonObject> handler)
    {
        api(verb, body, what, std::move(handler), m_timeout);
    }
    /** The same with patience of its own. */
    void api(const std::string &verb, const QJsonObject &body, const QString &what, Handler<QJsonObject> handler,
             std::chrono::milliseconds timeout);

    [[nodiscard]] Connection &connection() const { return m_connection; }
    [[nodiscard]] std::chrono::milliseconds timeout() const { return m_timeout; }

private:
    Connection &m_connection;
    std::chrono::milliseconds m_timeout;
};

} // namespace yiping::nats
