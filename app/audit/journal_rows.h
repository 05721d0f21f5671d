// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/audit_message.h"

#include <QByteArray>
#include <QSqlQuery>
#include <QVariant>

#include <algorithm>
#include <optional>

namespace yiping {

// How the journal's columns are read and written.

[[nodiscard]] inline QByteArray toBlob(std::string_view bytes)
{
    return {bytes.data(), static_cast<qsizetype>(bytes.size())};
}

[[nodiscard]] inline QByteArray toBlob(const Sm3Digest &digest)
{
    return {reinterpret_cast<const char *>(digest.data()), static_cast<qsizetype>(digest.size())};
}

/** Nothing where the row is not what was written there. */
[[nodiscard]] inline std::optional<ChainHead> toHead(const QVariant &sequence, const QVariant &digest)
{
    bool good = false;
    ChainHead head{.sequence = sequence.toULongLong(&good)};
    const QByteArray bytes = digest.toByteArray();
    if (!good || bytes.size() != static_cast<qsizetype>(head.digest.size()))
        return std::nullopt;
    std::copy(bytes.begin(), bytes.end(), head.digest.begin());
    return head;
}

/** message_id, subject, payload, signature. */
[[nodiscard]] inline AuditMessage toMessage(const QSqlQuery &row)
{
    return {.messageId = row.value(0).toByteArray().toStdString(),
            .subject = row.value(1).toByteArray().toStdString(),
            .payload = row.value(2).toByteArray().toStdString(),
            .signature = row.value(3).toByteArray().toStdString()};
}

} // namespace yiping
