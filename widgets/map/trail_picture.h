// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/trail_pieces.h"
#include "widgets/scenegraph/canvas_texture.h"

#include <QSize>

#include <array>

namespace yiping {

/** Where the centre of the pieces lies on the canvas and how large they are there, device pixels. */
struct TrailFrame
{
    bool operator==(const TrailFrame &) const = default;

    QSize size;
    float scale = 1;
    float x = 0;
    float y = 0;
    float width = 2;
};

/** Trails drawn by the CPU: of pieces that cross, the younger shows. Filled in the GUI thread, drawn in the render thread. */
class TrailPicture
{
public:
    /** Shared, for a camera move changes the frame only. */
    std::shared_ptr<const std::vector<TrailPiece>> pieces;
    TrailFrame frame;
    QRgb color = 0xffffffff;

    void draw(Canvas canvas) const;
};

/** Shows a TrailPicture. */
class TrailTexture : public CanvasTexture
{
public:
    void show(std::shared_ptr<const TrailPicture> picture);

protected:
    void draw(Canvas canvas) override { m_picture->draw(canvas); }

private:
    std::shared_ptr<const TrailPicture> m_picture;
};

} // namespace yiping
