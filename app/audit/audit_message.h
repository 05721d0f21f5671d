// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/audit_chain.h"

#include <string>
#include <string_view>

namespace yiping {

/** A record as it travels in the order lane. */
struct AuditMessage
{
    /** The broker's de-duplication key: chain, number and the beginning of the digest, so that a fork is not taken for
     *  a repeated send. */
    std::string messageId;
    /** Empty where the record's region is no division code. */
    std::string subject;
    std::string payload;
    /** See nats::SignatureHeader. Empty: none. */
    std::string signature = {};
};

[[nodiscard]] AuditMessage auditMessage(const AuditRecord &record);

/** Reads a message back. It is consistent where it is the very message that auditMessage() makes of its record. */
[[nodiscard]] StoredRecord readAuditMessage(std::string_view subject, std::string_view payload);

/** Every audit subject, for a consumer's filter: "yp.order.*.*.*.*.*.audit.>". */
[[nodiscard]] std::string auditSubjects();

} // namespace yiping
