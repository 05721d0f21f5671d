// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/request_table.h"

#include <algorithm>
#include <utility>

namespace yiping::nats {

namespace {

qint64 nowNs()
{
    return QDeadlineTimer::current(Qt::PreciseTimer).deadlineNSecs();
}

QString asText(std::string_view subject)
{
    return QString::fromUtf8(subject.data(), static_cast<qsizetype>(subject.size()));
}

constexpr int NoResponders = 503;

} // namespace

RequestTable::RequestTable(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &RequestTable::expire);
}

quint64 RequestTable::add(std::string_view subject, std::chrono::milliseconds timeout, Connection::ReplyHandler handler)
{
    const quint64 id = ++m_lastId;
    const qint64 deadline = nowNs() + std::chrono::nanoseconds(timeout).count();
    m_pending.emplace(id,
                      Pending{.subject = std::string(subject),
                              .timeout = timeout,
                              .deadlineNs = deadline,
                              .handler = std::move(handler)});
    const bool earliest = m_deadlines.empty() || deadline < m_deadlines.begin()->first;
    m_deadlines.emplace(deadline, id);
    if (earliest)
        arm();
    return id;
}

void RequestTable::forget(quint64 id)
{
    const auto node = m_pending.extract(id);
    if (!node.empty())
        m_deadlines.erase({node.mapped().deadlineNs, id});
}

void RequestTable::answer(quint64 id, const MessageView &message)
{
    auto node = m_pending.extract(id);
    if (node.empty())
        return;
    Pending &pending = node.mapped();
    m_deadlines.erase({pending.deadlineNs, id});
    if (message.status == NoResponders && message.payload.empty()) {
        pending.handler(Error{.kind = Error::Kind::NoResponders,
                              .text = tr("Nobody answers on '%1'.").arg(asText(pending.subject))});
        return;
    }
    if (message.passedOver > 0) {
        pending.handler(Error{.kind = Error::Kind::Malformed,
                              .text = tr("The answer on '%1' is too large (%2 bytes).")
                                          .arg(asText(pending.subject))
                                          .arg(message.passedOver)});
        return;
    }
    Connection::Reply reply{.payload = std::string(message.payload), .headers = {}, .status = message.status};
    if (message.headers)
        reply.headers = *message.headers;
    pending.handler(std::move(reply));
}

void RequestTable::refuse(std::string_view subject, const QString &reason)
{
    for (auto entry = m_pending.begin(); entry != m_pending.end();) {
        const auto next = std::next(entry);
        if (entry->second.subject == subject) {
            auto node = m_pending.extract(entry);
            m_deadlines.erase({node.mapped().deadlineNs, node.key()});
            refuseLater(std::move(node.mapped().handler), Error{.kind = Error::Kind::Refused, .text = reason});
        }
        entry = next;
    }
}

void RequestTable::refuseLater(Connection::ReplyHandler handler, Error error)
{
    QMetaObject::invokeMethod(
        this, [handler = std::move(handler), error = std::move(error)] { handler(error); }, Qt::QueuedConnection);
}

void RequestTable::cancelAll(const QString &reason)
{
    m_deadlines.clear();
    m_timer.stop();
    for (auto &[id, pending] : std::exchange(m_pending, {}))
        refuseLater(std::move(pending.handler), Error{.kind = Error::Kind::Disconnected, .text = reason});
}

void RequestTable::expire()
{
    const qint64 now = nowNs();
    while (!m_deadlines.empty() && m_deadlines.begin()->first <= now) {
        const quint64 id = m_deadlines.begin()->second;
        m_deadlines.erase(m_deadlines.begin());
        auto node = m_pending.extract(id);
        Pending &pending = node.mapped();
        pending.handler(Error{
            .kind = Error::Kind::Timeout,
            .text = tr("No answer on '%1' within %2 ms.").arg(asText(pending.subject)).arg(pending.timeout.count())});
    }
    arm();
}

void RequestTable::arm()
{
    if (m_deadlines.empty())
        return;
    const qint64 waitNs = m_deadlines.begin()->first - nowNs();
    m_timer.start(std::chrono::milliseconds(std::max<qint64>(0, waitNs / 1'000'000 + 1)));
}

} // namespace yiping::nats
