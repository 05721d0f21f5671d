// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/map_camera.h"
#include "widgets/scenegraph/stroke_node.h"

#include <QPointer>
#include <QQuickItem>

namespace yiping {

/** Base of everything that is drawn on a map: follows a camera, which it does not own. */
class MapLayer : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Base of the layers")
    Q_PROPERTY(yiping::MapCamera *camera READ camera WRITE setCamera NOTIFY cameraChanged)
public:
    explicit MapLayer(QQuickItem *parent = nullptr);

    [[nodiscard]] MapCamera *camera() const { return m_camera; }
    void setCamera(MapCamera *camera);

Q_SIGNALS:
    void cameraChanged();

protected:
    /** The camera moved. By default only a repaint, in which matrices follow. */
    virtual void cameraMoved() { update(); }
    [[nodiscard]] StrokeScale strokeScale() const;
    /** True when the graphics device's name says that a CPU does its work. Paint step. */
    [[nodiscard]] static bool isSoftware(QQuickWindow *window);
    /** Root of a layer's nodes, placed so that local coordinates around the origin land where the camera shows them. */
    QSGTransformNode *placedRoot(QSGNode *old, MercatorPoint origin) const;

private:
    QPointer<MapCamera> m_camera;
};

} // namespace yiping
