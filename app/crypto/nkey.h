// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secret.h"

#include <QString>

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>

struct evp_pkey_st;

namespace yiping {

/** Whose key it is; the first letter of its public form is O, A or U. */
enum class NKeyKind : std::uint8_t { Operator, Account, User };

/** Ed25519 (RFC 8032), 64 bytes. */
using NKeySignature = std::array<std::uint8_t, 64>;

/** The part of an NKey that everybody may know, in NATS' form: base32 of a prefix byte, 32 key bytes and a CRC-16. */
class NKeyPublic
{
public:
    NKeyPublic(NKeyKind kind, const std::array<std::uint8_t, 32> &bytes);
    /** From "U…", "A…" or "O…", 56 characters; otherwise a sentence about what is wrong with it. */
    [[nodiscard]] static std::variant<NKeyPublic, QString> parse(std::string_view text);

    [[nodiscard]] NKeyKind kind() const { return m_kind; }
    [[nodiscard]] std::string toString() const;
    /** False for a signature of another length, another message or another key. */
    [[nodiscard]] bool verify(std::string_view message, std::string_view signature) const;

    bool operator==(const NKeyPublic &) const = default;

private:
    NKeyKind m_kind;
    std::array<std::uint8_t, 32> m_bytes;
};

/**
 * An NKey that can sign: the Ed25519 key pair that NATS calls a seed ("SU…", "SA…", "SO…"). Its private part is
 * overwritten in memory when it goes, and no sentence of ours repeats it. Not for two threads at once. Throws
 * std::runtime_error where the system's OpenSSL has no Ed25519.
 */
class NKey
{
public:
    [[nodiscard]] static NKey generate(NKeyKind kind);
    /** The 32 private bytes of RFC 8032. */
    NKey(NKeyKind kind, const std::array<std::uint8_t, 32> &privateBytes);
    /** 58 characters, blanks around them allowed; otherwise a sentence that does not contain them. */
    [[nodiscard]] static std::variant<NKey, QString> fromSeed(std::string_view text);

    [[nodiscard]] const NKeyPublic &publicKey() const { return m_public; }
    /** "SU…": for a file that only its owner can read. */
    [[nodiscard]] Secret seed() const;
    [[nodiscard]] NKeySignature sign(std::string_view message) const;

private:
    NKey(NKeyKind kind, std::shared_ptr<evp_pkey_st> key);

    /** OpenSSL overwrites a private key when it frees it. */
    std::shared_ptr<evp_pkey_st> m_key;
    NKeyPublic m_public;
};

[[nodiscard]] inline std::string_view bytesOf(const NKeySignature &signature)
{
    return {reinterpret_cast<const char *>(signature.data()), signature.size()};
}

} // namespace yiping
