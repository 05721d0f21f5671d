// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/incident_points.h"

#include "store/store.h"
#include "widgets/map/symbol.h"

#include <algorithm>

namespace yiping {

namespace {

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

} // namespace

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
    MapPoint point = projected(*place, index);
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

bool IncidentPoints::passes(const EntityFilter &filter, const Store &store, std::size_t index) const
{
    const IncidentRow &row = store.incidents().at(index);
    const qint64 heardMs = row.records.empty() ? row.header.eventTimeMs : row.records.back().timeMs;
    return shows(filter, row.incident, store.dataNowMs() - heardMs);
}

std::optional<std::size_t> IncidentPoints::indexOf(std::string_view id) const
{
    return live()->store().incidents().indexOf(id);
}

} // namespace yiping
