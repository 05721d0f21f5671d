// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/byte_stream.h"

#include <QDateTime>
#include <QLocale>
#include <QSslCertificate>
#include <QSslError>
#include <QWebSocket>

namespace yiping::nats {

namespace {

/**
 * The server packs all that waits for a client into one frame, and lets 64 MiB wait before it drops a slow client. The
 * parser has limits of its own.
 */
constexpr quint64 LargestIncoming = quint64(72) * 1024 * 1024;

QString dayOf(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

/** What is wrong with the certificate of a server, and what to do. */
QString explainCertificate(const QSslError &error, const QString &host)
{
    const QSslCertificate certificate = error.certificate();
    switch (error.error()) {
    case QSslError::CertificateExpired:
        return WebSocketStream::tr(
                   "The server's certificate expired on %1. Whoever runs the server has to renew it; if "
                   "that day is still to come, set the clock of this machine right.")
            .arg(dayOf(certificate.expiryDate()));
    case QSslError::CertificateNotYetValid:
        return WebSocketStream::tr("The server's certificate counts from %1 on. If that is past, set the clock of this "
                                   "machine right.")
            .arg(dayOf(certificate.effectiveDate()));
    case QSslError::HostNameMismatch:
        return WebSocketStream::tr(
                   "The server's certificate is not for '%1' but for '%2'. Use that name as address, or "
                   "have a certificate made that names this one.")
            .arg(host,
                 (certificate.subjectAlternativeNames().values() + certificate.subjectInfo(QSslCertificate::CommonName))
                     .value(0));
    case QSslError::CertificateRevoked:
        return WebSocketStream::tr("The server's certificate was revoked. Whoever runs the server has to renew it.");
    default:
        return WebSocketStream::tr("The server's certificate is not trusted here: %1. Where an authority of your own "
                                   "signed it, name that authority's file with --ca.")
            .arg(error.errorString());
    }
}

/** With TLS 1.3 the server's word about our certificate comes only after the handshake, as an alert in OpenSSL's words. */
bool isAboutOurCertificate(const QString &error)
{
    return error.contains(QLatin1String("alert"))
        && (error.contains(QLatin1String("certificate")) || error.contains(QLatin1String("unknown ca")));
}

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
        if (errors.isEmpty())
            return;
        // An unknown authority is often told beside what really is wrong: the particular comes first.
        const auto particular = [](const QSslError &error) {
            return error.error() == QSslError::CertificateExpired || error.error() == QSslError::CertificateNotYetValid
                || error.error() == QSslError::CertificateRevoked || error.error() == QSslError::HostNameMismatch;
        };
        const auto found = std::ranges::find_if(errors, particular);
        m_reason = explainCertificate(found == errors.end() ? errors.first() : *found, m_host);
        m_lasting = true;
    });
    connect(m_socket.get(), &QWebSocket::errorOccurred, this, &WebSocketStream::reportClosed);
    connect(m_socket.get(), &QWebSocket::disconnected, this, &WebSocketStream::reportClosed);
}

WebSocketStream::~WebSocketStream()
{
    m_socket->disconnect(this);
    if (!isOpen())
        m_socket->abort();
}

/** There is nobody to say farewell to while a connection is being made, nor after it broke; Qt would try all the same. */
bool WebSocketStream::isOpen() const
{
    return m_socket->state() == QAbstractSocket::ConnectedState;
}

void WebSocketStream::open(const QUrl &url)
{
    m_host = url.host();
    m_socket->open(url);
}

void WebSocketStream::close()
{
    m_done = true;
    if (!isOpen()) {
        m_socket->abort();
        return;
    }
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
    if (isAboutOurCertificate(m_reason)) {
        m_reason = tr("The server does not accept this client's certificate, or wants one: %1. Name one that the "
                      "server's authority signed with --cert and --key.")
                       .arg(m_reason);
        m_lasting = true;
    }
    // A handshake that failed was answered: the two sides do not agree, and will not a second later.
    Q_EMIT closed(m_reason, m_lasting || m_socket->error() == QAbstractSocket::SslHandshakeFailedError);
}

} // namespace yiping::nats
