// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/map_layer.h"

#include <QQuickWindow>
#include <QSGTransformNode>
#include <rhi/qrhi.h>

namespace yiping {

MapLayer::MapLayer(QQuickItem *parent)
    : QQuickItem(parent)
{
    setFlag(ItemHasContents);
}

void MapLayer::setCamera(MapCamera *camera)
{
    if (camera == m_camera)
        return;
    if (m_camera)
        m_camera->disconnect(this);
    m_camera = camera;
    if (camera)
        connect(camera, &MapCamera::changed, this, [this] { cameraMoved(); });
    Q_EMIT cameraChanged();
    polish();
    update();
}

bool MapLayer::isSoftware(QQuickWindow *window)
{
    auto *rhi =
        static_cast<QRhi *>(window->rendererInterface()->getResource(window, QSGRendererInterface::RhiResource));
    if (!rhi)
        return true;
    const QByteArray device = rhi->driverInfo().deviceName.toLower();
    for (const char *name : {"llvmpipe", "softpipe", "swrast", "lavapipe", "swiftshader", "basic render"}) {
        if (device.contains(name))
            return true;
    }
    return rhi->driverInfo().deviceType == QRhiDriverInfo::CpuDevice;
}

StrokeScale MapLayer::strokeScale() const
{
    return {.pixel = m_camera ? static_cast<float>(1 / worldPixels(m_camera->zoom())) : 1.0F,
            .sharpness = window() ? static_cast<float>(window()->effectiveDevicePixelRatio()) : 1.0F};
}

QSGTransformNode *MapLayer::placedRoot(QSGNode *old, MercatorPoint origin) const
{
    auto *root = static_cast<QSGTransformNode *>(old);
    if (!root)
        root = new QSGTransformNode;
    const QMatrix4x4 matrix = m_camera ? m_camera->matrixFrom(origin) : QMatrix4x4();
    if (root->matrix() != matrix)
        root->setMatrix(matrix);
    return root;
}

} // namespace yiping
