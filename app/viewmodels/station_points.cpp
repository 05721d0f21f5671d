// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/station_points.h"

#include "store/store.h"
#include "widgets/map/symbol.h"

namespace yiping {

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
    if ((m_kind != 0 && static_cast<int>(row.latest.kind) != m_kind) || !row.latest.position
        || !isWithin(row.header.region))
        return std::nullopt;
    MapPoint point = projected(*row.latest.position, index);
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

QString StationPoints::nameOf(int row) const
{
    const auto &table = live()->store().sensors();
    if (row < 0 || static_cast<std::size_t>(row) >= table.size())
        return {};
    const SensorRow &station = table.at(static_cast<std::size_t>(row));
    return live()->redactor().text(station.header, station.latest.name);
}

QString StationPoints::idOf(int row) const
{
    const auto &table = live()->store().sensors();
    return row >= 0 && static_cast<std::size_t>(row) < table.size()
        ? QString::fromStdString(table.at(static_cast<std::size_t>(row)).latest.id)
        : QString();
}

bool StationPoints::passes(const EntityFilter &filter, const Store &store, std::size_t index) const
{
    const SensorRow &row = store.sensors().at(index);
    return shows(filter, row.latest, store.dataNowMs() - row.header.eventTimeMs);
}

std::optional<std::size_t> StationPoints::indexOf(std::string_view id) const
{
    return live()->store().sensors().indexOf(id);
}

} // namespace yiping
