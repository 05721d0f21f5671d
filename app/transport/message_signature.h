// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/signing_key.h"
#include "transport/nats_message.h"

#include <map>
#include <variant>

namespace yiping::nats {

/**
 * The header of a signed message, "<public key> <signature in base64>": who signed it ("U…" an NKey, "SM2…"), and an
 * Ed25519 (RFC 8032) or SM2 (GB/T 32918.2) signature over these, one behind the other, each as its length in bytes (8 bytes, the most significant first) and
 * then its bytes: "yiping-signed-1", the subject, the payload.
 */
inline constexpr std::string_view SignatureHeader = "Yiping-Signature";

/** The value of that header. */
[[nodiscard]] std::string signatureOf(const SigningKey &key, std::string_view subject, std::string_view payload);

enum class SignatureVerdict {
    /** There is no such header. */
    Unsigned,
    Verified,
    /** The signature is that of the key it names, and nobody here knows that key. */
    UnknownSigner,
    /** Not the signature of this message by that key, or no signature at all. To be refused. */
    Bad
};

/** Whose signatures count. Immutable once filled: may be read on several threads. */
class KnownSigners
{
public:
    /**
     * From a text file: a public key ("U…" or "SM2…") and a name a line, parted by blanks; empty lines and those that begin with
     * # do not count. A sentence that names file and line where it is not so.
     */
    [[nodiscard]] static std::variant<KnownSigners, QString> read(const QString &path);

    void add(const VerifyingKey &key, QString name) { m_names[yiping::toString(key)] = std::move(name); }
    [[nodiscard]] bool isEmpty() const { return m_names.empty(); }
    [[nodiscard]] std::size_t size() const { return m_names.size(); }

    /** `signature`: the header's value, nothing where there is none. */
    [[nodiscard]] SignatureVerdict judge(std::string_view subject, std::string_view payload,
                                         std::optional<std::string_view> signature) const;
    [[nodiscard]] SignatureVerdict judge(std::string_view subject, std::string_view payload,
                                         const Headers *headers) const;

private:
    std::map<std::string, QString, std::less<>> m_names;
};

} // namespace yiping::nats
