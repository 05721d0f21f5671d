// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "commands/outbox.h"
#include "ingest/order_channel.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <chrono>
#include <functional>

namespace yiping {

/**
 * Brings what a durable store holds to the broker: sends what is not under way, again after a reconnect, and after a
 * wait (1 s, doubling up to 30 s) when the broker did not answer. The broker de-duplicates by message id, for a while:
 * what it may have got longer ago (of an earlier run, or tried first a minute ago) is looked for before it leaves again.
 * What the store still holds of an earlier run leaves when the channel is ready. Answers to what it did not send itself are not its
 * own and pass by. GUI thread; the channel must outlive it.
 */
class Courier : public QObject
{
    Q_OBJECT
public:
    /** What the store holds, in the order in which it shall leave. One entry at a time: what follows waits for it. */
    using Waiting = std::function<std::vector<OutboxEntry>()>;

    Courier(OrderChannel &channel, const Clock &clock, Waiting waiting, QObject *parent = nullptr);

    /** For entries whose doubles do no harm, and whose subject is too long to be looked through. */
    void setLooksFirst(bool looksFirst) { m_looksFirst = looksFirst; }

    /** Everything that waits and is not under way. */
    void send();
    /** One of them, just added to the store. */
    void send(const OutboxEntry &entry);
    /** send(), after the wait that an unanswered message has. */
    void sendLater();

Q_SIGNALS:
    /** The broker has it: to be struck off. */
    void delivered(const QByteArray &messageId);
    /** The broker will not have it, and would not another time. Struck off, or kept and sendLater(). */
    void refused(const QByteArray &messageId, const QString &reason);

private:
    void bring(const OutboxEntry &entry, bool mayBeThere);
    void onPublished(const QByteArray &messageId);
    void onFailed(const QByteArray &messageId, const QString &reason, bool retry);

    OrderChannel &m_channel;
    Waiting m_waiting;
    const Clock &m_clock;
    QSet<QByteArray> m_underWay;
    /** When each that the store holds was first tried in this run, by the steady clock. */
    QHash<QByteArray, qint64> m_firstTriedNs;
    bool m_looksFirst = true;
    QTimer m_retry;
    std::chrono::milliseconds m_nextWait;
};

} // namespace yiping
