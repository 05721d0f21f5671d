// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/hash.h"
#include "ingest/batch.h"

#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace yiping {

/**
 * The only object shared by the link thread (push) and the GUI thread (take). State updates coalesce by kind and id
 * (aggregates and observations by region too); of two, the one published later stays. Forecasts are kept by the time
 * they speak of. Everything else is kept in order. The lock is held for a push or a swap, never longer.
 */
class BatchQueue
{
public:
    /** Above this many waiting events or series values isFull() asks the reader to stop pulling. */
    explicit BatchQueue(std::size_t softLimit = 50'000);

    void push(Update update);
    /** The same for what was kept on disk from before: not counted as received. */
    void pushRestored(Update update);
    void pushOutages(std::vector<Outage> outages);
    void countLost(quint64 count);
    void setLanes(const std::array<LaneHealth, LaneCount> &lanes);
    void setLink(LinkState state, QString problem);
    void setCaughtUp(bool caughtUp);
    void countError(DecodeError error);
    void countDuplicate();
    /** State messages that were received and not read, for a newer one of their subject had come. */
    void countPassedOver(quint64 count);
    void setLinkStats(quint64 reconnects, qint64 roundTripUs);

    [[nodiscard]] bool isFull() const;
    /** True below half of the soft limit: the reader may pull again. */
    [[nodiscard]] bool hasRoom() const;
    /** Everything since the last call. */
    [[nodiscard]] Batch take();

private:
    struct Slot
    {
        /** Index into the waiting updates, valid in the batch of this number only. */
        std::size_t index = 0;
        quint64 batch = 0;
    };
    void pushLocked(Update &&update);

    mutable std::mutex m_mutex;
    Batch m_waiting;
    std::unordered_map<std::string, Slot, TransparentHash, std::equal_to<>> m_stateIndex;
    std::string m_key;
    quint64 m_batchNumber = 1;
    std::size_t m_uncoalesced = 0;
    std::size_t m_softLimit;
};

} // namespace yiping
