// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/audit_desk.h"

namespace yiping {

namespace {

/** The record that is next: one at most, for the one behind it must not arrive first. */
std::vector<OutboxEntry> nextOf(const AuditJournal &journal)
{
    std::vector<OutboxEntry> entries;
    for (const AuditMessage &message : journal.pending(1))
        entries.push_back({.messageId = QByteArray::fromStdString(message.messageId),
                           .subject = QByteArray::fromStdString(message.subject),
                           .payload = QByteArray::fromStdString(message.payload),
                           .signature = QByteArray::fromStdString(message.signature)});
    return entries;
}

} // namespace

AuditDesk::AuditDesk(OrderChannel &channel, AuditJournal &journal, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_clock(clock)
    , m_courier(channel, clock, [this] { return nextOf(m_journal); })
{
    // A copy of a record is no fault, and a chain is long.
    m_courier.setLooksFirst(false);
    connect(&m_courier, &Courier::delivered, this, [this](const QByteArray &messageId) {
        m_refused = false;
        m_journal.remove(messageId.toStdString());
        m_courier.send();
    });
    connect(&m_courier, &Courier::refused, this, [this](const QByteArray &, const QString &reason) {
        m_courier.sendLater();
        if (std::exchange(m_refused, true))
            return;
        Q_EMIT problem(tr("The broker refuses the audit records of this terminal: %1. They are kept here and offered "
                          "again; check the account's permissions.")
                           .arg(reason));
    });
}

QString AuditDesk::record(AuditAction action)
{
    action.timeMs = m_clock.nowMs();
    if (!m_journal.append(action))
        return m_journal.error();
    m_courier.send();
    return {};
}

} // namespace yiping
