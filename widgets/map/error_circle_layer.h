// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/map_layer.h"
#include "widgets/map/point_source.h"
#include "widgets/map/view_window.h"
#include "widgets/scenegraph/fill_node.h"

#include <QColor>

namespace yiping {

/** How far off a position may be: a disc true to scale round each point that has an errorM, where it is large enough. */
class ErrorCircleLayer : public MapLayer
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(yiping::PointSource *source READ source WRITE setSource NOTIFY sourceChanged)
    /** Logical pixels; a circle with a smaller radius is left out. */
    Q_PROPERTY(double smallestRadius MEMBER m_smallest NOTIFY styleChanged)
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY styleChanged)
    /** Circles in and around the view. */
    Q_PROPERTY(int drawn READ drawn NOTIFY drawnChanged)
public:
    explicit ErrorCircleLayer(QQuickItem *parent = nullptr);

    [[nodiscard]] PointSource *source() const { return m_source; }
    void setSource(PointSource *source);
    [[nodiscard]] int drawn() const { return m_drawn; }

Q_SIGNALS:
    void sourceChanged();
    void styleChanged();
    void drawnChanged();

protected:
    void updatePolish() override;
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *) override;
    void cameraMoved() override { polish(); }

private:
    void rebuild();
    void prepare();
    void addCircle(LocalPoint at, float radius);

    QPointer<PointSource> m_source;
    double m_smallest = 6;
    QColor m_color{0x8f, 0xb8, 0xd4};
    bool m_dirty = true;
    bool m_changed = false;
    int m_drawn = 0;
    double m_zoom = -1;
    ViewWindow m_window;
    FillMesh m_fill;
    StrokeMesh m_strokes;
    FillNode *m_fillNode = nullptr; // both belong to the scene graph
    StrokeNode *m_strokeNode = nullptr;
};

} // namespace yiping
