// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMatrix4x4>
#include <QSGTexture>
#include <QSGTransformNode>

#include <memory>
#include <span>

namespace yiping {

/** One corner of a sprite; matches the attributes of shaders/sprite.vert. */
struct SpriteVertex
{
    float x, y;
    /** 0..3, the cell of the atlas, half the sprite's side in device pixels, opacity 0..255. */
    quint8 corner, cell, half, alpha;
};

/** Many sprites of one atlas in one draw call, each of fixed size in pixels and snapped to whole ones. */
class SpriteNode : public QSGTransformNode
{
public:
    /** Four vertices a sprite; at least one sprite. */
    explicit SpriteNode(std::span<const SpriteVertex> vertices);

    void setVertices(std::span<const SpriteVertex> vertices);
    /** Takes the texture. */
    void setAtlas(QSGTexture *texture, int cellSize, int columns);
    /** `pixel` is local units in a logical pixel. */
    void place(const QMatrix4x4 &matrix, float pixel, float devicePixelRatio);

private:
    QSGGeometryNode m_sprites;
    std::unique_ptr<QSGTexture> m_texture;
};

} // namespace yiping
