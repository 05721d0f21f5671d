// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/audit_sink.h"
#include "domain/seat.h"

#include <vector>

namespace yiping {

/**
 * Puts comings and goings on record. A record's region decides whether the server takes it, and a record that is refused
 * holds up all that follow; so a login that failed before anybody was known here waits, in memory, for the first person
 * whose region the server tells. GUI thread; the sink must outlive it.
 */
class SeatAudit final : public SeatLog
{
public:
    explicit SeatAudit(AuditSink &sink)
        : m_sink(sink)
    {
    }

    [[nodiscard]] QString record(SeatEvent event, const Seat &seat, const RegionCode &region) override;

private:
    AuditSink &m_sink;
    /** At most some hundred: the lock lets five through in fifteen minutes. */
    std::vector<AuditAction> m_early;
};

} // namespace yiping
