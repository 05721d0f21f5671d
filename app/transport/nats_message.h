// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yiping::nats {

/** Header lines in order; names keep their case, lookup ignores it. */
struct Headers
{
    std::vector<std::pair<std::string, std::string>> lines;

    [[nodiscard]] std::optional<std::string_view> value(std::string_view name) const;
    void add(std::string name, std::string value) { lines.emplace_back(std::move(name), std::move(value)); }
    [[nodiscard]] bool isEmpty() const { return lines.empty(); }
};

/**
 * One MSG or HMSG as it came off the wire. The views point into the parser's buffer and are valid only during the
 * callback that receives them: copy what must live longer.
 */
struct MessageView
{
    std::string_view subject;
    std::string_view replyTo;
    quint64 sid = 0;
    /** Inline status of an HMSG, for example 100 heartbeat, 404 no messages, 408 expired, 503 no responders. 0: none. */
    int status = 0;
    std::string_view statusText;
    /** Null for MSG. Owned by the parser. */
    const Headers *headers = nullptr;
    std::string_view payload;
    /** Some header lines could not be read and are left out. */
    bool headersDamaged = false;
    /** Bytes of a message too large to be taken: it came without headers and payload. 0: it is whole. */
    std::size_t passedOver = 0;
};

/** The server does not let this user publish or subscribe. */
struct Refusal
{
    enum class Way { Publish, Subscribe };
    Way way = Way::Publish;
    std::string subject;

    bool operator==(const Refusal &) const = default;
};

/** What went wrong with a request; text is fit for the operator. */
struct Error
{
    enum class Kind { Timeout, NoResponders, Disconnected, Refused, Malformed };
    Kind kind = Kind::Timeout;
    /** JetStream's err_code where it gave one, else 0. */
    int code = 0;
    QString text = {};
};

} // namespace yiping::nats
