// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/mercator.h"

#include <span>
#include <vector>

namespace yiping {

/**
 * Lengths and areas on the ellipsoid of CGCS2000 (a = 6378137 m, 1/f = 298.257222101).
 * Distance and destination: T. Vincenty, Survey Review XXII no. 176 (1975), below a millimetre; where the inverse does
 * not converge (nearly opposite points) the great circle of distanceMetres() answers. All of it is pure and may run in
 * any thread.
 */
[[nodiscard]] double geodesicDistance(LonLat a, LonLat b);

/** The place so many metres away; azimuth in degrees clockwise from north. Its longitude may pass ±180. */
[[nodiscard]] LonLat geodesicDestination(LonLat from, double azimuthDeg, double metres);

/** Corners, clockwise from north, of the circle with this radius on the ground; not closed. */
[[nodiscard]] std::vector<LonLat> geodesicCircle(LonLat centre, double radiusMetres, int corners);

/** Metres along the points; closed: back to the first as well. */
[[nodiscard]] double lineLength(std::span<const LonLat> points, bool closed = false);

/**
 * Square metres inside of a ring, closed or open, whose edges are straight on the map. Of a ring that crosses itself
 * the parts that turn the other way are taken off.
 */
[[nodiscard]] double ringArea(std::span<const LonLat> ring);

/** True where two edges of the ring cross or touch; edges that follow each other may share their corner. */
[[nodiscard]] bool crossesItself(std::span<const MercatorPoint> ring);

} // namespace yiping
