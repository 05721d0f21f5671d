// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/twin/extrude.h"

namespace yiping {

/**
 * The building that a ray meets first, -1 for none. `mesh` has the buildings' triangles in their order.
 * `length` (metres along the ray) is set when one is met.
 */
[[nodiscard]] int pickBuilding(const TwinMesh &mesh, const QVector3D &from, const QVector3D &direction, float *length);

} // namespace yiping
