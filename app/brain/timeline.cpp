// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brain/timeline.h"

#include <algorithm>

namespace yiping::brain {

void Timeline::at(qint64 timeMs, Task task)
{
    m_entries.push({.timeMs = std::max(timeMs, m_nowMs), .order = m_order++, .task = std::move(task)});
}

void Timeline::every(qint64 firstMs, qint64 periodMs, const Task &task)
{
    at(firstMs, [this, firstMs, periodMs, task] {
        task();
        every(firstMs + periodMs, periodMs, task);
    });
}

void Timeline::runUntil(qint64 timeMs)
{
    while (!m_entries.empty() && m_entries.top().timeMs <= timeMs) {
        // The queue hands out const references only; the entry is copied because running it may change the queue.
        Entry entry = m_entries.top();
        m_entries.pop();
        m_nowMs = std::max(m_nowMs, entry.timeMs);
        entry.task();
    }
    m_nowMs = std::max(m_nowMs, timeMs);
}

} // namespace yiping::brain
