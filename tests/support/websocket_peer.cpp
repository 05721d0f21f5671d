// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/websocket_peer.h"

#include <QWebSocket>

#include <algorithm>

namespace yiping::test {

namespace {

constexpr const char *Greeting =
    "INFO {\"server_id\":\"PEER\",\"version\":\"2.10.27\",\"headers\":true,\"max_payload\":1048576}\r\n";

bool matches(const QByteArray &pattern, const QByteArray &subject)
{
    const QList<QByteArray> wanted = pattern.split('.');
    const QList<QByteArray> tokens = subject.split('.');
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (wanted[i] == ">")
            return tokens.size() > i;
        if (i >= tokens.size() || (wanted[i] != "*" && wanted[i] != tokens[i]))
            return false;
    }
    return wanted.size() == tokens.size();
}

} // namespace

WebSocketPeer::WebSocketPeer(QObject *parent)
    : QObject(parent)
    , m_server(QStringLiteral("yiping test"), QWebSocketServer::NonSecureMode)
{
    connect(&m_server, &QWebSocketServer::newConnection, this, &WebSocketPeer::welcome);
}

WebSocketPeer::~WebSocketPeer()
{
    hangUp();
}

bool WebSocketPeer::listen()
{
    return m_server.listen(QHostAddress::LocalHost);
}

void WebSocketPeer::welcome()
{
    hangUp();
    m_client = m_server.nextPendingConnection();
    m_client->setParent(this);
    m_client->setOutgoingFrameSize(quint64(256) * 1024 * 1024);
    m_buffer.clear();
    m_subscriptions.clear();
    ++m_visits;
    connect(m_client, &QWebSocket::binaryMessageReceived, this, &WebSocketPeer::take);
    say(Greeting);
}

void WebSocketPeer::say(const QByteArray &bytes)
{
    if (m_client)
        m_client->sendBinaryMessage(bytes);
}

bool WebSocketPeer::deliver(const QByteArray &subject, const QByteArray &payload, const QByteArray &replyTo,
                            const QByteArray &headers)
{
    const QByteArray sid = sidOf(subject);
    if (sid.isEmpty())
        return false;
    QByteArray line = (headers.isEmpty() ? "MSG " : "HMSG ") + subject + ' ' + sid + ' ';
    if (!replyTo.isEmpty())
        line += replyTo + ' ';
    if (!headers.isEmpty())
        line += QByteArray::number(headers.size()) + ' ';
    say(line + QByteArray::number(headers.size() + payload.size()) + "\r\n" + headers + payload + "\r\n");
    return true;
}

void WebSocketPeer::hangUp()
{
    if (!m_client)
        return;
    m_client->disconnect(this);
    m_client->abort();
    m_client->deleteLater();
    m_client.clear();
}

void WebSocketPeer::take(const QByteArray &bytes)
{
    m_buffer += bytes;
    while (const qsizetype taken = takeOperation())
        m_buffer.remove(0, taken);
}

qsizetype WebSocketPeer::takeOperation()
{
    const qsizetype lineEnd = m_buffer.indexOf("\r\n");
    if (lineEnd < 0)
        return 0;
    const QList<QByteArray> words = m_buffer.left(lineEnd).split(' ');
    if (words[0] == "PUB" || words[0] == "HPUB") {
        const qsizetype bytes = words.last().toLongLong();
        if (m_buffer.size() < lineEnd + 2 + bytes + 2)
            return 0;
        takePublished(words, lineEnd, bytes);
        return lineEnd + 2 + bytes + 2;
    }
    if (words[0] == "SUB" && words.size() >= 3)
        m_subscriptions.emplace_back(words[1], words.last());
    else if (words[0] == "UNSUB" && words.size() >= 2)
        std::erase_if(m_subscriptions, [&words](const auto &entry) { return entry.second == words[1]; });
    else if (words[0] == "PING" && m_answering)
        say("PONG\r\n");
    return lineEnd + 2;
}

void WebSocketPeer::takePublished(const QList<QByteArray> &words, qsizetype lineEnd, qsizetype bytes)
{
    const bool withHeaders = words[0] == "HPUB";
    const qsizetype headers = withHeaders ? words[words.size() - 2].toLongLong() : 0;
    const qsizetype numbers = withHeaders ? 2 : 1;
    m_published.push_back({.subject = words[1],
                           .replyTo = words.size() > 2 + numbers ? words[2] : QByteArray(),
                           .payload = m_buffer.mid(lineEnd + 2 + headers, bytes - headers)});
    if (m_handler && m_answering)
        m_handler(Published(m_published.back()));
}

QByteArray WebSocketPeer::sidOf(const QByteArray &subject) const
{
    const auto found =
        std::ranges::find_if(m_subscriptions, [&subject](const auto &entry) { return matches(entry.first, subject); });
    return found == m_subscriptions.end() ? QByteArray() : found->second;
}

} // namespace yiping::test
