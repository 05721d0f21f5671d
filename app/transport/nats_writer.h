// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secret.h"
#include "transport/nats_message.h"

#include <QByteArray>

namespace yiping::nats {

/** What the client says about itself in CONNECT; what is empty is left out. */
struct ConnectFields
{
    Secret token = {};
    QString user = {};
    Secret password = {};
    QString name = {};
    /** Public key "U…"; not together with jwt. */
    QString nkey = {};
    Secret jwt = {};
    /** Of the server's nonce, base64url without padding. */
    QString signature = {};
};

/**
 * Subject that may be published to: no blanks, no control characters, no empty token, no wildcard token. Requests to the
 * JetStream API may have wildcards: a consumer's filter stands in their subject, so that the server can permit it or not.
 */
[[nodiscard]] bool isPublishSubject(std::string_view subject);
/** The same with wildcards allowed, '>' at the end only. */
[[nodiscard]] bool isSubscribeSubject(std::string_view subject);

/**
 * Client operations as bytes, appended to a buffer. No I/O. A function that returns bool appends nothing when it
 * refuses what it was given.
 */
namespace write {

void connect(QByteArray &out, const ConnectFields &fields);
[[nodiscard]] bool publish(QByteArray &out, std::string_view subject, std::string_view replyTo,
                           std::string_view payload, const Headers &headers = {});
[[nodiscard]] bool subscribe(QByteArray &out, std::string_view subject, quint64 sid);
void unsubscribe(QByteArray &out, quint64 sid);
void ping(QByteArray &out);
void pong(QByteArray &out);

} // namespace write

} // namespace yiping::nats
