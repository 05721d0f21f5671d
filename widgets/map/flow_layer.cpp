// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/flow_layer.h"

#include <QSGTransformNode>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace yiping {

namespace {

constexpr int CurvePieces = 24;
/** How far the middle lies beside the straight way, as a part of its length. */
constexpr double Bend = 0.14;
constexpr double ThinnestFlow = 1.5;
constexpr float HeadPerWidth = 1.3F;
constexpr float SmallestHead = 6;

/** A curve of the second degree: where it begins, what it bends to, where it ends. */
struct Flow
{
    MercatorPoint from, bend, to;
    double value = 0;

    [[nodiscard]] MercatorPoint at(double t) const
    {
        const double u = 1 - t;
        return {.x = u * u * from.x + 2 * u * t * bend.x + t * t * to.x,
                .y = u * u * from.y + 2 * u * t * bend.y + t * t * to.y};
    }
};

std::optional<Flow> flowOf(const QVariantMap &map)
{
    const auto degrees = [&map](const QString &name) { return map.value(name, qQNaN()).toDouble(); };
    const LonLat from{.lon = degrees(QStringLiteral("fromLongitude")), .lat = degrees(QStringLiteral("fromLatitude"))};
    const LonLat to{.lon = degrees(QStringLiteral("toLongitude")), .lat = degrees(QStringLiteral("toLatitude"))};
    Flow flow{.value = map.value(QStringLiteral("value")).toDouble()};
    if (!isOnGlobe(from) || !isOnGlobe(to) || !(flow.value > 0) || !std::isfinite(flow.value))
        return std::nullopt;
    flow.from = toMercator(from);
    flow.to = toMercator(to);
    const double dx = flow.to.x - flow.from.x;
    const double dy = flow.to.y - flow.from.y;
    if (dx == 0 && dy == 0)
        return std::nullopt;
    // To the right as one goes.
    flow.bend = {.x = (flow.from.x + flow.to.x) / 2 - 2 * Bend * dy,
                 .y = (flow.from.y + flow.to.y) / 2 + 2 * Bend * dx};
    return flow;
}

} // namespace

FlowLayer::FlowLayer(QQuickItem *parent)
    : MapLayer(parent)
{
    connect(this, &FlowLayer::flowsChanged, this, [this] { polish(); });
}

QPointF FlowLayer::middleOf(const QVariantMap &flow)
{
    const auto curve = flowOf(flow);
    if (!curve)
        return {};
    const LonLat middle = fromMercator(curve->at(0.5));
    return {middle.lon, middle.lat};
}

void FlowLayer::updatePolish()
{
    std::vector<Flow> flows;
    for (const QVariant &entry : std::as_const(m_flows)) {
        if (const auto flow = flowOf(entry.toMap()))
            flows.push_back(*flow);
    }
    // The thin ones are drawn over the thick ones.
    std::ranges::stable_sort(flows, std::ranges::greater{}, &Flow::value);
    m_mesh.clear();
    if (!flows.empty())
        m_origin = flows.front().to;
    for (const Flow &flow : flows) {
        std::vector<LocalPoint> line;
        for (int i = 0; i <= CurvePieces; ++i) {
            const MercatorPoint at = flow.at(static_cast<double>(i) / CurvePieces);
            line.push_back({.x = static_cast<float>(at.x - m_origin.x), .y = static_cast<float>(at.y - m_origin.y)});
        }
        const auto width = static_cast<float>(std::max(ThinnestFlow, m_greatest * flow.value / flows.front().value));
        m_mesh.addLine(line, width, m_color);
        const double bearing = std::atan2(flow.to.x - flow.bend.x, flow.bend.y - flow.to.y) * 180 / std::numbers::pi;
        m_mesh.addMark(line.back(), 3, std::max(SmallestHead, width * HeadPerWidth), static_cast<float>(bearing),
                       m_color);
    }
    m_changed = true;
    if (m_drawn != static_cast<int>(flows.size())) {
        m_drawn = static_cast<int>(flows.size());
        Q_EMIT drawnChanged();
    }
    update();
}

QSGNode *FlowLayer::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    if (!old)
        m_node = nullptr;
    QSGTransformNode *root = placedRoot(old, m_origin);
    m_node = syncStroke(root, m_node, m_mesh, m_changed, strokeScale());
    m_changed = false;
    return root;
}

} // namespace yiping
