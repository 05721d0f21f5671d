// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/error_circle_layer.h"

#include <QSGTransformNode>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace yiping {

namespace {
constexpr float DiscOpacity = 0.12F;
constexpr float RimWidth = 1.25F;
constexpr int Corners = 48;
constexpr double Equator = 2 * std::numbers::pi * 6378137;
} // namespace

ErrorCircleLayer::ErrorCircleLayer(QQuickItem *parent)
    : MapLayer(parent)
{
    connect(this, &ErrorCircleLayer::styleChanged, this, &ErrorCircleLayer::rebuild);
}

void ErrorCircleLayer::setSource(PointSource *source)
{
    if (source == m_source)
        return;
    if (m_source)
        m_source->disconnect(this);
    m_source = source;
    if (source) {
        connect(source, &PointSource::pointsChanged, this, &ErrorCircleLayer::rebuild);
        connect(source, &QObject::destroyed, this, &ErrorCircleLayer::rebuild);
    }
    Q_EMIT sourceChanged();
    rebuild();
}

void ErrorCircleLayer::rebuild()
{
    m_dirty = true;
    polish();
}

void ErrorCircleLayer::addCircle(LocalPoint at, float radius)
{
    QColor faint = m_color;
    faint.setAlphaF(DiscOpacity);
    std::vector<LocalPoint> ring;
    ring.reserve(Corners);
    const auto middle = static_cast<quint32>(m_fill.vertices.size());
    m_fill.addVertex(at, faint);
    for (quint32 i = 0; i < Corners; ++i) {
        const float angle = static_cast<float>(i) * 2 * std::numbers::pi_v<float> / Corners;
        ring.push_back({.x = at.x + radius * std::sin(angle), .y = at.y - radius * std::cos(angle)});
        m_fill.addVertex(ring.back(), faint);
        m_fill.indices.insert(m_fill.indices.end(), {middle, middle + 1 + i, middle + 1 + (i + 1) % Corners});
    }
    m_strokes.addLine(ring, RimWidth, m_color, true);
}

void ErrorCircleLayer::prepare()
{
    m_dirty = false;
    m_changed = true;
    m_zoom = camera()->zoom();
    m_window = ViewWindow(*camera());
    m_fill.clear();
    m_strokes.clear();
    int count = 0;
    for (const MapPoint &point : m_source ? m_source->points() : std::span<const MapPoint>()) {
        if (!(point.errorM > 0))
            continue;
        // Mercator stretches the ground by the latitude's secant, which is cosh of the projected northing.
        const double stretch = std::cosh(2 * std::numbers::pi * (0.5 - point.y));
        const double radius = point.errorM * stretch / Equator;
        const MercatorPoint at{.x = point.x, .y = point.y};
        if (radius < m_smallest * m_window.pixel() || !m_window.touches(at, radius))
            continue;
        addCircle(
            {.x = static_cast<float>(at.x - m_window.centre().x), .y = static_cast<float>(at.y - m_window.centre().y)},
            static_cast<float>(radius));
        ++count;
    }
    if (count != m_drawn) {
        m_drawn = count;
        Q_EMIT drawnChanged();
    }
}

void ErrorCircleLayer::updatePolish()
{
    update();
    // Which circles are large enough changes with every step of the zoom; a pan changes nothing.
    if (camera() && (m_dirty || camera()->zoom() != m_zoom || !m_window.serves(*camera())))
        prepare();
}

QSGNode *ErrorCircleLayer::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    if (!old) {
        m_fillNode = nullptr;
        m_strokeNode = nullptr;
    }
    QSGTransformNode *root = placedRoot(old, m_window.centre());
    m_fillNode = syncFill(root, m_fillNode, m_fill, m_changed);
    m_strokeNode = syncStroke(root, m_strokeNode, m_strokes, m_changed, strokeScale());
    m_changed = false;
    return root;
}

} // namespace yiping
