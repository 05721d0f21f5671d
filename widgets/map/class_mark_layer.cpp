// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/class_mark_layer.h"

#include "widgets/map/class_mark.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace yiping {

namespace {

/** Logical pixels from a mark's middle to its edge, the ring of the focus included. */
constexpr double MarkReach = 12;
/** Half of what must stay free of figures. */
constexpr double MarkHalf = 7;
constexpr double FigureGap = 4;
constexpr double FigurePixels = 13;
constexpr double Halo = 1.5;

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
    figures.setPixelSize(std::max(1, static_cast<int>(FigurePixels * unit() + 0.5)));
    return figures;
}

QRectF ClassMarkLayer::figureBox(const QString &text) const
{
    const QFontMetricsF metrics(figureFont());
    const double high = std::ceil(metrics.height());
    const double left = (MarkHalf + FigureGap) * unit();
    return {left, -std::round(high / 2), std::ceil(metrics.horizontalAdvance(text)) + 2 * Halo, high};
}

/** The highest class first; a figure is left out where it would lie on a mark or on another figure. */
void ClassMarkLayer::giveFigures(std::vector<Badge> &badges) const
{
    const auto points = m_source->points();
    std::vector<QRectF> taken;
    const double half = MarkHalf * unit();
    for (const Badge &badge : badges)
        taken.emplace_back(badge.place.x() - half, badge.place.y() - half, 2 * half, 2 * half);
    for (auto badge = badges.rbegin(); badge != badges.rend(); ++badge) {
        const auto found = std::ranges::find(points, static_cast<quint32>(badge->id), &MapPoint::row);
        const QString text = found == points.end() || badge->look.shape == 0
            ? QStringLiteral("—")
            : QString::number(std::lround(found->value));
        const QRectF box = figureBox(text).translated(badge->place);
        if (std::ranges::none_of(taken, [&box](const QRectF &other) { return other.intersects(box); })) {
            taken.push_back(box);
            badge->look.text = text;
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
    for (const MapPoint &point : m_source->points()) {
        const QPointF at = camera()->toScreen(MercatorPoint{.x = point.x, .y = point.y});
        if (view.contains(at))
            badges.push_back(
                {.id = static_cast<int>(point.row),
                 .place = at,
                 .look = {.shape = static_cast<quint8>(std::min<int>(point.tone, MarkClasses - 1)), .text = {}}});
    }
    std::ranges::stable_sort(badges, {}, [](const Badge &badge) { return badge.look.shape; });
    giveFigures(badges);
    return badges;
}

QRectF ClassMarkLayer::boxOf(const Look &look) const
{
    const double reach = MarkReach * unit();
    const QRectF mark(-reach, -reach, 2 * reach, 2 * reach);
    return look.text.isEmpty() ? mark : mark.united(figureBox(look.text).adjusted(0, -Halo, Halo, Halo));
}

void ClassMarkLayer::paintLook(QPainter &painter, const Look &look) const
{
    if (look.current) {
        painter.setPen(QPen(focusColor(), 2 * unit()));
        painter.drawEllipse({}, (MarkReach - 2) * unit(), (MarkReach - 2) * unit());
    }
    if (!look.text.isEmpty()) {
        const QFontMetricsF metrics(figureFont());
        const QRectF box = figureBox(look.text);
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
