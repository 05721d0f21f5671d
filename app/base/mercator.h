// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/coordinates.h"

namespace yiping {

/** A point of the Web-Mercator square: x 0..1 from 180° W eastwards, y 0..1 from about 85.05° N southwards. */
struct MercatorPoint
{
    double x = 0;
    double y = 0;
};

/** Source: EPSG:3857 scaled to the unit square, as slippy-map tiles use it. Latitude is clamped to ±85.0511°. */
[[nodiscard]] MercatorPoint toMercator(LonLat point);
[[nodiscard]] LonLat fromMercator(MercatorPoint point);

/** Pixels across the whole world at a zoom level with 256-pixel tiles. */
[[nodiscard]] double worldPixels(double zoom);

/** Great-circle distance in metres on the mean sphere (6 371 008.8 m); error below 0.5 %. */
[[nodiscard]] double distanceMetres(LonLat a, LonLat b);

} // namespace yiping
