// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/class_mark_layer.h"

#include "widgets/map/class_mark.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <utility>

namespace yiping {

namespace {

/** Logical pixels from a mark's middle to its edge, the ring of the focus included. */
constexpr double MarkReach = 12;
/** Half of what must stay free of figures. */
constexpr double MarkHalf = 7;
constexpr double FigureGap = 4;
constexpr double FigurePixels = 13;
constexpr double Halo = 1.5;
constexpr quint8 Sides = 4;

} // namespace

ClassMarkLayer::ClassMarkLayer(QQuickItem *parent)
    : BadgeLayer(parent)
{
}

void ClassMarkLayer::setSource(PointSource *source)
{
    if (source == m_source)
        return;
    if (m_source)
        m_source->disconnect(this);
    m_source = source;
    if (source) {
        connect(source, &PointSource::pointsChanged, this, &QQuickItem::polish);
        connect(source, &QObject::destroyed, this, &QQuickItem::polish);
    }
    Q_EMIT sourceChanged();
    polish();
}

int ClassMarkLayer::labelled() const
{
    return static_cast<int>(std::ranges::count_if(badges(), [](const Badge &b) { return !b.look.text.isEmpty(); }));
}

int ClassMarkLayer::rowOfMark(int id) const
{
    return id;
}

QFont ClassMarkLayer::figureFont() const
{
    QFont figures = font();
    figures.setPixelSize(std::max(1, static_cast<int>(std::lround(FigurePixels * unit()))));
    return figures;
}

QRectF ClassMarkLayer::figureBox(const QString &text, quint8 side) const
{
    const QFontMetricsF metrics(figureFont());
    const double high = std::ceil(metrics.height());
    const double wide = std::ceil(metrics.horizontalAdvance(text)) + 2 * Halo;
    const double away = (MarkHalf + FigureGap) * unit();
    switch (side) {
    case 0:
        return {away, -std::round(high / 2), wide, high};
    case 1:
        return {-away - wide, -std::round(high / 2), wide, high};
    case 2:
        return {-std::round(wide / 2), -MarkHalf * unit() - high, wide, high};
    default:
        return {-std::round(wide / 2), MarkHalf * unit(), wide, high};
    }
}

/** The highest first; a figure is left out where it would lie on a mark or on another figure whichever side it takes. */
void ClassMarkLayer::giveFigures(std::vector<Badge> &badges, const std::vector<float> &values) const
{
    std::vector<QRectF> taken;
    taken.reserve(2 * badges.size());
    const double half = MarkHalf * unit();
    for (const Badge &badge : badges)
        taken.emplace_back(badge.place.x() - half, badge.place.y() - half, 2 * half, 2 * half);
    for (std::size_t i = badges.size(); i-- > 0;) {
        Badge &badge = badges[i];
        const QString text = badge.look.shape == 0 ? QStringLiteral("—") : QString::number(std::lround(values[i]));
        for (quint8 side = 0; side < Sides && badge.look.text.isEmpty(); ++side) {
            const QRectF box = figureBox(text, side).translated(badge.place);
            if (std::ranges::any_of(taken, [&box](const QRectF &other) { return other.intersects(box); }))
                continue;
            taken.push_back(box);
            badge.look.text = text;
            badge.look.size = side;
        }
    }
}

std::vector<BadgeLayer::Badge> ClassMarkLayer::place()
{
    std::vector<Badge> badges;
    if (!m_source)
        return badges;
    const double reach = MarkReach * unit();
    const QRectF view = QRectF(0, 0, camera()->width(), camera()->height()).adjusted(-reach, -reach, reach, reach);
    std::vector<MapPoint> seen;
    for (const MapPoint &point : m_source->points()) {
        if (view.contains(camera()->toScreen(MercatorPoint{.x = point.x, .y = point.y})))
            seen.push_back(point);
    }
    std::ranges::stable_sort(seen, {}, [](const MapPoint &point) { return std::pair(point.tone, point.value); });
    std::vector<float> values;
    for (const MapPoint &point : seen) {
        badges.push_back({.id = static_cast<int>(point.row),
                          .place = camera()->toScreen(MercatorPoint{.x = point.x, .y = point.y}),
                          .look = {.shape = static_cast<quint8>(std::min<int>(point.tone, MarkClasses - 1)),
                                   .faint = point.stale != 0,
                                   .text = {}}});
        values.push_back(point.value);
    }
    giveFigures(badges, values);
    tellObstacles(badges);
    return badges;
}

void ClassMarkLayer::tellObstacles(const std::vector<Badge> &badges)
{
    std::vector<MapPoint> obstacles;
    const auto add = [&](QPointF place) {
        const MercatorPoint at = camera()->mercatorAt(place);
        obstacles.push_back({.x = at.x, .y = at.y});
    };
    for (const Badge &badge : badges) {
        add(badge.place);
        if (!badge.look.text.isEmpty())
            add(badge.place + figureBox(badge.look.text, badge.look.size).center());
    }
    m_obstacles.set(std::move(obstacles));
}

QRectF ClassMarkLayer::boxOf(const Look &look) const
{
    const double reach = MarkReach * unit();
    const QRectF mark(-reach, -reach, 2 * reach, 2 * reach);
    return look.text.isEmpty() ? mark : mark.united(figureBox(look.text, look.size).adjusted(-Halo, -Halo, Halo, Halo));
}

void ClassMarkLayer::paintLook(QPainter &painter, const Look &look) const
{
    if (look.current) {
        painter.setPen(QPen(focusColor(), 2 * unit()));
        painter.drawEllipse({}, (MarkReach - 2) * unit(), (MarkReach - 2) * unit());
    }
    if (!look.text.isEmpty()) {
        const QFontMetricsF metrics(figureFont());
        const QRectF box = figureBox(look.text, look.size);
        QPainterPath path;
        path.addText(box.left() + Halo, box.center().y() + (metrics.ascent() - metrics.descent()) / 2, figureFont(),
                     look.text);
        painter.strokePath(path, QPen(ground(), 2 * Halo, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.fillPath(path, textColor());
    }
    painter.scale(unit(), unit());
    paintClassMark(painter, look.shape, m_colors.value(look.shape, textColor()), ground());
}

} // namespace yiping
