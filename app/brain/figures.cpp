// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brain/figures.h"

#include "brain/durations.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace yiping::brain {

namespace {
/** Calls an hour that Nanning's hotline takes at an average hour (DOMAIN §2.2: 200 seats, two shifts of days). */
constexpr double CapitalCallsPerHour = 420;
constexpr auto HotlineAgency = "12345政务服务便民热线（模拟）";
constexpr auto CentreAgency = "城市运行中心（模拟）";

/** Share of an hour in the day, 1 on average: little at night, a peak in the morning and one in the afternoon. */
double hourCurve(qint64 timeMs)
{
    const double hour = static_cast<double>((timeMs + ChinaOffsetMs) % DayMs) / static_cast<double>(HourMs);
    const double morning = std::exp(-std::pow((hour - 10.0) / 2.2, 2));
    const double afternoon = std::exp(-std::pow((hour - 16.0) / 2.6, 2));
    return 0.25 + 1.55 * morning + 1.45 * afternoon;
}
} // namespace

Figures::Figures(Context &context, const CaseBook &book, const Tickets &tickets, const Sensors &sensors)
    : m_context(context)
    , m_book(book)
    , m_tickets(tickets)
    , m_sensors(sensors)
{
    for (const City &city : context.places.cities())
        m_regions.push_back(city.code);
    m_regions.push_back(regionOf("45"));
}

double Figures::usualPerHour(const RegionCode &region, qint64 timeMs) const
{
    double sum = 0;
    for (const City &city : m_context.places.cities()) {
        if (region.contains(city.code))
            sum += weightOf(city) * CapitalCallsPerHour;
    }
    return sum * hourCurve(timeMs);
}

double Figures::volume(const RegionCode &region, qint64 fromMs, qint64 timeMs) const
{
    const double hours = static_cast<double>(timeMs - fromMs) / static_cast<double>(HourMs);
    double sum = 0;
    for (const City &city : m_context.places.cities()) {
        if (!region.contains(city.code))
            continue;
        Rng noise(static_cast<quint64>(timeMs / TenMinutesMs), city.code.digits());
        sum += usualPerHour(city.code, (fromMs + timeMs) / 2) * hours * m_tickets.surgeIn(city.code)
            * noise.between(0.9, 1.14);
    }
    return std::round(sum);
}

double Figures::today(const RegionCode &region, qint64 timeMs) const
{
    const qint64 midnight = timeMs - (timeMs + ChinaOffsetMs) % DayMs;
    double sum = 0;
    for (qint64 at = midnight; at < timeMs; at += TenMinutesMs)
        sum += volume(region, at, std::min(at + TenMinutesMs, timeMs));
    return sum;
}

void Figures::send(Lane lane, const RegionCode &region, const std::string &metric, double value, const char *unit,
                   unsigned periodS, std::optional<double> baseline, qint64 timeMs) const
{
    v1::Message message;
    v1::Aggregate *aggregate = message.mutable_aggregate();
    aggregate->set_metric(metric);
    aggregate->set_value(value);
    aggregate->set_unit(unit);
    aggregate->set_period_s(periodS);
    if (baseline)
        aggregate->set_baseline(std::round(*baseline));
    const City *city = region.digits() == "45" ? nullptr : m_context.places.cityOf(region);
    const bool hotline = metric.starts_with("tickets.");
    Stamp stamp =
        m_context.stamp(region, (city ? city->name : std::string("广西")) + (hotline ? HotlineAgency : CentreAgency),
                        lane == Lane::State ? 60 : 0);
    stamp.eventMs = timeMs;
    stamp.domain = hotline ? "service" : metric.starts_with("ledger.") ? "base" : "city";
    m_context.send(lane, stamp, kind::Aggregate, metric, std::move(message),
                   "agg-" + metric + "-" + region.digits() + "-" + std::to_string(timeMs));
}

void Figures::sendTenMinutes(const RegionCode &region, qint64 timeMs) const
{
    send(Lane::Series, region, "tickets.10min", volume(region, timeMs - TenMinutesMs, timeMs), "件", 600,
         usualPerHour(region, timeMs - TenMinutesMs / 2) / 6, timeMs);
}

void Figures::sendCurrent(const RegionCode &region) const
{
    const qint64 now = m_context.timeline.nowMs();
    send(Lane::State, region, "tickets.1h", volume(region, now - HourMs, now), "件/时", 3600,
         usualPerHour(region, now - HourMs / 2), now);
    send(Lane::State, region, "tickets.today", today(region, now), "件", 0, std::nullopt, now);
    send(Lane::State, region, "incidents.open", m_book.openBelow(region), "件", 0, std::nullopt, now);
    Rng noise(static_cast<quint64>(now / HourMs), region.digits());
    const double strain = std::min(6.0, (m_tickets.surgeIn(region) - 1) * 2.5);
    send(Lane::State, region, "closure.ontime", std::round((noise.between(95.2, 98.9) - strain) * 10) / 10, "%", 86400,
         std::nullopt, now);
    const auto gauges = std::ranges::count_if(
        m_context.scenario.gauges, [&region](const GaugeSpec &gauge) { return region.contains(gauge.region); });
    send(Lane::State, region, "sensors.online", m_sensors.countBelow(region) + static_cast<double>(gauges), "个", 0,
         std::nullopt, now);
}

void Figures::sendLedger(const RegionCode &region) const
{
    for (const auto &[name, total] : m_context.scenario.ledger) {
        double value = total;
        if (region.digits() != "45") {
            double sum = 0;
            for (const City &city : m_context.places.cities())
                sum += weightOf(city);
            const City *city = m_context.places.cityOf(region);
            value = std::round(total * 0.7 * weightOf(*city) / sum);
        }
        Stamp stamp = m_context.stamp(region, "广西壮族自治区大数据发展局（模拟）");
        stamp.domain = "base";
        v1::Message message;
        message.mutable_aggregate()->set_metric("ledger." + name);
        message.mutable_aggregate()->set_value(value);
        message.mutable_aggregate()->set_unit("个");
        m_context.send(Lane::State, stamp, kind::Aggregate, "ledger." + name, std::move(message),
                       "agg-ledger." + name + "-" + region.digits() + "-" + std::to_string(stamp.eventMs));
    }
}

/** Its time is the day it was counted on: that is how old the figure is. */
void Figures::sendPopulation() const
{
    const PopulationSpec &population = m_context.scenario.population;
    for (const auto &[region, residents] : population.residents) {
        Stamp stamp = m_context.stamp(region, population.agency);
        stamp.eventMs = population.asOfMs;
        stamp.domain = "base";
        v1::Message message;
        message.mutable_aggregate()->set_metric("population");
        message.mutable_aggregate()->set_value(residents);
        message.mutable_aggregate()->set_unit("人");
        m_context.send(Lane::State, stamp, kind::Aggregate, "population", std::move(message),
                       "agg-population-" + region.digits() + "-" + std::to_string(stamp.eventMs));
    }
}

void Figures::backfill()
{
    const qint64 now = m_context.timeline.nowMs();
    const qint64 from = now - std::llround(m_context.scenario.backfillHours * static_cast<double>(HourMs));
    for (const RegionCode &region : m_regions) {
        for (qint64 at = (from / TenMinutesMs + 1) * TenMinutesMs; at <= now; at += TenMinutesMs)
            sendTenMinutes(region, at);
    }
}

void Figures::start()
{
    const qint64 now = m_context.timeline.nowMs();
    sendPopulation();
    for (const RegionCode &region : m_regions) {
        sendCurrent(region);
        sendLedger(region);
        m_context.timeline.every(now + m_context.real(10), m_context.real(10), [this, region] { sendCurrent(region); });
        m_context.timeline.every((now / TenMinutesMs + 1) * TenMinutesMs, TenMinutesMs,
                                 [this, region] { sendTenMinutes(region, m_context.timeline.nowMs()); });
    }
}

} // namespace yiping::brain
