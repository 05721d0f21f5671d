// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace yiping {

using Sm3Digest = std::array<std::uint8_t, 32>;

/** The hash of GB/T 32905-2016, from OpenSSL. Throws std::runtime_error where the system's OpenSSL has no SM3. */
[[nodiscard]] Sm3Digest sm3(std::string_view bytes);

/** 64 hexadecimal digits in lower case. */
[[nodiscard]] std::string toHex(const Sm3Digest &digest);

} // namespace yiping
