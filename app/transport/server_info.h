// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/nats_message.h"

#include <QString>

#include <optional>
#include <string_view>

namespace yiping::nats {

/** What the client needs of the server's INFO. */
struct ServerInfo
{
    QString version;
    /** Bytes. */
    qint64 maxPayload = 0;
    bool headers = false;
    bool authRequired = false;
    /** What a key has to sign to log in; empty where the server knows no keys. */
    std::string nonce;
};

/** Nothing when it is not a JSON object with a positive max_payload. */
[[nodiscard]] std::optional<ServerInfo> parseServerInfo(std::string_view json);

/** An -ERR of the server. */
struct ServerComplaint
{
    QString sentence;
    /** The server will not let these credentials in; trying again soon is of no use. */
    bool refusedCredentials = false;
    /** The server hangs up after saying this. */
    bool endsConnection = true;
    /** Set where one subject was refused and all else goes on. */
    std::optional<Refusal> refusal = {};
};

[[nodiscard]] ServerComplaint explainServerError(std::string_view text);

} // namespace yiping::nats
