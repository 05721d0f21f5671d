// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/unit_points.h"

#include "store/store.h"
#include "widgets/map/symbol.h"

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

} // namespace

std::size_t UnitPoints::rowCount(const Store &store) const
{
    return store.units().size();
}

std::optional<MapPoint> UnitPoints::pointOf(const Store &store, std::size_t index) const
{
    const UnitGlance unit = store.units().glance(index);
    if (!unit.position || !isWithin(*unit.region))
        return std::nullopt;
    MapPoint point = projected(*unit.position, index);
    point.symbol = symbolOf(unit.kind);
    point.tone = toneOf(unit.status);
    point.stale = store.isStale(unit.freshness) ? 1 : 0;
    point.headingDeg = unit.headingDeg.value_or(-1);
    point.errorM = unit.positionErrorM;
    return point;
}

const std::vector<std::size_t> &UnitPoints::changedRows(const ChangeSet &changes) const
{
    return changes.units;
}

QString UnitPoints::nameOf(int row) const
{
    const auto &table = live()->store().units();
    if (row < 0 || static_cast<std::size_t>(row) >= table.size())
        return {};
    return live()->redactor().unitName(table.at(static_cast<std::size_t>(row)));
}

QString UnitPoints::idOf(int row) const
{
    const auto &table = live()->store().units();
    if (row < 0 || static_cast<std::size_t>(row) >= table.size())
        return {};
    return QString::fromUtf8(table.idOf(static_cast<std::size_t>(row)));
}

bool UnitPoints::passes(const EntityFilter &filter, const Store &store, std::size_t index) const
{
    const UnitGlance unit = store.units().glance(index);
    return shows(filter, unit.kind, unit.status, store.dataNowMs() - unit.eventTimeMs);
}

std::optional<std::size_t> UnitPoints::indexOf(std::string_view id) const
{
    return live()->store().units().indexOf(id);
}

} // namespace yiping
