// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/area_layer.h"

#include <QSGTransformNode>

#include <algorithm>

namespace yiping {

namespace {

constexpr float CountyWidth = 1;
constexpr float CityWidth = 1.2F;
constexpr float ProvinceWidth = 1.5F;
constexpr float HoverWidth = 1.6F;
constexpr float SelectWidth = 2.4F;
constexpr float DashLength = 9;
constexpr float DashPause = 5;
/** How far borders outside of the division in focus go towards the ground. */
constexpr float Dimmed = 0.6F;

bool isWithin(const QString &code, const QString &region)
{
    return region.isEmpty() || code.startsWith(region);
}

QColor mixed(const QColor &one, const QColor &other, float share)
{
    return QColor::fromRgbF(one.redF() * (1 - share) + other.redF() * share,
                            one.greenF() * (1 - share) + other.greenF() * share,
                            one.blueF() * (1 - share) + other.blueF() * share, one.alphaF());
}

} // namespace

/** Kept in drawing order: fills, borders, outlines. */
struct AreaLayer::Nodes : QSGTransformNode
{
    Nodes()
    {
        for (QSGNode *slot : {&fillSlot, &borderSlot, &outlineSlot}) {
            slot->setFlag(OwnedByParent, false);
            appendChildNode(slot);
        }
    }

    QSGNode fillSlot;
    QSGNode borderSlot;
    QSGNode outlineSlot;
    FillNode *fill = nullptr;
    StrokeNode *border = nullptr;
    StrokeNode *outline = nullptr;
};

AreaLayer::AreaLayer(QQuickItem *parent)
    : MapLayer(parent)
    , m_ramp{QColor(0x17, 0x26, 0x32), QColor(0x1d, 0x33, 0x43), QColor(0x24, 0x41, 0x55),
             QColor(0x2b, 0x50, 0x67), QColor(0x38, 0x66, 0x82), QColor(0x4a, 0x7f, 0xa0)}
{
    connect(this, &AreaLayer::styleChanged, this, &AreaLayer::markStyle);
    connect(this, &AreaLayer::outlineChanged, this, &AreaLayer::markOutline);
}

void AreaLayer::markStyle()
{
    m_styleDirty = true;
    markOutline();
}

void AreaLayer::markOutline()
{
    m_outlineDirty = true;
    polish();
}

std::shared_ptr<const MapData> AreaLayer::data() const
{
    return m_geometry ? m_geometry->data() : nullptr;
}

void AreaLayer::setGeometry(MapGeometry *geometry)
{
    if (geometry == m_geometry)
        return;
    if (m_geometry)
        m_geometry->disconnect(this);
    m_geometry = geometry;
    if (geometry)
        connect(geometry, &MapGeometry::loaded, this, &AreaLayer::markStyle);
    Q_EMIT geometryChanged();
    markStyle();
}

void AreaLayer::setLevel(Level level)
{
    if (level == m_level)
        return;
    m_level = level;
    Q_EMIT styleChanged();
}

void AreaLayer::setWithin(const QString &code)
{
    const QString plain = plainCode(code);
    if (plain == m_within)
        return;
    m_within = plain;
    Q_EMIT styleChanged();
}

void AreaLayer::setValues(const QVariantMap &values)
{
    if (values == m_values)
        return;
    m_values = values;
    m_classes.clear();
    for (auto it = values.begin(); it != values.end(); ++it)
        m_classes.insert(plainCode(it.key()), it.value().toInt());
    Q_EMIT styleChanged();
}

void AreaLayer::setHovered(const QString &code)
{
    const QString plain = plainCode(code);
    if (plain == m_hovered)
        return;
    m_hovered = plain;
    Q_EMIT outlineChanged();
}

void AreaLayer::setSelected(const QString &code)
{
    const QString plain = plainCode(code);
    if (plain == m_selected)
        return;
    m_selected = plain;
    Q_EMIT outlineChanged();
}

QString AreaLayer::pick(double x, double y) const
{
    const auto map = data();
    if (!map || !camera())
        return {};
    const MercatorPoint at = camera()->mercatorAt({x, y});
    const LocalPoint local{.x = static_cast<float>(at.x - map->origin.x),
                           .y = static_cast<float>(at.y - map->origin.y)};
    for (const MapArea &area : map->areas) {
        if (area.level == AreaLevel::County && area.contains(local))
            return m_level == Level::City ? area.code.left(4) : area.code;
    }
    return {};
}

QColor AreaLayer::fillOf(const MapArea &area) const
{
    if (!isWithin(area.code, m_within))
        return m_dimColor;
    const QString key = m_level == Level::City ? area.code.left(4) : area.code;
    const int step = m_classes.value(key, -1);
    if (step < 0 || m_ramp.isEmpty())
        return m_noneColor;
    return m_ramp[std::min(static_cast<qsizetype>(step), m_ramp.size() - 1)];
}

void AreaLayer::buildFill(const MapData &data)
{
    for (const MapArea &area : data.areas) {
        if (area.level != AreaLevel::County)
            continue;
        const auto base = static_cast<quint32>(m_fill.vertices.size());
        const QColor color = fillOf(area);
        for (const LocalPoint &point : area.triangles.vertices)
            m_fill.addVertex(point, color);
        for (const quint32 index : area.triangles.indices)
            m_fill.indices.push_back(base + index);
    }
}

void AreaLayer::buildBorders(const MapData &data)
{
    const auto unit = static_cast<float>(m_unit);
    const std::pair<BorderKind, float> order[] = {
        {BorderKind::County, CountyWidth}, {BorderKind::City, CityWidth}, {BorderKind::Province, ProvinceWidth}};
    for (const auto &[kind, width] : order) {
        const QColor plain = kind == BorderKind::County ? m_countyBorder
            : kind == BorderKind::City                  ? m_cityBorder
                                                        : m_provinceBorder;
        const QColor dimmed = mixed(plain, m_dimColor, Dimmed);
        for (const MapBorder &border : data.borders) {
            if (border.kind == kind)
                m_borders.addLine(border.line, width * unit, isWithin(border.county, m_within) ? plain : dimmed);
        }
    }
    // The division in focus keeps its outline at full strength.
    if (const MapArea *focus = m_within.isEmpty() ? nullptr : data.find(m_within)) {
        for (const auto &rings : focus->polygons) {
            for (const Ring &ring : rings)
                m_borders.addLine(ring, ProvinceWidth * unit, m_provinceBorder, true);
        }
    }
}

void AreaLayer::buildOutlines(const MapData &data)
{
    m_outlines.clear();
    const auto outline = [&](const QString &code, float width, const QColor &color) {
        const MapArea *area = code.isEmpty() ? nullptr : data.find(code);
        if (!area)
            return;
        for (const auto &rings : area->polygons) {
            for (const Ring &ring : rings)
                m_outlines.addLine(ring, width * static_cast<float>(m_unit), color, true);
        }
    };
    if (m_hovered != m_selected)
        outline(m_hovered, HoverWidth, m_hoverColor);
    outline(m_selected, SelectWidth, m_selectColor);
}

void AreaLayer::updatePolish()
{
    const auto map = data();
    if (m_styleDirty) {
        m_styleDirty = false;
        m_meshChanged = true;
        m_fill.clear();
        m_borders.clear();
        if (map && m_part != Part::Borders)
            buildFill(*map);
        if (map && m_part != Part::Fills)
            buildBorders(*map);
    }
    if (m_outlineDirty) {
        m_outlineDirty = false;
        m_outlineChanged = true;
        m_outlines.clear();
        if (map)
            buildOutlines(*map);
    }
    update();
}

QSGNode *AreaLayer::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    auto *nodes = static_cast<Nodes *>(old);
    if (!nodes)
        nodes = new Nodes;
    const auto map = data();
    placedRoot(nodes, map ? map->origin : MercatorPoint{});
    const StrokeScale scale = strokeScale();
    StrokeScale borderScale = scale;
    if (m_dashed) {
        borderScale.dashOn = DashLength * static_cast<float>(m_unit);
        borderScale.dashOff = DashPause * static_cast<float>(m_unit);
    }
    nodes->fill = syncFill(&nodes->fillSlot, nodes->fill, m_fill, m_meshChanged);
    nodes->border = syncStroke(&nodes->borderSlot, nodes->border, m_borders, m_meshChanged, borderScale);
    nodes->outline = syncStroke(&nodes->outlineSlot, nodes->outline, m_outlines, m_outlineChanged, scale);
    m_meshChanged = false;
    m_outlineChanged = false;
    return nodes;
}

} // namespace yiping
