// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/holes.h"

#include <algorithm>
#include <array>

namespace yiping {

namespace {

constexpr std::size_t FewestSamples = 4;
constexpr qint64 UsualDistances = 3;
constexpr std::size_t Neighbours = 4;

/** Lower median of the distances between neighbours in samples[from, to]; 0 where there are none. */
qint64 usualDistance(std::span<const Sample> samples, std::size_t from, std::size_t to)
{
    std::array<qint64, Neighbours> distances{};
    std::size_t count = 0;
    for (std::size_t i = from; i < to && count < Neighbours; ++i)
        distances[count++] = samples[i + 1].timeMs - samples[i].timeMs;
    if (count == 0)
        return 0;
    const auto middle = distances.begin() + static_cast<std::ptrdiff_t>((count - 1) / 2);
    std::nth_element(distances.begin(), middle, distances.begin() + static_cast<std::ptrdiff_t>(count));
    return *middle;
}

} // namespace

std::vector<TimeSpan> holesIn(std::span<const Sample> samples, qint64 endMs)
{
    std::vector<TimeSpan> holes;
    if (samples.size() < FewestSamples)
        return holes;
    const std::size_t last = samples.size() - 1;
    for (std::size_t i = 0; i < last; ++i) {
        const qint64 distance = samples[i + 1].timeMs - samples[i].timeMs;
        const qint64 before = usualDistance(samples, i - std::min(i, Neighbours), i);
        const qint64 after = usualDistance(samples, i + 1, std::min(last, i + 1 + Neighbours));
        if (distance > UsualDistances * std::max(before, after))
            holes.push_back({.fromMs = samples[i].timeMs, .toMs = samples[i + 1].timeMs});
    }
    if (endMs - samples[last].timeMs > UsualDistances * usualDistance(samples, last - std::min(last, Neighbours), last))
        holes.push_back({.fromMs = samples[last].timeMs, .toMs = endMs});
    return holes;
}

} // namespace yiping
