// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "brain/publisher.h"
#include "transport/jetstream.h"

#include <QObject>

#include <deque>
#include <memory>

namespace yiping::brain {

/**
 * Publishes with acknowledgement, a window at a time, in order; what is not acknowledged is sent again, with the same
 * message id in the event and order lanes, so that nothing is lost and nothing counts twice. One thread, the
 * connection's.
 */
class AckedPublisher : public QObject, public Publisher
{
    Q_OBJECT
public:
    AckedPublisher(nats::JetStream &jetStream, const Clock &clock, QObject *parent = nullptr);
    ~AckedPublisher() override;

    void publish(Outgoing outgoing) override;

    /** Waiting or on their way. */
    [[nodiscard]] std::size_t pending() const { return m_waiting.size() + m_inFlight; }
    [[nodiscard]] qint64 acknowledged() const { return m_acknowledged; }

Q_SIGNALS:
    void progressed();
    /** A message was not acknowledged five times in a row; it stays in line. */
    void problem(const QString &sentence);

private:
    struct Item
    {
        std::string subject;
        v1::Message message;
        std::string messageId;
        int attempts = 0;
    };

    void pump();
    void send(Item item);
    void answered(Item &item, const std::variant<nats::PublishAck, nats::Error> &answer);

    nats::JetStream &m_jetStream;
    const Clock &m_clock;
    std::deque<Item> m_waiting;
    std::string m_buffer;
    std::size_t m_inFlight = 0;
    qint64 m_acknowledged = 0;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace yiping::brain
