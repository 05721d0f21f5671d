// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/link_layer.h"

#include <QSGTransformNode>

namespace yiping {

namespace {

enum LinkGroup : std::size_t { Stateless, Up, Degraded, Down };

struct Pattern
{
    float on, off;
};
/** Logical pixels drawn and left out, by group. */
constexpr std::array<Pattern, 4> Patterns{{{3, 4}, {0, 0}, {12, 5}, {6, 10}}};
constexpr float CrossRadius = 7;
/** Times the line's width: what does not work is not to be overlooked. */
constexpr float Stress = 1.5F;

LinkGroup groupOf(const QString &state)
{
    if (state == u"up")
        return Up;
    if (state == u"degraded")
        return Degraded;
    return state == u"down" ? Down : Stateless;
}

} // namespace

LinkLayer::LinkLayer(QQuickItem *parent)
    : MapLayer(parent)
{
    connect(this, &LinkLayer::linksChanged, this, [this] { polish(); });
}

QColor LinkLayer::colorOf(std::size_t group) const
{
    switch (group) {
    case Up:
        return m_upColor;
    case Degraded:
        return m_degradedColor;
    case Down:
        return m_downColor;
    default:
        return m_color;
    }
}

void LinkLayer::updatePolish()
{
    m_changed = true;
    m_crosses.mesh.clear();
    for (Group &group : m_groups)
        group.mesh.clear();
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
        const LinkGroup group = groupOf(link.value(QStringLiteral("state")).toString());
        const float width = static_cast<float>(m_width) * (group == Degraded || group == Down ? Stress : 1);
        m_groups[group].mesh.addLine(ends, width, colorOf(group));
        if (group == Down)
            m_crosses.mesh.addCross({.x = (ends[0].x + ends[1].x) / 2, .y = (ends[0].y + ends[1].y) / 2}, CrossRadius,
                                    width, m_downColor);
    }
    update();
}

QSGNode *LinkLayer::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    if (!old) {
        for (Group &group : m_groups)
            group.node = nullptr;
        m_crosses.node = nullptr;
    }
    QSGTransformNode *root = placedRoot(old, m_origin);
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
        StrokeScale scale = strokeScale();
        scale.dashOn = Patterns[i].on;
        scale.dashOff = Patterns[i].off;
        m_groups[i].node = syncStroke(root, m_groups[i].node, m_groups[i].mesh, m_changed, scale);
    }
    m_crosses.node = syncStroke(root, m_crosses.node, m_crosses.mesh, m_changed, strokeScale());
    m_changed = false;
    return root;
}

} // namespace yiping
