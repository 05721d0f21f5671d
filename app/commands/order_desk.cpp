// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/order_desk.h"

#include <algorithm>

namespace yiping {

namespace {
using namespace std::chrono_literals;
constexpr std::chrono::milliseconds FirstWait = 1s;
constexpr std::chrono::milliseconds LongestWait = 30s;
} // namespace

OrderDesk::OrderDesk(OrderChannel &channel, Outbox &outbox, const Clock &clock, Seat seat, QObject *parent)
    : QObject(parent)
    , m_channel(channel)
    , m_outbox(outbox)
    , m_clock(clock)
    , m_seat(std::move(seat))
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &OrderDesk::resend);
    connect(&channel, &OrderChannel::published, this, &OrderDesk::onPublished);
    connect(&channel, &OrderChannel::publishFailed, this, &OrderDesk::onFailed);
    connect(&channel, &OrderChannel::ready, this, [this] {
        m_nextWait = FirstWait;
        resend();
    });
}

std::string OrderDesk::dispatch(WorkOrder order, const RegionCode &region)
{
    const OrderStamp made = stamp();
    order.id = made.messageId;
    return send(orderMessage(order, region, made, m_seat)) ? order.id : std::string();
}

void OrderDesk::moveOrder(WorkOrderTransition transition, const RegionCode &region)
{
    send(orderMessage(transition, region, stamp(transition.afterMs), m_seat));
}

void OrderDesk::acknowledge(Acknowledgement acknowledgement, const RegionCode &region)
{
    send(orderMessage(acknowledgement, region, stamp(acknowledgement.afterMs), m_seat));
}

OrderStamp OrderDesk::stamp(qint64 afterMs)
{
    const qint64 nowMs = m_dataNowMs ? m_dataNowMs() : m_clock.nowMs();
    return {.messageId = m_ids.next(m_clock.nowMs()),
            .eventTimeMs = std::max(nowMs, afterMs + 1),
            .publishedTimeUs = m_clock.nowUs(),
            .exercise = m_exercise};
}

bool OrderDesk::send(const OutboxEntry &entry)
{
    if (!m_outbox.add(entry)) {
        Q_EMIT refused(m_outbox.error());
        return false;
    }
    Q_EMIT waitingChanged();
    m_underWay.insert(entry.messageId);
    m_channel.publish(entry.subject, entry.payload, entry.messageId);
    return true;
}

void OrderDesk::resend()
{
    m_retry.stop();
    for (const OutboxEntry &entry : m_outbox.entries()) {
        if (m_underWay.contains(entry.messageId))
            continue;
        m_underWay.insert(entry.messageId);
        m_channel.publish(entry.subject, entry.payload, entry.messageId);
    }
}

void OrderDesk::onPublished(const QByteArray &messageId)
{
    m_underWay.remove(messageId);
    m_nextWait = FirstWait;
    m_outbox.remove(messageId);
    Q_EMIT waitingChanged();
}

void OrderDesk::onFailed(const QByteArray &messageId, const QString &reason, bool retry)
{
    m_underWay.remove(messageId);
    if (!retry) {
        m_outbox.remove(messageId);
        Q_EMIT waitingChanged();
        Q_EMIT refused(tr("The broker refused the order %1: %2. It was not carried out; check the account's "
                          "permissions and give it "
                          "again.")
                           .arg(QString::fromUtf8(messageId), reason));
        return;
    }
    if (m_retry.isActive())
        return;
    m_retry.start(m_nextWait);
    m_nextWait = std::min(m_nextWait * 2, LongestWait);
}

} // namespace yiping
