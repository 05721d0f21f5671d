// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/line_layer.h"

#include <QSGTransformNode>

#include <algorithm>

namespace yiping {

namespace {
constexpr float DotLength = 3;
constexpr float DotGap = 4;
} // namespace

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

LinkLayer::LinkLayer(QQuickItem *parent)
    : MapLayer(parent)
{
    connect(this, &LinkLayer::linksChanged, this, [this] { polish(); });
}

void LinkLayer::updatePolish()
{
    m_changed = true;
    m_mesh.clear();
    bool first = true;
    for (const QVariant &entry : std::as_const(m_links)) {
        const QVariantMap link = entry.toMap();
        const LonLat from{.lon = link.value(QStringLiteral("fromLongitude"), qQNaN()).toDouble(),
                          .lat = link.value(QStringLiteral("fromLatitude"), qQNaN()).toDouble()};
        const LonLat to{.lon = link.value(QStringLiteral("toLongitude"), qQNaN()).toDouble(),
                        .lat = link.value(QStringLiteral("toLatitude"), qQNaN()).toDouble()};
        if (!isOnGlobe(from) || !isOnGlobe(to))
            continue;
        const MercatorPoint a = toMercator(from);
        const MercatorPoint b = toMercator(to);
        if (first)
            m_origin = b;
        first = false;
        const auto local = [&](MercatorPoint p) {
            return LocalPoint{.x = static_cast<float>(p.x - m_origin.x), .y = static_cast<float>(p.y - m_origin.y)};
        };
        const LocalPoint ends[] = {local(a), local(b)};
        m_mesh.addLine(ends, static_cast<float>(m_width), m_color);
    }
    update();
}

QSGNode *LinkLayer::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    if (!old)
        m_node = nullptr;
    QSGTransformNode *root = placedRoot(old, m_origin);
    StrokeScale scale = strokeScale();
    scale.dashOn = DotLength;
    scale.dashOff = DotGap;
    m_node = syncStroke(root, m_node, m_mesh, m_changed, scale);
    m_changed = false;
    return root;
}

} // namespace yiping
