// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/connection.h"
#include "transport/nats_writer.h"
#include "transport/server_info.h"

#include <string>
#include <variant>

namespace yiping::nats {

/** What to say in CONNECT to `server`; a sentence where the key cannot be read or the server asks for none. */
[[nodiscard]] std::variant<ConnectFields, QString> answerGreeting(const ConnectionOptions &options, const QUrl &server,
                                                                  const ServerInfo &info);

/** What the subjects of this connection's replies begin with, without the last dot: see ConnectionOptions. */
[[nodiscard]] std::string inboxPrefixOf(const ConnectionOptions &options);

/**
 * The server says of a user JWT that has run out no more than that it refuses it. A sentence where the JWT itself says
 * that its time is over at `nowMs` (milliseconds since 1970 UTC) or has not begun; else empty.
 */
[[nodiscard]] QString explainExpiry(const Secret &jwt, qint64 nowMs);

} // namespace yiping::nats
