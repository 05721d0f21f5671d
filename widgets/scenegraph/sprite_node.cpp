// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scenegraph/sprite_node.h"

#include <QSGMaterial>
#include <QSGMaterialShader>

#include <cstring>

namespace yiping {

namespace {

class SpriteMaterial : public QSGMaterial
{
public:
    SpriteMaterial() { setFlag(Blending | RequiresFullMatrix | NoBatching); }

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
    float pixel = 1;
    float scale = 1;
    float cellSize = 1;
    float columns = 1;
};

class SpriteShader : public QSGMaterialShader
{
public:
    SpriteShader()
    {
        setShaderFileName(VertexStage, QStringLiteral(":/yiping/shaders/sprite.vert.qsb"));
        setShaderFileName(FragmentStage, QStringLiteral(":/yiping/shaders/sprite.frag.qsb"));
    }

    bool updateUniformData(RenderState &state, QSGMaterial *material, QSGMaterial *) override
    {
        const auto *sprite = static_cast<SpriteMaterial *>(material);
        char *bytes = state.uniformData()->data();
        std::memcpy(bytes, state.combinedMatrix().constData(), 64);
        const QRect viewport = state.viewportRect();
        const QSize atlas = sprite->texture ? sprite->texture->textureSize() : QSize(1, 1);
        const float values[] = {state.opacity(),
                                sprite->pixel,
                                static_cast<float>(viewport.width()),
                                static_cast<float>(viewport.height()),
                                static_cast<float>(atlas.width()),
                                static_cast<float>(atlas.height()),
                                sprite->cellSize,
                                sprite->columns,
                                sprite->scale};
        std::memcpy(bytes + 64, values, sizeof values);
        return true;
    }

    void updateSampledImage(RenderState &state, int, QSGTexture **texture, QSGMaterial *material,
                            QSGMaterial *) override
    {
        auto *sprite = static_cast<SpriteMaterial *>(material);
        if (sprite->texture)
            sprite->texture->commitTextureOperations(state.rhi(), state.resourceUpdateBatch());
        *texture = sprite->texture;
    }
};

QSGMaterialShader *SpriteMaterial::createShader(QSGRendererInterface::RenderMode) const
{
    return new SpriteShader;
}

const QSGGeometry::AttributeSet &attributes()
{
    static const QSGGeometry::Attribute fields[] = {
        QSGGeometry::Attribute::createWithAttributeType(0, 2, QSGGeometry::FloatType, QSGGeometry::PositionAttribute),
        QSGGeometry::Attribute::createWithAttributeType(1, 4, QSGGeometry::UnsignedByteType,
                                                        QSGGeometry::UnknownAttribute),
    };
    static const QSGGeometry::AttributeSet set = {2, sizeof(SpriteVertex), fields};
    return set;
}

} // namespace

SpriteNode::SpriteNode(std::span<const SpriteVertex> vertices)
{
    auto *geometry = new QSGGeometry(attributes(), static_cast<int>(vertices.size()),
                                     static_cast<int>(vertices.size() / 4 * 6), QSGGeometry::UnsignedIntType);
    geometry->setDrawingMode(QSGGeometry::DrawTriangles);
    m_sprites.setGeometry(geometry);
    m_sprites.setMaterial(new SpriteMaterial);
    m_sprites.setFlags(OwnsGeometry | OwnsMaterial);
    m_sprites.setFlag(OwnedByParent, false);
    appendChildNode(&m_sprites);
    setVertices(vertices);
}

void SpriteNode::setVertices(std::span<const SpriteVertex> vertices)
{
    QSGGeometry *target = m_sprites.geometry();
    const auto sprites = static_cast<quint32>(vertices.size() / 4);
    target->allocate(static_cast<int>(sprites * 4), static_cast<int>(sprites * 6));
    std::memcpy(target->vertexData(), vertices.data(), sprites * 4 * sizeof(SpriteVertex));
    quint32 *index = target->indexDataAsUInt();
    for (quint32 i = 0; i < sprites; ++i) {
        for (const quint32 corner : {0U, 1U, 2U, 1U, 3U, 2U})
            *index++ = i * 4 + corner;
    }
    m_sprites.markDirty(DirtyGeometry);
}

void SpriteNode::setAtlas(QSGTexture *texture, int cellSize, int columns)
{
    texture->setFiltering(QSGTexture::Nearest);
    auto *material = static_cast<SpriteMaterial *>(m_sprites.material());
    material->texture = texture;
    material->cellSize = static_cast<float>(cellSize);
    material->columns = static_cast<float>(columns);
    m_texture.reset(texture);
    m_sprites.markDirty(DirtyMaterial);
}

void SpriteNode::place(const QMatrix4x4 &matrix, float pixel, float devicePixelRatio)
{
    if (this->matrix() != matrix)
        setMatrix(matrix);
    auto *material = static_cast<SpriteMaterial *>(m_sprites.material());
    if (material->pixel == pixel && material->scale == devicePixelRatio)
        return;
    material->pixel = pixel;
    material->scale = devicePixelRatio;
    m_sprites.markDirty(DirtyMaterial);
}

} // namespace yiping
