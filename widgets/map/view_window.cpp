// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/view_window.h"

#include <cmath>

namespace yiping {

namespace {
/** Zoom levels to either side within which a preparation serves. */
constexpr double ZoomTolerance = 0.5;
} // namespace

ViewWindow::ViewWindow(const MapCamera &camera)
    : m_zoom(camera.zoom())
    , m_pixel(1 / worldPixels(camera.zoom()))
    , m_centre(camera.centre())
    , m_halfWidth(camera.width() * m_pixel)
    , m_halfHeight(camera.height() * m_pixel)
{
}

bool ViewWindow::serves(const MapCamera &camera) const
{
    if (std::abs(camera.zoom() - m_zoom) > ZoomTolerance)
        return false;
    const double pixel = 1 / worldPixels(camera.zoom());
    const MercatorPoint centre = camera.centre();
    return std::abs(centre.x - m_centre.x) + camera.width() / 2 * pixel <= m_halfWidth
        && std::abs(centre.y - m_centre.y) + camera.height() / 2 * pixel <= m_halfHeight;
}

bool ViewWindow::touches(MercatorPoint point, double reach) const
{
    return std::abs(point.x - m_centre.x) <= m_halfWidth + reach
        && std::abs(point.y - m_centre.y) <= m_halfHeight + reach;
}

} // namespace yiping
