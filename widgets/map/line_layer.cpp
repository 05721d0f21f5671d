// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/line_layer.h"

#include <QSGTransformNode>

#include <algorithm>

namespace yiping {

LineLayer::LineLayer(QQuickItem *parent)
    : MapLayer(parent)
{
    connect(this, &LineLayer::styleChanged, this, &LineLayer::rebuild);
}

void LineLayer::rebuild()
{
    m_dirty = true;
    polish();
}

void LineLayer::setGeometry(MapGeometry *geometry)
{
    if (geometry == m_geometry)
        return;
    if (m_geometry)
        m_geometry->disconnect(this);
    m_geometry = geometry;
    if (geometry)
        connect(geometry, &MapGeometry::loaded, this, &LineLayer::rebuild);
    Q_EMIT geometryChanged();
    rebuild();
}

void LineLayer::updatePolish()
{
    if (m_dirty && (isNear() || m_minZoom <= 0)) {
        m_dirty = false;
        m_changed = true;
        m_mesh.clear();
        if (const auto map = m_geometry ? m_geometry->data() : nullptr) {
            for (const MapLine &line : map->lines) {
                const double width = std::max(1.0, m_width - 0.4 * std::max(0, line.level - std::max(1, m_minLevel)));
                if (line.object == m_object && line.level >= m_minLevel && line.level <= m_maxLevel)
                    m_mesh.addLine(line.line, static_cast<float>(width), m_color);
            }
        }
    }
    update();
}

void LineLayer::cameraMoved()
{
    if (m_dirty)
        polish();
    update();
}

QSGNode *LineLayer::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    if (!old)
        m_node = nullptr;
    if (!isNear()) {
        delete old;
        m_node = nullptr;
        m_changed = true; // made again from the mesh when it comes near
        return nullptr;
    }
    const auto map = m_geometry ? m_geometry->data() : nullptr;
    QSGTransformNode *root = placedRoot(old, map ? map->origin : MercatorPoint{});
    m_node = syncStroke(root, m_node, m_mesh, m_changed, strokeScale());
    m_changed = false;
    return root;
}

} // namespace yiping
