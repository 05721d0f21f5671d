// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/map_camera.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace yiping {

namespace {
constexpr double EquatorMetres = 2 * std::numbers::pi * 6378137;
constexpr double MaxZoom = 20;
} // namespace

void MapCamera::set(double &field, double value)
{
    if (field == value || !std::isfinite(value))
        return;
    field = value;
    Q_EMIT changed();
}

void MapCamera::setLongitude(double longitude)
{
    set(m_longitude, longitude);
}

void MapCamera::setLatitude(double latitude)
{
    set(m_latitude, latitude);
}

void MapCamera::setZoom(double zoom)
{
    set(m_zoom, std::clamp(zoom, 0.0, MaxZoom));
}

void MapCamera::setWidth(double width)
{
    set(m_width, width);
}

void MapCamera::setHeight(double height)
{
    set(m_height, height);
}

double MapCamera::metresPerPixel() const
{
    return EquatorMetres * std::cos(m_latitude * std::numbers::pi / 180) / worldPixels(m_zoom);
}

MercatorPoint MapCamera::centre() const
{
    return toMercator({.lon = m_longitude, .lat = m_latitude});
}

QPointF MapCamera::toScreen(MercatorPoint point) const
{
    const MercatorPoint middle = centre();
    const double world = worldPixels(m_zoom);
    return {(point.x - middle.x) * world + m_width / 2, (point.y - middle.y) * world + m_height / 2};
}

MercatorPoint MapCamera::mercatorAt(QPointF screen) const
{
    const MercatorPoint middle = centre();
    const double world = worldPixels(m_zoom);
    return {.x = middle.x + (screen.x() - m_width / 2) / world, .y = middle.y + (screen.y() - m_height / 2) / world};
}

QPointF MapCamera::toScreen(double longitude, double latitude) const
{
    return toScreen(toMercator({.lon = longitude, .lat = latitude}));
}

QPointF MapCamera::fromScreen(double x, double y) const
{
    const LonLat position = fromMercator(mercatorAt({x, y}));
    return {position.lon, position.lat};
}

QPointF MapCamera::centreFor(const QRectF &box) const
{
    const MercatorPoint southWest = toMercator({.lon = box.left(), .lat = box.top()});
    const MercatorPoint northEast = toMercator({.lon = box.right(), .lat = box.bottom()});
    const LonLat middle = fromMercator({.x = (southWest.x + northEast.x) / 2, .y = (southWest.y + northEast.y) / 2});
    return {middle.lon, middle.lat};
}

double MapCamera::zoomFor(const QRectF &box, double margin) const
{
    const MercatorPoint southWest = toMercator({.lon = box.left(), .lat = box.top()});
    const MercatorPoint northEast = toMercator({.lon = box.right(), .lat = box.bottom()});
    const double wide = std::max(1e-9, northEast.x - southWest.x);
    const double high = std::max(1e-9, southWest.y - northEast.y);
    const double scale =
        std::min(std::max(1.0, m_width - 2 * margin) / wide, std::max(1.0, m_height - 2 * margin) / high);
    return std::clamp(std::log2(scale / 256), 0.0, MaxZoom);
}

void MapCamera::fit(const QRectF &box, double margin)
{
    const QPointF middle = centreFor(box);
    setZoom(zoomFor(box, margin));
    setLongitude(middle.x());
    setLatitude(middle.y());
}

QMatrix4x4 MapCamera::matrixFrom(MercatorPoint origin) const
{
    const QPointF offset = toScreen(origin);
    const auto world = static_cast<float>(worldPixels(m_zoom));
    QMatrix4x4 matrix;
    matrix.translate(static_cast<float>(offset.x()), static_cast<float>(offset.y()));
    matrix.scale(world, world);
    return matrix;
}

} // namespace yiping
