// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/scenegraph/stroke_mesh.h"

#include <QSGGeometryNode>

namespace yiping {

/** How local units map to pixels; changes with every camera move and touches no vertex. */
struct StrokeScale
{
    /** Local units in one logical pixel. */
    float pixel = 1;
    /** Device pixels in one logical pixel. */
    float sharpness = 1;
    /** Logical pixels drawn and left out in turn; 0 for a solid line. */
    float dashOn = 0;
    float dashOff = 0;

    bool operator==(const StrokeScale &) const = default;
};

/** Draws a StrokeMesh. Create it only when the mesh is not empty: an empty first geometry stays invisible. */
class StrokeNode : public QSGGeometryNode
{
public:
    explicit StrokeNode(const StrokeMesh &mesh);

    void setMesh(const StrokeMesh &mesh);
    void setScale(const StrokeScale &scale);
};

/**
 * Makes, refills or removes the stroke node in a slot so that it shows the mesh. Paint step only.
 * Returns the node or null when there is nothing to draw.
 */
StrokeNode *syncStroke(QSGNode *parent, StrokeNode *node, const StrokeMesh &mesh, bool meshChanged,
                       const StrokeScale &scale);

} // namespace yiping
