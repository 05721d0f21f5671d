// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/sm3.h"

#include <openssl/evp.h>

#include <stdexcept>

namespace yiping {

Sm3Digest sm3(std::string_view bytes)
{
    Sm3Digest digest{};
    unsigned int length = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sm3(), nullptr) != 1
        || length != digest.size())
        throw std::runtime_error("OpenSSL has no SM3 here");
    return digest;
}

std::string toHex(const Sm3Digest &digest)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(digest.size() * 2);
    for (const std::uint8_t byte : digest) {
        text.push_back(digits[byte >> 4U]);
        text.push_back(digits[byte & 15U]);
    }
    return text;
}

} // namespace yiping
