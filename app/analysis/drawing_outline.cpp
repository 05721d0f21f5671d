// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/drawing_outline.h"

#include "base/geodesy.h"

#include <algorithm>

namespace yiping {

namespace {

constexpr int CircleCorners = 96;

LonLat middleOfWay(const std::vector<LonLat> &way)
{
    double length = 0;
    for (std::size_t i = 1; i < way.size(); ++i)
        length += distanceMetres(way[i - 1], way[i]);
    double left = length / 2;
    for (std::size_t i = 1; i < way.size(); ++i) {
        const double piece = distanceMetres(way[i - 1], way[i]);
        if (piece > 0 && piece >= left) {
            const double share = left / piece;
            return {.lon = way[i - 1].lon + share * (way[i].lon - way[i - 1].lon),
                    .lat = way[i - 1].lat + share * (way[i].lat - way[i - 1].lat)};
        }
        left -= piece;
    }
    return way.front();
}

} // namespace

std::vector<LonLat> outlineOf(const MapDrawing &drawing)
{
    if (drawing.kind == DrawingKind::Circle && !drawing.points.empty())
        return geodesicCircle(drawing.points.front(), drawing.radiusM, CircleCorners);
    return drawing.points;
}

LonLatBox boxOf(const MapDrawing &drawing)
{
    const std::vector<LonLat> outline = outlineOf(drawing);
    if (outline.empty())
        return {};
    const auto [west, east] = std::ranges::minmax(outline, {}, &LonLat::lon);
    const auto [south, north] = std::ranges::minmax(outline, {}, &LonLat::lat);
    return {.west = west.lon, .south = south.lat, .east = east.lon, .north = north.lat};
}

LonLat labelPlaceOf(const MapDrawing &drawing)
{
    const std::vector<LonLat> outline = outlineOf(drawing);
    if (outline.empty())
        return {};
    if (drawing.kind == DrawingKind::Line)
        return middleOfWay(outline);
    return *std::ranges::max_element(outline, {}, &LonLat::lat);
}

} // namespace yiping
