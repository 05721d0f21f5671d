// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/coordinates.h"
#include "domain/cyclone.h"

#include <vector>

namespace yiping {

/** Where one comes to from a place by a great circle: bearing in degrees clockwise from north, on the mean sphere. */
[[nodiscard]] LonLat placeAt(LonLat from, double bearingDeg, double kilometres);

/**
 * The edge of a wind area round a cyclone's centre, clockwise from north, not closed. Four quadrants, or the circle
 * through the longest radius and the shortest opposite it; the longest all round where it has no bearing. Empty where the
 * wind reaches nowhere.
 */
[[nodiscard]] std::vector<LonLat> windRing(LonLat centre, const WindArea &area);

} // namespace yiping
