// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/order_id.h"

#include <QRandomGenerator>

#include <algorithm>

namespace yiping {

namespace {

constexpr std::string_view Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Writes value into count characters from the right. */
void write(std::string &text, std::size_t end, std::size_t count, std::uint64_t value)
{
    for (std::size_t i = 0; i < count; ++i) {
        text[end - 1 - i] = Alphabet[value & 31U];
        value >>= 5U;
    }
}

} // namespace

std::string OrderIds::next(qint64 nowMs)
{
    // A wall clock that jumps back must not make an id that sorts before an earlier one.
    if (nowMs > m_lastMs) {
        m_lastMs = nowMs;
        auto *random = QRandomGenerator::system();
        m_randomHigh = static_cast<std::uint16_t>(random->generate());
        m_randomLow = random->generate64();
    } else if (++m_randomLow == 0) {
        ++m_randomHigh;
    }
    std::string text(26, '0');
    write(text, 10, 10, static_cast<std::uint64_t>(m_lastMs));
    // 80 bits are 16 characters: 8 from the upper 40, 8 from the lower 40.
    const std::uint64_t upper = (static_cast<std::uint64_t>(m_randomHigh) << 24U) | (m_randomLow >> 40U);
    write(text, 18, 8, upper);
    write(text, 26, 8, m_randomLow & ((std::uint64_t{1} << 40U) - 1));
    return text;
}

} // namespace yiping
