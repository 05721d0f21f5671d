// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/byte_stream.h"

#include <QSslError>
#include <QWebSocket>

namespace yiping::nats {

namespace {

constexpr quint64 LargestIncoming = quint64(8) * 1024 * 1024;

} // namespace

void ByteStream::flushSoon()
{
    if (m_flushQueued)
        return;
    m_flushQueued = true;
    QMetaObject::invokeMethod(this, &ByteStream::flush, Qt::QueuedConnection);
}

void ByteStream::flush()
{
    m_flushQueued = false;
    if (m_outgoing.isEmpty())
        return;
    const QByteArray bytes = std::exchange(m_outgoing, {});
    send(bytes);
}

WebSocketStream::WebSocketStream(const std::optional<QSslConfiguration> &tls, QObject *parent)
    : ByteStream(parent)
    , m_socket(std::make_unique<QWebSocket>())
{
    m_socket->setMaxAllowedIncomingMessageSize(LargestIncoming);
    m_socket->setMaxAllowedIncomingFrameSize(LargestIncoming);
    if (tls)
        m_socket->setSslConfiguration(*tls);
    connect(m_socket.get(), &QWebSocket::connected, this, &ByteStream::opened);
    connect(m_socket.get(), &QWebSocket::binaryFrameReceived, this, [this](const QByteArray &frame) {
        if (!m_done)
            Q_EMIT received(frame);
    });
    connect(m_socket.get(), &QWebSocket::sslErrors, this, [this](const QList<QSslError> &errors) {
        if (!errors.isEmpty())
            m_reason = tr("The server's certificate is not trusted: %1").arg(errors.first().errorString());
    });
    connect(m_socket.get(), &QWebSocket::errorOccurred, this, &WebSocketStream::reportClosed);
    connect(m_socket.get(), &QWebSocket::disconnected, this, &WebSocketStream::reportClosed);
}

WebSocketStream::~WebSocketStream()
{
    m_socket->disconnect(this);
}

void WebSocketStream::open(const QUrl &url)
{
    m_socket->open(url);
}

void WebSocketStream::close()
{
    m_done = true;
    flush();
    m_socket->flush();
    m_socket->close();
}

void WebSocketStream::abort()
{
    m_done = true;
    m_socket->abort();
}

void WebSocketStream::send(const QByteArray &bytes)
{
    m_socket->sendBinaryMessage(bytes);
}

qint64 WebSocketStream::unsent() const
{
    return m_socket->bytesToWrite();
}

void WebSocketStream::reportClosed()
{
    if (std::exchange(m_done, true))
        return;
    if (m_reason.isEmpty())
        m_reason = m_socket->error() == QAbstractSocket::UnknownSocketError ? m_socket->closeReason()
                                                                            : m_socket->errorString();
    Q_EMIT closed(m_reason);
}

} // namespace yiping::nats
