// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brain/world.h"

#include "brain/durations.h"

#include <algorithm>
#include <cmath>

namespace yiping::brain {

namespace {
constexpr double ClockPeriodS = 2;
constexpr quint32 ClockStaleS = 10;

/** The time at which the made-up past begins. */
qint64 beginningOf(const Scenario &scenario)
{
    const double hours = std::max(scenario.backfillHours, scenario.tickets.backfillHours);
    qint64 beginning = scenario.startMs - std::llround(hours * HourMs);
    if (!scenario.script.empty())
        beginning = std::min(beginning, scenario.script.front().atMs);
    return beginning;
}
} // namespace

World::World(const Scenario &scenario, const Places &places, const WorldOptions &options, Publisher &out)
    : m_timeline(beginningOf(scenario))
    , m_context{.timeline = m_timeline,
                .out = out,
                .places = places,
                .scenario = scenario,
                .seed = options.seed,
                .speed = options.speed}
    , m_fleet(m_context)
    , m_book(m_context)
    , m_field(m_context, m_fleet, m_book, options.fieldPace)
    , m_centre(m_context, m_fleet, m_field)
    , m_tickets(m_context, m_book, [this](Case &theCase) { return m_centre.consider(theCase); })
    , m_sensors(m_context)
    , m_gauges(m_context)
    , m_figures(m_context, m_book, m_tickets, m_sensors)
    , m_indicators(m_context)
    , m_script(m_context, m_book, m_tickets, m_sensors)
{
    m_field.onFeedback = [this](const std::string &orderId) { m_centre.onFeedback(orderId); };
}

void World::start()
{
    const Scenario &scenario = m_context.scenario;
    m_tickets.start(scenario.startMs - std::llround(scenario.tickets.backfillHours * HourMs));
    m_script.schedule();
    // The clock comes first: without it a reader would take scenario times for past or future.
    publishClock();
    m_timeline.runUntil(scenario.startMs);
    m_context.backfilling = false;
    m_fleet.start();
    m_gauges.start();
    m_sensors.start();
    m_figures.start();
    m_indicators.publish();
    publishClock();
    m_timeline.every(scenario.startMs + m_context.real(ClockPeriodS), m_context.real(ClockPeriodS),
                     [this] { publishClock(); });
    m_gauges.backfill();
    m_sensors.backfill();
    m_figures.backfill();
}

void World::advanceTo(qint64 scenarioMs)
{
    m_timeline.runUntil(scenarioMs);
}

void World::onOrderMessage(const v1::Message &message)
{
    if (!message.header().replayed_from().empty())
        return;
    if (message.has_work_order())
        m_field.onOrder(message.work_order());
    else if (message.has_work_order_transition())
        m_field.onOfficerStep(message.work_order_transition());
}

void World::onUntrustedOrderMessage(const v1::Message &message)
{
    if (message.header().replayed_from().empty() && message.has_work_order())
        m_field.refuse(message.work_order(), "命令签名未通过核验，未执行");
}

void World::publishClock()
{
    const Scenario &scenario = m_context.scenario;
    v1::Message message;
    v1::ScenarioClock *clock = message.mutable_scenario_clock();
    clock->set_scenario_id(scenario.id);
    clock->set_title_zh(scenario.titleZh);
    clock->set_title_en(scenario.titleEn);
    clock->set_speed(m_context.speed);
    Stamp stamp = m_context.stamp(regionOf("45"), "一屏情景播放（模拟）", ClockStaleS);
    stamp.eventMs = std::max(m_timeline.nowMs(), scenario.startMs);
    m_context.send(Lane::State, stamp, kind::ScenarioClock, "scenario", std::move(message));
}

} // namespace yiping::brain
