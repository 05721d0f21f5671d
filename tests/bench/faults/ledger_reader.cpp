// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/faults/ledger_reader.h"

#include "unit/decode/message_builder.h"

#include <numeric>
#include <utility>

namespace yiping::bench {

LedgerReader::LedgerReader(const RegionCatalog &catalog, const nats::ConnectionOptions &broker)
    : m_feed(catalog, m_clock)
    , m_store(m_clock)
{
    std::set<ViewQuery> view;
    for (const Lane lane : AllLanes)
        view.insert({.lane = lane, .region = test::region("45")});
    m_feed.setView(view);
    m_feed.start(broker);
}

void LedgerReader::note(Counts &counts, const std::string &id)
{
    const auto number = static_cast<std::size_t>(std::stoul(id.substr(1)));
    if (counts.size() <= number)
        counts.resize(number + 1000);
    ++counts[number];
}

void LedgerReader::take()
{
    Batch batch = m_feed.takeBatch();
    const qint64 now = m_clock.steadyNs();
    if (m_takenNs != 0 && !m_live)
        m_staleNs += now - m_takenNs;
    m_takenNs = now;
    m_live = batch.link == LinkState::Live && batch.caughtUp;
    // The store's own count of duplicates tells which of these it did not apply.
    for (Update &update : batch.updates) {
        const bool isEvent = std::holds_alternative<Alarm>(update.body);
        const bool isOrder = std::holds_alternative<WorkOrder>(update.body);
        if (!isEvent && !isOrder)
            continue;
        const std::string id = update.header.id;
        const quint64 before = m_store.counters().duplicates;
        Batch one;
        one.updates.push_back(std::move(update));
        m_store.apply(std::move(one));
        if (m_store.counters().duplicates > before)
            continue;
        ++m_applied;
        note(isEvent ? m_events : m_orders, id);
    }
    batch.updates.clear();
    batch.counters.duplicates = 0;
    m_store.apply(std::move(batch));
}

int LedgerReader::missing(const Counts &counts, int upTo)
{
    int result = 0;
    for (int number = 1; number <= upTo; ++number)
        result += count(counts, number) == 0 ? 1 : 0;
    return result;
}

int LedgerReader::lost(const Ledger &given) const
{
    return missing(m_events, given.events) + missing(m_orders, given.orders);
}

int LedgerReader::doubled() const
{
    const auto more = [](int sum, quint8 times) { return sum + std::max(0, times - 1); };
    return std::accumulate(m_events.begin(), m_events.end(), 0, more)
        + std::accumulate(m_orders.begin(), m_orders.end(), 0, more);
}

qint64 LedgerReader::takeStaleMs()
{
    return std::exchange(m_staleNs, 0) / 1'000'000;
}

quint64 LedgerReader::knownGone() const
{
    quint64 sum = 0;
    for (const Outage &outage : m_store.outages())
        sum += outage.lane == Lane::Event || outage.lane == Lane::Order ? outage.missing : 0;
    return sum;
}

} // namespace yiping::bench
