// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decode/decode_error.h"
#include "domain/outage.h"
#include "domain/update.h"

#include <array>
#include <vector>

namespace yiping {

enum class LinkState { Offline, Connecting, Live };

/** How one lane stands at this moment. */
struct LaneHealth
{
    /** The connection is up and all that the broker kept was delivered. */
    bool live = false;
    /** The last sign of life of its connection, milliseconds since 1970 UTC, real time; 0: none yet. */
    qint64 heardMs = 0;
    /** Of the last message delivered; 0 before the first, and in the state lane. */
    quint64 lastSequence = 0;
    /** Messages that wait: at the broker for this reader, or (state lane) here to be decoded. */
    quint64 pending = 0;
    /** When the broker stored the last message, microseconds since 1970 UTC; 0: not known. */
    qint64 storedTimeUs = 0;

    bool operator==(const LaneHealth &) const = default;
};

/** Counters since the start of the process; written by the link thread, copied with each batch. */
struct IngestCounters
{
    std::array<quint64, LaneCount> received{};
    /** State updates replaced by a newer one of the same key before the screen took them. */
    quint64 coalesced = 0;
    /** State updates that found no room among too many keys; a snapshot brings their newest (see BatchQueue). */
    quint64 statesLeftOut = 0;
    quint64 duplicates = 0;
    quint64 lost = 0;
    std::array<quint64, DecodeErrorCount> decodeErrors{};
    quint64 reconnects = 0;
    qint64 roundTripUs = -1;
    /** High-water marks of the queue since the last batch, messages and approximate bytes. */
    std::size_t queueDepth = 0;
    std::size_t queueBytes = 0;
};

/** What the screen takes at one tick. */
struct Batch
{
    /** In order of arrival within each lane; state updates are one per key. */
    std::vector<Update> updates;
    /** Entries of the gap ledger that are new or have changed. */
    std::vector<Outage> outages;
    std::array<LaneHealth, LaneCount> lanes{};
    LinkState link = LinkState::Offline;
    /** Sentence when the link is not live. */
    QString linkProblem;
    /** True once the state snapshot and the event history were delivered after a (re)connect. */
    bool caughtUp = false;
    IngestCounters counters;
};

} // namespace yiping
