// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/map_layer.h"

#include <QColor>
#include <QVariantMap>

namespace yiping {

/**
 * How much goes from where to where: curved lines whose width is the value, with an arrow head at the end. Both ways
 * between two places are seen, for each curves to its own side.
 */
class FlowLayer : public MapLayer
{
    Q_OBJECT
    QML_ELEMENT
    /**
     * Each {fromLongitude, fromLatitude, toLongitude, toLatitude} in degrees and a value above 0; others, and what ends
     * where it begins, are left out.
     */
    Q_PROPERTY(QVariantList flows MEMBER m_flows NOTIFY flowsChanged)
    /** Logical pixels of the greatest value's line; of others in proportion, at least a pixel and a half. */
    Q_PROPERTY(double greatestWidth MEMBER m_greatest NOTIFY flowsChanged)
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY flowsChanged)
    Q_PROPERTY(int drawn READ drawn NOTIFY drawnChanged)
public:
    explicit FlowLayer(QQuickItem *parent = nullptr);

    [[nodiscard]] int drawn() const { return m_drawn; }
    /** The middle of a flow's line: x is the longitude, y the latitude. */
    Q_INVOKABLE [[nodiscard]] static QPointF middleOf(const QVariantMap &flow);

Q_SIGNALS:
    void flowsChanged();
    void drawnChanged();

protected:
    void updatePolish() override;
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *) override;

private:
    QVariantList m_flows;
    double m_greatest = 10;
    QColor m_color{0x8f, 0xb8, 0xd4};
    int m_drawn = 0;
    bool m_changed = false;
    MercatorPoint m_origin;
    StrokeMesh m_mesh;
    StrokeNode *m_node = nullptr; // belongs to the scene graph
};

} // namespace yiping
