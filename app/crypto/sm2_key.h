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

/**
 * The part of an SM2 key (GB/T 32918) that everybody may know: a point of the curve that GB/T 32918.5 recommends.
 * Signatures are over SM3 with the signer's identity of GB/T 35276, "1234567812345678", in DER. Immutable: may be used
 * on several threads.
 */
class Sm2Public
{
public:
    /** 0x04, x, y. */
    using Point = std::array<std::uint8_t, 65>;

    /** A sentence for a point that is not on the curve. */
    [[nodiscard]] static std::variant<Sm2Public, QString> fromPoint(const Point &point);
    /** From toString()'s form; otherwise a sentence about what is wrong with it. */
    [[nodiscard]] static std::variant<Sm2Public, QString> parse(std::string_view text);

    /** "SM2" and the point in base64, 91 characters without a blank. */
    [[nodiscard]] std::string toString() const;
    /** False for a damaged signature, another message or another key. */
    [[nodiscard]] bool verify(std::string_view message, std::string_view signature) const;

    bool operator==(const Sm2Public &other) const { return m_point == other.m_point; }

private:
    friend class Sm2Key;
    Sm2Public(const Point &point, std::shared_ptr<evp_pkey_st> key);

    Point m_point;
    std::shared_ptr<evp_pkey_st> m_key;
};

/**
 * An SM2 key that can sign. OpenSSL overwrites its private part when it goes, and no sentence of ours repeats it. Not
 * for two threads at once. Throws std::runtime_error where the system's OpenSSL has no SM2.
 */
class Sm2Key
{
public:
    [[nodiscard]] static Sm2Key generate();
    /** PEM as `openssl genpkey -algorithm SM2` writes it, without a password; otherwise a sentence. */
    [[nodiscard]] static std::variant<Sm2Key, QString> fromPem(const Secret &pem);

    [[nodiscard]] const Sm2Public &publicKey() const { return m_public; }
    /** For a file that only its owner can read. */
    [[nodiscard]] Secret pem() const;
    /** Another each time, for SM2 signs with a random number. */
    [[nodiscard]] std::string sign(std::string_view message) const;

private:
    Sm2Key(std::shared_ptr<evp_pkey_st> key, Sm2Public publicKey);

    std::shared_ptr<evp_pkey_st> m_key;
    Sm2Public m_public;
};

} // namespace yiping
