// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/density_points.h"

#include "store/store.h"

#include <algorithm>

namespace yiping {

namespace {

constexpr double HourMs = 3'600'000;
constexpr int AirClasses = 7;

} // namespace

RecentIncidents::RecentIncidents(QObject *parent)
    : IncidentPoints(parent)
{
    connect(this, &RecentIncidents::hoursChanged, this, &RecentIncidents::markChanged);
}

std::optional<MapPoint> RecentIncidents::pointOf(const Store &store, std::size_t index) const
{
    const IncidentRow &row = store.incidents().at(index);
    const auto place = live()->redactor().position(row);
    if (!place || !row.reported || !isWithin(row.header.region))
        return std::nullopt;
    const auto ageMs = static_cast<double>(store.dataNowMs() - row.header.eventTimeMs);
    if (m_hours > 0 ? ageMs > m_hours * HourMs : !isOpen(row.incident.stage))
        return std::nullopt;
    return projected(*place, index);
}

std::optional<MapPoint> WeighedStations::pointOf(const Store &store, std::size_t index) const
{
    auto point = StationPoints::pointOf(store, index);
    const auto value = store.sensors().at(index).latest.value;
    if (!point || !value)
        return std::nullopt;
    point->value = static_cast<float>(*value);
    return point;
}

AirStations::AirStations(QObject *parent)
    : StationPoints(parent)
{
    connect(this, &AirStations::agencyChanged, this, &AirStations::markChanged);
}

std::optional<MapPoint> AirStations::pointOf(const Store &store, std::size_t index) const
{
    const SensorRow &row = store.sensors().at(index);
    if (row.latest.kind != SensorKind::Aqi || !row.latest.position || !isWithin(row.header.region))
        return std::nullopt;
    if (!m_agency.isEmpty() && row.header.sourceAgency != m_agency)
        return std::nullopt;
    MapPoint point = projected(*row.latest.position, index);
    const auto aqi = row.latest.value;
    point.value = aqi ? static_cast<float>(*aqi) : 0;
    point.tone = aqi ? static_cast<quint8>(airQualityOf(*aqi)) : 0;
    point.stale = store.isStale(row.header) ? 1 : 0;
    return point;
}

QList<int> AirStations::counts() const
{
    QList<int> counts(AirClasses, 0);
    for (const MapPoint &point : points())
        ++counts[point.tone];
    return counts;
}

double AirStations::newestMs() const
{
    qint64 newest = 0;
    for (const MapPoint &point : points())
        newest = std::max(newest, live()->store().sensors().at(point.row).header.eventTimeMs);
    return static_cast<double>(newest);
}

QString AirStations::sources() const
{
    QStringList agencies;
    for (const MapPoint &point : points()) {
        const QString &agency = live()->store().sensors().at(point.row).header.sourceAgency;
        if (!agencies.contains(agency))
            agencies.push_back(agency);
    }
    agencies.sort();
    return agencies.join(QStringLiteral("、"));
}

} // namespace yiping
