// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/connection.h"

#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace yiping::nats {

struct StreamConfig
{
    std::string name;
    std::vector<std::string> subjects;
    bool inMemory = false;
    /** -1: no limit. */
    qint64 maxMessagesPerSubject = -1;
    qint64 maxBytes = -1;
    /** 0: kept for ever. */
    std::chrono::seconds maxAge{0};
    std::chrono::seconds duplicateWindow{120};
    bool denyDelete = false;
};

struct StreamInfo
{
    std::string name;
    quint64 messages = 0;
    quint64 firstSequence = 0;
    quint64 lastSequence = 0;
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
    void streamInfo(const std::string &name, Handler<StreamInfo> handler);
    /** messageId goes into Nats-Msg-Id; the broker keeps one of equal ids within the duplicate window. Empty: none. */
    void publish(std::string_view subject, std::string_view payload, std::string_view messageId,
                 Handler<PublishAck> handler);

    [[nodiscard]] Connection &connection() const { return m_connection; }
    [[nodiscard]] std::chrono::milliseconds timeout() const { return m_timeout; }

private:
    Connection &m_connection;
    std::chrono::milliseconds m_timeout;
};

} // namespace yiping::nats
