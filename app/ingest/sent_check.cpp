// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/sent_check.h"

#include <utility>

namespace yiping {

namespace {
constexpr std::chrono::seconds SentCheckPatience{10};
constexpr std::string_view MessageIdHeader = "Nats-Msg-Id";
} // namespace

SentCheck::SentCheck(nats::JetStream &jetStream, std::string stream, std::string subject, std::string messageId,
                     std::function<void(Answer)> done, QObject *parent)
    : QObject(parent)
    , m_messageId(std::move(messageId))
    , m_done(std::move(done))
    , m_consumer(jetStream, {.stream = std::move(stream), .filterSubjects = {std::move(subject)}},
                 [this](const nats::StreamMessage &message) {
                     const auto id = message.headers ? message.headers->value(MessageIdHeader) : std::nullopt;
                     if (id == m_messageId)
                         finish(message.streamSequence);
                 })
{
    connect(&m_consumer, &nats::OrderedConsumer::caughtUp, this, [this] { finish(std::monostate{}); });
    connect(&m_patience, &QTimer::timeout, this, [this] {
        finish(tr("It could not be found out whether the broker has the order %1 already.")
                   .arg(QString::fromStdString(m_messageId)));
    });
    m_patience.setSingleShot(true);
    m_patience.start(SentCheckPatience);
    m_consumer.start();
}

void SentCheck::finish(Answer answer)
{
    if (!m_done)
        return;
    m_patience.stop();
    m_consumer.stop();
    std::exchange(m_done, nullptr)(std::move(answer));
}

} // namespace yiping
