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

/** How much may wait for the screen, by number and by approximate bytes in memory; whichever is reached first. */
struct QueueLimits
{
    /** Events, orders and series values at which the reader is asked to stop pulling; what it asked for still comes. */
    std::size_t messages = 50'000;
    std::size_t bytes = std::size_t(64) * 1024 * 1024;
    /** State keys: beyond these nothing is taken in. A province has some 150,000. */
    std::size_t states = 400'000;
    std::size_t stateBytes = std::size_t(512) * 1024 * 1024;
};

/**
 * The only object shared by the link thread (push) and the GUI thread (take). State updates coalesce by kind and id
 * (aggregates and observations by region too); of two, the one published later stays. Forecasts are kept by the time
 * they speak of. Everything else is kept in order. The lock is held for a push or a swap, never longer.
 *
 * Nothing grows without end. Events and series wait at the broker once the reader stops (isFull). States cannot be
 * stopped, for they come by plain subscription: a state that finds no room is left out and counted, and as the broker
 * keeps the newest of each, a snapshot taken when there is room again (takeLeftOut) brings what is missing.
 */
class BatchQueue
{
public:
    explicit BatchQueue(QueueLimits limits = {});

    [[nodiscard]] const QueueLimits &limits() const { return m_limits; }

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
    /** True below half of the limits: the reader may pull again. */
    [[nodiscard]] bool hasRoom() const;
    /** True from half of the limits of states on: a snapshot should wait, so that it leaves room for deltas. */
    [[nodiscard]] bool isFullOfStates() const;
    /** True once after states were left out, as soon as there is room: a snapshot is due. */
    [[nodiscard]] bool takeLeftOut();
    /** Everything since the last call. */
    [[nodiscard]] Batch take();

private:
    struct Slot
    {
        /** Index into the waiting updates, valid in the batch of this number only. */
        std::size_t index = 0;
        quint64 batch = 0;
        std::size_t bytes = 0;
    };
    /** What one side of the queue holds. */
    struct Load
    {
        std::size_t count = 0;
        std::size_t bytes = 0;
    };

    void add(Update &&update, bool received);
    void addState(Update &&update, std::size_t bytes);
    void keep(Update &&update, std::size_t bytes, Load &load);
    [[nodiscard]] bool isHalfFullOfStates() const;

    /** Of the pushing thread. */
    std::string m_key;

    mutable std::mutex m_mutex;
    Batch m_waiting;
    std::unordered_map<std::string, Slot, TransparentHash, std::equal_to<>> m_stateIndex;
    quint64 m_batchNumber = 1;
    Load m_ordered;
    Load m_states;
    bool m_leftOut = false;
    const QueueLimits m_limits;
};

} // namespace yiping
