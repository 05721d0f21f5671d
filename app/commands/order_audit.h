// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/audit_record.h"
#include "commands/outbox.h"

#include <optional>

namespace yiping {

/**
 * What goes on record about an order: who, what and on what are read from the order itself, so that the broker's
 * answer to an order of an earlier run finds its way into the record too. The time is left open.
 */
[[nodiscard]] AuditAction auditOf(const OutboxEntry &order, std::string result);

/** What goes on record about the second person of an order that takes two; nothing for any other. */
[[nodiscard]] std::optional<AuditAction> confirmationOf(const OutboxEntry &order);

} // namespace yiping
