// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/websocket_peer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace yiping::test {

/** Plays JetStream with one stream, S, on a peer: answers its API, and hands out what the test says and as it says. */
class PlayedStream
{
public:
    explicit PlayedStream(WebSocketPeer &peer)
        : m_peer(peer)
    {
        peer.onPublished([this](const Published &request) { answer(request); });
    }

    /** What the stream holds, 1 to this. */
    quint64 last = 0;
    /** When set, this is the answer to every request of the API. */
    QJsonObject refusal;
    /** The next request with one of these in its subject gets no answer, for each of them once. */
    QByteArrayList unanswered;
    /** Called for each request for messages. */
    std::function<void()> onPull;

    /** A message of the present consumer. */
    void give(quint64 streamSequence, quint64 consumerSequence, const QByteArray &payload = "x")
    {
        const QByteArray reply = "$JS.ACK.S.c.1." + QByteArray::number(streamSequence) + '.'
            + QByteArray::number(consumerSequence) + ".1750000000000000000.0";
        const bool heard = m_peer.deliver(m_inbox, payload, reply);
        Q_ASSERT(heard || !m_peer.isSubscribed(m_inbox));
        Q_UNUSED(heard)
    }
    void status(const QByteArray &status) { m_peer.deliver(m_inbox, {}, {}, "NATS/1.0 " + status + "\r\n\r\n"); }

    /** Where each consumer so far was to start; 0 where it did not say. */
    [[nodiscard]] const std::vector<qint64> &starts() const { return m_starts; }
    [[nodiscard]] int requests() const { return m_requests; }

private:
    void answer(const Published &request)
    {
        ++m_requests;
        for (const QByteArray &part : std::as_const(unanswered)) {
            if (request.subject.contains(part)) {
                unanswered.removeOne(QByteArray(part));
                return;
            }
        }
        if (!refusal.isEmpty() && !request.subject.contains(".MSG.NEXT."))
            return reply(request, refusal);
        if (request.subject.startsWith("$JS.API.STREAM.INFO.")) {
            reply(request,
                  {{QStringLiteral("config"), QJsonObject{{QStringLiteral("name"), QStringLiteral("S")}}},
                   {QStringLiteral("created"), QStringLiteral("2026-01-01T00:00:00Z")},
                   {QStringLiteral("state"),
                    QJsonObject{{QStringLiteral("messages"), static_cast<qint64>(last)},
                                {QStringLiteral("first_seq"), last > 0 ? 1 : 0},
                                {QStringLiteral("last_seq"), static_cast<qint64>(last)}}}});
        } else if (request.subject.startsWith("$JS.API.CONSUMER.CREATE.")) {
            const QJsonObject config =
                QJsonDocument::fromJson(request.payload).object().value(QStringLiteral("config")).toObject();
            m_starts.push_back(config.value(QStringLiteral("opt_start_seq")).toInteger());
            reply(request, {{QStringLiteral("name"), QStringLiteral("c")}, {QStringLiteral("num_pending"), 0}});
        } else if (request.subject.startsWith("$JS.API.CONSUMER.MSG.NEXT.")) {
            m_inbox = request.replyTo;
            if (onPull)
                onPull();
        } else if (request.subject.startsWith("$JS.API.")) {
            reply(request, {{QStringLiteral("success"), true}});
        }
    }
    void reply(const Published &request, const QJsonObject &json)
    {
        m_peer.deliver(request.replyTo, QJsonDocument(json).toJson(QJsonDocument::Compact));
    }

    WebSocketPeer &m_peer;
    QByteArray m_inbox;
    std::vector<qint64> m_starts;
    int m_requests = 0;
};

} // namespace yiping::test
