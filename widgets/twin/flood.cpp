// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/twin/flood.h"

#include <algorithm>
#include <cmath>

namespace yiping {

FloodCount assessFlood(const std::vector<TwinBuilding> &buildings, std::optional<double> level, const FloodRule &rule)
{
    FloodCount count;
    count.states.reserve(buildings.size());
    for (const TwinBuilding &building : buildings) {
        if (!level || !std::isfinite(*level) || !building.elevation) {
            ++count.notAssessed;
            count.states.push_back(Wetness::NotAssessed);
            continue;
        }
        // To the millimetre, so that a threshold that is just reached is not passed by a rounding.
        const double depth = std::round((*level - double(*building.elevation)) * 1000) / 1000;
        if (depth > rule.thresholdM) {
            ++count.flooded;
            count.deepestM = std::max(count.deepestM, depth);
            count.states.push_back(Wetness::Flooded);
        } else if (depth > 0) {
            ++count.wet;
            count.states.push_back(Wetness::Wet);
        } else {
            count.states.push_back(Wetness::Dry);
        }
    }
    return count;
}

} // namespace yiping
