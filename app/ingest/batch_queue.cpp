// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/batch_queue.h"

#include "ingest/update_size.h"

#include <algorithm>
#include <utility>

namespace yiping {

namespace {

/** Writes what an update coalesces by into key; false when it must be kept as it is. */
struct KeyOf
{
    std::string &key;
    const Header &header;

    bool operator()(const EntityState &body) const { return plain('e', body.id); }
    bool operator()(const ResponseUnit &body) const { return plain('u', body.id); }
    bool operator()(const SensorValue &body) const
    {
        plain('s', body.id);
        if (body.forecast)
            key.append("@").append(std::to_string(header.eventTimeMs));
        return true;
    }
    bool operator()(const Aggregate &body) const { return regional('a', body.metric); }
    bool operator()(const ScenarioClock &) const { return plain('c', {}); }
    bool operator()(const IndicatorDefinition &body) const { return plain('i', body.id); }
    bool operator()(const Observation &body) const
    {
        regional('o', body.indicatorId);
        key.append("#").append(body.period.toStdString());
        return true;
    }
    template<typename Other>
    bool operator()(const Other &) const
    {
        return false;
    }

private:
    bool plain(char kind, std::string_view id) const
    {
        key.assign(1, kind).append(id);
        return true;
    }
    bool regional(char kind, std::string_view id) const
    {
        plain(kind, id);
        key.append("@").append(header.region.digits());
        return true;
    }
};

} // namespace

BatchQueue::BatchQueue(QueueLimits limits)
    : m_limits(limits)
{
}

void BatchQueue::push(Update update)
{
    add(std::move(update), true);
}

void BatchQueue::pushRestored(Update update)
{
    add(std::move(update), false);
}

void BatchQueue::add(Update &&update, bool received)
{
    // Before the lock, which the screen may be waiting for.
    const std::size_t bytes = approximateSize(update);
    const bool coalesces = update.lane == Lane::State && std::visit(KeyOf{m_key, update.header}, update.body);
    const std::lock_guard lock(m_mutex);
    m_waiting.counters.received[static_cast<std::size_t>(update.lane)] += received ? 1 : 0;
    if (coalesces)
        addState(std::move(update), bytes);
    else
        keep(std::move(update), bytes, m_ordered);
}

void BatchQueue::addState(Update &&update, std::size_t bytes)
{
    auto found = m_stateIndex.find(m_key);
    const bool waits = found != m_stateIndex.end() && found->second.batch == m_batchNumber;
    const std::size_t before = waits ? found->second.bytes : 0;
    if (m_states.bytes - before + bytes > m_limits.stateBytes || (!waits && m_states.count >= m_limits.states)) {
        ++m_waiting.counters.statesLeftOut;
        m_leftOut = true;
        return;
    }
    if (!waits) {
        if (found == m_stateIndex.end())
            found = m_stateIndex.emplace(m_key, Slot{}).first;
        found->second = Slot{.index = m_waiting.updates.size(), .batch = m_batchNumber, .bytes = bytes};
        keep(std::move(update), bytes, m_states);
        return;
    }
    Slot &slot = found->second;
    ++m_waiting.counters.coalesced;
    Update &present = m_waiting.updates[slot.index];
    if (update.header.publishedTimeUs < present.header.publishedTimeUs)
        return;
    present = std::move(update);
    slot.bytes = bytes;
    m_states.bytes += bytes - before;
}

void BatchQueue::keep(Update &&update, std::size_t bytes, Load &load)
{
    m_waiting.updates.push_back(std::move(update));
    ++load.count;
    load.bytes += bytes;
    IngestCounters &counters = m_waiting.counters;
    counters.queueDepth = std::max(counters.queueDepth, m_waiting.updates.size());
    counters.queueBytes = std::max(counters.queueBytes, m_ordered.bytes + m_states.bytes);
}

void BatchQueue::pushOutages(std::vector<Outage> outages)
{
    const std::lock_guard lock(m_mutex);
    m_waiting.outages.insert(m_waiting.outages.end(), outages.begin(), outages.end());
}

void BatchQueue::countLost(quint64 count)
{
    const std::lock_guard lock(m_mutex);
    m_waiting.counters.lost += count;
}

void BatchQueue::setLanes(const std::array<LaneHealth, LaneCount> &lanes)
{
    const std::lock_guard lock(m_mutex);
    m_waiting.lanes = lanes;
}

void BatchQueue::setLink(LinkState state, QString problem)
{
    const std::lock_guard lock(m_mutex);
    m_waiting.link = state;
    m_waiting.linkProblem = std::move(problem);
}

void BatchQueue::setCaughtUp(bool caughtUp)
{
    const std::lock_guard lock(m_mutex);
    m_waiting.caughtUp = caughtUp;
}

void BatchQueue::countError(DecodeError error)
{
    const std::lock_guard lock(m_mutex);
    ++m_waiting.counters.decodeErrors[static_cast<std::size_t>(error)];
}

void BatchQueue::countDuplicate()
{
    const std::lock_guard lock(m_mutex);
    ++m_waiting.counters.duplicates;
}

void BatchQueue::countPassedOver(quint64 count)
{
    if (count == 0)
        return;
    const std::lock_guard lock(m_mutex);
    m_waiting.counters.received[static_cast<std::size_t>(Lane::State)] += count;
    m_waiting.counters.coalesced += count;
}

void BatchQueue::setLinkStats(quint64 reconnects, qint64 roundTripUs)
{
    const std::lock_guard lock(m_mutex);
    m_waiting.counters.reconnects = reconnects;
    m_waiting.counters.roundTripUs = roundTripUs;
}

bool BatchQueue::isFull() const
{
    const std::lock_guard lock(m_mutex);
    return m_ordered.count > m_limits.messages || m_ordered.bytes > m_limits.bytes;
}

bool BatchQueue::hasRoom() const
{
    const std::lock_guard lock(m_mutex);
    return m_ordered.count < m_limits.messages / 2 + 1 && m_ordered.bytes < m_limits.bytes / 2 + 1;
}

bool BatchQueue::isHalfFullOfStates() const
{
    return m_states.count > m_limits.states / 2 || m_states.bytes > m_limits.stateBytes / 2;
}

bool BatchQueue::isFullOfStates() const
{
    const std::lock_guard lock(m_mutex);
    return isHalfFullOfStates();
}

bool BatchQueue::takeLeftOut()
{
    const std::lock_guard lock(m_mutex);
    return !isHalfFullOfStates() && std::exchange(m_leftOut, false);
}

Batch BatchQueue::take()
{
    Batch taken;
    std::unordered_map<std::string, Slot, TransparentHash, std::equal_to<>> oldIndex;
    const std::lock_guard lock(m_mutex);
    taken.link = m_waiting.link;
    taken.linkProblem = m_waiting.linkProblem;
    taken.caughtUp = m_waiting.caughtUp;
    taken.counters = m_waiting.counters;
    taken.lanes = m_waiting.lanes;
    std::swap(taken, m_waiting);
    m_waiting.counters.queueDepth = 0;
    m_waiting.counters.queueBytes = 0;
    m_ordered = {};
    m_states = {};
    ++m_batchNumber;
    // Keys outlive a batch, so that a state which comes again and again allocates none; but not for ever.
    if (m_stateIndex.size() > 2 * m_limits.states)
        oldIndex.swap(m_stateIndex);
    return taken;
}

} // namespace yiping
