// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/label_layer.h"

#include <QQuickWindow>
#include <QSGTextNode>

#include <algorithm>
#include <cmath>

namespace yiping {

namespace {
/** Pixels kept free around a name. */
constexpr double Air = 3;
} // namespace

struct LabelLayer::Label
{
    MercatorPoint place;
    QTextLayout layout;
    QSizeF size;
    /** Where it is drawn now; empty when it gave way. */
    QRectF box;
};

LabelLayer::LabelLayer(QQuickItem *parent)
    : MapLayer(parent)
{
    connect(this, &LabelLayer::styleChanged, this, &LabelLayer::markChanged);
}

LabelLayer::~LabelLayer() = default;

void LabelLayer::markChanged()
{
    m_dirty = true;
    polish();
}

void LabelLayer::setGeometry(MapGeometry *geometry)
{
    if (geometry == m_geometry)
        return;
    if (m_geometry)
        m_geometry->disconnect(this);
    m_geometry = geometry;
    if (geometry)
        connect(geometry, &MapGeometry::loaded, this, &LabelLayer::markChanged);
    Q_EMIT geometryChanged();
    markChanged();
}

void LabelLayer::setObstacles(PointSource *source)
{
    if (source == m_obstacles)
        return;
    if (m_obstacles)
        m_obstacles->disconnect(this);
    m_obstacles = source;
    if (source)
        connect(source, &PointSource::pointsChanged, this, [this] { polish(); });
    Q_EMIT obstaclesChanged();
    polish();
}

std::vector<QRectF> LabelLayer::boxes() const
{
    std::vector<QRectF> result;
    for (const auto &label : m_labels) {
        if (!label->box.isEmpty())
            result.push_back(label->box);
    }
    return result;
}

void LabelLayer::rebuild()
{
    m_labels.clear();
    const auto map = m_geometry ? m_geometry->data() : nullptr;
    if (!map)
        return;
    const AreaLevel level = m_level == AreaLayer::Level::City ? AreaLevel::City : AreaLevel::County;
    const QString within = plainCode(m_within);
    for (const MapArea &area : map->areas) {
        if (area.level != level || !area.code.startsWith(within) || area.shortName.isEmpty())
            continue;
        auto label = std::make_unique<Label>();
        label->place = toMercator(area.centre);
        label->layout.setText(area.shortName);
        label->layout.setFont(m_font);
        label->layout.setCacheEnabled(true);
        label->layout.beginLayout();
        QTextLine line = label->layout.createLine();
        line.setPosition({0, 0});
        label->layout.endLayout();
        label->size = {std::ceil(line.naturalTextWidth()), std::ceil(line.height())};
        m_labels.push_back(std::move(label));
    }
}

std::vector<QPointF> LabelLayer::obstaclesIn(const QRectF &view) const
{
    std::vector<QPointF> places;
    if (!m_obstacles)
        return places;
    const QRectF near = view.adjusted(-m_clearance, -m_clearance, m_clearance, m_clearance);
    const MercatorPoint topLeft = camera()->mercatorAt({0, 0});
    const double world = worldPixels(camera()->zoom());
    for (const MapPoint &point : m_obstacles->points()) {
        const QPointF place((point.x - topLeft.x) * world, (point.y - topLeft.y) * world);
        if (near.contains(place))
            places.push_back(place);
    }
    return places;
}

bool LabelLayer::isFree(const QRectF &box, const std::vector<QRectF> &taken, const std::vector<QPointF> &markers) const
{
    const QRectF kept = box.adjusted(-Air, 0, Air, 0);
    if (std::any_of(taken.begin(), taken.end(), [&](const QRectF &other) { return other.intersects(kept); }))
        return false;
    const QRectF near = box.adjusted(-m_clearance, -m_clearance, m_clearance, m_clearance);
    return std::none_of(markers.begin(), markers.end(), [&](QPointF marker) { return near.contains(marker); });
}

void LabelLayer::place()
{
    std::vector<QRectF> taken;
    const QRectF view(0, 0, camera()->width(), camera()->height());
    const std::vector<QPointF> markers = obstaclesIn(view);
    for (const auto &label : m_labels) {
        const QPointF at = camera()->toScreen(label->place);
        const QSizeF size = label->size;
        label->box = {};
        const double lift = size.height() / 2 + m_clearance * 0.7;
        const double aside = size.width() / 2 + m_clearance + 2;
        for (const QPointF offset :
             {QPointF(0, 0), QPointF(0, lift), QPointF(0, -lift), QPointF(aside, 0), QPointF(-aside, 0),
              QPointF(0, lift * 1.8), QPointF(0, -lift * 1.8), QPointF(0, lift * 2.5), QPointF(0, -lift * 2.5),
              QPointF(aside * 1.7, 0), QPointF(-aside * 1.7, 0)}) {
            const QPointF corner = at + offset - QPointF(size.width() / 2, size.height() / 2);
            const QRectF box(QPointF(std::round(corner.x()), std::round(corner.y())), size);
            if (!view.contains(box))
                continue;
            if (isFree(box, taken, markers)) {
                label->box = box;
                taken.push_back(box);
                break;
            }
        }
    }
    if (const int shown = static_cast<int>(taken.size()); shown != m_shown) {
        m_shown = shown;
        Q_EMIT shownChanged();
    }
}

void LabelLayer::updatePolish()
{
    if (!camera())
        return;
    if (m_dirty) {
        m_dirty = false;
        m_rebuilt = true;
        rebuild();
    }
    place();
    update();
}

QSGNode *LabelLayer::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    // One node a name, kept while only its place changes.
    if (m_rebuilt) {
        delete old;
        old = nullptr;
        m_rebuilt = false;
    }
    QSGNode *root = old ? old : new QSGNode;
    QSGNode *slot = root->firstChild();
    for (const auto &label : m_labels) {
        if (!slot) {
            auto *created = new QSGTransformNode;
            root->appendChildNode(created);
            slot = created;
        }
        auto *transform = static_cast<QSGTransformNode *>(slot);
        if (!label->box.isEmpty() && !transform->firstChild()) {
            QSGTextNode *text = window()->createTextNode();
            text->setColor(m_color);
            text->setTextStyle(QSGTextNode::Outline);
            text->setStyleColor(m_haloColor);
            text->addTextLayout({0, 0}, &label->layout);
            transform->appendChildNode(text);
        } else if (label->box.isEmpty() && transform->firstChild()) {
            delete transform->firstChild();
        }
        QMatrix4x4 matrix;
        matrix.translate(static_cast<float>(label->box.x()), static_cast<float>(label->box.y()));
        transform->setMatrix(matrix);
        slot = slot->nextSibling();
    }
    return root;
}

} // namespace yiping
