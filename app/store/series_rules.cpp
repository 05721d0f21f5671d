// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/series_rules.h"

#include <algorithm>

namespace yiping {

bool insertSample(std::vector<Sample> &series, Sample sample, std::size_t limit)
{
    // Nearly every value is the newest.
    auto place = series.end();
    if (!series.empty() && series.back().timeMs >= sample.timeMs)
        place = std::ranges::lower_bound(series, sample.timeMs, {}, &Sample::timeMs);
    if (place != series.end() && place->timeMs == sample.timeMs) {
        const bool differs = place->value != sample.value;
        place->value = sample.value;
        return differs;
    }
    if (series.size() < limit) {
        series.insert(place, sample);
        return true;
    }
    if (place == series.begin())
        return false;
    std::move(series.begin() + 1, place, series.begin());
    *(place - 1) = sample;
    return true;
}

bool insertObservation(std::vector<Observation> &history, const Observation &observation)
{
    const auto order = [](const Observation &a, const Observation &b) {
        return std::pair(periodEnd(a.period), a.period) < std::pair(periodEnd(b.period), b.period);
    };
    const auto place = std::ranges::lower_bound(history, observation, order);
    if (place == history.end() || place->period != observation.period) {
        history.insert(place, observation);
        return true;
    }
    if (place->vintage > observation.vintage)
        return false;
    *place = observation;
    return true;
}

} // namespace yiping
