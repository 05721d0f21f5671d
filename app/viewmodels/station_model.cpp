// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/station_model.h"

#include "store/store.h"

#include <algorithm>
#include <tuple>

namespace yiping {

namespace {
constexpr qint64 HourMs = 3'600'000;
constexpr double FarBelow = -1e6;

double overWarning(const SensorRow &row)
{
    if (!row.latest.value || !row.latest.stages.warning)
        return FarBelow;
    return *row.latest.value - *row.latest.stages.warning;
}

/** Missing values last. */
double badAir(const SensorRow &row)
{
    const bool isAir = row.latest.kind == SensorKind::Aqi || row.latest.kind == SensorKind::Pm25;
    return isAir ? row.latest.value.value_or(-1) : 0;
}

double changeInLastHour(const SensorRow &row)
{
    if (row.history.size() < 2)
        return 0;
    const qint64 since = row.history.back().timeMs - HourMs;
    const auto before = std::ranges::lower_bound(row.history, since, {}, &Sample::timeMs);
    return row.history.back().value - before->value;
}
} // namespace

void StationModel::setKind(int kind)
{
    if (m_kind == kind)
        return;
    m_kind = kind;
    Q_EMIT kindChanged();
    refresh();
}

void StationModel::setAgency(const QString &agency)
{
    if (m_agency == agency)
        return;
    m_agency = agency;
    Q_EMIT kindChanged();
    refresh();
}

std::vector<std::size_t> StationModel::wanted() const
{
    const auto &rows = live()->store().sensors().rows();
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (static_cast<int>(rows[i].latest.kind) == m_kind && isWithin(rows[i].header.region)
            && (m_agency.isEmpty() || rows[i].header.sourceAgency == m_agency))
            found.push_back(i);
    }
    std::ranges::sort(found, {},
                      [&rows](std::size_t i) { return std::tuple(-overWarning(rows[i]), -badAir(rows[i]), i); });
    return found;
}

const std::vector<std::size_t> &StationModel::changedRows(const ChangeSet &changes) const
{
    return changes.sensors;
}

QString StationModel::idAt(int row) const
{
    return data(index(row), SensorIdRole).toString();
}

QVariant StationModel::data(const QModelIndex &index, int role) const
{
    if (!isValidIndex(index))
        return {};
    const SensorRow &row = live()->store().sensors().at(storeRow(index));
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return live()->redactor().text(row.header, row.latest.name);
    case SensorIdRole:
        return QString::fromStdString(row.latest.id);
    case HasValueRole:
        return row.latest.value.has_value();
    case ValueRole:
        return row.latest.value.value_or(0);
    case UnitRole:
        return unitOf(row.latest.kind);
    case AlertStageRole:
        return row.latest.stages.alert.value_or(0);
    case WarningStageRole:
        return row.latest.stages.warning.value_or(0);
    case ReachedRole:
        return row.latest.value ? static_cast<int>(stageReached(*row.latest.value, row.latest.stages)) : 0;
    case OverWarningRole:
        return row.latest.stages.warning && row.latest.value ? overWarning(row) : 0.0;
    case TrendRole:
        return changeInLastHour(row);
    case TimeMsRole:
        return row.header.eventTimeMs;
    case StaleRole:
        return live()->store().isStale(row.header);
    case PlaceRole:
        return live()->placeName(row.header.region);
    default:
        return {};
    }
}

QHash<int, QByteArray> StationModel::roleNames() const
{
    return {{SensorIdRole, "sensorId"},
            {NameRole, "name"},
            {HasValueRole, "hasValue"},
            {ValueRole, "value"},
            {UnitRole, "unit"},
            {AlertStageRole, "alertStage"},
            {WarningStageRole, "warningStage"},
            {ReachedRole, "reached"},
            {OverWarningRole, "overWarning"},
            {TrendRole, "trend"},
            {TimeMsRole, "timeMs"},
            {StaleRole, "stale"},
            {PlaceRole, "place"}};
}

} // namespace yiping
