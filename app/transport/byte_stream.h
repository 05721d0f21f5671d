// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QSslConfiguration>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

class QWebSocket;

namespace yiping::nats {

/**
 * One attempt at a connection, as a stream of bytes. What is appended to outgoing() leaves once per turn of the event
 * loop, in one piece. Used once: open, then closed() exactly once unless close() or abort() came first.
 */
class ByteStream : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual void open(const QUrl &url) = 0;
    /** Sends what is waiting and ends politely, in the background. */
    virtual void close() = 0;
    virtual void abort() = 0;

    /** Append here, then call flushSoon(). */
    [[nodiscard]] QByteArray &outgoing() { return m_outgoing; }
    void flushSoon();
    void flush();
    /** Bytes that were not handed to the system yet. */
    [[nodiscard]] qint64 waiting() const { return m_outgoing.size() + unsent(); }

Q_SIGNALS:
    void opened();
    void received(const QByteArray &bytes);
    /** The attempt failed or the peer left. lasting: somebody has to put something right before another can do better. */
    void closed(const QString &reason, bool lasting = false);

protected:
    virtual void send(const QByteArray &bytes) = 0;
    [[nodiscard]] virtual qint64 unsent() const = 0;

private:
    QByteArray m_outgoing;
    bool m_flushQueued = false;
};

using ByteStreamFactory = std::function<std::unique_ptr<ByteStream>()>;

/** Binary frames of a WebSocket, ws:// or wss://. */
class WebSocketStream final : public ByteStream
{
    Q_OBJECT
public:
    explicit WebSocketStream(const std::optional<QSslConfiguration> &tls, QObject *parent = nullptr);
    ~WebSocketStream() override;

    void open(const QUrl &url) override;
    void close() override;
    void abort() override;

protected:
    void send(const QByteArray &bytes) override;
    [[nodiscard]] qint64 unsent() const override;

private:
    [[nodiscard]] bool isOpen() const;
    void reportClosed();

    std::unique_ptr<QWebSocket> m_socket;
    QString m_host;
    QString m_reason;
    bool m_lasting = false;
    bool m_done = false;
};

} // namespace yiping::nats
