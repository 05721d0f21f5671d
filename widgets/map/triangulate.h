// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/scenegraph/stroke_mesh.h"

namespace yiping {

using Ring = std::vector<LocalPoint>;

/** Twice-signed area halved: positive when the ring turns from x towards y. */
[[nodiscard]] double signedArea(std::span<const LocalPoint> ring);

struct Triangles
{
    std::vector<LocalPoint> vertices;
    /** Three for each triangle. */
    std::vector<quint32> indices;
};

/**
 * Cuts a polygon into triangles by clipping ears; the first ring is the outline, the others are holes, either
 * direction, closed or open. Repeated and collinear points are allowed. Rings of fewer than three points are ignored.
 */
[[nodiscard]] Triangles triangulate(const std::vector<Ring> &rings);

} // namespace yiping
