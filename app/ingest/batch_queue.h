// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/batch.h"

#include <mutex>
#include <string>
#include <unordered_map>

namespace yiping {

/**
 * The only object shared by the link thread (push) and the GUI thread (take). State updates coalesce by kind and id;
 * everything else is kept in order. The lock is held for a push or a swap, never longer.
 */
class BatchQueue
{
public:
    /** Above this many waiting events or series values isFull() asks the reader to stop pulling. */
    explicit BatchQueue(std::size_t softLimit = 50'000);

    void push(Update update);
    void pushGap(SequenceGap gap);
    void setLink(LinkState state, QString problem);
    void setCaughtUp(bool caughtUp);
    void countError(DecodeError error);
    void countDuplicate();
    void setLinkStats(quint64 reconnects, qint64 roundTripUs);

    [[nodiscard]] bool isFull() const;
    /** Everything since the last call. */
    [[nodiscard]] Batch take();

private:
    mutable std::mutex m_mutex;
    Batch m_waiting;
    std::unordered_map<std::string, std::size_t> m_stateIndex;
    std::size_t m_uncoalesced = 0;
    std::size_t m_softLimit;
};

} // namespace yiping
