// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/heat_field.h"
#include "widgets/map/map_layer.h"
#include "widgets/map/point_source.h"

#include <QImage>

namespace yiping {

/**
 * How densely points lie, as a smooth field with a scale that means something: from nothing, which is transparent, to
 * `highest`, a round figure of so much in `perKm2` square kilometres. Colours follow the square root, so that a quarter of
 * the highest is in the ramp's middle. The kernel is metres on the ground, so that the same
 * colour means the same however one zooms. Computed by the CPU on a coarse grid, whichever device draws: a hundred
 * thousand points take a few milliseconds. Within half a view a pan moves the picture and computes nothing.
 */
class HeatLayer : public MapLayer
{
    Q_OBJECT
    QML_ELEMENT
    /** Points weigh their `value`. */
    Q_PROPERTY(yiping::PointSource *source READ source WRITE setSource NOTIFY sourceChanged)
    /** How far a point reaches, metres; 100 … 200,000. */
    Q_PROPERTY(double radius MEMBER m_radius WRITE setRadius NOTIFY styleChanged)
    /** What it reaches at least, logical pixels: smaller ones would be specks. */
    Q_PROPERTY(double leastPixels MEMBER m_leastPixels WRITE setLeastPixels NOTIFY styleChanged)
    /** Square kilometres that a figure of the scale is about. */
    Q_PROPERTY(double perKm2 MEMBER m_perKm2 WRITE setPerKm2 NOTIFY styleChanged)
    /** From nothing to the top, evenly; the alpha of each counts. */
    Q_PROPERTY(QList<QColor> ramp MEMBER m_ramp WRITE setRamp NOTIFY styleChanged)
    /** What the last colour means, in perKm2 square kilometres. */
    Q_PROPERTY(double highest READ highest NOTIFY fieldChanged)
    /** How far a point reaches as drawn now, metres: `radius`, or more where leastPixels asks for it. */
    Q_PROPERTY(double reach READ reach NOTIFY fieldChanged)
public:
    explicit HeatLayer(QQuickItem *parent = nullptr);

    [[nodiscard]] PointSource *source() const { return m_source; }
    void setSource(PointSource *source);
    void setRadius(double metres);
    void setLeastPixels(double pixels);
    void setPerKm2(double km2);
    void setRamp(const QList<QColor> &ramp);
    [[nodiscard]] double highest() const { return m_highest; }
    [[nodiscard]] double reach() const { return m_reach; }
    [[nodiscard]] const HeatField &field() const { return m_field; }

    /** In perKm2 square kilometres at a place of this item. */
    Q_INVOKABLE [[nodiscard]] double valueAt(double x, double y) const;

Q_SIGNALS:
    void sourceChanged();
    void styleChanged();
    void fieldChanged();

protected:
    void updatePolish() override;
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *) override;
    void cameraMoved() override { polish(); }

private:
    void markChanged();
    [[nodiscard]] double reachPixels() const;
    [[nodiscard]] bool isCovered() const;
    [[nodiscard]] HeatFrame frame() const;
    void compute();
    void colour();

    QPointer<PointSource> m_source;
    double m_radius = 10'000;
    double m_leastPixels = 16;
    double m_perKm2 = 100;
    QList<QColor> m_ramp{QColor(0x2b, 0x50, 0x67, 0), QColor(0x5b, 0x7f, 0x99, 190), QColor(0x8f, 0xb8, 0xd4, 240)};
    double m_highest = 1;
    double m_reach = 0;
    bool m_dirty = true;
    double m_zoom = -1;
    /** Rows and columns at the frame's edges that lack what lies beyond it. */
    double m_edge = 0;
    HeatField m_field;
    QImage m_picture;
    bool m_pictureChanged = false;
};

} // namespace yiping
