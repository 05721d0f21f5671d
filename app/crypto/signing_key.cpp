// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/signing_key.h"

namespace yiping {

namespace {

template<typename Key>
std::variant<VerifyingKey, QString> widened(std::variant<Key, QString> &&read)
{
    if (auto *problem = std::get_if<QString>(&read))
        return std::move(*problem);
    return VerifyingKey(std::get<Key>(std::move(read)));
}

} // namespace

std::string publicTextOf(const SigningKey &key)
{
    return std::visit([](const auto &one) { return one.publicKey().toString(); }, key);
}

std::string sign(const SigningKey &key, std::string_view message)
{
    if (const auto *sm2 = std::get_if<Sm2Key>(&key))
        return sm2->sign(message);
    return std::string(bytesOf(std::get<NKey>(key).sign(message)));
}

std::variant<VerifyingKey, QString> parseVerifyingKey(std::string_view text)
{
    // No NKey begins with S but a seed, which is nothing for the public.
    return text.starts_with("SM2") ? widened(Sm2Public::parse(text)) : widened(NKeyPublic::parse(text));
}

std::string toString(const VerifyingKey &key)
{
    return std::visit([](const auto &one) { return one.toString(); }, key);
}

bool verify(const VerifyingKey &key, std::string_view message, std::string_view signature)
{
    return std::visit([&](const auto &one) { return one.verify(message, signature); }, key);
}

} // namespace yiping
