// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/hash.h"

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace yiping {

/**
 * State messages that wait to be decoded, the newest of each subject: in a flood the older of two is passed over
 * unread, for reading it costs more than receiving it. They come out in the order in which their subjects began to
 * wait, so that none waits for ever. Bounded by subjects, and by the bytes of those that wait. One thread.
 */
class RawStates
{
public:
    struct Limits
    {
        std::size_t subjects = 1'000'000;
        std::size_t waitingBytes = std::size_t(64) * 1024 * 1024;
    };
    enum class Put {
        Waits,
        /** It took the place of an older one that was not read. */
        Replaced,
        /** No room: read something first. Nothing was kept. */
        Full
    };
    struct Raw
    {
        std::string_view subject;
        std::string_view payload;
    };

    explicit RawStates(Limits limits);
    RawStates();

    [[nodiscard]] Put put(std::string_view subject, std::string_view payload);
    /** The one that waits longest; its views are valid until the next call of any function. */
    [[nodiscard]] std::optional<Raw> next();
    [[nodiscard]] std::size_t waiting() const { return m_order.size(); }
    [[nodiscard]] std::size_t waitingBytes() const { return m_waitingBytes; }

private:
    struct Slot
    {
        std::string payload;
        bool waits = false;
    };
    using Slots = std::unordered_map<std::string, Slot, TransparentHash, std::equal_to<>>;

    Slots m_slots;
    std::deque<Slots::value_type *> m_order;
    std::size_t m_waitingBytes = 0;
    Limits m_limits;
};

} // namespace yiping
