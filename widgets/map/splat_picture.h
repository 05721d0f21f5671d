// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/grain_field.h"
#include "widgets/map/symbol_atlas.h"
#include "widgets/scenegraph/canvas_texture.h"

#include <QRect>

#include <memory>
#include <vector>

namespace yiping {

/** One cell of the atlas with its centre at a device pixel of the view. */
struct Splat
{
    qint16 x = 0;
    qint16 y = 0;
    qint16 cell = 0;
    bool stale = false;
};

/**
 * What a frame shows: cells of the atlas, later ones over earlier ones, kept by bands of rows. A band stays in a core's
 * cache while it is drawn, and where there are many splats every core of the machine draws other bands. Filled by one
 * thread, then drawn by another; its memory serves the next frame again.
 */
class SplatPicture
{
public:
    /** Empties it for a view of this size, device pixels. */
    void begin(std::shared_ptr<const SymbolAtlas> atlas, QSize view);
    /** A cell of -1 is none. */
    void add(QPoint at, int cell, bool stale);
    /** Grains lie below all cells, whenever they are added. Hand the pen back to endGrains(). */
    [[nodiscard]] GrainField::Pen beginGrains() { return m_grains.begin(m_view, m_atlas->grainHalf()); }
    void endGrains(const GrainField::Pen &pen) { m_grains.end(pen); }
    /** What a grain of this colour has to be added as. */
    [[nodiscard]] static int grainColor(int color, bool stale)
    {
        return 1 + color + (stale ? SymbolAtlas::GrainColors : 0);
    }
    /** The part of the view that it may cover; empty without splats. */
    [[nodiscard]] QRect covered() const;
    [[nodiscard]] const std::shared_ptr<const SymbolAtlas> &atlas() const { return m_atlas; }

    /** On a cleared canvas of the size of what it covers. */
    void draw(Canvas canvas) const;

private:
    void drawGrains(Canvas canvas, QPoint origin) const;

    std::shared_ptr<const SymbolAtlas> m_atlas;
    QSize m_view;
    /** A splat stands in each band that it reaches into. */
    std::vector<std::vector<Splat>> m_bands;
    std::size_t m_count = 0;
    QPoint m_low;
    QPoint m_high;
    GrainField m_grains;
};

} // namespace yiping
