// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/nkey.h"
#include "crypto/sm2_key.h"

namespace yiping {

/** What orders and records are signed with: the NKey that logs in, or an SM2 key where the law wants one (GM/T 0054). */
using SigningKey = std::variant<NKey, Sm2Key>;
using VerifyingKey = std::variant<NKeyPublic, Sm2Public>;

/** The public half as it stands in a message and in a file of known signers. */
[[nodiscard]] std::string publicTextOf(const SigningKey &key);
[[nodiscard]] std::string sign(const SigningKey &key, std::string_view message);

/** "U…" or "SM2…"; otherwise a sentence about what is wrong with it. */
[[nodiscard]] std::variant<VerifyingKey, QString> parseVerifyingKey(std::string_view text);
[[nodiscard]] std::string toString(const VerifyingKey &key);
[[nodiscard]] bool verify(const VerifyingKey &key, std::string_view message, std::string_view signature);

} // namespace yiping
