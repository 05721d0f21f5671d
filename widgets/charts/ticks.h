// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sample.h"

#include <QString>

#include <vector>

namespace yiping {

struct ValueTicks
{
    /** Ends of the axis: multiples of the step that enclose the values. */
    double low = 0;
    double high = 1;
    double step = 1;
    std::vector<double> values;
};

/**
 * Round values (1, 2, 2.5 or 5 times a power of ten) that enclose [low, high] in at most `most` steps (2..20).
 * Equal or unordered ends give an axis around them.
 */
[[nodiscard]] ValueTicks valueTicks(double low, double high, int most);

/** "73.5", "12,000": as many decimals as the step needs, grouped by three. */
[[nodiscard]] QString tickText(double value, double step);

struct TimeTick
{
    qint64 timeMs = 0;
    /** "14:00"; at midnight, and where a step is a day or more, "06-18"; by months "2026-06". Beijing time. */
    QString text;
};

/** Round times of Beijing (UTC+8) inside the window, at most `most` of them (1..50). */
[[nodiscard]] std::vector<TimeTick> timeTicks(TimeSpan window, int most);

/** "14:32" on the day of `nowMs`, "06-17 14:32" in its year, else "2025-06-17 14:32". Beijing time. */
[[nodiscard]] QString clockText(qint64 timeMs, qint64 nowMs);

} // namespace yiping
