// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/class_mark.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace yiping {

namespace {

/** Logical pixels across that a mark is drawn for. */
constexpr double MarkSide = 20;

QPolygonF regular(int corners, double radius, double turn)
{
    QPolygonF shape;
    for (int i = 0; i < corners; ++i) {
        const double angle = turn + i * 2 * std::numbers::pi / corners;
        shape << QPointF(radius * std::cos(angle), radius * std::sin(angle));
    }
    return shape;
}

} // namespace

void paintClassMark(QPainter &painter, int markClass, const QColor &color, const QColor &ground)
{
    constexpr double up = -std::numbers::pi / 2;
    painter.save();
    switch (markClass) {
    case 0:
    case 1:
        painter.setPen(QPen(ground, 4));
        painter.setBrush(ground);
        painter.drawEllipse({}, 4.5, 4.5);
        painter.setPen(QPen(color, 1.8, markClass == 0 ? Qt::DotLine : Qt::SolidLine));
        painter.drawEllipse({}, 4.5, 4.5);
        break;
    case 2:
        painter.setPen(QPen(ground, 2));
        painter.setBrush(color);
        painter.drawEllipse({}, 5.6, 5.6);
        break;
    default: {
        const QPolygonF shape = markClass == 3 ? regular(3, 9, up).translated(0, 1.5)
            : markClass == 4                   ? regular(4, 8.4, up / 2)
            : markClass == 5                   ? regular(4, 8.8, up)
                                               : regular(6, 8.6, up);
        painter.setPen(QPen(ground, 1.6, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.setBrush(color);
        painter.drawPolygon(shape);
        break;
    }
    }
    painter.restore();
}

ClassMark::ClassMark(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &ClassMark::lookChanged, this, [this] { update(); });
}

void ClassMark::paint(QPainter *painter)
{
    const double scale = std::min(width(), height()) / MarkSide;
    painter->translate(width() / 2, height() / 2);
    painter->scale(scale, scale);
    paintClassMark(*painter, m_markClass, m_color, m_ground);
}

} // namespace yiping
