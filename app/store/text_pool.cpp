// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/text_pool.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace yiping {

namespace {
using Length = std::uint16_t;
}

TextPool::Place TextPool::add(std::string_view text)
{
    if (text.empty())
        return 0;
    const auto length = static_cast<Length>(std::min<std::size_t>(text.size(), std::numeric_limits<Length>::max()));
    const std::size_t need = (sizeof(Length) + length + 1) / 2 * 2;
    if (m_end + need > m_size) {
        // The first place of all stands for the empty text.
        m_end = m_blocks.empty() ? 2 : 0;
        m_size = std::max(BlockBytes, m_end + need);
        m_bytes += m_size;
        m_blocks.push_back(std::make_unique<char[]>(m_size));
    }
    char *at = m_blocks.back().get() + m_end;
    std::memcpy(at, &length, sizeof(length));
    std::memcpy(at + sizeof(length), text.data(), length);
    const auto place = static_cast<Place>((m_blocks.size() - 1) << OffsetBits | m_end / 2);
    m_end += need;
    m_used += need;
    return place;
}

std::string_view TextPool::at(Place place) const
{
    if (place == 0)
        return {};
    const char *at = m_blocks[place >> OffsetBits].get() + std::size_t(place & ((1U << OffsetBits) - 1)) * 2;
    Length length = 0;
    std::memcpy(&length, at, sizeof(length));
    return {at + sizeof(length), length};
}

} // namespace yiping
