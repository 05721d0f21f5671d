// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/point_source.h"
#include "widgets/map/symbol.h"

#include <QColor>
#include <QImage>
#include <QList>

#include <array>

namespace yiping {

/** Colours of an atlas. */
struct SymbolPalette
{
    /** By MapSymbol::Tone. */
    QList<QColor> tones;
    /** Ⅰ to Ⅳ. */
    QList<QColor> severities;
    /** What glyphs inside of symbols are cut out with. */
    QColor ground;

    bool operator==(const SymbolPalette &) const = default;
};

/** Every symbol in every tone, drawn once; both back ends of the point layer copy from it. */
class SymbolAtlas
{
public:
    static constexpr int Columns = 16;
    /** Directions a heading is rounded to. */
    static constexpr int Headings = 32;

    /** `scale` is device pixels in one logical pixel, times the theme's unit. */
    SymbolAtlas(const SymbolPalette &palette, double scale);

    /** RGBA8888 premultiplied, as textures are. */
    [[nodiscard]] const QImage &image() const { return m_image; }
    /** Side of a cell, device pixels, even. */
    [[nodiscard]] int cellSize() const { return m_cell; }
    [[nodiscard]] int cellOf(const MapPoint &point) const;
    /** Cell of the pointer drawn under a symbol that heads somewhere; -1 without a heading. */
    [[nodiscard]] int headingCellOf(const MapPoint &point) const;
    /** Half the side of the square that holds everything drawn in a cell, device pixels; 0 for an empty cell. */
    [[nodiscard]] int halfOf(int cell) const { return m_halves[static_cast<std::size_t>(cell)]; }

private:
    void measure();

    static constexpr int Tones = 6;
    static constexpr int Cells = 16 * (Tones + 2);

    QImage m_image;
    int m_cell = 0;
    std::array<int, Cells> m_halves{};
};

} // namespace yiping
