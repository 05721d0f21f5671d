// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/live_latency.h"

namespace yiping {

LiveLatency::LiveLatency(FrameMeter &meter, const Clock &clock)
    : m_meter(meter)
    , m_clock(clock)
{
}

void LiveLatency::note(const Batch &batch)
{
    if (!batch.updates.empty())
        m_meter.noteData();
    if (!batch.caughtUp) {
        m_caughtUpSinceUs = 0;
        return;
    }
    if (m_caughtUpSinceUs == 0)
        m_caughtUpSinceUs = m_clock.nowUs();
    m_applied.clear();
    for (const Update &update : batch.updates) {
        if (update.header.publishedTimeUs > m_caughtUpSinceUs)
            m_applied.push_back({.publishedUs = update.header.publishedTimeUs,
                                 .urgent = update.lane == Lane::Event || update.lane == Lane::Order});
    }
    m_meter.noteApplied(m_applied);
}

} // namespace yiping
