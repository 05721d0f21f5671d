// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/holes.h"

#include <algorithm>

namespace yiping {

namespace {

constexpr std::size_t FewestSamples = 4;
constexpr qint64 UsualDistances = 3;

qint64 usualDistance(std::span<const Sample> samples)
{
    std::vector<qint64> distances;
    distances.reserve(samples.size());
    for (std::size_t i = 1; i < samples.size(); ++i)
        distances.push_back(samples[i].timeMs - samples[i - 1].timeMs);
    const auto middle = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
    std::ranges::nth_element(distances, middle);
    return *middle;
}

} // namespace

std::vector<TimeSpan> holesIn(std::span<const Sample> samples, qint64 endMs)
{
    std::vector<TimeSpan> holes;
    if (samples.size() < FewestSamples)
        return holes;
    const qint64 longest = UsualDistances * usualDistance(samples);
    for (std::size_t i = 1; i < samples.size(); ++i) {
        if (samples[i].timeMs - samples[i - 1].timeMs > longest)
            holes.push_back({.fromMs = samples[i - 1].timeMs, .toMs = samples[i].timeMs});
    }
    if (endMs - samples.back().timeMs > longest)
        holes.push_back({.fromMs = samples.back().timeMs, .toMs = endMs});
    return holes;
}

} // namespace yiping
