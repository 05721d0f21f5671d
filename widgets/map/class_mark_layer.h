// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/badge_layer.h"
#include "widgets/map/point_selection.h"

#include <QList>

namespace yiping {

/**
 * Stations with a figure and its class: the class is `tone`, 0 for a station without a figure, and shows as shape and
 * colour; the figure is `value`, printed beside the mark where there is room. The highest class comes first, both on top
 * of others and for the room.
 */
class ClassMarkLayer : public BadgeLayer
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(yiping::PointSource *source READ source WRITE setSource NOTIFY sourceChanged)
    /** By class, from 0. */
    Q_PROPERTY(QList<QColor> colors MEMBER m_colors NOTIFY styleChanged)
    /** Marks and the middles of figures as drawn now: what names of places keep off. */
    Q_PROPERTY(yiping::PointSource *obstacles READ obstacles CONSTANT)
    /** Marks with their figure, of those in view. */
    Q_PROPERTY(int labelled READ labelled NOTIFY shownChanged)
public:
    explicit ClassMarkLayer(QQuickItem *parent = nullptr);

    [[nodiscard]] PointSource *source() const { return m_source; }
    void setSource(PointSource *source);
    [[nodiscard]] PointSource *obstacles() { return &m_obstacles; }
    [[nodiscard]] int labelled() const;
    /** Row of the point that a mark stands for, -1 for an unknown one. */
    Q_INVOKABLE [[nodiscard]] int rowOfMark(int id) const;

Q_SIGNALS:
    void sourceChanged();

protected:
    [[nodiscard]] std::vector<Badge> place() override;
    [[nodiscard]] QRectF boxOf(const Look &look) const override;
    void paintLook(QPainter &painter, const Look &look) const override;

private:
    /** Where a figure stands: right of its mark, left of it, above or below. */
    [[nodiscard]] QRectF figureBox(const QString &text, quint8 side) const;
    [[nodiscard]] QFont figureFont() const;
    void tellObstacles(const std::vector<Badge> &badges);
    void giveFigures(std::vector<Badge> &badges, const std::vector<float> &values) const;

    QPointer<PointSource> m_source;
    QList<QColor> m_colors;
    PointSelection m_obstacles;
};

} // namespace yiping
