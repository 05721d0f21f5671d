// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <cstdint>
#include <string>

namespace yiping {

/**
 * Ids that sort by time and are unique without asking anyone: 48 bits of milliseconds and 80 random bits in 26
 * characters of Crockford's base 32 (the shape of a ULID). Within one millisecond the random part counts up.
 */
class OrderIds
{
public:
    [[nodiscard]] std::string next(qint64 nowMs);

private:
    qint64 m_lastMs = -1;
    std::uint16_t m_randomHigh = 0;
    std::uint64_t m_randomLow = 0;
};

} // namespace yiping
