// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace yiping {

/** Short texts one behind the other: what a std::string spends on each of them would be more than the text. */
class TextPool
{
public:
    /** Where a text lies; 0 is the empty one. */
    using Place = std::uint32_t;

    /** Copies a text of up to 65535 bytes; of a longer one the beginning. */
    [[nodiscard]] Place add(std::string_view text);
    /** Valid as long as the pool. */
    [[nodiscard]] std::string_view at(Place place) const;
    /** Bytes taken from the heap. */
    [[nodiscard]] std::size_t bytes() const { return m_bytes; }
    /** Bytes of all that was ever added. */
    [[nodiscard]] std::size_t used() const { return m_used; }

private:
    /** A place is the number of a block and half an offset within it, so a pool holds a gigabyte at least. */
    static constexpr std::size_t BlockBytes = std::size_t(1) << 14;
    static constexpr unsigned OffsetBits = 16;

    std::vector<std::unique_ptr<char[]>> m_blocks;
    /** Of the last block: what is taken, and its size. */
    std::size_t m_end = 0;
    std::size_t m_size = 0;
    std::size_t m_bytes = 0;
    std::size_t m_used = 0;
};

} // namespace yiping
