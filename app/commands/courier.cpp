// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/courier.h"

#include <algorithm>

namespace yiping {

namespace {
using namespace std::chrono_literals;
constexpr std::chrono::milliseconds FirstWait = 1s;
constexpr std::chrono::milliseconds LongestWait = 30s;
/** Less than the shortest window within which a broker drops doubles: two minutes, unless it is told otherwise. */
constexpr std::chrono::nanoseconds Remembered = 60s;
} // namespace

Courier::Courier(OrderChannel &channel, const Clock &clock, Waiting waiting, QObject *parent)
    : QObject(parent)
    , m_channel(channel)
    , m_waiting(std::move(waiting))
    , m_clock(clock)
    , m_nextWait(FirstWait)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, [this] { send(); });
    connect(&channel, &OrderChannel::published, this, &Courier::onPublished);
    connect(&channel, &OrderChannel::publishFailed, this, &Courier::onFailed);
    connect(&channel, &OrderChannel::ready, this, [this] {
        m_nextWait = FirstWait;
        send();
    });
}

void Courier::send()
{
    m_retry.stop();
    for (const OutboxEntry &entry : m_waiting()) {
        const auto tried = m_firstTriedNs.constFind(entry.messageId);
        bring(entry, tried == m_firstTriedNs.cend() || m_clock.steadyNs() - *tried > Remembered.count());
    }
}

void Courier::send(const OutboxEntry &entry)
{
    m_firstTriedNs.insert(entry.messageId, m_clock.steadyNs());
    bring(entry, false);
}

void Courier::bring(const OutboxEntry &entry, bool mayBeThere)
{
    if (m_underWay.contains(entry.messageId))
        return;
    m_underWay.insert(entry.messageId);
    if (mayBeThere && m_looksFirst)
        m_channel.publishAgain(entry.subject, entry.payload, entry.messageId, entry.signature);
    else
        m_channel.publish(entry.subject, entry.payload, entry.messageId, entry.signature);
}

void Courier::sendLater()
{
    if (m_retry.isActive())
        return;
    m_retry.start(m_nextWait);
    m_nextWait = std::min(m_nextWait * 2, LongestWait);
}

void Courier::onPublished(const QByteArray &messageId)
{
    if (!m_underWay.remove(messageId))
        return;
    m_firstTriedNs.remove(messageId);
    m_nextWait = FirstWait;
    Q_EMIT delivered(messageId);
}

void Courier::onFailed(const QByteArray &messageId, const QString &reason, bool retry)
{
    if (!m_underWay.remove(messageId))
        return;
    if (retry)
        sendLater();
    else
        Q_EMIT refused(messageId, reason);
}

} // namespace yiping
