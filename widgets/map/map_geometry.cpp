// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/map_geometry.h"

#include <QCoreApplication>
#include <QFile>
#include <QPointer>
#include <QThreadPool>
#include <QtMath>
#include <QtQml/QQmlFile>

#include <cmath>

namespace yiping {

namespace {

MapDataResult readFile(const QUrl &source)
{
    const QString path = QQmlFile::urlToLocalFileOrQrc(source);
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly)) {
        const QString reason = path.isEmpty() ? QStringLiteral("only local files are read") : file.errorString();
        return {.data = std::nullopt,
                .error = QStringLiteral("The map file %1 cannot be opened: %2").arg(source.toString(), reason)};
    }
    return readTopology(file.readAll(), source.fileName());
}

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
    if (source == m_source)
        return;
    m_source = source;
    m_data.reset();
    m_error.clear();
    Q_EMIT sourceChanged();
    if (source.isEmpty())
        return;
    // The application outlives the pool's work; this object may not.
    QThreadPool::globalInstance()->start([receiver = QPointer<MapGeometry>(this), source] {
        auto result = std::make_shared<MapDataResult>(readFile(source));
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [receiver, source, result] {
                if (receiver)
                    receiver->take(source, std::move(*result));
            },
            Qt::QueuedConnection);
    });
}

void MapGeometry::take(const QUrl &source, MapDataResult result)
{
    if (source != m_source)
        return;
    m_error = result.error;
    if (result.data)
        m_data = std::make_shared<const MapData>(std::move(*result.data));
    Q_EMIT loaded();
}

QRectF MapGeometry::boxOf(const QString &code) const
{
    const MapArea *area = m_data ? m_data->find(code) : nullptr;
    if (!area)
        return {};
    const MercatorPoint o = m_data->origin;
    const LonLat northWest = fromMercator({.x = o.x + area->box.left(), .y = o.y + area->box.top()});
    const LonLat southEast = fromMercator({.x = o.x + area->box.right(), .y = o.y + area->box.bottom()});
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
