// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/nkey.h"

#include "crypto/base32.h"
#include "crypto/openssl_handles.h"

#include <openssl/rand.h>

#include <QCoreApplication>

#include <algorithm>
#include <optional>
#include <span>

namespace yiping {

namespace {

struct NKeyTexts
{
    Q_DECLARE_TR_FUNCTIONS(yiping::NKey)
};

// The prefixes and the place of the CRC are those of NATS' nkeys: five bits each, chosen so that base32 begins with
// the letter.
constexpr unsigned PrefixSeed = 18U << 3U;
constexpr unsigned PrefixOperator = 14U << 3U;
constexpr unsigned PrefixAccount = 0U;
constexpr unsigned PrefixUser = 20U << 3U;

constexpr std::size_t KeySize = 32;
constexpr std::size_t CrcSize = 2;
using KeyBytes = std::array<std::uint8_t, KeySize>;
using PublicFrame = std::array<std::uint8_t, 1 + KeySize + CrcSize>;
using SeedFrame = std::array<std::uint8_t, 2 + KeySize + CrcSize>;

/** Bytes that are overwritten at the end of the block. */
template<typename Bytes>
struct Wiped
{
    Wiped() = default;
    ~Wiped() { wipe(bytes.data(), bytes.size()); }
    Wiped(const Wiped &) = delete;
    Wiped &operator=(const Wiped &) = delete;

    Bytes bytes{};
};

unsigned prefixOf(NKeyKind kind)
{
    switch (kind) {
    case NKeyKind::Operator:
        return PrefixOperator;
    case NKeyKind::Account:
        return PrefixAccount;
    case NKeyKind::User:
        break;
    }
    return PrefixUser;
}

std::optional<NKeyKind> kindOf(unsigned prefix)
{
    for (const NKeyKind kind : {NKeyKind::Operator, NKeyKind::Account, NKeyKind::User}) {
        if (prefixOf(kind) == prefix)
            return kind;
    }
    return std::nullopt;
}

/** CRC-16/XMODEM: polynomial 0x1021, starting at 0. */
std::uint16_t crc16(std::span<const std::uint8_t> bytes)
{
    unsigned crc = 0;
    for (const std::uint8_t byte : bytes) {
        crc ^= static_cast<unsigned>(byte) << 8U;
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 0x8000U) != 0 ? (crc << 1U) ^ 0x1021U : crc << 1U;
        crc &= 0xffffU;
    }
    return static_cast<std::uint16_t>(crc);
}

void putCrc(std::span<std::uint8_t> frame)
{
    const std::uint16_t crc = crc16(frame.first(frame.size() - CrcSize));
    frame[frame.size() - 2] = static_cast<std::uint8_t>(crc & 255U);
    frame[frame.size() - 1] = static_cast<std::uint8_t>(crc >> 8U);
}

bool hasCrc(std::span<const std::uint8_t> frame)
{
    const unsigned said = frame[frame.size() - 2] | static_cast<unsigned>(frame[frame.size() - 1]) << 8U;
    return said == crc16(frame.first(frame.size() - CrcSize));
}

KeyBytes publicBytesOf(EVP_PKEY *key)
{
    KeyBytes bytes{};
    std::size_t size = bytes.size();
    openssl::must(EVP_PKEY_get_raw_public_key(key, bytes.data(), &size) == 1 && size == bytes.size(), "Ed25519");
    return bytes;
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view Blanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(Blanks);
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(Blanks) - first + 1);
}

} // namespace

NKeyPublic::NKeyPublic(NKeyKind kind, const std::array<std::uint8_t, 32> &bytes)
    : m_kind(kind)
    , m_bytes(bytes)
{
}

std::variant<NKeyPublic, QString> NKeyPublic::parse(std::string_view text)
{
    PublicFrame frame{};
    if (!fromBase32(text, frame) || !hasCrc(frame))
        return NKeyTexts::tr(
            "This is no public NKey: 56 capital letters and digits from U, A or O on are wanted, copied "
            "without a change.");
    const auto kind = kindOf(frame.front());
    if (!kind)
        return NKeyTexts::tr("This public NKey is not that of a user, an account or an operator.");
    KeyBytes bytes{};
    std::copy_n(frame.begin() + 1, KeySize, bytes.begin());
    return NKeyPublic(*kind, bytes);
}

std::string NKeyPublic::toString() const
{
    PublicFrame frame{};
    frame.front() = static_cast<std::uint8_t>(prefixOf(m_kind));
    std::ranges::copy(m_bytes, frame.begin() + 1);
    putCrc(frame);
    return toBase32(frame);
}

bool NKeyPublic::verify(std::string_view message, std::string_view signature) const
{
    const openssl::Key key(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, m_bytes.data(), m_bytes.size()));
    const openssl::Digest context(EVP_MD_CTX_new());
    openssl::must(key && context && EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1,
                  "Ed25519");
    return EVP_DigestVerify(context.get(), openssl::asBytes(signature), signature.size(), openssl::asBytes(message),
                            message.size())
        == 1;
}

NKey::NKey(NKeyKind kind, std::shared_ptr<evp_pkey_st> key)
    : m_key(std::move(key))
    , m_public(kind, publicBytesOf(m_key.get()))
{
}

NKey::NKey(NKeyKind kind, const std::array<std::uint8_t, 32> &privateBytes)
    : NKey(kind, [&privateBytes] {
        std::shared_ptr<evp_pkey_st> key(
            EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, privateBytes.data(), privateBytes.size()),
            openssl::Free());
        openssl::must(key != nullptr, "Ed25519");
        return key;
    }())
{
}

NKey NKey::generate(NKeyKind kind)
{
    Wiped<KeyBytes> random;
    if (RAND_priv_bytes(random.bytes.data(), static_cast<int>(random.bytes.size())) != 1)
        throw std::runtime_error("OpenSSL has no random numbers here");
    return NKey(kind, random.bytes);
}

std::variant<NKey, QString> NKey::fromSeed(std::string_view text)
{
    Wiped<SeedFrame> frame;
    const std::string_view seed = trimmed(text);
    if (!fromBase32(seed, frame.bytes) || !hasCrc(frame.bytes) || (frame.bytes[0] & 0xf8U) != PrefixSeed)
        return NKeyTexts::tr(
            "This is no NKey seed: 58 capital letters and digits from SU, SA or SO on are wanted, copied "
            "without a change.");
    const auto kind = kindOf((frame.bytes[0] & 7U) << 5U | frame.bytes[1] >> 3U);
    if (!kind || (frame.bytes[1] & 7U) != 0)
        return NKeyTexts::tr("This NKey seed is not that of a user, an account or an operator.");
    Wiped<KeyBytes> bytes;
    std::copy_n(frame.bytes.begin() + 2, KeySize, bytes.bytes.begin());
    return NKey(*kind, bytes.bytes);
}

Secret NKey::seed() const
{
    Wiped<KeyBytes> bytes;
    std::size_t size = bytes.bytes.size();
    openssl::must(EVP_PKEY_get_raw_private_key(m_key.get(), bytes.bytes.data(), &size) == 1, "Ed25519");
    Wiped<SeedFrame> frame;
    const unsigned prefix = prefixOf(m_public.kind());
    frame.bytes[0] = static_cast<std::uint8_t>(PrefixSeed | prefix >> 5U);
    frame.bytes[1] = static_cast<std::uint8_t>((prefix & 31U) << 3U);
    std::ranges::copy(bytes.bytes, frame.bytes.begin() + 2);
    putCrc(frame.bytes);
    return Secret::take(toBase32(frame.bytes));
}

NKeySignature NKey::sign(std::string_view message) const
{
    NKeySignature signature{};
    std::size_t size = signature.size();
    const openssl::Digest context(EVP_MD_CTX_new());
    openssl::must(
        context && EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, m_key.get()) == 1
            && EVP_DigestSign(context.get(), signature.data(), &size, openssl::asBytes(message), message.size()) == 1
            && size == signature.size(),
        "Ed25519");
    return signature;
}

} // namespace yiping
