// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/base32.h"

namespace yiping {

namespace {

constexpr std::string_view Alphabet32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

} // namespace

std::string toBase32(std::span<const std::uint8_t> bytes)
{
    std::string text;
    text.reserve((bytes.size() * 8 + 4) / 5);
    std::uint32_t bits = 0;
    unsigned held = 0;
    for (const std::uint8_t byte : bytes) {
        bits = (bits << 8U) | byte;
        held += 8;
        while (held >= 5) {
            held -= 5;
            text.push_back(Alphabet32[(bits >> held) & 31U]);
        }
    }
    if (held > 0)
        text.push_back(Alphabet32[(bits << (5 - held)) & 31U]);
    return text;
}

bool fromBase32(std::string_view text, std::span<std::uint8_t> bytes)
{
    if (text.size() != (bytes.size() * 8 + 4) / 5)
        return false;
    std::uint32_t bits = 0;
    unsigned held = 0;
    std::size_t filled = 0;
    for (const char c : text) {
        const std::size_t digit = Alphabet32.find(c);
        if (digit == std::string_view::npos)
            return false;
        bits = (bits << 5U) | static_cast<std::uint32_t>(digit);
        held += 5;
        if (held >= 8) {
            held -= 8;
            bytes[filled++] = static_cast<std::uint8_t>((bits >> held) & 255U);
        }
    }
    return (bits & ((1U << held) - 1U)) == 0;
}

} // namespace yiping
