// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/map_points.h"

#include "base/mercator.h"
#include "viewmodels/follow.h"
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
    if (m_live && m_live != live) {
        m_live->clock()->disconnect(this);
        m_live->disconnect(this);
    }
    if (!follow(m_live, live, this, &MapPoints::noteChanges))
        return;
    if (m_live) {
        connect(m_live->clock(), &DataClock::ticked, this, &MapPoints::markChanged);
        connect(m_live, &Live::sightChanged, this, &MapPoints::markChanged);
    }
    Q_EMIT liveChanged();
    markChanged();
}

void MapPoints::noteChanges(const ChangeSet &changes)
{
    if (m_isOutdated)
        return;
    switch (patch(changedRows(changes))) {
    case Patch::Nothing:
        break;
    case Patch::Differs:
        Q_EMIT pointsChanged();
        break;
    case Patch::NeedsRebuild:
        markChanged();
        break;
    }
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
    if (m_isOutdated)
        rebuild();
    m_isOutdated = false;
    return m_points;
}

void MapPoints::rebuild() const
{
    m_points.clear();
    m_places.clear();
    if (!m_live)
        return;
    const std::size_t count = rowCount(m_live->store());
    m_points.reserve(count);
    m_places.assign(count, -1);
    for (std::size_t row = 0; row < count; ++row) {
        if (const auto point = pointOf(m_live->store(), row))
            m_points.push_back(*point);
    }
    arrange(m_points);
    for (std::size_t i = 0; i < m_points.size(); ++i)
        m_places[m_points[i].row] = static_cast<qint32>(i);
}

MapPoints::Patch MapPoints::patch(const std::vector<std::size_t> &rows)
{
    Patch result = Patch::Nothing;
    for (const std::size_t row : rows) {
        const auto point = pointOf(m_live->store(), row);
        const qint32 place = row < m_places.size() ? m_places[row] : -1;
        if (point.has_value() != (place >= 0))
            return Patch::NeedsRebuild;
        if (!point)
            continue;
        MapPoint &drawn = m_points[static_cast<std::size_t>(place)];
        if (drawn.symbol != point->symbol)
            return Patch::NeedsRebuild;
        if (drawn != *point)
            result = Patch::Differs;
        drawn = *point;
    }
    return result;
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

std::size_t IncidentPoints::rowCount(const Store &store) const
{
    return store.incidents().size();
}

std::optional<MapPoint> IncidentPoints::pointOf(const Store &store, std::size_t index) const
{
    const IncidentRow &row = store.incidents().at(index);
    const auto place = live()->redactor().position(row);
    if (!place || !isOpen(row.incident.stage) || !isWithin(row.header.region))
        return std::nullopt;
    MapPoint point = pointAt(*place, index);
    point.symbol = symbolOf(row.incident.severity);
    return point;
}

void IncidentPoints::arrange(std::vector<MapPoint> &points) const
{
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

std::size_t UnitPoints::rowCount(const Store &store) const
{
    return store.units().size();
}

std::optional<MapPoint> UnitPoints::pointOf(const Store &store, std::size_t index) const
{
    const UnitRow &row = store.units().at(index);
    if (!row.state.position || !isWithin(row.header.region))
        return std::nullopt;
    MapPoint point = pointAt(*row.state.position, index);
    point.symbol = symbolOf(row.state.kind);
    point.tone = toneOf(row.state.status);
    point.stale = store.isStale(row.header) ? 1 : 0;
    point.headingDeg = row.state.headingDeg.value_or(-1);
    point.errorM = row.state.positionErrorM;
    return point;
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

StationPoints::StationPoints(QObject *parent)
    : MapPoints(parent)
{
    connect(this, &StationPoints::kindChanged, this, &StationPoints::markChanged);
}

std::size_t StationPoints::rowCount(const Store &store) const
{
    return store.sensors().size();
}

std::optional<MapPoint> StationPoints::pointOf(const Store &store, std::size_t index) const
{
    const SensorRow &row = store.sensors().at(index);
    if (static_cast<int>(row.latest.kind) != m_kind || !row.latest.position || !isWithin(row.header.region))
        return std::nullopt;
    MapPoint point = pointAt(*row.latest.position, index);
    const StageReached reached =
        row.latest.value ? stageReached(*row.latest.value, row.latest.stages) : StageReached::None;
    point.symbol = reached == StageReached::None ? MapSymbol::Sensor : MapSymbol::SensorAlarm;
    point.tone = reached == StageReached::None ? MapSymbol::Quiet
        : reached == StageReached::Alert       ? MapSymbol::Risk
                                               : MapSymbol::Late;
    point.stale = store.isStale(row.header) ? 1 : 0;
    return point;
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
