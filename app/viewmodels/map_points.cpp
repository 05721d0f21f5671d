// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/map_points.h"

#include "base/mercator.h"
#include "store/store.h"
#include "widgets/map/symbol.h"

#include <algorithm>

namespace yiping {

namespace {

quint8 symbolOf(EntityKind kind)
{
    switch (kind) {
    case EntityKind::Fire:
        return MapSymbol::UnitFire;
    case EntityKind::Ambulance:
        return MapSymbol::UnitAmbulance;
    case EntityKind::Police:
        return MapSymbol::UnitPolice;
    case EntityKind::Rescue:
        return MapSymbol::UnitRescue;
    case EntityKind::CityMaintenance:
        return MapSymbol::UnitMaintenance;
    case EntityKind::GridWorker:
        return MapSymbol::UnitGrid;
    case EntityKind::Vehicle:
        return MapSymbol::UnitVehicle;
    case EntityKind::Typhoon:
        return MapSymbol::Typhoon;
    case EntityKind::Unspecified:
        return MapSymbol::UnitOther;
    }
    return MapSymbol::UnitOther;
}

quint8 toneOf(UnitStatus status)
{
    switch (status) {
    case UnitStatus::Assigned:
    case UnitStatus::EnRoute:
        return MapSymbol::Active;
    case UnitStatus::OnScene:
        return MapSymbol::Done;
    case UnitStatus::OutOfService:
        return MapSymbol::Faint;
    default:
        return MapSymbol::Quiet;
    }
}

quint8 symbolOf(Severity severity)
{
    switch (severity) {
    case Severity::I:
        return MapSymbol::SeverityI;
    case Severity::II:
        return MapSymbol::SeverityII;
    case Severity::III:
        return MapSymbol::SeverityIII;
    case Severity::IV:
    case Severity::Unspecified:
        return MapSymbol::SeverityIV;
    }
    return MapSymbol::SeverityIV;
}

MapPoint pointAt(LonLat position, std::size_t row)
{
    const MercatorPoint projected = toMercator(position);
    return {.x = projected.x, .y = projected.y, .row = static_cast<quint32>(row)};
}

} // namespace

void MapPoints::setLive(Live *live)
{
    if (m_live == live)
        return;
    if (m_live)
        m_live->store().disconnect(this);
    m_live = live;
    if (m_live) {
        connect(&m_live->store(), &Store::changed, this, [this](const ChangeSet &changes) {
            if (!changedRows(changes).empty())
                markChanged();
        });
    }
    Q_EMIT liveChanged();
    markChanged();
}

void MapPoints::setRegion(const QString &region)
{
    const RegionCode code = RegionCode::parse(region.toStdString()).value_or(RegionCode());
    if (m_region == code)
        return;
    m_region = code;
    Q_EMIT regionChanged();
    markChanged();
}

void MapPoints::markChanged()
{
    m_isOutdated = true;
    Q_EMIT pointsChanged();
}

std::span<const MapPoint> MapPoints::points() const
{
    if (m_isOutdated) {
        m_isOutdated = false;
        m_points.clear();
        if (m_live)
            build(m_live->store(), m_points);
    }
    return m_points;
}

int MapPoints::rowOf(const QString &id) const
{
    if (id.isEmpty())
        return -1;
    const auto drawn = points();
    const auto found =
        std::ranges::find_if(drawn, [&](const MapPoint &point) { return idOf(static_cast<int>(point.row)) == id; });
    return found == drawn.end() ? -1 : static_cast<int>(found->row);
}

void IncidentPoints::build(const Store &store, std::vector<MapPoint> &points) const
{
    const auto &rows = store.incidents().rows();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const IncidentRow &row = rows[i];
        if (!row.incident.position || !isOpen(row.incident.stage) || !isWithin(row.header.region))
            continue;
        MapPoint point = pointAt(*row.incident.position, i);
        point.symbol = symbolOf(row.incident.severity);
        points.push_back(point);
    }
    std::ranges::stable_sort(points, std::ranges::greater{}, &MapPoint::symbol);
}

const std::vector<std::size_t> &IncidentPoints::changedRows(const ChangeSet &changes) const
{
    return changes.incidents;
}

QString IncidentPoints::idOf(int row) const
{
    const auto &table = live()->store().incidents();
    return row >= 0 && static_cast<std::size_t>(row) < table.size()
        ? QString::fromStdString(table.at(static_cast<std::size_t>(row)).incident.id)
        : QString();
}

void UnitPoints::build(const Store &store, std::vector<MapPoint> &points) const
{
    const auto &rows = store.units().rows();
    points.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const UnitRow &row = rows[i];
        if (!row.state.position || !isWithin(row.header.region))
            continue;
        MapPoint point = pointAt(*row.state.position, i);
        point.symbol = symbolOf(row.state.kind);
        point.tone = toneOf(row.state.status);
        point.stale = store.isStale(row.header) ? 1 : 0;
        point.headingDeg = row.state.headingDeg.value_or(-1);
        points.push_back(point);
    }
}

const std::vector<std::size_t> &UnitPoints::changedRows(const ChangeSet &changes) const
{
    return changes.units;
}

QString UnitPoints::idOf(int row) const
{
    const auto &table = live()->store().units();
    return row >= 0 && static_cast<std::size_t>(row) < table.size()
        ? QString::fromStdString(table.at(static_cast<std::size_t>(row)).state.id)
        : QString();
}

void StationPoints::build(const Store &store, std::vector<MapPoint> &points) const
{
    const auto &rows = store.sensors().rows();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const SensorRow &row = rows[i];
        if (static_cast<int>(row.latest.kind) != m_kind || !row.latest.position || !isWithin(row.header.region))
            continue;
        MapPoint point = pointAt(*row.latest.position, i);
        const StageReached reached =
            row.latest.value ? stageReached(*row.latest.value, row.latest.stages) : StageReached::None;
        point.symbol = reached == StageReached::None ? MapSymbol::Sensor : MapSymbol::SensorAlarm;
        point.tone = reached == StageReached::None ? MapSymbol::Quiet
            : reached == StageReached::Alert       ? MapSymbol::Risk
                                                   : MapSymbol::Late;
        point.stale = store.isStale(row.header) ? 1 : 0;
        points.push_back(point);
    }
}

const std::vector<std::size_t> &StationPoints::changedRows(const ChangeSet &changes) const
{
    return changes.sensors;
}

QString StationPoints::idOf(int row) const
{
    const auto &table = live()->store().sensors();
    return row >= 0 && static_cast<std::size_t>(row) < table.size()
        ? QString::fromStdString(table.at(static_cast<std::size_t>(row)).latest.id)
        : QString();
}

} // namespace yiping
