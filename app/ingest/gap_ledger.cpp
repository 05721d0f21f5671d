// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/gap_ledger.h"

#include <algorithm>
#include <utility>

namespace yiping {

GapLedger::GapLedger(const Clock &clock)
    : m_clock(clock)
{
}

void GapLedger::down(Lane lane, OutageCause cause, qint64 heardMs, quint64 lastSequence)
{
    if (isOut(lane))
        return;
    open(lane) = Outage{.number = ++m_lastNumber,
                        .lane = lane,
                        .cause = cause,
                        .fromMs = heardMs,
                        .fromSequence = lastSequence == 0 ? 0 : lastSequence + 1};
    note(open(lane));
}

void GapLedger::lost(Lane lane, quint64 from, quint64 to)
{
    if (to < from)
        return;
    const quint64 missing = to - from + 1;
    if (isOut(lane)) {
        open(lane).missing += missing;
        note(open(lane));
        return;
    }
    const qint64 nowMs = m_clock.nowMs();
    note(Outage{.number = ++m_lastNumber,
                .lane = lane,
                .cause = OutageCause::Gone,
                .fromMs = nowMs,
                .toMs = nowMs,
                .fromSequence = from,
                .toSequence = to,
                .missing = missing,
                .backfill = Backfill::Incomplete});
}

void GapLedger::recovered(Lane lane, quint64 lastSequence)
{
    if (!isOut(lane))
        return;
    Outage ended = std::exchange(open(lane), Outage{});
    // A clock that was set back must not make an outage that ends before it began.
    ended.toMs = std::max(m_clock.nowMs(), ended.fromMs);
    // A stream that was made anew counts from one again: then no range can be named.
    if (ended.fromSequence == 0 || lastSequence < ended.fromSequence)
        ended.fromSequence = 0;
    else
        ended.toSequence = lastSequence;
    if (ended.missing > 0)
        ended.backfill = Backfill::Incomplete;
    else
        ended.backfill = lane == Lane::State ? Backfill::NewestOnly : Backfill::Complete;
    note(ended);
}

void GapLedger::silent(const std::map<SilentLane, qint64> &sinceMs)
{
    for (auto entry = m_silent.begin(); entry != m_silent.end();) {
        if (sinceMs.contains(entry->first)) {
            ++entry;
            continue;
        }
        Outage &ended = entry->second;
        ended.toMs = std::max(m_clock.nowMs(), ended.fromMs);
        ended.backfill = Backfill::Complete;
        note(ended);
        entry = m_silent.erase(entry);
    }
    for (const auto &[silent, since] : sinceMs) {
        if (m_silent.contains(silent))
            continue;
        const Outage opened{.number = ++m_lastNumber,
                            .lane = silent.lane,
                            .cause = OutageCause::SourceSilent,
                            .source = silent.source,
                            .fromMs = since};
        m_silent.emplace(silent, opened);
        note(opened);
    }
}

void GapLedger::note(const Outage &outage)
{
    const auto same = std::ranges::find(m_changes, outage.number, &Outage::number);
    if (same == m_changes.end())
        m_changes.push_back(outage);
    else
        *same = outage;
}

std::vector<Outage> GapLedger::takeChanges()
{
    return std::exchange(m_changes, {});
}

} // namespace yiping
