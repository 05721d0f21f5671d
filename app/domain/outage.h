// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/subject.h"

#include <QtGlobal>

#include <string>

namespace yiping {

enum class OutageCause {
    /** The link was down, or up and silent. */
    LinkLost,
    /** This program did not run. */
    NotRunning,
    /** The broker no longer has them: purged, expired, or the stream was made anew. */
    Gone,
    /** A level above or below does not feed the broker at present, whose own link is fine. */
    SourceSilent
};

/** What became of the messages of that time. */
enum class Backfill {
    Pending,
    /** All were delivered afterwards, or there were none. */
    Complete,
    /** State lane: the newest of each subject was delivered, what lay between is passed over by design. */
    NewestOnly,
    /** Some can never be delivered; how many is Outage::missing. */
    Incomplete
};

/**
 * A time in which a lane delivered nothing, or nothing of one source, or a range that it will never deliver: one line of
 * the gap ledger.
 */
struct Outage
{
    /** From 1 within a run of the program; an entry that changes keeps its number. */
    quint64 number = 0;
    Lane lane = Lane::Event;
    OutageCause cause = OutageCause::LinkLost;
    /** For SourceSilent the JetStream domain that is not heard (see regionOfDomain), else empty. */
    std::string source = {};
    /** The last sign of life before it, milliseconds since 1970 UTC, real time. */
    qint64 fromMs = 0;
    /** When all that could be delivered had been; 0: it lasts. */
    qint64 toMs = 0;
    /** Sequences of the lane's stream that came late or never; 0: none, or not known yet. */
    quint64 fromSequence = 0;
    quint64 toSequence = 0;
    /** Upper bound of what can never be delivered. */
    quint64 missing = 0;
    Backfill backfill = Backfill::Pending;

    bool operator==(const Outage &) const = default;
};

} // namespace yiping
