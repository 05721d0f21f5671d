// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/audit_chain.h"

#include <QString>

namespace yiping {

/** A record on one line: time (UTC), chain#number, person, organisation, terminal, region,
 *  action, target, result; parted by tabs, "-" where there is none. */
[[nodiscard]] QString toLine(const StoredRecord &stored);

/** A fault in a sentence that names the record: chain, number, place in the stream, time, actor, action. */
[[nodiscard]] QString toSentence(const AuditFault &fault, std::span<const StoredRecord> records);

} // namespace yiping
