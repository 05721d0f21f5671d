// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/audit_journal.h"
#include "base/clock.h"
#include "commands/audit_sink.h"
#include "commands/courier.h"

namespace yiping {

/**
 * Puts actions on record: into the journal, and from there to the broker, one after the other, so that a chain stands
 * in the stream in the order of its numbers. A record that the broker refuses is kept and offered again, for a chain
 * has no holes. GUI thread; all that is passed in must outlive it.
 */
class AuditDesk : public QObject, public AuditSink
{
    Q_OBJECT
public:
    AuditDesk(OrderChannel &channel, AuditJournal &journal, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] QString record(AuditAction action) override;
    /** Records that the broker has not acknowledged. */
    [[nodiscard]] int waiting() const { return m_journal.size(); }

Q_SIGNALS:
    /** The broker refuses records; said once until it takes one again. */
    void problem(const QString &sentence);

private:
    AuditJournal &m_journal;
    const Clock &m_clock;
    Courier m_courier;
    bool m_refused = false;
};

} // namespace yiping
