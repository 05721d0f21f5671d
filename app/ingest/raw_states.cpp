// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/raw_states.h"

namespace yiping {

RawStates::RawStates()
    : RawStates(Limits{})
{
}

RawStates::RawStates(Limits limits)
    : m_limits(limits)
{
}

RawStates::Put RawStates::put(std::string_view subject, std::string_view payload)
{
    auto found = m_slots.find(subject);
    const bool replaces = found != m_slots.end() && found->second.waits;
    const std::size_t before = replaces ? found->second.payload.size() : 0;
    if (m_waitingBytes - before + payload.size() > m_limits.waitingBytes)
        return Put::Full;
    if (found == m_slots.end()) {
        if (m_slots.size() >= m_limits.subjects) {
            if (!m_order.empty())
                return Put::Full;
            // Nothing waits: what was seen once and perhaps never comes again is let go of.
            m_slots.clear();
        }
        found = m_slots.emplace(std::string(subject), Slot{}).first;
    }
    Slot &slot = found->second;
    slot.payload.assign(payload);
    m_waitingBytes += payload.size() - before;
    if (replaces)
        return Put::Replaced;
    slot.waits = true;
    m_order.push_back(&*found);
    return Put::Waits;
}

std::optional<RawStates::Raw> RawStates::next()
{
    if (m_order.empty())
        return std::nullopt;
    auto &[subject, slot] = *m_order.front();
    m_order.pop_front();
    slot.waits = false;
    m_waitingBytes -= slot.payload.size();
    return Raw{.subject = subject, .payload = slot.payload};
}

} // namespace yiping
