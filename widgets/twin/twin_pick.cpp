// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/twin/twin_pick.h"

#include <cmath>
#include <limits>

namespace yiping {

namespace {

/** Möller and Trumbore's way, front faces only; negative when the ray misses. */
float meet(const QVector3D &from, const QVector3D &direction, const QVector3D &a, const QVector3D &b,
           const QVector3D &c)
{
    const QVector3D ab = b - a;
    const QVector3D ac = c - a;
    const QVector3D across = QVector3D::crossProduct(direction, ac);
    const float determinant = QVector3D::dotProduct(ab, across);
    if (determinant < 1e-9F)
        return -1;
    const QVector3D away = from - a;
    const float u = QVector3D::dotProduct(away, across);
    if (u < 0 || u > determinant)
        return -1;
    const QVector3D along = QVector3D::crossProduct(away, ab);
    const float v = QVector3D::dotProduct(direction, along);
    if (v < 0 || u + v > determinant)
        return -1;
    return QVector3D::dotProduct(ac, along) / determinant;
}

} // namespace

int pickBuilding(const TwinMesh &mesh, const QVector3D &from, const QVector3D &direction, float *length)
{
    float nearest = std::numeric_limits<float>::max();
    int found = -1;
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
        const TwinVertex &a = mesh.vertices[mesh.indices[i]];
        const float at =
            meet(from, direction, a.at, mesh.vertices[mesh.indices[i + 1]].at, mesh.vertices[mesh.indices[i + 2]].at);
        if (at > 0 && at < nearest) {
            nearest = at;
            found = static_cast<int>(a.building);
        }
    }
    if (found >= 0 && length)
        *length = nearest;
    return found;
}

} // namespace yiping
