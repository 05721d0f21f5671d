// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/ordered_consumer.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>
#include <variant>

namespace yiping {

/**
 * Whether a message id stands in a stream already, however long ago: the broker itself remembers ids for its duplicate
 * window only. Reads what the stream has of the subject, which for an order is a handful. Link thread; ends with one
 * call of `done`, and not at all when it is deleted before.
 */
class SentCheck : public QObject
{
    Q_OBJECT
public:
    /** Its sequence, nothing when it is not there, or a sentence when that could not be found out in time. */
    using Answer = std::variant<quint64, std::monostate, QString>;

    SentCheck(nats::JetStream &jetStream, std::string stream, std::string subject, std::string messageId,
              std::function<void(Answer)> done, QObject *parent = nullptr);

private:
    void finish(Answer answer);

    std::string m_messageId;
    std::function<void(Answer)> m_done;
    nats::OrderedConsumer m_consumer;
    QTimer m_patience;
};

} // namespace yiping
