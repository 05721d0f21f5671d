// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sample.h"

#include <span>
#include <vector>

namespace yiping {

struct TrendPoint
{
    /** Pixels from the left of the plot. */
    double x = 0;
    double value = 0;
};

/** A run of points joined by a line; lost time lies between two runs. */
using TrendRun = std::vector<TrendPoint>;

/**
 * At most four points for each pixel column: its first, lowest, highest and last, in order of time, so that no peak is
 * lost. Samples ascend by time. The line is cut at the window's edges, at gaps and at values that are no numbers.
 */
[[nodiscard]] std::vector<TrendRun> decimate(std::span<const Sample> samples, std::span<const TimeSpan> gaps,
                                             TimeSpan window, double width);

/** The last value at or before a time, unless a gap lies between; NaN when there is none. */
[[nodiscard]] double valueAt(std::span<const Sample> samples, std::span<const TimeSpan> gaps, qint64 timeMs);

} // namespace yiping
