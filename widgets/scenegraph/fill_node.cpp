// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scenegraph/fill_node.h"

#include <QSGVertexColorMaterial>

#include <algorithm>
#include <cstring>

namespace yiping {

void FillMesh::clear()
{
    vertices.clear();
    indices.clear();
}

void FillMesh::addVertex(LocalPoint at, const QColor &color)
{
    const QRgb rgba = qPremultiply(color.rgba());
    vertices.push_back({.x = at.x,
                        .y = at.y,
                        .red = static_cast<quint8>(qRed(rgba)),
                        .green = static_cast<quint8>(qGreen(rgba)),
                        .blue = static_cast<quint8>(qBlue(rgba)),
                        .alpha = static_cast<quint8>(qAlpha(rgba))});
}

void FillMesh::addQuad(LocalPoint a, LocalPoint b, LocalPoint c, LocalPoint d, const QColor &color)
{
    const auto first = static_cast<quint32>(vertices.size());
    for (const LocalPoint corner : {a, b, c, d})
        addVertex(corner, color);
    indices.insert(indices.end(), {first, first + 1, first + 2, first, first + 2, first + 3});
}

FillNode::FillNode(const FillMesh &mesh)
{
    auto *geometry =
        new QSGGeometry(QSGGeometry::defaultAttributes_ColoredPoint2D(), static_cast<int>(mesh.vertices.size()),
                        static_cast<int>(mesh.indices.size()), QSGGeometry::UnsignedIntType);
    geometry->setDrawingMode(QSGGeometry::DrawTriangles);
    setGeometry(geometry);
    auto *material = new QSGVertexColorMaterial;
    material->setFlag(QSGMaterial::NoBatching);
    setMaterial(material);
    setFlags(OwnsGeometry | OwnsMaterial);
    setMesh(mesh);
}

void FillNode::setMesh(const FillMesh &mesh)
{
    static_assert(sizeof(FillVertex) == sizeof(QSGGeometry::ColoredPoint2D));
    QSGGeometry *target = geometry();
    target->allocate(static_cast<int>(mesh.vertices.size()), static_cast<int>(mesh.indices.size()));
    std::memcpy(target->vertexData(), mesh.vertices.data(), mesh.vertices.size() * sizeof(FillVertex));
    std::memcpy(target->indexData(), mesh.indices.data(), mesh.indices.size() * sizeof(quint32));
    // A software rasteriser writes what is opaque in half the time, for it need not read what lies below.
    const bool opaque =
        std::ranges::all_of(mesh.vertices, [](const FillVertex &vertex) { return vertex.alpha == 255; });
    material()->setFlag(QSGMaterial::Blending, !opaque);
    markDirty(DirtyGeometry | DirtyMaterial);
}

FillNode *syncFill(QSGNode *parent, FillNode *node, const FillMesh &mesh, bool meshChanged)
{
    if (mesh.isEmpty()) {
        delete node; // leaves its parent by itself
        return nullptr;
    }
    if (!node) {
        node = new FillNode(mesh);
        parent->appendChildNode(node);
    } else if (meshChanged) {
        node->setMesh(mesh);
    }
    return node;
}

} // namespace yiping
