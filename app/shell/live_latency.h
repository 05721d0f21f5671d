// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/batch.h"
#include "shell/frame_meter.h"

namespace yiping {

/**
 * Tells the frame meter which messages of a batch are live. Snapshots and history are as old as they are: only what
 * was published after the feed had caught up says anything about delay. GUI thread.
 */
class LiveLatency
{
public:
    LiveLatency(FrameMeter &meter, const Clock &clock);

    void note(const Batch &batch);

private:
    FrameMeter &m_meter;
    const Clock &m_clock;
    qint64 m_caughtUpSinceUs = 0;
    std::vector<FrameMeter::Applied> m_applied;
};

} // namespace yiping
