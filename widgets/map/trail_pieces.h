// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/trail_source.h"
#include "widgets/map/view_window.h"

#include <vector>

namespace yiping {

/** So many pieces are drawn a device pixel wide: less ink, and a fraction of the work. */
inline constexpr std::size_t ThinTrailsFrom = 60'000;

/** One straight piece of a trail, around the centre of the window it was made for. */
struct TrailPiece
{
    float x0, y0, x1, y1;
    /** How much of it is left, 0..255, at both ends. */
    quint8 alpha0, alpha1;
};

/**
 * The pieces to draw in a window, each trail from its oldest fix on; what is smaller than a pixel is drawn as one. A
 * piece fades with age and is gone at the book's age; nothing is drawn over a break.
 */
void trailPieces(const TrailSource &source, const ViewWindow &window, std::vector<TrailPiece> &pieces);

} // namespace yiping
