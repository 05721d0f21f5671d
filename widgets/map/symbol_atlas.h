// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/point_source.h"
#include "widgets/map/symbol.h"

#include <QColor>
#include <QImage>
#include <QList>
#include <QPoint>

#include <array>
#include <optional>
#include <span>
#include <vector>

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

/** What is drawn for a point, by how many there are in view: what is grave keeps its symbol in each of them. */
enum class PointDetail : quint8 {
    Symbols,
    /** Dots of six pixels. */
    Dots,
    /** Squares of four, where not even dots have room. */
    Grains
};

/** Every symbol in every tone, drawn once; both back ends of the point layer copy from it. */
class SymbolAtlas
{
public:
    static constexpr int Columns = 16;
    /** Directions a heading is rounded to. */
    static constexpr int Headings = 32;
    /** The tones, and that of Ⅳ. */
    static constexpr int GrainColors = 7;

    /** `scale` is device pixels in one logical pixel, times the theme's unit. */
    SymbolAtlas(const SymbolPalette &palette, double scale);

    /** RGBA8888 premultiplied, as textures are. */
    [[nodiscard]] const QImage &image() const { return m_image; }
    /** Side of a cell, device pixels, even. */
    [[nodiscard]] int cellSize() const { return m_cell; }
    /** Grave are Ⅰ to Ⅲ, a sensor's alarm, a typhoon. */
    [[nodiscard]] int cellOf(const MapPoint &point, PointDetail detail) const;
    /** Which of GrainColors stands for it among grains; -1 for what keeps its symbol there. */
    [[nodiscard]] int grainColorOf(const MapPoint &point) const;
    /** RGBA8888 premultiplied. */
    [[nodiscard]] QRgb grainColor(int index) const
    {
        return m_plain[static_cast<std::size_t>(GrainCells - DotCells + index)];
    }
    [[nodiscard]] int grainHalf() const { return m_halves[GrainCells]; }
    /** Cell of the pointer drawn under a symbol that heads somewhere; -1 without a heading, and beside dots. */
    [[nodiscard]] int headingCellOf(const MapPoint &point, PointDetail detail) const;
    /** Half the side of the square that holds everything drawn in a cell, device pixels; 0 for an empty cell. */
    [[nodiscard]] int halfOf(int cell) const { return m_halves[static_cast<std::size_t>(cell)]; }

    /** One row of pixels of a cell, columns counted from its centre: what is drawn, and the opaque run within it. */
    struct Row
    {
        int from = 0;
        int solidFrom = 0;
        int solidTo = 0;
        int to = 0;
    };
    /** Twice halfOf() rows from the top; empty for an empty cell. */
    [[nodiscard]] std::span<const Row> rowsOf(int cell) const { return m_rows[static_cast<std::size_t>(cell)]; }
    /** The one opaque colour of a dot or a grain; nothing for other cells. */
    [[nodiscard]] std::optional<QRgb> plainColorOf(int cell) const
    {
        return cell >= DotCells ? std::optional(m_plain[static_cast<std::size_t>(cell - DotCells)]) : std::nullopt;
    }
    /** The pixel of the image right below and right of a cell's centre. */
    [[nodiscard]] QPoint centreOf(int cell) const
    {
        return {cell % Columns * m_cell + m_cell / 2, cell / Columns * m_cell + m_cell / 2};
    }

private:
    void measure();
    [[nodiscard]] Row rowAt(int cell, int dy) const;

    static constexpr int Tones = GrainColors - 1;
    static constexpr int HeadingCells = Tones * Columns;
    static constexpr int DotCells = HeadingCells + Headings;
    static constexpr int GrainCells = DotCells + Columns / 2;
    static constexpr int Rows = Tones + 3;
    static constexpr int Cells = Columns * Rows;

    QImage m_image;
    int m_cell = 0;
    std::array<int, Cells> m_halves{};
    std::array<std::vector<Row>, Cells> m_rows;
    std::array<QRgb, Columns> m_plain{};
};

} // namespace yiping
