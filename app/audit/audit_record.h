// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/sm3.h"

#include <QtGlobal>

#include <string>

namespace yiping {

/** What goes on record, before it has its place in a chain. Texts are UTF-8. */
struct AuditAction
{
    /** When it was done, real time, milliseconds since 1970 UTC. */
    qint64 timeMs = 0;
    std::string person;
    std::string organisation;
    std::string terminal;
    /** Verb of the glossary, for example "dispatch". */
    std::string action;
    /** Id of the order, incident or warning. */
    std::string target;
    /** "sent", "acknowledged", "refused", "done", "shown". */
    std::string result;
    /** Division code. */
    std::string region;
    bool exercise = false;

    bool operator==(const AuditAction &) const = default;
};

/** A link of a chain; the rules are in yiping/v1/order.proto at AuditRecord. */
struct AuditRecord
{
    std::string chain;
    /** From 1. */
    quint64 sequence = 0;
    AuditAction what;
    /** Zeros in the first record of a chain. */
    Sm3Digest previous{};
    Sm3Digest digest{};

    bool operator==(const AuditRecord &) const = default;
};

/** The bytes that are hashed: everything but the digest itself. */
[[nodiscard]] std::string canonicalBytes(const AuditRecord &record);
/** What the record's digest has to be. */
[[nodiscard]] Sm3Digest digestOf(const AuditRecord &record);

/** 1..64 characters of [A-Za-z0-9_-]. */
[[nodiscard]] bool isChainId(std::string_view text);

} // namespace yiping
