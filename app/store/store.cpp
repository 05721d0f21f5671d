// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"

#include <algorithm>

namespace yiping {

namespace {

void sortOnce(std::vector<std::size_t> &rows)
{
    std::ranges::sort(rows);
    rows.erase(std::ranges::unique(rows).begin(), rows.end());
}

bool isEmpty(const ChangeSet &changes)
{
    return changes.updates == 0 && changes.warnings.empty() && changes.drawings.empty() && !changes.linkChanged;
}

void noteTime(ChangeSet &changes, qint64 publishedUs)
{
    if (changes.oldestPublishedUs == 0 || publishedUs < changes.oldestPublishedUs)
        changes.oldestPublishedUs = publishedUs;
    changes.newestPublishedUs = std::max(changes.newestPublishedUs, publishedUs);
}

} // namespace

Store::Store(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

void Store::apply(Batch batch)
{
    m_changes = {};
    for (Update &update : batch.updates)
        applyOne(update);
    applyLink(batch);
    if (!m_changes.warnings.empty() || m_changes.clockChanged || (m_nextExpiryMs != 0 && dataNowMs() >= m_nextExpiryMs))
        refreshWarnings();
    if (!m_changes.drawings.empty() || m_changes.clockChanged || (m_nextFadeMs != 0 && dataNowMs() >= m_nextFadeMs))
        refreshDrawings();
    if (isEmpty(m_changes))
        return;
    for (auto *rows :
         {&m_changes.units, &m_changes.sensors, &m_changes.cyclones, &m_changes.incidents, &m_changes.orders,
          &m_changes.warnings, &m_changes.responses, &m_changes.alarms, &m_changes.indicators,
          &m_changes.regionalIndicators, &m_changes.aggregates, &m_changes.drawings})
        sortOnce(*rows);
    Q_EMIT changed(m_changes);
}

void Store::applyOne(Update &update)
{
    const bool happenedOnce = update.lane == Lane::Event || update.lane == Lane::Order;
    if (happenedOnce && !m_seen.insert(update.header.id)) {
        ++m_duplicates;
        return;
    }
    ++m_changes.updates;
    noteTime(m_changes, update.header.publishedTimeUs);
    if (update.header.staleAfterS != 0) {
        const qint64 ageUs = std::max<qint64>(0, m_clock.nowUs() - update.header.publishedTimeUs);
        const qint64 leftUs = static_cast<qint64>(update.header.staleAfterS) * 1'000'000 - ageUs;
        update.header.staleAtNs = std::max<qint64>(1, m_clock.steadyNs() + std::max<qint64>(leftUs, 0) * 1000);
    }
    std::visit([this, &update](auto &body) { take(update.header, body); }, update.body);
}

void Store::applyLink(Batch &batch)
{
    m_counters = batch.counters;
    m_counters.duplicates += m_duplicates;
    m_changes.linkChanged = m_link != batch.link || m_linkProblem != batch.linkProblem || m_caughtUp != batch.caughtUp
        || !batch.outages.empty();
    m_link = batch.link;
    m_linkProblem = std::move(batch.linkProblem);
    m_caughtUp = batch.caughtUp;
    m_lanes = batch.lanes;
    applyOutages(batch.outages);
}

void Store::applyOutages(const std::vector<Outage> &outages)
{
    for (const Outage &outage : outages) {
        const auto at = std::ranges::lower_bound(m_outages, outage.number, {}, &Outage::number);
        if (at != m_outages.end() && at->number == outage.number)
            *at = outage;
        else
            m_outages.insert(at, outage);
    }
    if (m_outages.size() > OutageLimit)
        m_outages.erase(m_outages.begin(), m_outages.end() - static_cast<std::ptrdiff_t>(OutageLimit));
    m_changes.outagesChanged = !outages.empty();
}

qint64 Store::dataNowMs() const
{
    if (m_scenario.scenarioId.empty())
        return m_clock.nowMs();
    const double sinceMs = m_scenarioAgeMs + static_cast<double>(m_clock.steadyNs() - m_scenarioSetNs) / 1e6;
    return m_scenarioEventMs + static_cast<qint64>(sinceMs * m_scenario.speed);
}

bool Store::isStale(const Freshness &freshness) const
{
    if (freshness.staleAfterS == 0)
        return false;
    // Either clock may say so: the wall clock may be set back, and the monotonic one stands while the machine sleeps.
    return m_clock.nowUs() > freshness.publishedTimeUs + static_cast<qint64>(freshness.staleAfterS) * 1'000'000
        || (freshness.staleAtNs != 0 && m_clock.steadyNs() > freshness.staleAtNs);
}

std::string Store::aggregateKey(std::string_view metric, const RegionCode &region)
{
    return std::string(metric).append("@").append(region.digits());
}

void Store::take(const Header &header, ScenarioClock &body)
{
    if (header.publishedTimeUs < m_scenarioPublishedUs)
        return;
    m_scenario = std::move(body);
    m_scenarioEventMs = header.eventTimeMs;
    m_scenarioPublishedUs = header.publishedTimeUs;
    m_scenarioAgeMs = static_cast<double>(std::max<qint64>(0, m_clock.nowUs() - header.publishedTimeUs)) / 1000;
    m_scenarioSetNs = m_clock.steadyNs();
    m_changes.clockChanged = true;
}

bool Store::isEmergencyMode(const RegionCode &region) const
{
    const auto found = m_modes.find(region);
    return found != m_modes.end() && found->second.emergency;
}

void Store::take(const Header &header, OperationModeSwitch &body)
{
    Mode &mode = m_modes[header.region];
    if (header.eventTimeMs < mode.timeMs)
        return;
    mode = Mode{.timeMs = header.eventTimeMs, .emergency = body.emergency};
    const bool emergency = std::ranges::any_of(m_modes, [](const auto &entry) { return entry.second.emergency; });
    m_changes.modeChanged = m_changes.modeChanged || emergency != m_emergencyMode;
    m_emergencyMode = emergency;
}

} // namespace yiping
