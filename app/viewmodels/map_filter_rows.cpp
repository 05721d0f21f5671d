// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows a filter offers, what they are called, how many things each stands for.
#include "viewmodels/map_filter.h"

#include "domain/masking.h"
#include "store/store.h"
#include "viewmodels/format.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace yiping {

namespace {

constexpr qint64 FilterMinuteMs = 60'000;
constexpr qint64 FilterAges[] = {5 * FilterMinuteMs, 60 * FilterMinuteMs, 24 * 60 * FilterMinuteMs};
/** More categories than these are no list to choose from. */
constexpr std::size_t MostDomains = 12;

} // namespace

std::vector<MapFilter::Row> MapFilter::wantedRows() const
{
    std::vector<Row> rows;
    if (!m_live)
        return rows;
    const auto add = [&rows](Group group, auto... values) {
        (rows.push_back({.group = group, .value = static_cast<qint64>(values), .domain = {}}), ...);
    };
    add(Group::Age, 0, FilterAges[0], FilterAges[1], FilterAges[2]);
    if (m_incidents) {
        rows.push_back({.group = Group::Severity, .value = 1, .domain = {}, .fixed = true});
        add(Group::Severity, Severity::III, Severity::IV);
        add(Group::Stage, StageGroup::Waiting, StageGroup::UnderWay, StageGroup::Checking);
        std::map<QString, int> seen;
        for (const IncidentRow &row : m_live->store().incidents().rows()) {
            if (isOpen(row.incident.stage) && !row.incident.category.isEmpty())
                ++seen[row.incident.category];
        }
        // A hidden category has its row as long as it is hidden.
        for (const QString &domain : m_filter.domains)
            seen[domain] += 1'000'000;
        std::vector<std::pair<QString, int>> domains(seen.begin(), seen.end());
        std::ranges::stable_sort(domains, std::ranges::greater{}, &std::pair<QString, int>::second);
        domains.resize(std::min(domains.size(), MostDomains));
        std::ranges::sort(domains);
        for (const auto &[domain, number] : domains)
            rows.push_back({.group = Group::Domain, .value = 0, .domain = domain});
    }
    if (m_units) {
        add(Group::UnitKind, EntityKind::Fire, EntityKind::Ambulance, EntityKind::Police, EntityKind::Rescue,
            EntityKind::CityMaintenance, EntityKind::GridWorker, EntityKind::Vehicle, EntityKind::Unspecified);
        add(Group::UnitStatus, UnitStatus::Available, UnitStatus::EnRoute, UnitStatus::OnScene, UnitStatus::Returning,
            UnitStatus::OutOfService);
    }
    if (m_stationKind != 0) {
        add(Group::Reached, StageReached::None, StageReached::Alert);
        rows.push_back({.group = Group::Reached,
                        .value = static_cast<qint64>(StageReached::Warning),
                        .domain = {},
                        .fixed = true});
    }
    return rows;
}

template<typename Shown>
void MapFilter::note(std::vector<Row> &rows, int number, Shown shown)
{
    for (Row &row : rows) {
        EntityFilter alone;
        if (row.group == Group::Age)
            alone.maxAgeMs = row.value;
        else if (!row.fixed)
            setHidden(alone, row, true);
        // A row stands for what hiding it would hide; an age for what it shows.
        row.number += shown(alone) == (row.group == Group::Age) ? number : 0;
    }
}

void MapFilter::noteFixed(std::vector<Row> &rows, Group group)
{
    const auto row = std::ranges::find_if(rows, [group](const Row &r) { return r.group == group && r.fixed; });
    if (row != rows.end())
        ++row->number;
}

void MapFilter::countInto(std::vector<Row> &rows) const
{
    const RegionCode region = RegionCode::parse(m_region.toStdString()).value_or(RegionCode());
    const Store &store = m_live->store();
    const qint64 now = store.dataNowMs();
    if (m_incidents) {
        for (const IncidentRow &row : store.incidents().rows()) {
            if (!isOpen(row.incident.stage) || !region.contains(row.header.region) || !m_live->redactor().position(row))
                continue;
            const qint64 age = now - (row.records.empty() ? row.header.eventTimeMs : row.records.back().timeMs);
            note(rows, 1, [&](const EntityFilter &alone) { return shows(alone, row.incident, age); });
            if (yiping::isNeverHidden(row.incident))
                noteFixed(rows, Group::Severity);
        }
    }
    if (m_units)
        countUnits(rows, region);
    if (m_stationKind == 0)
        return;
    for (const SensorRow &row : store.sensors().rows()) {
        if (static_cast<int>(row.latest.kind) != m_stationKind || !row.latest.position
            || !region.contains(row.header.region))
            continue;
        const qint64 age = now - row.header.eventTimeMs;
        note(rows, 1, [&](const EntityFilter &alone) { return shows(alone, row.latest, age); });
        if (yiping::isNeverHidden(row.latest))
            noteFixed(rows, Group::Reached);
    }
}

/** There may be a million: they are sorted into few heaps, and the heaps are counted. */
void MapFilter::countUnits(std::vector<Row> &rows, const RegionCode &region) const
{
    const auto &units = m_live->store().units();
    const qint64 now = m_live->store().dataNowMs();
    std::map<std::tuple<EntityKind, UnitStatus, qint64>, int> heaps;
    for (std::size_t i = 0; i < units.size(); ++i) {
        const UnitGlance unit = units.glance(i);
        if (!unit.position || !region.contains(*unit.region))
            continue;
        const qint64 age = now - unit.eventTimeMs;
        const auto *limit = std::ranges::lower_bound(FilterAges, age);
        ++heaps[{unit.kind, unit.status, limit == std::end(FilterAges) ? FilterAges[2] + 1 : *limit}];
    }
    for (const auto &[heap, number] : heaps) {
        const auto &[kind, status, age] = heap;
        note(rows, number, [&](const EntityFilter &alone) { return shows(alone, kind, status, age); });
    }
}

QString MapFilter::groupName(Group group)
{
    switch (group) {
    case Group::Age:
        return tr("Last heard of");
    case Group::Severity:
        return tr("Incidents");
    case Group::Stage:
        return tr("Handling");
    case Group::Domain:
        return tr("Category");
    case Group::UnitKind:
        return tr("Units");
    case Group::UnitStatus:
        return tr("State of units");
    case Group::Reached:
        return tr("Stations");
    }
    return {};
}

QString MapFilter::labelOfAge(qint64 ms)
{
    if (ms == 0)
        return tr("whenever");
    return ms < 60 * FilterMinuteMs ? tr("in the last %n min", nullptr, static_cast<int>(ms / FilterMinuteMs))
                                    : tr("in the last %n h", nullptr, static_cast<int>(ms / FilterMinuteMs / 60));
}

QString MapFilter::labelOfStage(StageGroup group)
{
    switch (group) {
    case StageGroup::Waiting:
        return tr("waiting");
    case StageGroup::UnderWay:
        return tr("being handled");
    case StageGroup::Checking:
        return tr("reported back");
    }
    return {};
}

QString MapFilter::labelOf(const Row &row)
{
    const int value = static_cast<int>(row.value);
    switch (row.group) {
    case Group::Age:
        return labelOfAge(row.value);
    case Group::Severity:
        if (row.fixed)
            return tr("Ⅰ Ⅱ, always shown");
        return Format::severityNumeral(value) + u' ' + Format::severityName(value);
    case Group::Stage:
        return labelOfStage(static_cast<StageGroup>(value));
    case Group::Domain:
        return maskNumbers(row.domain);
    case Group::UnitKind:
        return value == 0 ? tr("Other") : Format::unitKind(value);
    case Group::UnitStatus:
        return Format::unitStatus(value);
    case Group::Reached:
        return row.fixed ? tr("over the warning stage, always shown")
            : value == 0 ? tr("below every stage")
                         : tr("over the alert stage");
    }
    return {};
}

} // namespace yiping
