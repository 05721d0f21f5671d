// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/symbol_atlas.h"

#include "widgets/map/symbol_painter.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace yiping {

namespace {

/** Logical pixels from a cell's centre to its edge. */
constexpr double HalfCell = 17;

bool isSeverity(int symbol)
{
    return symbol >= MapSymbol::SeverityI && symbol <= MapSymbol::SeverityIV;
}

bool isGrave(int symbol)
{
    return (symbol >= MapSymbol::SeverityI && symbol <= MapSymbol::SeverityIII) || symbol == MapSymbol::SensorAlarm
        || symbol == MapSymbol::Typhoon;
}

} // namespace

SymbolAtlas::SymbolAtlas(const SymbolPalette &palette, double scale)
    : m_cell(2 * static_cast<int>(std::ceil(HalfCell * scale)))
{
    m_image = QImage(m_cell * Columns, m_cell * Rows, QImage::Format_RGBA8888_Premultiplied);
    m_image.fill(Qt::transparent);
    QPainter painter(&m_image);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto draw = [&](int cell, const auto &what) {
        painter.save();
        painter.translate((cell % Columns + 0.5) * m_cell, (cell / Columns + 0.5) * m_cell);
        painter.scale(scale, scale);
        what();
        painter.restore();
    };
    for (int tone = 0; tone < Tones; ++tone) {
        for (int symbol = 0; symbol < MapSymbol::SymbolCount; ++symbol) {
            QColor color = palette.tones.value(tone, Qt::lightGray);
            if (isSeverity(symbol))
                color = palette.severities.value(symbol - MapSymbol::SeverityI, Qt::white);
            draw(tone * Columns + symbol,
                 [&] { paintSymbol(painter, static_cast<MapSymbol::Symbol>(symbol), color, palette.ground); });
        }
    }
    for (int i = 0; i < Headings; ++i) {
        const QColor color = palette.tones.value(MapSymbol::Quiet, Qt::lightGray);
        draw(HeadingCells + i, [&] { paintPointer(painter, i * 360.0 / Headings, color); });
    }
    for (int tone = 0; tone <= Tones; ++tone) {
        const QColor color =
            tone < Tones ? palette.tones.value(tone, Qt::lightGray) : palette.severities.value(3, Qt::white);
        draw(DotCells + tone, [&] { paintDot(painter, color); });
        draw(GrainCells + tone, [&] { paintGrain(painter, color); });
    }
    painter.end();
    measure();
}

int SymbolAtlas::cellOf(const MapPoint &point, PointDetail detail) const
{
    const int tone = std::min<int>(point.tone, Tones - 1);
    const int symbol = point.symbol < MapSymbol::SymbolCount ? point.symbol : int(MapSymbol::Dot);
    if (detail == PointDetail::Symbols || isGrave(symbol))
        return tone * Columns + symbol;
    // Ⅳ keeps its own colour as a dot as well.
    return (detail == PointDetail::Dots ? DotCells : GrainCells) + (isSeverity(symbol) ? Tones : tone);
}

int SymbolAtlas::grainColorOf(const MapPoint &point) const
{
    const int cell = cellOf(point, PointDetail::Grains);
    return cell >= GrainCells ? cell - GrainCells : -1;
}

int SymbolAtlas::headingCellOf(const MapPoint &point, PointDetail detail) const
{
    if (detail != PointDetail::Symbols || !(point.headingDeg >= 0))
        return -1;
    return HeadingCells + static_cast<int>(std::lround(point.headingDeg / 360 * Headings)) % Headings;
}

void SymbolAtlas::measure()
{
    for (int cell = 0; cell < Cells; ++cell) {
        const int left = cell % Columns * m_cell;
        const int top = cell / Columns * m_cell;
        const int middle = m_cell / 2;
        int half = 0;
        for (int y = 0; y < m_cell; ++y) {
            const auto *row = reinterpret_cast<const QRgb *>(m_image.constScanLine(top + y)) + left;
            for (int x = 0; x < m_cell; ++x) {
                if (qAlpha(row[x]) != 0)
                    half = std::max(
                        {half, x < middle ? middle - x : x - middle + 1, y < middle ? middle - y : y - middle + 1});
            }
        }
        half = std::min(half, 255);
        m_halves[static_cast<std::size_t>(cell)] = half;
        for (int dy = -half; dy < half; ++dy)
            m_rows[static_cast<std::size_t>(cell)].push_back(rowAt(cell, dy));
    }
    for (int tone = 0; tone <= Tones; ++tone) {
        for (const int first : {DotCells, GrainCells}) {
            const QPoint centre = centreOf(first + tone);
            const auto *row = reinterpret_cast<const QRgb *>(m_image.constScanLine(centre.y()));
            m_plain[static_cast<std::size_t>(first + tone - DotCells)] = row[centre.x()];
        }
    }
}

SymbolAtlas::Row SymbolAtlas::rowAt(int cell, int dy) const
{
    const int half = halfOf(cell);
    const QPoint centre = centreOf(cell);
    const auto *pixels = reinterpret_cast<const QRgb *>(m_image.constScanLine(centre.y() + dy)) + centre.x();
    Row row{.from = half, .solidFrom = half, .solidTo = half, .to = -half};
    int run = -half;
    for (int x = -half; x < half; ++x) {
        if (qAlpha(pixels[x]) != 0) {
            row.from = std::min(row.from, x);
            row.to = x + 1;
        }
        if (qAlpha(pixels[x]) != 255)
            run = x + 1;
        else if (x + 1 - run > row.solidTo - row.solidFrom) {
            row.solidFrom = run;
            row.solidTo = x + 1;
        }
    }
    if (row.to < row.from)
        return {};
    if (row.solidFrom == row.solidTo)
        row.solidFrom = row.solidTo = row.to;
    return row;
}

} // namespace yiping
