// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/batch_queue.h"

#include <algorithm>

namespace yiping {

namespace {

// More keys than this were not seen in one province; beyond it the index starts anew instead of growing for ever.
constexpr std::size_t MostKeys = 1'000'000;

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

BatchQueue::BatchQueue(std::size_t softLimit)
    : m_softLimit(softLimit)
{
}

void BatchQueue::push(Update update)
{
    const std::lock_guard lock(m_mutex);
    ++m_waiting.counters.received[static_cast<std::size_t>(update.lane)];
    pushLocked(std::move(update));
}

void BatchQueue::pushRestored(Update update)
{
    const std::lock_guard lock(m_mutex);
    pushLocked(std::move(update));
}

void BatchQueue::pushLocked(Update &&update)
{
    std::vector<Update> &updates = m_waiting.updates;
    const bool coalesces = update.lane == Lane::State && std::visit(KeyOf{m_key, update.header}, update.body);
    if (coalesces) {
        auto found = m_stateIndex.find(m_key);
        if (found == m_stateIndex.end())
            found = m_stateIndex.emplace(m_key, Slot{}).first;
        Slot &slot = found->second;
        if (slot.batch == m_batchNumber) {
            ++m_waiting.counters.coalesced;
            if (update.header.publishedTimeUs >= updates[slot.index].header.publishedTimeUs)
                updates[slot.index] = std::move(update);
            return;
        }
        slot = Slot{.index = updates.size(), .batch = m_batchNumber};
    } else {
        ++m_uncoalesced;
    }
    updates.push_back(std::move(update));
    m_waiting.counters.queueDepth = std::max(m_waiting.counters.queueDepth, updates.size());
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
    return m_uncoalesced > m_softLimit;
}

bool BatchQueue::hasRoom() const
{
    const std::lock_guard lock(m_mutex);
    return m_uncoalesced < m_softLimit / 2 + 1;
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
    m_uncoalesced = 0;
    ++m_batchNumber;
    if (m_stateIndex.size() > MostKeys)
        oldIndex.swap(m_stateIndex);
    return taken;
}

} // namespace yiping
