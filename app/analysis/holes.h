// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sample.h"

#include <span>
#include <vector>

namespace yiping {

/**
 * Where a series has lost time: neighbours further apart than three times what is usual around them (the larger of the
 * medians of the four distances before and after, for a series may change its pace), and the time from the last value
 * to endMs when that is as long. What lies there is not known, so no line may run through it. Series of fewer than four
 * values have no usual distance and no holes. Samples ascend by time.
 */
[[nodiscard]] std::vector<TimeSpan> holesIn(std::span<const Sample> samples, qint64 endMs);

} // namespace yiping
