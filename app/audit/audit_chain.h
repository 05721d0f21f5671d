// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/audit_record.h"

#include <map>
#include <optional>
#include <span>
#include <vector>

namespace yiping {

/** The end of a chain; as made by default that of a chain without a record. */
struct ChainHead
{
    quint64 sequence = 0;
    Sm3Digest digest{};

    bool operator==(const ChainHead &) const = default;
};

/** The record that follows `head` in its chain: numbered, linked and hashed. */
[[nodiscard]] AuditRecord follow(const ChainHead &head, std::string chain, AuditAction what);
[[nodiscard]] ChainHead headOf(const AuditRecord &record);

/** One message of the stream as it was read back, in the stream's order. */
struct StoredRecord
{
    quint64 streamSequence = 0;
    /** When the broker stored it, microseconds since 1970 UTC. 0: not known. */
    qint64 storedTimeUs = 0;
    /** Nothing where the message is no audit record at all. */
    std::optional<AuditRecord> record = {};
    /** The message says only what its record says, see the .proto. */
    bool consistent = true;
    /** False where it was asked whether a known writer signed it, and none did. */
    bool trusted = true;
};

/** What a writer remembers of its chain, for that which the chain cannot tell by itself. */
struct KnownHead
{
    /** The broker has acknowledged everything up to here. */
    ChainHead published;
    /** The writer never numbered one beyond. */
    quint64 latest = 0;
};

/** What the broker says about the whole stream, in which nothing is ever deleted. */
struct StreamExtent
{
    quint64 firstSequence = 0;
    quint64 lastSequence = 0;
    quint64 messages = 0;
};

struct AuditEvidence
{
    std::span<const StoredRecord> records;
    /** By chain. A head without any record of its chain counts too. */
    std::map<std::string, KnownHead> heads = {};
    std::optional<StreamExtent> extent = {};
};

struct AuditFault
{
    enum class Kind {
        Unreadable,   ///< a message on an audit subject that is no audit record
        Changed,      ///< its content is not what its digest, or the record after it, says
        Removed,      ///< numbers first..last are not there
        PutIn,        ///< its number is taken, or it follows nothing
        OutOfOrder,   ///< it stands before a record with a lower number
        BrokenStart,  ///< the chain does not begin with number 1, or number 1 follows something
        Fork,         ///< two records with one number follow the same one: the writer was copied or set back
        NotSigned,    ///< it bears no good signature of a known writer
        StreamIsShort ///< messages are gone from the stream: numbers first..last are how many of how many
    };
    Kind kind = Kind::Changed;
    std::string chain = {};
    /** Numbers in the chain; the same but for Removed. */
    quint64 first = 0;
    quint64 last = 0;
    /** Index in AuditEvidence::records of the record that is named, or that stands behind what is missing; the number
     *  of records where nothing stands behind. */
    std::size_t at = 0;
    /** The record that tells on it: the rival of a fork, the one that stands before, the next that remembers better. */
    std::optional<std::size_t> witness = {};

    bool operator==(const AuditFault &) const = default;
};

struct AuditVerdict
{
    /** At most one a chain, its first, for what follows may come of it; in the order of the stream. Empty: whole. */
    std::vector<AuditFault> faults;
    std::size_t chains = 0;
    /** Identical copies of a record: sends that were repeated after the broker's window. No fault. */
    std::size_t repeated = 0;
};

/**
 * Walks every chain in what was read.
 *
 * Seen for certain: a record that was changed, removed, put in or moved, unless every later record of its chain was made
 * anew as well. Seen only with the writer's head: records taken from the end of a chain, a chain taken away whole or
 * written anew from some place on, and records put in behind its end. Seen only through the extent: that something was
 * taken from the stream, where no later record of the chain tells. Never seen here: what was not put on record, and
 * who really wrote a record, where StoredRecord::trusted does not tell.
 */
[[nodiscard]] AuditVerdict verify(const AuditEvidence &evidence);

} // namespace yiping
