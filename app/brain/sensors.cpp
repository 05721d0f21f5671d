// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brain/sensors.h"

#include "brain/durations.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace yiping::brain {

namespace {
constexpr qint64 RainPeriodMs = 5 * MinuteMs;
constexpr double TwoPi = 2 * std::numbers::pi;
} // namespace

Sensors::Sensors(Context &context)
    : m_context(context)
    , m_rng(context.seed, "sensors")
{
    for (const City &city : context.places.cities()) {
        for (const County &county : city.counties)
            add(county, v1::SENSOR_KIND_RAINFALL_1H, "rain", county.name + "雨量站", "广西水文中心（模拟）");
        for (std::size_t i = 0; i < std::min<std::size_t>(2, city.counties.size()); ++i) {
            const County &county = city.counties[i];
            add(county, v1::SENSOR_KIND_AQI, "aqi", county.name + "空气站AQI", city.name + "生态环境局（模拟）");
            add(county, v1::SENSOR_KIND_PM25, "pm25", county.name + "空气站PM2.5", city.name + "生态环境局（模拟）");
        }
    }
}

void Sensors::add(const County &county, v1::SensorKind kind, const char *token, const std::string &name,
                  const std::string &agency)
{
    m_sensors.push_back({.id = "S" + county.code.digits() + "-" + token,
                         .kind = kind,
                         .name = name,
                         .agency = agency,
                         .region = county.code,
                         .where = Places::around(county, m_rng),
                         .phase = m_rng.between(0, TwoPi)});
}

double Sensors::valueAt(const Sensor &sensor, qint64 timeMs) const
{
    const double day = static_cast<double>(timeMs % DayMs) / static_cast<double>(DayMs);
    Rng noise(static_cast<quint64>(timeMs / RainPeriodMs), sensor.id);
    if (sensor.kind == v1::SENSOR_KIND_RAINFALL_1H) {
        double factor = 1;
        for (const auto &[region, value] : m_rain) {
            if (region.contains(sensor.region))
                factor = std::max(factor, value);
        }
        const double shower = std::sin(TwoPi * 3 * day + sensor.phase) - (factor > 1 ? 0.1 : 0.72);
        const double rain = std::max(0.0, shower) * 7 * factor * noise.between(0.8, 1.2);
        return std::round(rain * 2) / 2;
    }
    const double aqi =
        48 + 18 * std::sin(TwoPi * day + sensor.phase) + 6 * std::sin(sensor.phase * 3) + noise.between(-3, 3);
    return std::round(sensor.kind == v1::SENSOR_KIND_PM25 ? aqi * 0.52 : aqi);
}

void Sensors::send(Lane lane, const Sensor &sensor, qint64 timeMs) const
{
    v1::Message message;
    v1::SensorValue *value = message.mutable_sensor();
    value->set_sensor_id(sensor.id);
    value->set_kind(sensor.kind);
    value->set_name(sensor.name);
    setPoint(value->mutable_position(), sensor.where);
    value->set_value(valueAt(sensor, timeMs));
    const auto period = static_cast<double>(std::max(RainPeriodMs, m_context.real(10)));
    Stamp stamp =
        m_context.stamp(sensor.region, sensor.agency,
                        lane == Lane::State ? static_cast<quint32>(2.5 * period / 1000 / m_context.speed) : 0);
    stamp.eventMs = timeMs;
    m_context.send(lane, stamp, kind::Sensor, sensor.id, std::move(message));
}

void Sensors::backfill()
{
    const qint64 now = m_context.timeline.nowMs();
    const qint64 from = now - std::llround(m_context.scenario.backfillHours * static_cast<double>(HourMs));
    for (const Sensor &sensor : m_sensors) {
        for (qint64 at = from; at <= now; at += HourMs)
            send(Lane::Series, sensor, at);
    }
}

void Sensors::start()
{
    const qint64 now = m_context.timeline.nowMs();
    const qint64 period = std::max(RainPeriodMs, m_context.real(10));
    const auto count = static_cast<qint64>(m_sensors.size());
    for (qint64 i = 0; i < count; ++i) {
        const Sensor &sensor = m_sensors[static_cast<std::size_t>(i)];
        send(Lane::State, sensor, now);
        // Spread over the period, so that the stream has no pulse.
        m_context.timeline.every(now + period * (i + 1) / count, period, [this, &sensor] {
            send(Lane::State, sensor, m_context.timeline.nowMs());
            send(Lane::Series, sensor, m_context.timeline.nowMs());
        });
    }
}

int Sensors::countBelow(const RegionCode &region) const
{
    return static_cast<int>(
        std::ranges::count_if(m_sensors, [&region](const Sensor &sensor) { return region.contains(sensor.region); }));
}

} // namespace yiping::brain
