// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/mercator.h"

#include <QMatrix4x4>
#include <QObject>
#include <QPointF>
#include <QRectF>
#include <QtQmlIntegration>

namespace yiping {

/** Where the map looks: shared by every layer of one map. Longitudes and latitudes in degrees, CGCS2000. */
class MapCamera : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(double longitude READ longitude WRITE setLongitude NOTIFY changed)
    Q_PROPERTY(double latitude READ latitude WRITE setLatitude NOTIFY changed)
    /** 256-pixel tiles, may be fractional, 0..20. */
    Q_PROPERTY(double zoom READ zoom WRITE setZoom NOTIFY changed)
    /** Viewport in logical pixels. */
    Q_PROPERTY(double width READ width WRITE setWidth NOTIFY changed)
    Q_PROPERTY(double height READ height WRITE setHeight NOTIFY changed)
    /** Metres on the ground in one logical pixel at the centre. */
    Q_PROPERTY(double metresPerPixel READ metresPerPixel NOTIFY changed)
public:
    using QObject::QObject;

    [[nodiscard]] double longitude() const { return m_longitude; }
    [[nodiscard]] double latitude() const { return m_latitude; }
    [[nodiscard]] double zoom() const { return m_zoom; }
    [[nodiscard]] double width() const { return m_width; }
    [[nodiscard]] double height() const { return m_height; }
    [[nodiscard]] double metresPerPixel() const;
    void setLongitude(double longitude);
    void setLatitude(double latitude);
    void setZoom(double zoom);
    void setWidth(double width);
    void setHeight(double height);

    Q_INVOKABLE [[nodiscard]] QPointF toScreen(double longitude, double latitude) const;
    /** x is the longitude, y the latitude. */
    Q_INVOKABLE [[nodiscard]] QPointF fromScreen(double x, double y) const;
    /** The camera that shows a box (x west, y south, degrees) with a margin in pixels; does not move this one. */
    Q_INVOKABLE [[nodiscard]] QPointF centreFor(const QRectF &box) const;
    Q_INVOKABLE [[nodiscard]] double zoomFor(const QRectF &box, double margin) const;
    /** Moves there at once. */
    Q_INVOKABLE void fit(const QRectF &box, double margin);

    [[nodiscard]] MercatorPoint centre() const;
    [[nodiscard]] QPointF toScreen(MercatorPoint point) const;
    [[nodiscard]] MercatorPoint mercatorAt(QPointF screen) const;
    /** From coordinates around a local origin to pixels; small numbers, so floats are enough. */
    [[nodiscard]] QMatrix4x4 matrixFrom(MercatorPoint origin) const;

Q_SIGNALS:
    void changed();

private:
    void set(double &field, double value);

    double m_longitude = 108.8;
    double m_latitude = 23.6;
    double m_zoom = 7;
    double m_width = 0;
    double m_height = 0;
};

} // namespace yiping
