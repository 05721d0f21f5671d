// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/map_filter.h"

#include <algorithm>
#include <utility>

namespace yiping {

namespace {
constexpr std::size_t MostUndos = 50;
}

MapFilter::MapFilter(QObject *parent)
    : QAbstractListModel(parent)
{
    connect(this, &MapFilter::contentChanged, this, &MapFilter::refresh);
}

void MapFilter::setLive(Live *live)
{
    if (live == m_live)
        return;
    if (m_live) {
        m_live->clock()->disconnect(this);
        m_live->disconnect(this);
    }
    m_live = live;
    if (m_live) {
        connect(m_live->clock(), &DataClock::ticked, this, &MapFilter::recount);
        connect(m_live, &Live::sightChanged, this, &MapFilter::refresh);
    }
    Q_EMIT liveChanged();
    refresh();
}

void MapFilter::setRegion(const QString &region)
{
    if (region == m_region)
        return;
    m_region = region;
    Q_EMIT regionChanged();
    refresh();
}

void MapFilter::setIncidents(bool incidents)
{
    if (std::exchange(m_incidents, incidents) != incidents)
        Q_EMIT contentChanged();
}

void MapFilter::setUnits(bool units)
{
    if (std::exchange(m_units, units) != units)
        Q_EMIT contentChanged();
}

void MapFilter::setStationKind(int kind)
{
    if (std::exchange(m_stationKind, kind) != kind)
        Q_EMIT contentChanged();
}

void MapFilter::setCounting(bool counting)
{
    if (counting == m_counting)
        return;
    m_counting = counting;
    Q_EMIT countingChanged();
    refresh();
}

void MapFilter::recount()
{
    if (m_counting)
        refresh();
}

void MapFilter::refresh()
{
    std::vector<Row> next = wantedRows();
    if (m_counting)
        countInto(next);
    const bool sameRows = std::ranges::equal(next, m_rows, [](const Row &a, const Row &b) {
        return a.group == b.group && a.value == b.value && a.domain == b.domain;
    });
    if (sameRows) {
        for (std::size_t i = 0; i < next.size(); ++i) {
            if (next[i] == m_rows[i])
                continue;
            m_rows[i] = next[i];
            const QModelIndex at = index(static_cast<int>(i));
            Q_EMIT dataChanged(at, at);
        }
        return;
    }
    beginResetModel();
    m_rows = std::move(next);
    endResetModel();
    Q_EMIT countChanged();
}

void MapFilter::choose(EntityFilter next)
{
    if (next == m_filter)
        return;
    if (m_before.size() == MostUndos)
        m_before.erase(m_before.begin());
    m_before.push_back(std::exchange(m_filter, std::move(next)));
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(count() - 1), {ChosenRole});
    Q_EMIT changed();
}

void MapFilter::undo()
{
    if (m_before.empty())
        return;
    m_filter = std::move(m_before.back());
    m_before.pop_back();
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(count() - 1), {ChosenRole});
    Q_EMIT changed();
}

void MapFilter::clearOrRestore()
{
    if (isActive()) {
        m_cleared = m_filter;
        choose({});
    } else {
        choose(m_cleared);
    }
}

void MapFilter::toggle(int row)
{
    if (row < 0 || row >= count() || m_rows[static_cast<std::size_t>(row)].fixed)
        return;
    const Row &at = m_rows[static_cast<std::size_t>(row)];
    EntityFilter next = m_filter;
    setHidden(next, at, isChosen(at));
    choose(std::move(next));
}

void MapFilter::only(int row)
{
    if (row < 0 || row >= count())
        return;
    const Row &chosen = m_rows[static_cast<std::size_t>(row)];
    if (chosen.group == Group::Age) {
        toggle(row);
        return;
    }
    EntityFilter next = m_filter;
    for (const Row &other : m_rows) {
        if (other.group == chosen.group && !other.fixed)
            setHidden(next, other, other != chosen);
    }
    choose(std::move(next));
}

bool MapFilter::isChosen(const Row &row) const
{
    if (row.fixed)
        return true;
    EntityFilter hidden = m_filter;
    setHidden(hidden, row, true);
    if (row.group == Group::Age)
        return m_filter.maxAgeMs == row.value;
    return hidden != m_filter;
}

void MapFilter::setHidden(EntityFilter &filter, const Row &row, bool hidden)
{
    const auto mark = [hidden](std::uint32_t &mask, std::uint32_t bits) { mask = hidden ? mask | bits : mask & ~bits; };
    switch (row.group) {
    case Group::Age:
        if (!hidden || filter.maxAgeMs != row.value)
            filter.maxAgeMs = row.value;
        break;
    case Group::Severity:
        // What was not graded is drawn as Ⅳ.
        mark(filter.severities, bitOf(row.value) | (row.value == 4 ? bitOf(0) : 0));
        break;
    case Group::Stage:
        mark(filter.stages, bitOf(row.value));
        break;
    case Group::Domain:
        if (hidden)
            filter.domains.insert(row.domain);
        else
            filter.domains.erase(row.domain);
        break;
    case Group::UnitKind:
        mark(filter.unitKinds, bitOf(row.value));
        break;
    case Group::UnitStatus:
        // One is on the way from the moment of the order on.
        mark(filter.unitStatuses,
             bitOf(row.value) | (row.value == static_cast<int>(UnitStatus::EnRoute) ? bitOf(UnitStatus::Assigned) : 0)
                 | (row.value == static_cast<int>(UnitStatus::Available) ? bitOf(UnitStatus::Unspecified) : 0));
        break;
    case Group::Reached:
        mark(filter.reached, bitOf(row.value));
        break;
    }
}

int MapFilter::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant MapFilter::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= count())
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case GroupRole:
        return groupName(row.group);
    case Qt::DisplayRole:
    case LabelRole:
        return labelOf(row);
    case ChosenRole:
        return isChosen(row);
    case FixedRole:
        return row.fixed;
    case ExclusiveRole:
        return row.group == Group::Age;
    case NumberRole:
        return row.number;
    default:
        return {};
    }
}

QHash<int, QByteArray> MapFilter::roleNames() const
{
    return {{GroupRole, "group"}, {LabelRole, "label"},         {ChosenRole, "chosen"},
            {FixedRole, "fixed"}, {ExclusiveRole, "exclusive"}, {NumberRole, "number"}};
}

} // namespace yiping
