// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/faults/ledger_publisher.h"
#include "ingest/feed.h"
#include "store/store.h"

#include <vector>

namespace yiping::bench {

/**
 * What a screen knows: the feed and the store of the application. Writes down by number what the store applied, and
 * for how long the feed said that it was not live.
 */
class LedgerReader
{
public:
    LedgerReader(const RegionCatalog &catalog, const nats::ConnectionOptions &broker);

    /** Takes a batch, as the screen's pump does. */
    void take();
    [[nodiscard]] bool isLive() const { return m_live; }

    /** Of what was given, how much the store does not have. */
    [[nodiscard]] int lost(const Ledger &given) const;
    /** Applied to the store more than once. */
    [[nodiscard]] int doubled() const;
    [[nodiscard]] int applied() const { return m_applied; }
    [[nodiscard]] bool hasEvent(int number) const { return count(m_events, number) > 0; }
    /** Milliseconds in which the feed said that it was not live, since the last call. */
    [[nodiscard]] qint64 takeStaleMs();
    /** Messages that the gap ledger names as gone for ever, by lane of events and orders; an upper bound. */
    [[nodiscard]] quint64 knownGone() const;
    [[nodiscard]] std::size_t outages() const { return m_store.outages().size(); }

private:
    using Counts = std::vector<quint8>;
    [[nodiscard]] static int count(const Counts &counts, int number)
    {
        return static_cast<std::size_t>(number) < counts.size() ? counts[static_cast<std::size_t>(number)] : 0;
    }
    static int missing(const Counts &counts, int upTo);
    void note(Counts &counts, const std::string &id);

    SystemClock m_clock;
    Feed m_feed;
    Store m_store;
    Counts m_events;
    Counts m_orders;
    int m_applied = 0;
    bool m_live = false;
    qint64 m_takenNs = 0;
    qint64 m_staleNs = 0;
};

} // namespace yiping::bench
