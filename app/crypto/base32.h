// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace yiping {

/** RFC 4648 §6 in capitals, without padding. */
[[nodiscard]] std::string toBase32(std::span<const std::uint8_t> bytes);

/**
 * Fills `bytes` exactly. False where the text is not the one way to write them: another length, a character outside the
 * alphabet, bits that are left over. `bytes` is then undefined.
 */
[[nodiscard]] bool fromBase32(std::string_view text, std::span<std::uint8_t> bytes);

} // namespace yiping
