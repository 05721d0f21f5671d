// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brain/load_alarms.h"

#include "brain/compose.h"

namespace yiping::brain {

LoadAlarms::LoadAlarms(const nats::ConnectionOptions &broker, std::chrono::milliseconds every, const Clock &clock,
                       const Places &places, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_connection(broker, clock)
    , m_jetStream(m_connection)
    , m_region(places.cities().front().counties.front().code)
    , m_every(every)
    , m_run(std::to_string(clock.nowMs()))
{
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &LoadAlarms::raise);
}

void LoadAlarms::start()
{
    m_connection.open();
    m_timer.start(m_every);
}

void LoadAlarms::raise()
{
    const std::string id = "load-" + m_run + "-" + std::to_string(++m_raised);
    v1::Message message;
    v1::Alarm &alarm = *message.mutable_alarm();
    alarm.set_alarm_id(id);
    alarm.set_active(true);
    Outgoing out = compose(
        Lane::Event, {.region = m_region, .agency = "负载发生器（模拟）", .eventMs = m_clock.nowMs(), .exercise = true},
        kind::Alarm, id, std::move(message), id);
    out.message.mutable_header()->set_published_time_us(m_clock.nowUs());
    m_jetStream.publish(out.subject, out.message.SerializeAsString(), id,
                        [this](const std::variant<nats::PublishAck, nats::Error> &answer) {
                            m_published += std::holds_alternative<nats::PublishAck>(answer) ? 1 : 0;
                        });
}

} // namespace yiping::brain
