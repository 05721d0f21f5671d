// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>
#include <QSGGeometryNode>
#include <QSGTexture>

#include <memory>

namespace yiping {

/** How pictures are fitted to the screen. */
struct TileLook
{
    QColor ground;
    /** 1: light and dark change places; white becomes a dark ground, black a light one. */
    float invert = 0;
    /** 1: nothing but the ground is left. */
    float dim = 0;

    bool operator==(const TileLook &) const = default;
};

/** One picture on a rectangle, opaque. Paint step only. */
class TileNode : public QSGGeometryNode
{
public:
    /** Takes the texture. */
    explicit TileNode(QSGTexture *texture);

    void setRect(const QRectF &rect);
    void setLook(const TileLook &look);

private:
    std::unique_ptr<QSGTexture> m_texture;
};

} // namespace yiping
