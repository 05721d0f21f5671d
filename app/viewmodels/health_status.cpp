// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/health_status.h"

#include "store/store.h"

#include <algorithm>
#include <utility>

namespace yiping {

namespace {
// A day at one value every two seconds.
constexpr std::size_t LoggedValues = 43'200;
constexpr double BytesInMb = 1024.0 * 1024.0;
} // namespace

HealthStatus::HealthStatus(Store &store, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_latencies(LoggedValues)
    , m_memory(LoggedValues)
{
    connect(&store, &Store::changed, this, &HealthStatus::onStoreChanged);
}

void HealthStatus::onStoreChanged(const ChangeSet &changes)
{
    Q_UNUSED(changes)
    m_deepest = std::max(m_deepest, static_cast<double>(m_store.counters().queueDepth));
    m_largestMb = std::max(m_largestMb, static_cast<double>(m_store.counters().queueBytes) / BytesInMb);
}

void HealthStatus::setProcess(const ProcessHealth &process)
{
    m_process = process;
    if (m_sinceMs == 0)
        m_sinceMs = m_clock.nowMs();
    m_queueDepth = std::exchange(m_deepest, 0);
    m_queueMb = std::exchange(m_largestMb, 0);
    if (process.latencyP99Ms >= 0)
        m_latencies.append({.timeMs = m_clock.nowMs(), .value = process.latencyP99Ms});
    if (process.residentMb >= 0)
        m_memory.append({.timeMs = m_clock.nowMs(), .value = process.residentMb});
    Q_EMIT changed();
}

double HealthStatus::statesLeftOut() const
{
    return static_cast<double>(m_store.counters().statesLeftOut);
}

double HealthStatus::duplicates() const
{
    return static_cast<double>(m_store.counters().duplicates);
}

double HealthStatus::roundTripMs() const
{
    const qint64 us = m_store.counters().roundTripUs;
    return us < 0 ? -1 : static_cast<double>(us) / 1000;
}

} // namespace yiping
