// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/audit_chain.h"
#include "transport/message_signature.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

#include <string>
#include <variant>
#include <vector>

namespace yiping {

/** A message as the stream keeps it. */
struct StoredMessage
{
    quint64 sequence = 0;
    /** When the broker stored it, microseconds since 1970 UTC. */
    qint64 storedTimeUs = 0;
    std::string subject;
    std::string payload;
    /** Value of the header nats::SignatureHeader; empty: none. */
    std::string signature = {};

    bool operator==(const StoredMessage &) const = default;
};

/**
 * All audit messages of a stream. As a file: UTF-8, one JSON object a line; the first
 *   {"format":"yiping-audit 1","stream":"YP_ORDER","first_sequence":1,"last_sequence":N,"messages":N}
 * with what the broker said of the whole stream, orders included, and then for each message
 *   {"sequence":N,"stored_us":N,"subject":"yp.order.…","message":"…","signature":"…"}
 * in the order of the stream, the message in base64, the signature as it stands in its header and left out where there
 * is none. The numbers are as they are: 2^53 is far.
 */
struct AuditArchive
{
    std::string stream;
    StreamExtent extent;
    std::vector<StoredMessage> messages;
};

[[nodiscard]] QByteArray archiveHeadLine(const AuditArchive &archive);
[[nodiscard]] QByteArray archiveLine(const StoredMessage &message);

/**
 * A sentence where it is no archive of this form. A line behind the first that cannot be read becomes a message without
 * content, for what cannot be read is a finding: the index of a message plus two is always its line.
 */
[[nodiscard]] std::variant<AuditArchive, QString> readArchive(QIODevice &device);

/** The messages as verify() takes them, index by index. With signers each is asked whether one of them signed it. */
[[nodiscard]] std::vector<StoredRecord> recordsOf(const AuditArchive &archive, const nats::KnownSigners &signers = {});

} // namespace yiping
