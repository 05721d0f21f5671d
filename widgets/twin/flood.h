// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/twin/district_data.h"

namespace yiping {

enum class Wetness : quint8 {
    /** No level is known, or not how high the ground lies. */
    NotAssessed,
    Dry,
    /** Water at the wall, not above the threshold. */
    Wet,
    Flooded
};

struct FloodRule
{
    /**
     * Metres of water at the wall above which a building counts as flooded. By default the first rank of the flood
     * hazard maps of Japan's MLIT, where water stands above the ground floor; a plan of the city's own goes before it.
     */
    double thresholdM = 0.5;
};

struct FloodCount
{
    /** By building. */
    std::vector<Wetness> states;
    int flooded = 0;
    int wet = 0;
    int notAssessed = 0;
    /** Of the flooded ones, metres; 0 when there is none. */
    double deepestM = 0;
};

/**
 * The level carried over flat to every building: no dike, no drainage, no flow is reckoned with. `level` in metres, in
 * the datum of the buildings' elevations.
 */
[[nodiscard]] FloodCount assessFlood(const std::vector<TwinBuilding> &buildings, std::optional<double> level,
                                     const FloodRule &rule);

} // namespace yiping
