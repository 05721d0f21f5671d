// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scenegraph/stroke_node.h"

#include <QSGMaterial>
#include <QSGMaterialShader>

#include <algorithm>
#include <cstring>

namespace yiping {

namespace {

class StrokeMaterial : public QSGMaterial
{
public:
    StrokeMaterial()
    {
        // Widths are added in pixels after the matrix: vertices must not be transformed on the CPU and merged.
        setFlag(Blending | RequiresFullMatrix | NoBatching);
    }

    [[nodiscard]] QSGMaterialType *type() const override
    {
        static QSGMaterialType type;
        return &type;
    }

    [[nodiscard]] int compare(const QSGMaterial *other) const override
    {
        const auto *that = static_cast<const StrokeMaterial *>(other);
        if (scale == that->scale)
            return 0;
        return this < that ? -1 : 1;
    }

    [[nodiscard]] QSGMaterialShader *createShader(QSGRendererInterface::RenderMode) const override;

    StrokeScale scale;
};

class StrokeShader : public QSGMaterialShader
{
public:
    StrokeShader()
    {
        setShaderFileName(VertexStage, QStringLiteral(":/yiping/shaders/stroke.vert.qsb"));
        setShaderFileName(FragmentStage, QStringLiteral(":/yiping/shaders/stroke.frag.qsb"));
    }

    bool updateUniformData(RenderState &state, QSGMaterial *material, QSGMaterial *) override
    {
        const auto *stroke = static_cast<StrokeMaterial *>(material);
        char *bytes = state.uniformData()->data();
        if (state.isMatrixDirty())
            std::memcpy(bytes, state.combinedMatrix().constData(), 64);
        const float values[] = {state.opacity(), stroke->scale.pixel, stroke->scale.sharpness, stroke->scale.dashOn,
                                stroke->scale.dashOff};
        std::memcpy(bytes + 64, values, sizeof values);
        return true;
    }
};

QSGMaterialShader *StrokeMaterial::createShader(QSGRendererInterface::RenderMode) const
{
    return new StrokeShader;
}

const QSGGeometry::AttributeSet &strokeAttributes()
{
    static const QSGGeometry::Attribute fields[] = {
        QSGGeometry::Attribute::createWithAttributeType(0, 2, QSGGeometry::FloatType, QSGGeometry::PositionAttribute),
        QSGGeometry::Attribute::createWithAttributeType(1, 2, QSGGeometry::FloatType, QSGGeometry::UnknownAttribute),
        QSGGeometry::Attribute::createWithAttributeType(2, 4, QSGGeometry::FloatType, QSGGeometry::UnknownAttribute),
        QSGGeometry::Attribute::createWithAttributeType(3, 4, QSGGeometry::UnsignedByteType,
                                                        QSGGeometry::ColorAttribute),
    };
    static const QSGGeometry::AttributeSet set = {4, sizeof(StrokeVertex), fields};
    return set;
}

} // namespace

StrokeNode::StrokeNode(const StrokeMesh &mesh)
{
    auto *geometry = new QSGGeometry(strokeAttributes(), static_cast<int>(mesh.vertices.size()),
                                     static_cast<int>(mesh.indices.size()), QSGGeometry::UnsignedIntType);
    geometry->setDrawingMode(QSGGeometry::DrawTriangles);
    setGeometry(geometry);
    setMaterial(new StrokeMaterial);
    setFlags(OwnsGeometry | OwnsMaterial);
    setMesh(mesh);
}

void StrokeNode::setMesh(const StrokeMesh &mesh)
{
    QSGGeometry *target = geometry();
    target->allocate(static_cast<int>(mesh.vertices.size()), static_cast<int>(mesh.indices.size()));
    std::memcpy(target->vertexData(), mesh.vertices.data(), mesh.vertices.size() * sizeof(StrokeVertex));
    std::memcpy(target->indexData(), mesh.indices.data(), mesh.indices.size() * sizeof(quint32));
    markDirty(DirtyGeometry);
}

void StrokeNode::setScale(const StrokeScale &scale)
{
    auto *stroke = static_cast<StrokeMaterial *>(material());
    if (stroke->scale == scale)
        return;
    stroke->scale = scale;
    markDirty(DirtyMaterial);
}

StrokeNode *syncStroke(QSGNode *parent, StrokeNode *node, const StrokeMesh &mesh, bool meshChanged,
                       const StrokeScale &scale)
{
    if (mesh.isEmpty()) {
        delete node; // leaves its parent by itself
        return nullptr;
    }
    if (!node) {
        node = new StrokeNode(mesh);
        parent->appendChildNode(node);
    } else if (meshChanged) {
        node->setMesh(mesh);
    }
    node->setScale(scale);
    return node;
}

} // namespace yiping
