// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/map_camera.h"

namespace yiping {

/**
 * The part of the world that a layer has prepared: the view and half as much again on each side. As long as it serves, a
 * camera move changes a matrix only.
 */
class ViewWindow
{
public:
    ViewWindow() = default;
    explicit ViewWindow(const MapCamera &camera);

    /** The view still lies within, and what was left out for its size would still be. */
    [[nodiscard]] bool serves(const MapCamera &camera) const;
    /** `reach` in mercator units. */
    [[nodiscard]] bool touches(MercatorPoint point, double reach = 0) const;
    [[nodiscard]] MercatorPoint centre() const { return m_centre; }
    /** Mercator units in one logical pixel. */
    [[nodiscard]] double pixel() const { return m_pixel; }
    /** From the centre to its sides, mercator units. */
    [[nodiscard]] double halfWidth() const { return m_halfWidth; }
    [[nodiscard]] double halfHeight() const { return m_halfHeight; }

private:
    double m_zoom = -1;
    double m_pixel = 1;
    MercatorPoint m_centre;
    double m_halfWidth = 0;
    double m_halfHeight = 0;
};

} // namespace yiping
