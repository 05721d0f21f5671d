// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/twin/district_data.h"

#include <QVector3D>

namespace yiping {

/** Of the twin's scene: metres, x east, y up from the datum, z south. */
struct TwinVertex
{
    QVector3D at;
    /** Outward, of length 1. */
    QVector3D normal;
    /** Index of the building. */
    quint32 building = 0;
    /** 0 at the foot of a wall, 1 at its top and on roofs: walls are darker below. */
    float rise = 1;
};

struct TwinMesh
{
    std::vector<TwinVertex> vertices;
    /** Three a triangle, counter-clockwise seen from outside. */
    std::vector<quint32> indices;
    /** Two corners a line: the rims of roofs and the upright edges. */
    std::vector<TwinVertex> edges;
};

/** Adds a building as a closed body from `base` to `top`, metres above the datum. */
void extrude(const TwinBuilding &building, quint32 number, float base, float top, TwinMesh &mesh);

} // namespace yiping
