// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decode/decode_error.h"
#include "domain/update.h"

#include <array>
#include <vector>

namespace yiping {

/** Sequences that a stream can no longer deliver. */
struct SequenceGap
{
    Lane lane = Lane::Event;
    quint64 from = 0;
    quint64 to = 0;
};

enum class LinkState { Offline, Connecting, Live };

/** Counters since the start of the process; written by the link thread, copied with each batch. */
struct IngestCounters
{
    std::array<quint64, LaneCount> received{};
    /** State updates replaced by a newer one of the same key before the screen took them. */
    quint64 coalesced = 0;
    quint64 duplicates = 0;
    quint64 lost = 0;
    std::array<quint64, DecodeErrorCount> decodeErrors{};
    quint64 reconnects = 0;
    qint64 roundTripUs = -1;
    /** High-water mark of the queue since the last batch. */
    std::size_t queueDepth = 0;
};

/** What the screen takes at one tick. */
struct Batch
{
    /** In order of arrival within each lane; state updates are one per key. */
    std::vector<Update> updates;
    std::vector<SequenceGap> gaps;
    LinkState link = LinkState::Offline;
    /** Sentence when the link is not live. */
    QString linkProblem;
    /** True once the state snapshot and the event history were delivered after a (re)connect. */
    bool caughtUp = false;
    IngestCounters counters;
};

} // namespace yiping
