// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yiping {

/**
 * State messages that wait to be decoded. What comes is written down one behind the other, which costs next to nothing;
 * reading goes in rounds: all that has come by the start of a round, of each subject only the newest. So in a flood the
 * older ones are passed over unread, the last of a subject never is, and no subject waits longer than a round. One thread.
 */
class RawStates
{
public:
    struct Raw
    {
        std::string_view subject;
        std::string_view payload;
    };

    /** waitingBytes: how much may be written down and not yet be under way in a round. */
    explicit RawStates(std::size_t waitingBytes = std::size_t(64) * 1024 * 1024);

    /** False when there is no room, though the older of each subject made way: read something first. */
    [[nodiscard]] bool put(std::string_view subject, std::string_view payload);
    /** The next of the round; its views are valid until the next call of next(). Nothing: nothing waits. */
    [[nodiscard]] std::optional<Raw> next();
    /** Upper bound: how many of them are newer ones of the same subject is known when their round begins. */
    [[nodiscard]] std::size_t waiting() const { return m_coming.entries.size() + m_round.entries.size() - m_read; }
    /** Messages that gave way to newer ones since the last call. */
    [[nodiscard]] std::uint64_t takePassedOver();

private:
    struct Entry
    {
        std::uint64_t hash = 0;
        std::size_t offset = 0;
        std::uint32_t subjectBytes = 0;
        std::uint32_t payloadBytes = 0;
    };
    struct Log
    {
        std::string bytes;
        std::vector<Entry> entries;

        [[nodiscard]] std::string_view subject(const Entry &entry) const
        {
            return std::string_view(bytes).substr(entry.offset, entry.subjectBytes);
        }
        [[nodiscard]] std::string_view payload(const Entry &entry) const
        {
            return std::string_view(bytes).substr(entry.offset + entry.subjectBytes, entry.payloadBytes);
        }
        void append(std::uint64_t hash, std::string_view subject, std::string_view payload);
        void clear();
    };

    void keepNewest(Log &log);
    void makeRoom();

    Log m_coming;
    Log m_round;
    /** Of the round, entries already read. */
    std::size_t m_read = 0;
    /** Open addressing by hash: index of an entry + 1, 0 is free. */
    std::vector<std::uint32_t> m_seen;
    std::uint64_t m_passedOver = 0;
    std::size_t m_waitingBytes;
    /** What was left of the coming ones when the older last made way. */
    std::size_t m_compactedBytes = 0;
};

} // namespace yiping
