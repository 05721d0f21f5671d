// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/map_layer.h"
#include "widgets/scenegraph/fill_node.h"

#include <QColor>
#include <QVariantMap>

namespace yiping {

/**
 * Drawn shapes: filled and outlined rings, lines, and circles that are true to scale on the ground. The camera moves
 * them by a matrix; only new shapes make new vertices.
 */
class ShapeLayer : public MapLayer
{
    Q_OBJECT
    QML_ELEMENT
    /**
     * In drawing order, each a map of
     *   kind: "ring", "line" or "circle";
     *   points (ring, line): degrees, each a point (x longitude, y latitude), a list [longitude, latitude]
     *     or a map {longitude, latitude}; a ring is closed by itself;
     *   longitude, latitude, radius (circle): degrees, metres on the ground;
     *   color: of the outline and, with its alpha times `fill`, of the inside; the layer's where it is left out;
     *   fill: share of the colour inside, 0..1; 0 when left out;
     *   width: logical pixels; the layer's where it is left out; 0 for no outline;
     *   dashed: bool.
     * What is not on the globe or too short is left out and counted in `refused`.
     */
    Q_PROPERTY(QVariantList shapes READ shapes WRITE setShapes NOTIFY shapesChanged)
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY shapesChanged)
    Q_PROPERTY(double lineWidth MEMBER m_width NOTIFY shapesChanged)
    /** Shapes that could not be drawn. */
    Q_PROPERTY(int refused READ refused NOTIFY refusedChanged)
public:
    explicit ShapeLayer(QQuickItem *parent = nullptr);

    [[nodiscard]] QVariantList shapes() const { return m_shapes; }
    void setShapes(const QVariantList &shapes);
    [[nodiscard]] int refused() const { return m_refused; }

Q_SIGNALS:
    void shapesChanged();
    void refusedChanged();

protected:
    void updatePolish() override;
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *) override;

private:
    struct Nodes;
    bool addShape(const QVariantMap &shape);
    void addFill(const std::vector<LocalPoint> &ring, bool convex, const QColor &color);
    [[nodiscard]] LocalPoint local(LonLat point) const;

    QVariantList m_shapes;
    QColor m_color{0x58, 0xa6, 0xff};
    double m_width = 2;
    int m_refused = 0;
    MercatorPoint m_origin;
    bool m_hasOrigin = false;
    bool m_dirty = false;
    bool m_changed = false;
    FillMesh m_fill;
    StrokeMesh m_solid;
    StrokeMesh m_dashed;
};

} // namespace yiping
