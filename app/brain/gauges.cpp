// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brain/gauges.h"

#include "brain/durations.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace yiping::brain {

namespace {
constexpr int ForecastHours = 24;

v1::SensorKind kindNamed(const std::string &name)
{
    if (name == "discharge")
        return v1::SENSOR_KIND_DISCHARGE;
    if (name == "waterlogging")
        return v1::SENSOR_KIND_WATERLOGGING;
    if (name == "pump_flow")
        return v1::SENSOR_KIND_PUMP_FLOW;
    return v1::SENSOR_KIND_WATER_LEVEL;
}

/** Noise that depends on gauge and time only, so that a value is the same however it is reached. -1..1. */
double noise(const std::string &id, qint64 timeMs)
{
    Rng rng(static_cast<quint64>(timeMs), id);
    return rng.between(-1, 1);
}
} // namespace

qint64 reportPeriodMs(double speed)
{
    return std::max(MinuteMs, static_cast<qint64>(std::llround(speed * 10'000.0)));
}

Gauges::Gauges(Context &context)
    : m_context(context)
{
    for (const GaugeSpec &spec : context.scenario.gauges) {
        Gauge gauge{.spec = &spec, .kind = kindNamed(spec.kind), .course = {}};
        if (!spec.points.empty())
            gauge.course.emplace(spec.points);
        gauge.phase = Rng(context.seed, spec.id).between(0, 2 * std::numbers::pi);
        m_gauges.push_back(std::move(gauge));
    }
}

double Gauges::valueAt(const Gauge &gauge, qint64 timeMs) const
{
    const GaugeSpec &spec = *gauge.spec;
    double value = 0;
    if (gauge.course) {
        value = gauge.course->at(timeMs);
    } else {
        const double day = static_cast<double>(timeMs % (24 * HourMs)) / static_cast<double>(24 * HourMs);
        const double week = static_cast<double>(timeMs % (168 * HourMs)) / static_cast<double>(168 * HourMs);
        value = spec.base
            + spec.swing
                * (0.4 * std::sin(2 * std::numbers::pi * day + gauge.phase)
                   + 0.6 * std::sin(2 * std::numbers::pi * week + 2 * gauge.phase));
    }
    if (gauge.kind == v1::SENSOR_KIND_WATER_LEVEL)
        value += 0.01 * noise(spec.id, timeMs);
    else if (value > 0)
        value *= 1 + 0.01 * noise(spec.id, timeMs);
    const double unit = gauge.kind == v1::SENSOR_KIND_DISCHARGE || gauge.kind == v1::SENSOR_KIND_WATERLOGGING ? 1 : 100;
    return std::max(0.0, std::round(value * unit) / unit);
}

v1::Message Gauges::messageOf(const Gauge &gauge, double value) const
{
    const GaugeSpec &spec = *gauge.spec;
    v1::Message message;
    v1::SensorValue *sensor = message.mutable_sensor();
    sensor->set_sensor_id(spec.id);
    sensor->set_kind(gauge.kind);
    sensor->set_name(spec.name);
    setPoint(sensor->mutable_position(), spec.where);
    sensor->set_value(value);
    if (spec.alert)
        sensor->set_alert_stage_m(*spec.alert);
    if (spec.warning)
        sensor->set_warning_stage_m(*spec.warning);
    if (spec.guarantee)
        sensor->set_guarantee_stage_m(*spec.guarantee);
    return message;
}

void Gauges::send(Lane lane, const Gauge &gauge, qint64 timeMs) const
{
    const double periodS = static_cast<double>(reportPeriodMs(m_context.speed)) / 1000.0 / m_context.speed;
    Stamp stamp = m_context.stamp(gauge.spec->region, gauge.spec->agency,
                                  lane == Lane::State ? static_cast<quint32>(2.5 * periodS) : 0);
    stamp.eventMs = timeMs;
    m_context.send(lane, stamp, kind::Sensor, gauge.spec->id, messageOf(gauge, valueAt(gauge, timeMs)));
}

void Gauges::backfill()
{
    const qint64 now = m_context.timeline.nowMs();
    const qint64 dense = now - std::llround(m_context.scenario.backfillHours * static_cast<double>(HourMs));
    for (const Gauge &gauge : m_gauges) {
        if (gauge.course) {
            for (qint64 at = gauge.spec->points.front().first; at < dense; at += HourMs)
                send(Lane::Series, gauge, at);
        }
        for (qint64 at = dense; at <= now; at += TenMinutesMs)
            send(Lane::Series, gauge, at);
    }
}

void Gauges::start()
{
    const qint64 now = m_context.timeline.nowMs();
    const qint64 period = reportPeriodMs(m_context.speed);
    for (const Gauge &gauge : m_gauges) {
        send(Lane::State, gauge, now);
        m_context.timeline.every(now + period, period, [this, &gauge] {
            send(Lane::State, gauge, m_context.timeline.nowMs());
            send(Lane::Series, gauge, m_context.timeline.nowMs());
        });
        if (gauge.spec->forecast && gauge.course) {
            forecast(gauge);
            m_context.timeline.every(now + HourMs, HourMs, [this, &gauge] { forecast(gauge); });
        }
    }
}

void Gauges::forecast(const Gauge &gauge) const
{
    const qint64 now = m_context.timeline.nowMs();
    const double error = 0.15 * noise(gauge.spec->id + "f", now);
    for (int hour = 1; hour <= ForecastHours; ++hour) {
        const qint64 at = (now / HourMs + hour) * HourMs;
        const double level = gauge.course->at(at) + error * hour / ForecastHours;
        v1::Message message = messageOf(gauge, std::round(level * 100) / 100);
        message.mutable_sensor()->set_forecast(true);
        Stamp stamp = m_context.stamp(gauge.spec->region, gauge.spec->agency);
        stamp.eventMs = at;
        m_context.send(Lane::Series, stamp, kind::Sensor, gauge.spec->id, std::move(message),
                       "forecast-" + gauge.spec->id + "-" + std::to_string(now) + "-" + std::to_string(at));
    }
}

} // namespace yiping::brain
