// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/map_geometry.h"

#include "widgets/map/map_file.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>
#include <QtMath>

#include <malloc.h>

#include <cmath>

namespace yiping {

struct MapGeometry::Loaded
{
    MapDataResult result;
    bool fellBack = false;
};

namespace {

/** On the mean sphere: what lies between each edge and the equator, summed up round the ring. */
double ringKm2(const Ring &ring, MercatorPoint origin)
{
    constexpr double MeanRadiusKm = 6371.0088;
    const auto place = [origin](const LocalPoint &point) {
        return fromMercator(
            {.x = origin.x + static_cast<double>(point.x), .y = origin.y + static_cast<double>(point.y)});
    };
    double sum = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const LonLat one = place(ring[i]);
        const LonLat next = place(ring[(i + 1) % ring.size()]);
        sum += qDegreesToRadians(next.lon - one.lon)
            * (2 + std::sin(qDegreesToRadians(one.lat)) + std::sin(qDegreesToRadians(next.lat)));
    }
    return std::abs(sum) / 2 * MeanRadiusKm * MeanRadiusKm;
}

} // namespace

void MapGeometry::setSource(const QUrl &source)
{
    if (std::exchange(m_source, source) != source)
        readLater();
}

void MapGeometry::setObject(const QString &object)
{
    if (std::exchange(m_object, object) != object)
        readLater();
}

void MapGeometry::setCrs(const QString &crs)
{
    if (std::exchange(m_crs, crs) != crs)
        readLater();
}

void MapGeometry::setFallback(const QUrl &fallback)
{
    if (std::exchange(m_fallback, fallback) != fallback)
        readLater();
}

/** Once for all the properties that QML sets one after the other. */
void MapGeometry::readLater()
{
    Q_EMIT sourceChanged();
    if (!std::exchange(m_asked, true))
        QMetaObject::invokeMethod(this, &MapGeometry::read, Qt::QueuedConnection);
}

void MapGeometry::read()
{
    m_asked = false;
    m_error.clear();
    m_warnings.clear();
    m_fellBack = false;
    const quint64 serial = ++m_serial;
    if (std::exchange(m_data, nullptr))
        Q_EMIT loaded();
    if (m_source.isEmpty() && m_fallback.isEmpty())
        return;
    MapFileOptions options{.name = {}, .object = m_object, .crs = crsOf(m_crs), .check = true};
    // The application outlives the pool's work; this object may not.
    QThreadPool::globalInstance()->start(
        [receiver = QPointer<MapGeometry>(this), serial, source = m_source, fallback = m_fallback, options]() mutable {
            auto loaded = std::make_shared<Loaded>();
            options.check = source.scheme() != QLatin1String("qrc");
            if (!source.isEmpty())
                loaded->result = readMapFile(source, options);
            if (!loaded->result.data && !fallback.isEmpty()) {
                MapDataResult instead = readMapFile(fallback, {.name = {}, .object = {}, .crs = {}, .check = false});
                loaded->fellBack = true;
                loaded->result.data = std::move(instead.data);
                loaded->result.error += instead.error;
            }
            // The tree of a large file is gone by now: its memory goes back too.
            malloc_trim(0);
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [receiver, serial, loaded] {
                    if (receiver)
                        receiver->take(serial, std::move(*loaded));
                },
                Qt::QueuedConnection);
        });
}

void MapGeometry::take(quint64 serial, Loaded loaded)
{
    if (serial != m_serial)
        return;
    m_error = loaded.result.error;
    m_warnings = loaded.result.warnings;
    m_fellBack = loaded.fellBack;
    if (loaded.result.data)
        m_data = std::make_shared<const MapData>(std::move(*loaded.result.data));
    Q_EMIT this->loaded();
}

QRectF MapGeometry::boxOf(const QString &code) const
{
    const QRectF box = m_data ? m_data->boxOf(code) : QRectF();
    if (box.isNull())
        return {};
    const MercatorPoint o = m_data->origin;
    const LonLat northWest = fromMercator({.x = o.x + box.left(), .y = o.y + box.top()});
    const LonLat southEast = fromMercator({.x = o.x + box.right(), .y = o.y + box.bottom()});
    return {northWest.lon, southEast.lat, southEast.lon - northWest.lon, northWest.lat - southEast.lat};
}

double MapGeometry::areaKm2(const QString &code) const
{
    const MapArea *area = m_data ? m_data->find(code) : nullptr;
    double sum = 0;
    if (area) {
        for (const auto &rings : area->polygons) {
            // The outline first, then its holes.
            for (const Ring &ring : rings)
                sum += (&ring == &rings.front() ? 1 : -1) * ringKm2(ring, m_data->origin);
        }
    }
    return sum;
}

QString MapGeometry::nameOf(const QString &code) const
{
    const MapArea *area = m_data ? m_data->find(code) : nullptr;
    return area ? area->name : QString();
}

} // namespace yiping
