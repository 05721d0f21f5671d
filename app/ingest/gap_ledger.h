// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/outage.h"

#include <array>
#include <map>
#include <string>
#include <vector>

namespace yiping {

/** One lane of a level that is not heard. */
struct SilentLane
{
    Lane lane = Lane::Event;
    /** As in Outage. */
    std::string source;

    auto operator<=>(const SilentLane &) const = default;
};

/**
 * Writes down what the link did not deliver: opens an entry for each lane when its link falls silent, notes what the
 * broker no longer has, and closes the entry when the lane has caught up. Link thread.
 */
class GapLedger
{
public:
    explicit GapLedger(const Clock &clock);

    /** Nothing more came after heardMs (real time) and lastSequence (0: not known). No effect while the lane is out. */
    void down(Lane lane, OutageCause cause, qint64 heardMs, quint64 lastSequence);
    /** Sequences [from, to] of the lane can never be delivered: part of the present outage, or an entry of its own. */
    void lost(Lane lane, quint64 from, quint64 to);
    /** Everything up to lastSequence (0: not known) was delivered. No effect while the lane is not out. */
    void recovered(Lane lane, quint64 lastSequence);
    /**
     * All that is silent now, and since when (milliseconds since 1970 UTC, real time): what is new opens an entry of its
     * own beside that of the lane, what is not among them any more is heard again and its entry closed, for a broker goes
     * on where it left off.
     */
    void silent(const std::map<SilentLane, qint64> &sinceMs);
    [[nodiscard]] bool isOut(Lane lane) const { return open(lane).number != 0; }

    /** Entries that are new or have changed since the last call, each once, by number. */
    [[nodiscard]] std::vector<Outage> takeChanges();

private:
    [[nodiscard]] Outage &open(Lane lane) { return m_open[static_cast<std::size_t>(lane)]; }
    [[nodiscard]] const Outage &open(Lane lane) const { return m_open[static_cast<std::size_t>(lane)]; }
    void note(const Outage &outage);

    const Clock &m_clock;
    /** number 0: the lane is not out. */
    std::array<Outage, LaneCount> m_open;
    std::map<SilentLane, Outage> m_silent;
    std::vector<Outage> m_changes;
    quint64 m_lastNumber = 0;
};

} // namespace yiping
