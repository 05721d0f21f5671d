// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/coordinates.h"
#include "widgets/map/triangulate.h"

#include <optional>
#include <span>
#include <vector>

namespace yiping {

/** A line or ring in degrees. */
using Path = std::vector<LonLat>;

/** First and last point are the same, as a ring's must be. */
[[nodiscard]] bool isClosed(std::span<const LonLat> ring);

/** Different points that follow each other: fewer than three enclose nothing, fewer than two are no line. */
[[nodiscard]] std::size_t cornersOf(std::span<const LonLat> path);

/**
 * Where two edges of a closed ring cross that do not follow each other; nothing for a ring that only touches itself.
 * Sorts the edges and compares those that overlap in longitude: near n·log n for outlines as they occur.
 */
[[nodiscard]] std::optional<LonLat> selfCrossing(std::span<const LonLat> ring);

/**
 * A point well inside of a polygon (outline first, then holes), far from every edge, found on a grid of its box and
 * refined around the best; the first point of the outline where nothing is inside.
 */
[[nodiscard]] LocalPoint innerPoint(const std::vector<Ring> &rings);

} // namespace yiping
