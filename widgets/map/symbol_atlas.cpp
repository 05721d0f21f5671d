// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/symbol_atlas.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace yiping {

namespace {

/** Logical pixels from a cell's centre to its edge. */
constexpr double HalfCell = 17;

/** Draws one symbol around (0, 0) in logical pixels. */
class SymbolPainter
{
public:
    SymbolPainter(QPainter &painter, const QColor &color, const QColor &ground)
        : m_painter(painter)
        , m_color(color)
        , m_ground(ground)
    {
    }

    void draw(MapSymbol::Symbol symbol)
    {
        using namespace MapSymbol;
        switch (symbol) {
        case SeverityI:
            solid(square(9.5));
            numeral(1, Qt::white, 0, 5.5);
            break;
        case SeverityII:
            solid(triangle(11));
            numeral(2, m_ground, 2.5, 3.6);
            break;
        case SeverityIII:
            solid(circle(8.5));
            numeral(3, m_ground, 0, 4);
            break;
        case SeverityIV:
            solid(square(5));
            break;
        case UnitFire:
        case UnitAmbulance:
        case UnitPolice:
        case UnitRescue:
        case UnitMaintenance:
        case UnitGrid:
        case UnitVehicle:
        case UnitOther:
            unit(symbol);
            break;
        case Sensor:
            solid(drop(4.2));
            break;
        case SensorAlarm:
            solid(drop(6.5));
            cut(circle(1.8));
            break;
        case Typhoon:
            typhoon();
            break;
        case Dot:
        case SymbolCount:
            solid(circle(3));
            break;
        }
    }

    /** Without the ground's ring, which would be all that is seen of many, and without soft edges, which cost most. */
    void dot() { plain(circle(3)); }
    void grain() { plain(square(2)); }

    /** A small wedge outside of the ring that points to where it heads. */
    void pointer(double degrees)
    {
        m_painter.save();
        m_painter.rotate(degrees);
        QPainterPath wedge;
        wedge.moveTo(0, -14.5);
        wedge.lineTo(4.2, -9);
        wedge.lineTo(-4.2, -9);
        wedge.closeSubpath();
        m_painter.fillPath(wedge, m_color);
        m_painter.restore();
    }

private:
    static QPainterPath square(double half)
    {
        QPainterPath path;
        path.addRect(-half, -half, 2 * half, 2 * half);
        return path;
    }
    static QPainterPath circle(double radius)
    {
        QPainterPath path;
        path.addEllipse(QPointF(0, 0), radius, radius);
        return path;
    }
    static QPainterPath triangle(double reach)
    {
        QPainterPath path;
        path.moveTo(0, -reach);
        path.lineTo(reach * 1.04, reach * 0.82);
        path.lineTo(-reach * 1.04, reach * 0.82);
        path.closeSubpath();
        return path;
    }
    static QPainterPath drop(double radius)
    {
        QPainterPath path;
        path.moveTo(0, -radius * 1.7);
        path.cubicTo(radius * 0.5, -radius * 0.9, radius, -radius * 0.4, radius, radius * 0.2);
        path.arcTo(-radius, -radius * 0.8, 2 * radius, 2 * radius, 0, -180);
        path.cubicTo(-radius, -radius * 0.4, -radius * 0.5, -radius * 0.9, 0, -radius * 1.7);
        return path;
    }

    /** A thin edge of the ground colour keeps neighbours apart. */
    void solid(const QPainterPath &path)
    {
        m_painter.strokePath(path, QPen(m_ground, 2, Qt::SolidLine, Qt::RoundCap, Qt::MiterJoin));
        m_painter.fillPath(path, m_color);
    }
    void cut(const QPainterPath &path) { m_painter.fillPath(path, m_ground); }

    /** Ⅰ, Ⅱ, Ⅲ as upright bars: crisp at any size, no font needed. */
    void numeral(int bars, const QColor &color, double y, double half)
    {
        constexpr double Step = 3.4;
        constexpr double Thick = 1.9;
        for (int i = 0; i < bars; ++i) {
            const double x = (i - (bars - 1) / 2.0) * Step;
            m_painter.fillRect(QRectF(x - Thick / 2, y - half, Thick, 2 * half), color);
        }
    }

    void unit(MapSymbol::Symbol symbol)
    {
        m_painter.fillPath(circle(8.5), m_ground);
        m_painter.setPen(QPen(m_color, 2));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawEllipse(QPointF(0, 0), 7, 7);
        m_painter.setPen(Qt::NoPen);
        m_painter.fillPath(glyph(symbol), m_color);
    }

    static QPainterPath glyph(MapSymbol::Symbol symbol)
    {
        using namespace MapSymbol;
        QPainterPath path;
        switch (symbol) {
        case UnitFire: // flame
            path = drop(2.5);
            break;
        case UnitAmbulance: // cross
            path.addRect(-1.1, -3.8, 2.2, 7.6);
            path.addRect(-3.8, -1.1, 7.6, 2.2);
            path.setFillRule(Qt::WindingFill);
            break;
        case UnitPolice: // shield
            path.moveTo(-3.2, -3.2);
            path.lineTo(3.2, -3.2);
            path.lineTo(3.2, 0.5);
            path.lineTo(0, 4);
            path.lineTo(-3.2, 0.5);
            path.closeSubpath();
            break;
        case UnitRescue: // chevron upwards
            path.moveTo(0, -3.8);
            path.lineTo(3.6, 2.8);
            path.lineTo(0, 0.9);
            path.lineTo(-3.6, 2.8);
            path.closeSubpath();
            break;
        case UnitMaintenance: // diamond
            path.moveTo(0, -3.8);
            path.lineTo(3.8, 0);
            path.lineTo(0, 3.8);
            path.lineTo(-3.8, 0);
            path.closeSubpath();
            break;
        case UnitGrid: // four cells
            for (const double x : {-2.9, 0.5}) {
                for (const double y : {-2.9, 0.5})
                    path.addRect(x, y, 2.4, 2.4);
            }
            break;
        case UnitVehicle: // bar
            path.addRect(-3.6, -1.6, 7.2, 3.2);
            break;
        default:
            path = circle(2.2);
            break;
        }
        return path;
    }

    void plain(const QPainterPath &path)
    {
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        m_painter.fillPath(path, m_color);
    }

    void typhoon()
    {
        m_painter.fillPath(circle(10), m_ground);
        m_painter.setPen(QPen(m_color, 2.6, Qt::SolidLine, Qt::RoundCap));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawEllipse(QPointF(0, 0), 4.4, 4.4);
        for (const int start : {0, 180}) {
            QPainterPath arm;
            arm.arcMoveTo(QRectF(-4.4, -9, 13.4, 13.4), 90);
            arm.arcTo(QRectF(-4.4, -9, 13.4, 13.4), 90, 110);
            m_painter.save();
            m_painter.rotate(start);
            m_painter.drawPath(arm);
            m_painter.restore();
        }
        m_painter.setPen(Qt::NoPen);
    }

    QPainter &m_painter;
    QColor m_color;
    QColor m_ground;
};

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
    const auto draw = [&](int cell, const QColor &color, const auto &what) {
        painter.save();
        painter.translate((cell % Columns + 0.5) * m_cell, (cell / Columns + 0.5) * m_cell);
        painter.scale(scale, scale);
        SymbolPainter symbol(painter, color, palette.ground);
        what(symbol);
        painter.restore();
    };
    for (int tone = 0; tone < Tones; ++tone) {
        for (int symbol = 0; symbol < MapSymbol::SymbolCount; ++symbol) {
            QColor color = palette.tones.value(tone, Qt::lightGray);
            if (isSeverity(symbol))
                color = palette.severities.value(symbol - MapSymbol::SeverityI, Qt::white);
            draw(tone * Columns + symbol, color,
                 [&](SymbolPainter &painting) { painting.draw(static_cast<MapSymbol::Symbol>(symbol)); });
        }
    }
    for (int i = 0; i < Headings; ++i) {
        draw(HeadingCells + i, palette.tones.value(MapSymbol::Quiet, Qt::lightGray),
             [&](SymbolPainter &painting) { painting.pointer(i * 360.0 / Headings); });
    }
    for (int tone = 0; tone <= Tones; ++tone) {
        const QColor color =
            tone < Tones ? palette.tones.value(tone, Qt::lightGray) : palette.severities.value(3, Qt::white);
        draw(DotCells + tone, color, [](SymbolPainter &painting) { painting.dot(); });
        draw(GrainCells + tone, color, [](SymbolPainter &painting) { painting.grain(); });
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
