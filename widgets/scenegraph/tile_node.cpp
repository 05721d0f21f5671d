// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scenegraph/tile_node.h"

#include <QSGMaterial>
#include <QSGMaterialShader>

#include <cstring>

namespace yiping {

namespace {

class TileMaterial : public QSGMaterial
{
public:
    TileMaterial() { setFlag(RequiresFullMatrix | NoBatching); }

    [[nodiscard]] QSGMaterialType *type() const override
    {
        static QSGMaterialType type;
        return &type;
    }
    [[nodiscard]] int compare(const QSGMaterial *other) const override
    {
        return this == other ? 0 : (this < other ? -1 : 1);
    }
    [[nodiscard]] QSGMaterialShader *createShader(QSGRendererInterface::RenderMode) const override;

    QSGTexture *texture = nullptr;
    TileLook look;
};

class TileShader : public QSGMaterialShader
{
public:
    TileShader()
    {
        setShaderFileName(VertexStage, QStringLiteral(":/yiping/shaders/tile.vert.qsb"));
        setShaderFileName(FragmentStage, QStringLiteral(":/yiping/shaders/tile.frag.qsb"));
    }

    bool updateUniformData(RenderState &state, QSGMaterial *material, QSGMaterial *) override
    {
        const auto *tile = static_cast<TileMaterial *>(material);
        char *bytes = state.uniformData()->data();
        std::memcpy(bytes, state.combinedMatrix().constData(), 64);
        const QColor ground = tile->look.ground;
        const float values[] = {ground.redF(),   ground.greenF(),   ground.blueF(), 1,
                                state.opacity(), tile->look.invert, tile->look.dim};
        std::memcpy(bytes + 64, values, sizeof values);
        return true;
    }

    void updateSampledImage(RenderState &state, int, QSGTexture **texture, QSGMaterial *material,
                            QSGMaterial *) override
    {
        auto *tile = static_cast<TileMaterial *>(material);
        tile->texture->commitTextureOperations(state.rhi(), state.resourceUpdateBatch());
        *texture = tile->texture;
    }
};

QSGMaterialShader *TileMaterial::createShader(QSGRendererInterface::RenderMode) const
{
    return new TileShader;
}

} // namespace

TileNode::TileNode(QSGTexture *texture)
    : m_texture(texture)
{
    texture->setFiltering(QSGTexture::Linear);
    texture->setHorizontalWrapMode(QSGTexture::ClampToEdge);
    texture->setVerticalWrapMode(QSGTexture::ClampToEdge);
    auto *geometry = new QSGGeometry(QSGGeometry::defaultAttributes_TexturedPoint2D(), 4);
    geometry->setDrawingMode(QSGGeometry::DrawTriangleStrip);
    setGeometry(geometry);
    auto *material = new TileMaterial;
    material->texture = texture;
    setMaterial(material);
    setFlags(OwnsGeometry | OwnsMaterial);
}

void TileNode::setRect(const QRectF &rect)
{
    QSGGeometry::updateTexturedRectGeometry(geometry(), rect, m_texture->normalizedTextureSubRect());
    markDirty(DirtyGeometry);
}

void TileNode::setLook(const TileLook &look)
{
    auto *tile = static_cast<TileMaterial *>(material());
    if (tile->look == look)
        return;
    tile->look = look;
    markDirty(DirtyMaterial);
}

} // namespace yiping
