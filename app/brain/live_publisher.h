// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brain/acked_publisher.h"

namespace yiping::brain {

/** What the played world publishes through: state at once and unacknowledged (the next value mends a lost one), the
 * rest acknowledged. */
class LivePublisher final : public Publisher
{
public:
    LivePublisher(nats::Connection &connection, AckedPublisher &acked, const Clock &clock)
        : m_connection(connection)
        , m_acked(acked)
        , m_clock(clock)
    {
    }

    void publish(Outgoing outgoing) override
    {
        if (outgoing.lane != Lane::State) {
            m_acked.publish(std::move(outgoing));
            return;
        }
        outgoing.message.mutable_header()->set_published_time_us(m_clock.nowUs());
        outgoing.message.SerializeToString(&m_buffer);
        m_connection.publish(outgoing.subject, m_buffer);
    }

private:
    nats::Connection &m_connection;
    AckedPublisher &m_acked;
    const Clock &m_clock;
    std::string m_buffer;
};

} // namespace yiping::brain
