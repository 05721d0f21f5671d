// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/storm_layer.h"

#include <QQuickWindow>
#include <QSGTransformNode>

#include <algorithm>
#include <array>

namespace yiping {

namespace {

constexpr float TrackWidth = 2.5F;
constexpr float OutlineWidth = 1.5F;
constexpr float Rim = 1.5F;
constexpr float AreaOpacity = 0.09F;
constexpr int Last = 7;

/** Colours tell grades apart, and so does this: the stronger, the larger and the more corners. */
struct Shape
{
    int corners;
    float radius;
    float turn;
};
constexpr int Round = 24;
constexpr std::array<Shape, Last + 1> Shapes{
    {{Round, 2.5F, 0}, {Round, 3.5F, 0}, {3, 6, 0}, {4, 6, 0}, {4, 7, 45}, {5, 7.5F, 0}, {6, 8, 0}, {Round, 2.5F, 0}}};

Shape shapeOf(int grade)
{
    return Shapes[static_cast<std::size_t>(std::clamp(grade, 0, Last))];
}

} // namespace

StormLayer::StormLayer(QQuickItem *parent)
    : MapLayer(parent)
    , m_areaColors{QColor(0xe8, 0xc6, 0x2a), QColor(0xf2, 0x90, 0x2b), QColor(0xf0, 0x48, 0x4e)}
{
    connect(this, &StormLayer::styleChanged, this, &StormLayer::rebuild);
}

void StormLayer::setSource(StormSource *source)
{
    if (source == m_source)
        return;
    if (m_source)
        m_source->disconnect(this);
    m_source = source;
    if (source) {
        connect(source, &StormSource::stormsChanged, this, &StormLayer::rebuild);
        connect(source, &QObject::destroyed, this, &StormLayer::rebuild);
    }
    Q_EMIT sourceChanged();
    rebuild();
}

void StormLayer::rebuild()
{
    m_dirty = true;
    polish();
}

LocalPoint StormLayer::local(MercatorPoint point) const
{
    return {.x = static_cast<float>(point.x - m_origin.x), .y = static_cast<float>(point.y - m_origin.y)};
}

void StormLayer::addAreas(const Storm &storm)
{
    for (const StormArea &area : storm.areas) {
        if (area.ring.size() < 3 || m_areaColors.isEmpty())
            continue;
        const QColor color = m_areaColors.at(std::min<qsizetype>(area.rank, m_areaColors.size() - 1));
        QColor faint = color;
        faint.setAlphaF(AreaOpacity);
        std::vector<LocalPoint> ring;
        ring.reserve(area.ring.size());
        for (const MercatorPoint &point : area.ring)
            ring.push_back(local(point));
        const auto middle = static_cast<quint32>(m_fill.vertices.size());
        m_fill.addVertex(local(storm.areaCentre), faint);
        const auto count = static_cast<quint32>(ring.size());
        for (quint32 i = 0; i < count; ++i) {
            m_fill.addVertex(ring[i], faint);
            m_fill.indices.insert(m_fill.indices.end(), {middle, middle + 1 + i, middle + 1 + (i + 1) % count});
        }
        m_strokes.addLine(ring, OutlineWidth * static_cast<float>(m_unit), color, true);
    }
}

void StormLayer::addTrack(const Storm &storm)
{
    const auto unit = static_cast<float>(m_unit);
    for (std::size_t i = 1; i < storm.track.size(); ++i) {
        const LocalPoint piece[] = {local(storm.track[i - 1].at), local(storm.track[i].at)};
        m_strokes.addLine(piece, TrackWidth * unit, gradeColor(storm.track[i].grade));
    }
    for (std::size_t i = 0; i < storm.track.size(); ++i) {
        const StormFix &fix = storm.track[i];
        const Shape shape = shapeOf(fix.grade);
        const bool isLast = i + 1 == storm.track.size();
        const float radius = shape.radius * unit * (isLast ? 1.6F : 1);
        m_strokes.addMark(local(fix.at), shape.corners, radius + Rim * unit, shape.turn, m_ground);
        m_strokes.addMark(local(fix.at), shape.corners, radius, shape.turn, gradeColor(fix.grade));
    }
}

void StormLayer::updatePolish()
{
    if (m_dirty) {
        m_dirty = false;
        m_changed = true;
        m_fill.clear();
        m_strokes.clear();
        const std::span<const Storm> storms = m_source ? m_source->storms() : std::span<const Storm>();
        for (const Storm &storm : storms) {
            if (!storm.track.empty())
                m_origin = storm.track.back().at;
        }
        for (const Storm &storm : storms)
            addAreas(storm);
        for (const Storm &storm : storms)
            addTrack(storm);
    }
    update();
}

QSGNode *StormLayer::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    if (!old) {
        m_fillNode = nullptr;
        m_strokeNode = nullptr;
    }
    QSGTransformNode *root = placedRoot(old, m_origin);
    const bool hadFill = m_fillNode != nullptr;
    m_fillNode = syncFill(root, m_fillNode, m_fill, m_changed);
    if (m_fillNode && !hadFill) { // below the lines, whichever came first
        root->removeChildNode(m_fillNode);
        root->prependChildNode(m_fillNode);
    }
    m_strokeNode = syncStroke(root, m_strokeNode, m_strokes, m_changed, strokeScale());
    m_changed = false;
    return root;
}

StormMark::StormMark(QQuickItem *parent)
    : QQuickItem(parent)
{
    setFlag(ItemHasContents);
    connect(this, &StormMark::styleChanged, this, &QQuickItem::update);
}

QSGNode *StormMark::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    const Shape shape = shapeOf(m_grade);
    StrokeMesh mesh;
    mesh.addMark({static_cast<float>(width() / 2), static_cast<float>(height() / 2)}, shape.corners,
                 shape.radius * static_cast<float>(m_unit), shape.turn, m_color);
    auto *node = static_cast<StrokeNode *>(old);
    if (!node)
        node = new StrokeNode(mesh);
    node->setMesh(mesh);
    node->setScale({.pixel = 1, .sharpness = static_cast<float>(window()->effectiveDevicePixelRatio())});
    return node;
}

} // namespace yiping
