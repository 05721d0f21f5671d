// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>
#include <queue>
#include <vector>

namespace yiping::brain {

/** What is to happen when, in scenario milliseconds since 1970 UTC. Equal times run in the order they were entered. */
class Timeline
{
public:
    using Task = std::function<void()>;

    explicit Timeline(qint64 startMs)
        : m_nowMs(startMs)
    {
    }

    /** A time that is past already runs at the next runUntil(), at the present time. */
    void at(qint64 timeMs, Task task);
    void after(qint64 delayMs, Task task) { at(m_nowMs + delayMs, std::move(task)); }
    /** First at firstMs, then every periodMs (> 0) for ever. */
    void every(qint64 firstMs, qint64 periodMs, const Task &task);

    /** Runs everything up to and including this time, in order; tasks may enter more. */
    void runUntil(qint64 timeMs);
    /** Time of the task being run, else of the last runUntil(). */
    [[nodiscard]] qint64 nowMs() const { return m_nowMs; }

private:
    struct Entry
    {
        qint64 timeMs;
        quint64 order;
        Task task;
        bool operator<(const Entry &other) const
        {
            return timeMs != other.timeMs ? timeMs > other.timeMs : order > other.order;
        }
    };
    std::priority_queue<Entry> m_entries;
    quint64 m_order = 0;
    qint64 m_nowMs;
};

} // namespace yiping::brain
