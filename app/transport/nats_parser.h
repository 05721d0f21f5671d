// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/nats_message.h"

#include <QCoreApplication>

namespace yiping::nats {

/** Takes what the parser found, in the order of the stream. Views are valid during the call only. */
class ParserSink
{
public:
    virtual ~ParserSink() = default;

    virtual void onInfo(std::string_view json) = 0;
    virtual void onMessage(const MessageView &message) = 0;
    virtual void onPing() = 0;
    virtual void onPong() = 0;
    virtual void onOk() = 0;
    /** The text without its quotes. */
    virtual void onServerError(std::string_view text) = 0;
};

/** In bytes, line ends not counted. */
struct ParserLimits
{
    std::size_t infoLine = std::size_t(64) * 1024;
    std::size_t line = std::size_t(4) * 1024;
    std::size_t headers = std::size_t(64) * 1024;
    /** Headers and body together. */
    std::size_t payload = std::size_t(8) * 1024 * 1024;
    /** What is larger than that, up to this, is passed over and told; beyond it the stream ends. The server's own end. */
    std::size_t passedOver = std::size_t(64) * 1024 * 1024;
};

/**
 * Turns the byte stream of a NATS server into operations. No I/O, no threads. However the stream is cut into pieces,
 * the same operations come out. A message that lies whole in one piece is handed on without a copy.
 */
class Parser
{
    Q_DECLARE_TR_FUNCTIONS(yiping::nats::Parser)
public:
    explicit Parser(ParserSink &sink, ParserLimits limits = {});

    /** False after the first violation: the stream cannot be trusted any more and error() says why. */
    bool feed(std::string_view bytes);
    [[nodiscard]] const QString &error() const { return m_error; }
    /** Called from the sink: nothing more is taken from this stream. */
    void stop() { m_stopped = true; }
    /** Ready for a new stream. Not to be called from the sink. */
    void reset();

private:
    struct Message
    {
        std::string_view subject;
        std::string_view replyTo;
        quint64 sid = 0;
        std::size_t headerBytes = 0;
        std::size_t totalBytes = 0;
    };

    /** Bytes of the operation at the front; 0: not all there yet (m_need: how many are needed, if known) or failed. */
    std::size_t parseOne(std::string_view bytes);
    std::size_t parseLine(std::string_view line);
    std::size_t parseMessage(std::string_view bytes, std::size_t lineBytes);
    [[nodiscard]] bool readArguments(std::string_view line, Message &message) const;
    void emitMessage(const Message &message, std::string_view payload);
    void fillCarry(std::string_view &bytes);
    void passOver(std::string_view &bytes);
    std::size_t fail(const QString &sentence);
    [[nodiscard]] std::size_t lineLimit(std::string_view bytes) const;

    ParserSink &m_sink;
    ParserLimits m_limits;
    /** The beginning of an operation whose end has not come yet. */
    std::string m_carry;
    std::size_t m_need = 0;
    /** Of a message that is too large, with its line end: still to come, and not kept. */
    std::size_t m_passOver = 0;
    bool m_stopped = false;
    QString m_error;
    Headers m_headers;
};

} // namespace yiping::nats
