// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <chrono>

namespace yiping::nats {

/** Never wait less than this before the next attempt. */
inline constexpr std::chrono::milliseconds ShortestWait{50};

/**
 * "Full jitter": a wait anywhere in [0, min(max, first * 2^attempt)], so that thousands of clients do not come back in
 * step. attempt counts from 0; random in [0, 1).
 */
[[nodiscard]] inline std::chrono::milliseconds fullJitter(std::chrono::milliseconds first,
                                                          std::chrono::milliseconds max, int attempt, double random)
{
    const double ceiling =
        std::min(static_cast<double>(max.count()),
                 static_cast<double>(first.count()) * static_cast<double>(1U << std::clamp(attempt, 0, 20)));
    const std::chrono::milliseconds wait{static_cast<qint64>(ceiling * random)};
    return std::max(wait, ShortestWait);
}

/** For what time alone will not mend (a refused token): the slow half of the longest wait. */
[[nodiscard]] inline std::chrono::milliseconds slowJitter(std::chrono::milliseconds max, double random)
{
    const double half = static_cast<double>(max.count()) / 2;
    return std::max(std::chrono::milliseconds{static_cast<qint64>(half + half * random)}, ShortestWait);
}

} // namespace yiping::nats
