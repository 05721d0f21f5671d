// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

#include <chrono>

namespace yiping {

qint64 SystemClock::nowUs() const
{
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

qint64 SystemClock::steadyNs() const
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

ManualClock::ManualClock(qint64 nowUs)
    : m_nowUs(nowUs)
{
}

void ManualClock::advanceMs(qint64 ms)
{
    m_nowUs += ms * 1000;
    m_steadyNs += ms * 1'000'000;
}

void ManualClock::jumpMs(qint64 ms)
{
    m_nowUs += ms * 1000;
}

} // namespace yiping
