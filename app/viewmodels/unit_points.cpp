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
    const UnitRow &row = store.units().at(index);
    if (!row.state.position || !isWithin(row.header.region))
        return std::nullopt;
    MapPoint point = projected(*row.state.position, index);
    point.symbol = symbolOf(row.state.kind);
    point.tone = toneOf(row.state.status);
    point.stale = store.isStale(row.header) ? 1 : 0;
    point.headingDeg = row.state.headingDeg.value_or(-1);
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
    return row >= 0 && static_cast<std::size_t>(row) < table.size()
        ? QString::fromStdString(table.at(static_cast<std::size_t>(row)).state.id)
        : QString();
}

bool UnitPoints::passes(const EntityFilter &filter, const Store &store, std::size_t index) const
{
    const UnitRow &row = store.units().at(index);
    return shows(filter, row.state.kind, row.state.status, store.dataNowMs() - row.header.eventTimeMs);
}

std::optional<std::size_t> UnitPoints::indexOf(std::string_view id) const
{
    return live()->store().units().indexOf(id);
}

} // namespace yiping
