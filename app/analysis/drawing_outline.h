// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/drawing.h"

namespace yiping {

/** West, south, east and north of something, degrees. */
struct LonLatBox
{
    double west = 0;
    double south = 0;
    double east = 0;
    double north = 0;
};

/** What is drawn: a circle's outline, else the points as they are. */
[[nodiscard]] std::vector<LonLat> outlineOf(const MapDrawing &drawing);
/** Of a drawing with at least one point. */
[[nodiscard]] LonLatBox boxOf(const MapDrawing &drawing);
/** Where its name stands: at the northern end of an area, in the middle of a way, at a pin. */
[[nodiscard]] LonLat labelPlaceOf(const MapDrawing &drawing);

} // namespace yiping
