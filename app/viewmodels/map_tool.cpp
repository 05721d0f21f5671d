// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/map_tool.h"

#include "base/geodesy.h"

#include <QVariantMap>

#include <algorithm>
#include <cmath>

namespace yiping {

namespace {

/** So many that the edge is off by less than 10⁻⁵ of the radius. */
constexpr int RingCorners = 720;

/** Three digits: a radius that was dragged reads as one that was meant. */
double rounded(double metres)
{
    const double step = std::pow(10, std::floor(std::log10(std::max(1.0, metres))) - 2);
    return std::round(metres / step) * step;
}

std::size_t leastPoints(MapTool::Kind kind)
{
    switch (kind) {
    case MapTool::Circle:
        return 1;
    case MapTool::Rectangle:
    case MapTool::Distance:
        return 2;
    case MapTool::Lasso:
    case MapTool::Area:
        return 3;
    case MapTool::None:
        break;
    }
    return MapTool::MostPoints;
}

} // namespace

void MapTool::begin(Kind kind)
{
    m_points.clear();
    setFinished(false);
    m_anchored = false;
    m_crossing = false;
    if (kind != m_kind) {
        m_kind = kind;
        Q_EMIT kindChanged();
    }
    Q_EMIT changed();
}

void MapTool::setFinished(bool finished)
{
    if (finished == m_finished)
        return;
    m_finished = finished;
    Q_EMIT finishedChanged();
}

void MapTool::setRadius(double metres)
{
    if (!std::isfinite(metres))
        return;
    const double next = std::clamp(metres, LeastRadius, GreatestRadius);
    if (next == m_radius)
        return;
    m_radius = next;
    Q_EMIT changed();
}

void MapTool::stepRadius(int steps)
{
    const auto step = [](double metres, bool up) {
        const double power = std::pow(10, std::floor(std::log10(metres)));
        for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
            if (up && factor * power > metres * 1.0001)
                return factor * power;
        }
        for (const double factor : {5.0, 2.0, 1.0}) {
            if (factor * power < metres * 0.9999)
                return factor * power;
        }
        return power / 2;
    };
    double next = m_radius;
    for (int i = 0; i < std::abs(steps); ++i)
        next = step(next, steps > 0);
    setRadius(next);
}

void MapTool::moveTo(double longitude, double latitude)
{
    const LonLat place{.lon = longitude, .lat = latitude};
    if (!isOnGlobe(place) || (m_hasCursor && place == m_cursor))
        return;
    m_cursor = place;
    m_hasCursor = true;
    if (m_kind == None || m_finished)
        return;
    if (m_anchored)
        m_radius = std::clamp(rounded(geodesicDistance(m_points.front(), place)), LeastRadius, GreatestRadius);
    Q_EMIT changed();
}

void MapTool::anchor(double longitude, double latitude)
{
    const LonLat place{.lon = longitude, .lat = latitude};
    if (m_kind != Circle || !isOnGlobe(place))
        return;
    m_points = {place};
    m_anchored = true;
    setFinished(false);
    Q_EMIT changed();
}

void MapTool::add(double longitude, double latitude)
{
    const LonLat place{.lon = longitude, .lat = latitude};
    if (m_kind == None || !isOnGlobe(place))
        return;
    if (m_finished)
        begin(m_kind);
    m_cursor = place;
    m_hasCursor = true;
    const bool isNew = m_points.empty() || !(m_points.back() == place);
    if (isNew && m_points.size() < MostPoints)
        m_points.push_back(place);
    if ((m_kind == Circle || m_kind == Rectangle) && finish())
        return;
    Q_EMIT changed();
}

bool MapTool::undo()
{
    if (m_points.empty())
        return false;
    m_points.pop_back();
    setFinished(false);
    m_anchored = false;
    m_crossing = false;
    Q_EMIT changed();
    return true;
}

bool MapTool::finish()
{
    if (m_finished || m_points.size() < leastPoints(m_kind))
        return false;
    setFinished(true);
    m_anchored = false;
    if (m_kind == Lasso || m_kind == Area) {
        std::vector<MercatorPoint> corners;
        std::ranges::transform(m_points, std::back_inserter(corners), toMercator);
        m_crossing = crossesItself(corners);
    }
    Q_EMIT changed();
    return true;
}

std::vector<LonLat> MapTool::line() const
{
    std::vector<LonLat> result = m_points;
    const bool follows = !m_finished && m_hasCursor && !m_anchored;
    if (follows && (result.empty() || !(result.back() == m_cursor)))
        result.push_back(m_cursor);
    return result;
}

std::vector<LonLat> MapTool::ring() const
{
    const std::vector<LonLat> corners = line();
    switch (m_kind) {
    case Circle:
        return corners.empty() ? std::vector<LonLat>() : geodesicCircle(corners.front(), m_radius, RingCorners);
    case Rectangle:
        if (m_points.empty() || corners.size() < 2)
            return {};
        return {corners[0],
                {.lon = corners[1].lon, .lat = corners[0].lat},
                corners[1],
                {.lon = corners[0].lon, .lat = corners[1].lat}};
    case Lasso:
    case Area:
        return m_points.empty() || corners.size() < 3 ? std::vector<LonLat>() : corners;
    default:
        return {};
    }
}

QPointF MapTool::centre() const
{
    const std::vector<LonLat> places = line();
    return places.empty() ? QPointF() : QPointF(places.front().lon, places.front().lat);
}

QVariantList MapTool::outline() const
{
    QVariantList corners;
    if (m_kind == Circle || m_kind == None || m_points.empty())
        return corners;
    const std::vector<LonLat> drawn = m_kind == Rectangle ? ring() : line();
    for (const LonLat &corner : drawn)
        corners.append(QPointF(corner.lon, corner.lat));
    return corners;
}

QVariantList MapTool::segments() const
{
    QVariantList result;
    if (m_kind != Distance && m_kind != Area)
        return result;
    std::vector<LonLat> places = m_points.empty() ? std::vector<LonLat>() : line();
    if (m_kind == Area && places.size() > 2)
        places.push_back(places.front());
    for (std::size_t i = 1; i < places.size(); ++i) {
        const MercatorPoint a = toMercator(places[i - 1]);
        const MercatorPoint b = toMercator(places[i]);
        const LonLat middle = fromMercator({.x = (a.x + b.x) / 2, .y = (a.y + b.y) / 2});
        result.append(QVariantMap{{QStringLiteral("longitude"), middle.lon},
                                  {QStringLiteral("latitude"), middle.lat},
                                  {QStringLiteral("metres"), geodesicDistance(places[i - 1], places[i])}});
    }
    return result;
}

double MapTool::length() const
{
    if (m_kind == Distance)
        return m_points.empty() ? 0 : lineLength(line());
    if (m_kind == Area)
        return m_points.empty() ? 0 : lineLength(line(), line().size() > 2);
    return lineLength(ring(), true);
}

double MapTool::reach() const
{
    return m_finished || m_points.empty() || !m_hasCursor ? 0 : geodesicDistance(m_points.back(), m_cursor);
}

double MapTool::area() const
{
    return ringArea(ring());
}

} // namespace yiping
