// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/symbol_painter.h"

#include <QPainter>
#include <QPainterPath>

namespace yiping {

namespace {

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

    void dot() { plain(circle(3)); }
    void grain() { plain(square(2)); }

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

} // namespace

void paintSymbol(QPainter &painter, MapSymbol::Symbol symbol, const QColor &color, const QColor &ground)
{
    SymbolPainter(painter, color, ground).draw(symbol);
}

void paintPointer(QPainter &painter, double degrees, const QColor &color)
{
    SymbolPainter(painter, color, {}).pointer(degrees);
}

void paintDot(QPainter &painter, const QColor &color)
{
    SymbolPainter(painter, color, {}).dot();
}

void paintGrain(QPainter &painter, const QColor &color)
{
    SymbolPainter(painter, color, {}).grain();
}

} // namespace yiping
