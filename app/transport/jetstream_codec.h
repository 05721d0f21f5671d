// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/ordered_consumer.h"

#include <QJsonObject>

namespace yiping::nats {

/** The stream's configuration as the JetStream API takes it; durations in nanoseconds. */
[[nodiscard]] QJsonObject toJson(const StreamConfig &config);

/** A reply of the API; an "error" in it, or no JSON object, becomes an Error whose text starts with what. */
[[nodiscard]] std::variant<QJsonObject, Error> readApiReply(std::string_view payload, const QString &what);
[[nodiscard]] std::variant<StreamInfo, Error> readStreamInfo(std::variant<QJsonObject, Error> reply,
                                                             const QString &what);
[[nodiscard]] std::variant<PublishAck, Error> readPublishAck(std::string_view payload, const QString &what);

/** RFC 3339 with up to nine decimals, as Go writes it. 0 when it is none. */
[[nodiscard]] qint64 parseTimeUs(const QString &text);

/** Where a consumer starts: at a sequence once the cursor is known, else as the configuration says. */
[[nodiscard]] QJsonObject toJson(const OrderedConsumerConfig &config, const std::string &name,
                                 std::optional<quint64> startSequence);

/** What the reply subject of a delivered message tells ($JS.ACK....). */
struct DeliveryInfo
{
    quint64 streamSequence = 0;
    quint64 consumerSequence = 0;
    /** Nanoseconds since 1970 UTC. */
    qint64 storedTimeNs = 0;
    quint64 pending = 0;
};

/** Reads both forms: 9 tokens, and 11 or more with domain and account. */
[[nodiscard]] std::optional<DeliveryInfo> parseDelivery(std::string_view replyTo);

} // namespace yiping::nats
