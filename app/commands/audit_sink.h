// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/audit_record.h"

#include <QString>

namespace yiping {

/** Where actions are put on record. GUI thread. */
class AuditSink
{
public:
    virtual ~AuditSink() = default;

    /**
     * On the disk when it returns; the sink sets the time. A sentence where it could not be written: then the action
     * must not be carried out. Empty: it is on record.
     */
    [[nodiscard]] virtual QString record(AuditAction action) = 0;
};

} // namespace yiping
