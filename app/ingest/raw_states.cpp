// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/raw_states.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <utility>

namespace yiping {

RawStates::RawStates(std::size_t waitingBytes)
    : m_waitingBytes(waitingBytes)
{
}

void RawStates::Log::append(std::uint64_t hash, std::string_view subject, std::string_view payload)
{
    entries.push_back({.hash = hash,
                       .offset = bytes.size(),
                       .subjectBytes = static_cast<std::uint32_t>(subject.size()),
                       .payloadBytes = static_cast<std::uint32_t>(payload.size())});
    bytes.append(subject).append(payload);
}

void RawStates::Log::clear()
{
    bytes.clear();
    entries.clear();
}

bool RawStates::put(std::string_view subject, std::string_view payload)
{
    const std::size_t more = subject.size() + payload.size();
    if (m_coming.bytes.size() + more > m_waitingBytes) {
        // Worth its while only where much has come since the last time.
        if (m_coming.bytes.size() < m_compactedBytes + m_waitingBytes / 4)
            return false;
        makeRoom();
        if (m_coming.bytes.size() + more > m_waitingBytes)
            return false;
    }
    m_coming.append(std::hash<std::string_view>{}(subject), subject, payload);
    return true;
}

std::optional<RawStates::Raw> RawStates::next()
{
    if (m_read == m_round.entries.size()) {
        m_round.clear();
        m_read = 0;
        std::swap(m_round, m_coming);
        m_compactedBytes = 0;
        keepNewest(m_round);
    }
    if (m_round.entries.empty())
        return std::nullopt;
    const Entry &entry = m_round.entries[m_read++];
    return Raw{.subject = m_round.subject(entry), .payload = m_round.payload(entry)};
}

/** From the newest backwards, so that the first of a subject is the one to keep. Those kept stay in their order. */
void RawStates::keepNewest(Log &log)
{
    std::vector<Entry> &entries = log.entries;
    m_seen.assign(std::bit_ceil(2 * entries.size() + 1), 0);
    const std::size_t mask = m_seen.size() - 1;
    std::size_t kept = entries.size();
    for (std::size_t i = entries.size(); i-- > 0;) {
        const Entry entry = entries[i];
        std::size_t place = entry.hash & mask;
        const auto isOther = [&](std::uint32_t index) {
            return entries[index - 1].hash != entry.hash || log.subject(entries[index - 1]) != log.subject(entry);
        };
        while (m_seen[place] != 0 && isOther(m_seen[place]))
            place = (place + 1) & mask;
        if (m_seen[place] != 0)
            continue;
        entries[--kept] = entry;
        m_seen[place] = static_cast<std::uint32_t>(kept) + 1;
    }
    m_passedOver += kept;
    entries.erase(entries.begin(), entries.begin() + static_cast<std::ptrdiff_t>(kept));
}

void RawStates::makeRoom()
{
    keepNewest(m_coming);
    Log smaller;
    for (const Entry &entry : m_coming.entries)
        smaller.append(entry.hash, m_coming.subject(entry), m_coming.payload(entry));
    std::swap(m_coming, smaller);
    m_compactedBytes = m_coming.bytes.size();
}

std::uint64_t RawStates::takePassedOver()
{
    return std::exchange(m_passedOver, 0);
}

} // namespace yiping
