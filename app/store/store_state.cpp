// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/series_rules.h"
#include "store/store.h"

#include <QLatin1StringView>

#include <algorithm>

namespace yiping {

namespace {

constexpr std::string_view Province = "45";

/** What a later message leaves out stays as it was known. */
template<typename T>
void keep(std::optional<T> &now, const std::optional<T> &before)
{
    if (!now)
        now = before;
}

void keepWhatIsLeftOut(SensorValue &now, const SensorValue &before)
{
    if (now.name.isEmpty())
        now.name = before.name;
    keep(now.position, before.position);
    keep(now.stages.alert, before.stages.alert);
    keep(now.stages.warning, before.stages.warning);
    keep(now.stages.guarantee, before.stages.guarantee);
}

} // namespace

void Store::take(const Header &header, EntityState &body)
{
    extendTrack(header, body);
    const std::size_t index = m_units.indexFor(body.id);
    if (m_units.hasState(index) && header.publishedTimeUs < m_units.glance(index).freshness.publishedTimeUs)
        return;
    m_units.setState(index, header, body);
    m_changes.units.push_back(index);
}

void Store::extendTrack(const Header &header, const EntityState &body)
{
    if (body.kind != EntityKind::Typhoon || !body.position)
        return;
    const std::size_t index = m_cyclones.indexFor(body.id);
    CycloneRow &row = m_cyclones.at(index);
    const CycloneFix fix{.timeMs = header.eventTimeMs,
                         .publishedTimeUs = header.publishedTimeUs,
                         .position = *body.position,
                         .cyclone = body.cyclone};
    const auto place = std::ranges::lower_bound(row.track, fix.timeMs, {}, &CycloneFix::timeMs);
    if (place != row.track.end() && place->timeMs == fix.timeMs) {
        if (fix.publishedTimeUs < place->publishedTimeUs)
            return;
        *place = fix;
    } else {
        row.track.insert(place, fix);
        if (row.track.size() > CycloneRow::TrackLimit)
            row.track.erase(row.track.begin());
    }
    if (row.track.back().timeMs == fix.timeMs) {
        row.header = header;
        row.id = body.id;
        row.name = body.name;
    }
    m_changes.cyclones.push_back(index);
}

void Store::take(const Header &header, ResponseUnit &body)
{
    const std::size_t index = m_units.indexFor(body.id);
    m_units.setReference(index, header, std::move(body));
    m_changes.units.push_back(index);
}

void Store::take(const Header &header, SensorValue &body)
{
    const std::size_t index = m_sensors.indexFor(body.id);
    SensorRow &row = m_sensors.at(index);
    m_changes.sensors.push_back(index);
    if (body.value) {
        const Sample sample{.timeMs = header.eventTimeMs, .value = *body.value};
        insertSample(body.forecast ? row.forecast : row.history, sample, SensorRow::HistoryLimit);
    }
    if (body.forecast) {
        // A forecast tells what the station is, never what it measured.
        if (row.latest.id.empty()) {
            row.latest = std::move(body);
            row.latest.value.reset();
            row.latest.forecast = false;
        }
        return;
    }
    const auto when = [](const Header &h) { return std::pair(h.eventTimeMs, h.publishedTimeUs); };
    if (when(header) < when(row.header))
        return;
    row.header = header;
    keepWhatIsLeftOut(body, row.latest);
    row.latest = std::move(body);
}

void Store::take(const Header &header, Aggregate &body)
{
    const std::size_t index = m_aggregates.indexFor(aggregateKey(body.metric, header.region));
    AggregateRow &row = m_aggregates.at(index);
    m_changes.aggregates.push_back(index);
    insertSample(row.history, {.timeMs = header.eventTimeMs, .value = body.value}, SensorRow::HistoryLimit);
    if (body.baseline)
        insertSample(row.baseline, {.timeMs = header.eventTimeMs, .value = *body.baseline}, SensorRow::HistoryLimit);
    const auto when = [](const Header &h) { return std::pair(h.eventTimeMs, h.publishedTimeUs); };
    if (when(header) < when(row.header))
        return;
    row.header = header;
    row.aggregate = std::move(body);
}

void Store::take(const Header &header, IndicatorDefinition &body)
{
    const std::size_t index = m_indicators.indexFor(body.id);
    IndicatorRow &row = m_indicators.at(index);
    if (row.current.indicatorId.empty())
        row.header = header;
    row.definition = std::move(body);
    m_changes.indicators.push_back(index);
}

void Store::take(const Header &header, Observation &body)
{
    const bool whole = header.region.digits() == Province;
    Table<IndicatorRow> &table = whole ? m_indicators : m_regionalIndicators;
    const std::size_t index = table.indexFor(whole ? body.indicatorId : aggregateKey(body.indicatorId, header.region));
    IndicatorRow &row = table.at(index);
    if (row.definition.id.empty())
        row.definition.id = body.indicatorId;
    if (!insertObservation(row.history, body))
        return;
    (whole ? m_changes.indicators : m_changes.regionalIndicators).push_back(index);
    const Observation &newest = row.history.back();
    if (newest.period == body.period)
        row.header = header;
    row.current = newest;
}

} // namespace yiping
