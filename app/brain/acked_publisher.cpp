// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brain/acked_publisher.h"

#include <QTimer>

#include <chrono>

namespace yiping::brain {

namespace {
constexpr std::size_t Window = 512;
constexpr int AttemptsToReport = 5;
constexpr std::chrono::milliseconds RetryAfter{200};
} // namespace

AckedPublisher::AckedPublisher(nats::JetStream &jetStream, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_jetStream(jetStream)
    , m_clock(clock)
{
    connect(&jetStream.connection(), &nats::Connection::stateChanged, this, &AckedPublisher::pump);
}

AckedPublisher::~AckedPublisher()
{
    *m_alive = false;
}

void AckedPublisher::publish(Outgoing outgoing)
{
    const bool unique = outgoing.lane == Lane::Event || outgoing.lane == Lane::Order;
    std::string messageId = unique ? outgoing.message.header().id() : std::string();
    m_waiting.push_back({.subject = std::move(outgoing.subject),
                         .message = std::move(outgoing.message),
                         .messageId = std::move(messageId)});
    pump();
}

void AckedPublisher::pump()
{
    while (m_inFlight < Window && !m_waiting.empty() && m_jetStream.connection().isConnected()) {
        Item item = std::move(m_waiting.front());
        m_waiting.pop_front();
        send(std::move(item));
    }
}

void AckedPublisher::send(Item item)
{
    ++m_inFlight;
    ++item.attempts;
    auto kept = std::make_shared<Item>(std::move(item));
    kept->message.mutable_header()->set_published_time_us(m_clock.nowUs());
    kept->message.SerializeToString(&m_buffer);
    m_jetStream.publish(kept->subject, m_buffer, kept->messageId,
                        [this, alive = m_alive, kept](const std::variant<nats::PublishAck, nats::Error> &answer) {
                            if (*alive)
                                answered(*kept, answer);
                        });
}

void AckedPublisher::answered(Item &item, const std::variant<nats::PublishAck, nats::Error> &answer)
{
    --m_inFlight;
    if (const auto *error = std::get_if<nats::Error>(&answer)) {
        if (item.attempts == AttemptsToReport)
            Q_EMIT problem(QStringLiteral("the broker does not take %1: %2")
                               .arg(QString::fromStdString(item.subject), error->text));
        m_waiting.push_front(std::move(item));
        QTimer::singleShot(RetryAfter, this, &AckedPublisher::pump);
        return;
    }
    ++m_acknowledged;
    pump();
    Q_EMIT progressed();
}

} // namespace yiping::brain
