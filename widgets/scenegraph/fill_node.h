// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/scenegraph/stroke_mesh.h"

#include <QSGGeometryNode>

namespace yiping {

/** A corner of a filled triangle; premultiplied colour. Matches QSGGeometry::ColoredPoint2D. */
struct FillVertex
{
    float x, y;
    quint8 red, green, blue, alpha;
};

struct FillMesh
{
    std::vector<FillVertex> vertices;
    std::vector<quint32> indices;

    [[nodiscard]] bool isEmpty() const { return indices.empty(); }
    void clear();
    void addVertex(LocalPoint at, const QColor &color);
    /** Two triangles between two edges, in order round the shape. */
    void addQuad(LocalPoint a, LocalPoint b, LocalPoint c, LocalPoint d, const QColor &color);
};

/** Draws a FillMesh; as with strokes, create it only when there is something to draw. */
class FillNode : public QSGGeometryNode
{
public:
    explicit FillNode(const FillMesh &mesh);
    void setMesh(const FillMesh &mesh);
};

/** Makes, refills or removes the node so that it shows the mesh. Paint step only. */
FillNode *syncFill(QSGNode *parent, FillNode *node, const FillMesh &mesh, bool meshChanged);

} // namespace yiping
