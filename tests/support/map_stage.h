// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/map_layer.h"

#include <QQuickWindow>
#include <QtTest>

#include <cmath>

namespace yiping::test {

/** Alike as far as an eye and a rasteriser can tell. */
inline bool like(const QColor &one, const QColor &other, int tolerance = 6)
{
    return std::abs(one.red() - other.red()) <= tolerance && std::abs(one.green() - other.green()) <= tolerance
        && std::abs(one.blue() - other.blue()) <= tolerance;
}

/** A black window of 600×400 with a camera on Guangxi. */
struct MapStage
{
    explicit MapStage(double zoom = 6)
    {
        window.setColor(Qt::black);
        window.resize(600, 400);
        camera.setWidth(600);
        camera.setHeight(400);
        camera.setZoom(zoom);
    }
    void add(QQuickItem &item)
    {
        item.setParentItem(window.contentItem());
        item.setSize({600, 400});
        if (auto *layer = qobject_cast<MapLayer *>(&item))
            layer->setCamera(&camera);
    }
    bool show()
    {
        window.show();
        return QTest::qWaitForWindowExposed(&window);
    }
    [[nodiscard]] MercatorPoint mercator(double x, double y) const { return camera.mercatorAt({x, y}); }
    [[nodiscard]] QColor pixel(QPointF place) { return window.grabWindow().pixelColor(place.toPoint()); }

    MapCamera camera;
    QQuickWindow window;
};

} // namespace yiping::test
