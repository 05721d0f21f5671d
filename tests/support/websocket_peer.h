// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QUrl>
#include <QWebSocketServer>

#include <functional>
#include <vector>

class QWebSocket;

namespace yiping::test {

/** What a client published, as it came off the wire. */
struct Published
{
    QByteArray subject;
    QByteArray replyTo;
    QByteArray payload;
};

/**
 * The far end of a NATS connection over a real WebSocket, byte for byte as the test wants it: greets each client, keeps
 * its subscriptions, answers its pings, and does nothing else that it was not told. On a free loopback port.
 */
class WebSocketPeer : public QObject
{
    Q_OBJECT
public:
    explicit WebSocketPeer(QObject *parent = nullptr);
    ~WebSocketPeer() override;

    [[nodiscard]] bool listen();
    [[nodiscard]] QUrl url() const { return m_server.serverUrl(); }

    /** Bytes to the client, in one frame, whatever they are. */
    void say(const QByteArray &bytes);
    /** A sound MSG (or HMSG where there are headers) to whoever subscribed to this subject. False: nobody did. */
    bool deliver(const QByteArray &subject, const QByteArray &payload, const QByteArray &replyTo = {},
                 const QByteArray &headers = {});
    void hangUp();

    /** While false neither pings nor anything else is answered: the client is there, and nobody speaks to it. */
    void setAnswering(bool answering) { m_answering = answering; }
    /** Called for each PUB and HPUB. */
    void onPublished(std::function<void(const Published &)> handler) { m_handler = std::move(handler); }

    /** Clients that came so far; each was greeted. */
    [[nodiscard]] int visits() const { return m_visits; }
    /** Everything that was published so far. */
    [[nodiscard]] const std::vector<Published> &published() const { return m_published; }
    [[nodiscard]] bool isSubscribed(const QByteArray &subject) const { return !sidOf(subject).isEmpty(); }

private:
    void welcome();
    void take(const QByteArray &bytes);
    /** Bytes of the operation at the front of the buffer; 0: not all there yet. */
    qsizetype takeOperation();
    void takePublished(const QList<QByteArray> &words, qsizetype lineEnd, qsizetype bytes);
    [[nodiscard]] QByteArray sidOf(const QByteArray &subject) const;

    QWebSocketServer m_server;
    QPointer<QWebSocket> m_client;
    QByteArray m_buffer;
    /** Subject pattern and id. */
    std::vector<std::pair<QByteArray, QByteArray>> m_subscriptions;
    std::vector<Published> m_published;
    std::function<void(const Published &)> m_handler;
    bool m_answering = true;
    int m_visits = 0;
};

} // namespace yiping::test
