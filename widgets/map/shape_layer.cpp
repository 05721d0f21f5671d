// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/shape_layer.h"

#include "base/geodesy.h"
#include "widgets/map/triangulate.h"

#include <QPointF>
#include <QSGTransformNode>

#include <algorithm>
#include <cmath>

namespace yiping {

namespace {

constexpr int CircleCorners = 360;
constexpr double LongestRadius = 2e6;
constexpr float ShapeDash = 7;
constexpr float ShapeGap = 5;

double numberOf(const QVariantMap &map, const QString &key, double otherwise = qQNaN())
{
    bool isNumber = false;
    const double value = map.value(key).toDouble(&isNumber);
    return isNumber ? value : otherwise;
}

LonLat placeOf(const QVariantMap &map)
{
    return {.lon = numberOf(map, QStringLiteral("longitude")), .lat = numberOf(map, QStringLiteral("latitude"))};
}

LonLat cornerOf(const QVariant &value)
{
    if (value.typeId() == QMetaType::QPointF || value.typeId() == QMetaType::QPoint) {
        const QPointF point = value.toPointF();
        return {.lon = point.x(), .lat = point.y()};
    }
    if (value.canConvert<QVariantMap>() && !value.toMap().isEmpty())
        return placeOf(value.toMap());
    const QVariantList list = value.toList();
    return list.size() == 2 ? LonLat{.lon = list[0].toDouble(), .lat = list[1].toDouble()}
                            : LonLat{.lon = qQNaN(), .lat = qQNaN()};
}

/** Empty when one of them is nowhere. */
std::vector<LonLat> cornersOf(const QVariantMap &shape)
{
    if (shape.value(QStringLiteral("kind")).toString() == QStringLiteral("circle")) {
        const LonLat centre = placeOf(shape);
        const double radius = numberOf(shape, QStringLiteral("radius"));
        if (!isOnGlobe(centre) || !(radius > 0) || radius > LongestRadius)
            return {};
        return geodesicCircle(centre, radius, CircleCorners);
    }
    std::vector<LonLat> corners;
    const QVariantList points = shape.value(QStringLiteral("points")).toList();
    corners.reserve(static_cast<std::size_t>(points.size()));
    for (const QVariant &point : points) {
        corners.push_back(cornerOf(point));
        if (!isOnGlobe(corners.back()))
            return {};
    }
    return corners;
}

} // namespace

/** Kept in drawing order: insides, then lines. */
struct ShapeLayer::Nodes : QSGTransformNode
{
    Nodes()
    {
        for (QSGNode *slot : {&fillSlot, &strokeSlot}) {
            slot->setFlag(OwnedByParent, false);
            appendChildNode(slot);
        }
    }

    QSGNode fillSlot;
    QSGNode strokeSlot;
    FillNode *fill = nullptr;
    StrokeNode *solid = nullptr;
    StrokeNode *dashed = nullptr;
};

ShapeLayer::ShapeLayer(QQuickItem *parent)
    : MapLayer(parent)
{
    connect(this, &ShapeLayer::shapesChanged, this, [this] {
        m_dirty = true;
        polish();
    });
}

void ShapeLayer::setShapes(const QVariantList &shapes)
{
    if (shapes == m_shapes)
        return;
    m_shapes = shapes;
    Q_EMIT shapesChanged();
}

LocalPoint ShapeLayer::local(LonLat point) const
{
    const MercatorPoint at = toMercator(point);
    return {.x = static_cast<float>(at.x - m_origin.x), .y = static_cast<float>(at.y - m_origin.y)};
}

void ShapeLayer::addFill(const std::vector<LocalPoint> &ring, bool convex, const QColor &color)
{
    const auto base = static_cast<quint32>(m_fill.vertices.size());
    if (convex) {
        for (const LocalPoint &corner : ring)
            m_fill.addVertex(corner, color);
        for (quint32 i = 2; i < ring.size(); ++i)
            m_fill.indices.insert(m_fill.indices.end(), {base, base + i - 1, base + i});
        return;
    }
    const Triangles triangles = triangulate({ring});
    for (const LocalPoint &vertex : triangles.vertices)
        m_fill.addVertex(vertex, color);
    for (const quint32 index : triangles.indices)
        m_fill.indices.push_back(base + index);
}

bool ShapeLayer::addShape(const QVariantMap &shape)
{
    const QString kind = shape.value(QStringLiteral("kind")).toString();
    const bool isLine = kind == QStringLiteral("line");
    const bool isCircle = kind == QStringLiteral("circle");
    const std::vector<LonLat> corners = cornersOf(shape);
    const std::size_t least = isLine ? 2 : 3;
    if ((!isLine && !isCircle && kind != QStringLiteral("ring")) || corners.size() < least)
        return false;
    if (!m_hasOrigin)
        m_origin = toMercator(corners.front());
    m_hasOrigin = true;
    std::vector<LocalPoint> line;
    line.reserve(corners.size());
    std::ranges::transform(corners, std::back_inserter(line), [this](LonLat corner) { return local(corner); });

    const QVariant named = shape.value(QStringLiteral("color"));
    const QColor color = named.isValid() && named.value<QColor>().isValid() ? named.value<QColor>() : m_color;
    const double fill = std::clamp(numberOf(shape, QStringLiteral("fill"), 0), 0.0, 1.0);
    if (!isLine && fill > 0) {
        QColor inside = color;
        inside.setAlphaF(color.alphaF() * static_cast<float>(fill));
        addFill(line, isCircle, inside);
    }
    const double width = numberOf(shape, QStringLiteral("width"), m_width);
    StrokeMesh &mesh = shape.value(QStringLiteral("dashed")).toBool() ? m_dashed : m_solid;
    if (width > 0)
        mesh.addLine(line, static_cast<float>(width), color, !isLine);
    return true;
}

void ShapeLayer::updatePolish()
{
    if (m_dirty) {
        m_dirty = false;
        m_changed = true;
        m_hasOrigin = false;
        m_fill.clear();
        m_solid.clear();
        m_dashed.clear();
        int refused = 0;
        for (const QVariant &shape : std::as_const(m_shapes))
            refused += addShape(shape.toMap()) ? 0 : 1;
        if (refused != m_refused) {
            m_refused = refused;
            Q_EMIT refusedChanged();
        }
    }
    update();
}

QSGNode *ShapeLayer::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    auto *nodes = static_cast<Nodes *>(old);
    if (!nodes)
        nodes = new Nodes;
    placedRoot(nodes, m_origin);
    const StrokeScale scale = strokeScale();
    StrokeScale dashes = scale;
    dashes.dashOn = ShapeDash;
    dashes.dashOff = ShapeGap;
    nodes->fill = syncFill(&nodes->fillSlot, nodes->fill, m_fill, m_changed);
    nodes->solid = syncStroke(&nodes->strokeSlot, nodes->solid, m_solid, m_changed, scale);
    nodes->dashed = syncStroke(&nodes->strokeSlot, nodes->dashed, m_dashed, m_changed, dashes);
    m_changed = false;
    return nodes;
}

} // namespace yiping
