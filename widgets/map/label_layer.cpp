// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/label_layer.h"

#include <QQuickWindow>
#include <QSGTextNode>

#include <algorithm>
#include <cmath>

namespace yiping {

namespace {

/** Places looked at for one picture; what lies beyond is of the lowest rank in a view that is full already. */
constexpr std::size_t MostPlaces = 400;
/** Zoom levels within which a name stays on the side where it is. */
constexpr double Settled = 0.5;

} // namespace

struct LabelLayer::Label
{
    MercatorPoint place;
    MercatorPoint other;
    QString text;
    int rank = DivisionRank;
    /** Made when the name is first asked for. */
    std::unique_ptr<QTextLayout> layout;
    QSizeF size;
    /** Where it is drawn now. */
    LabelSpot spot;
    double chosenAtZoom = 0;
    QSGTransformNode *node = nullptr; // belongs to the scene graph
};

LabelLayer::LabelLayer(QQuickItem *parent)
    : MapLayer(parent)
{
    connect(this, &LabelLayer::styleChanged, this, &LabelLayer::markChanged);
    connect(this, &LabelLayer::obstaclesChanged, this, [this] { polish(); });
}

LabelLayer::~LabelLayer() = default;

void LabelLayer::markChanged()
{
    m_dirty = true;
    polish();
}

bool LabelLayer::follow(QPointer<MapGeometry> &kept, MapGeometry *geometry)
{
    if (geometry == kept)
        return false;
    if (kept)
        kept->disconnect(this);
    kept = geometry;
    if (geometry)
        connect(geometry, &MapGeometry::loaded, this, &LabelLayer::markChanged);
    markChanged();
    return true;
}

void LabelLayer::setGeometry(MapGeometry *geometry)
{
    if (follow(m_geometry, geometry))
        Q_EMIT geometryChanged();
}

void LabelLayer::setPlaces(MapGeometry *places)
{
    if (follow(m_places, places))
        Q_EMIT placesChanged();
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
}

std::vector<QRectF> LabelLayer::boxes() const
{
    std::vector<QRectF> result;
    for (const Label *label : m_shownLabels)
        result.push_back(label->spot.box);
    return result;
}

QStringList LabelLayer::names() const
{
    QStringList result;
    for (const Label *label : m_shownLabels)
        result.append(label->text);
    return result;
}

void LabelLayer::rebuild()
{
    m_labels.clear();
    m_shownLabels.clear();
    m_placedZoom = -1;
    const auto map = m_geometry ? m_geometry->data() : nullptr;
    if (!map)
        return;
    const AreaLevel level = m_level == AreaLayer::Level::City ? AreaLevel::City : AreaLevel::County;
    const QString within = plainCode(m_within);
    std::vector<const MapArea *> areas;
    for (const MapArea &area : map->areas) {
        if (area.level == level && area.code.startsWith(within) && !area.shortName.isEmpty())
            areas.push_back(&area);
    }
    // The order of the codes is that in which the divisions are always listed: the seat's districts first.
    std::ranges::sort(areas, {}, [](const MapArea *area) { return area->code; });
    for (const MapArea *area : areas) {
        auto label = std::make_unique<Label>();
        label->place = toMercator(area->centre);
        label->other = toMercator(area->inner);
        label->text = area->shortName;
        m_labels.push_back(std::move(label));
    }
    if (const auto places = m_places ? m_places->data() : nullptr)
        addPlaceLabels(*places);
}

void LabelLayer::addPlaceLabels(const MapData &map)
{
    const auto divisions = static_cast<std::ptrdiff_t>(m_labels.size());
    for (const MapPlace &place : map.places) {
        auto label = std::make_unique<Label>();
        label->place = toMercator(place.place);
        label->other = label->place;
        label->text = place.name;
        label->rank = place.rank;
        m_labels.push_back(std::move(label));
    }
    std::stable_sort(m_labels.begin() + divisions, m_labels.end(),
                     [](const auto &one, const auto &other) { return one->rank < other->rank; });
}

void LabelLayer::measure(Label &label) const
{
    label.layout = std::make_unique<QTextLayout>(label.text, label.rank == DivisionRank ? m_font : m_placeFont);
    label.layout->setCacheEnabled(true);
    label.layout->beginLayout();
    QTextLine line = label.layout->createLine();
    line.setPosition({0, 0});
    label.layout->endLayout();
    label.size = {std::ceil(line.naturalTextWidth()), std::ceil(line.height())};
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

std::vector<LabelLayer::Label *> LabelLayer::labelsIn(const QRectF &view) const
{
    std::vector<Label *> result;
    std::size_t places = 0;
    const MercatorPoint low = camera()->mercatorAt(view.topLeft());
    const MercatorPoint high = camera()->mercatorAt(view.bottomRight());
    const auto inView = [&](MercatorPoint p) { return p.x >= low.x && p.x <= high.x && p.y >= low.y && p.y <= high.y; };
    for (const auto &label : m_labels) {
        if (camera()->zoom() < zoomOfRank(label->rank) || places >= MostPlaces)
            break;
        if (!inView(label->place) && !inView(label->other))
            continue;
        places += label->rank == DivisionRank ? 0 : 1;
        result.push_back(label.get());
    }
    return result;
}

void LabelLayer::place()
{
    const QRectF view(0, 0, camera()->width(), camera()->height());
    const double zoom = camera()->zoom();
    const std::vector<QPointF> markers = obstaclesIn(view);
    const std::vector<Label *> asked = labelsIn(view);
    std::vector<LabelWish> wishes;
    wishes.reserve(asked.size());
    for (Label *label : asked) {
        if (!label->layout)
            measure(*label);
        const bool settled = std::abs(zoom - label->chosenAtZoom) < Settled;
        wishes.push_back({.at = camera()->toScreen(label->place),
                          .other = camera()->toScreen(label->other),
                          .size = label->size,
                          .last = settled ? label->spot.candidate : -1});
    }
    take(asked,
         placeLabels(wishes,
                     {.view = view,
                      .markers = markers,
                      .clearance = m_clearance,
                      .taken = m_reserved,
                      .steady = zoom == m_placedZoom}));
    m_placedZoom = zoom;
    if (const int shown = static_cast<int>(m_shownLabels.size()); shown != m_shown) {
        m_shown = shown;
        Q_EMIT shownChanged();
    }
}

void LabelLayer::take(const std::vector<Label *> &asked, const std::vector<LabelSpot> &spots)
{
    const double zoom = camera()->zoom();
    std::vector<Label *> shown;
    for (std::size_t i = 0; i < asked.size(); ++i) {
        Label &label = *asked[i];
        if (spots[i].candidate < 0)
            continue;
        if (spots[i].candidate != label.spot.candidate || std::abs(zoom - label.chosenAtZoom) >= Settled)
            label.chosenAtZoom = zoom;
        shown.push_back(&label);
    }
    for (Label *label : m_shownLabels)
        label->spot = {};
    for (std::size_t i = 0; i < asked.size(); ++i)
        asked[i]->spot = spots[i];
    m_shownLabels = std::move(shown);
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

QSGTransformNode *LabelLayer::nodeOf(const Label &label) const
{
    const bool division = label.rank == DivisionRank;
    QSGTextNode *text = window()->createTextNode();
    text->setColor(division ? m_color : m_placeColor);
    text->setTextStyle(QSGTextNode::Outline);
    text->setStyleColor(m_haloColor);
    text->addTextLayout({0, 0}, label.layout.get());
    auto *node = new QSGTransformNode;
    node->appendChildNode(text);
    return node;
}

QSGNode *LabelLayer::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    if (m_rebuilt) {
        // The names that these nodes showed are no more.
        delete old;
        old = nullptr;
        m_drawn.clear();
        m_rebuilt = false;
    }
    if (!old) {
        for (Label *label : std::exchange(m_drawn, {}))
            label->node = nullptr;
    }
    QSGNode *root = old ? old : new QSGNode;
    for (Label *label : m_drawn) {
        if (label->spot.candidate < 0)
            delete std::exchange(label->node, nullptr);
    }
    for (Label *label : m_shownLabels) {
        if (!label->node) {
            label->node = nodeOf(*label);
            root->appendChildNode(label->node);
        }
        QMatrix4x4 matrix;
        matrix.translate(static_cast<float>(label->spot.box.x()), static_cast<float>(label->spot.box.y()));
        if (label->node->matrix() != matrix)
            label->node->setMatrix(matrix);
    }
    m_drawn = m_shownLabels;
    return root;
}

} // namespace yiping
