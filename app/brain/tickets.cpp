// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brain/tickets.h"

#include "brain/durations.h"

#include <QDateTime>
#include <QTimeZone>

#include <cmath>

namespace yiping::brain {

namespace {

std::string replaced(std::string text, std::string_view mark, const std::string &with)
{
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + with.size()))
        text.replace(at, mark.size(), with);
    return text;
}

std::string dayOf(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone(ChinaOffsetS))
        .toString(QStringLiteral("yyyyMMdd"))
        .toStdString();
}
} // namespace

double weightOf(const City &city)
{
    // Roughly by inhabitants; Nanning 1.
    static const std::map<std::string, double> Weights{
        {"4501", 1.0},  {"4502", 0.5},  {"4503", 0.55}, {"4504", 0.3},  {"4505", 0.25}, {"4506", 0.14}, {"4507", 0.35},
        {"4508", 0.42}, {"4509", 0.55}, {"4510", 0.38}, {"4511", 0.21}, {"4512", 0.36}, {"4513", 0.22}, {"4514", 0.22}};
    const auto found = Weights.find(city.code.digits());
    return found == Weights.end() ? 0.3 : found->second;
}

Tickets::Tickets(Context &context, CaseBook &book, OnFiled onFiled)
    : m_context(context)
    , m_book(book)
    , m_onFiled(std::move(onFiled))
    , m_rng(context.seed, "tickets")
{
}

void Tickets::start(qint64 fromMs)
{
    m_context.timeline.at(fromMs, [this] { scheduleNext(); });
}

void Tickets::setSurge(const RegionCode &region, double factor)
{
    m_surge[region] = factor;
}

double Tickets::surgeIn(const RegionCode &city) const
{
    double factor = 1;
    for (const auto &[region, value] : m_surge) {
        if (region.contains(city))
            factor *= value;
    }
    return factor;
}

void Tickets::scheduleNext()
{
    double sum = 0;
    double usual = 0;
    for (const City &city : m_context.places.cities()) {
        usual += weightOf(city);
        sum += weightOf(city) * surgeIn(city.code);
    }
    const double perHour = m_context.scenario.tickets.perHour * sum / usual;
    const double waitMs = -std::log(1.0 - m_rng.unit()) * HourMs / perHour;
    m_context.timeline.after(std::max<qint64>(1, std::llround(waitMs)), [this] {
        report();
        scheduleNext();
    });
}

NewCase Tickets::draw()
{
    const auto &cities = m_context.places.cities();
    std::vector<double> weights;
    for (const City &city : cities)
        weights.push_back(weightOf(city) * surgeIn(city.code));
    const City &city = cities[m_rng.weighted(weights)];
    const County &county = m_rng.pick(city.counties);
    const TicketSpec &spec = m_context.scenario.tickets;
    weights.clear();
    for (const CategorySpec &category : spec.categories)
        weights.push_back(category.weight);
    const CategorySpec &category = spec.categories[m_rng.weighted(weights)];
    const Town *town = county.towns.empty() ? nullptr : &m_rng.pick(county.towns);
    const std::string place = town ? town->name : county.name;
    const std::string road = m_rng.pick(spec.roads);
    const std::string number = std::to_string(1 + m_rng.below(180)) + "号";
    const double gravity = m_rng.unit();
    const std::string day = dayOf(m_context.timeline.nowMs());
    const std::string key = city.code.digits() + "-" + day;
    std::string serial = std::to_string(++m_numbers[key]);
    serial.insert(0, 4 - std::min<std::size_t>(4, serial.size()), '0');
    const std::string title = replaced(replaced(m_rng.pick(category.titles), "{road}", road), "{place}", place);
    return {.id = "C" + key + "-" + serial,
            .region = town ? town->code : county.code,
            .title = title,
            .category = category.category,
            .channel = category.channel,
            .address = city.name + county.name + place + road + number,
            .description = title,
            .department = county.name + category.department,
            .agency = city.name + (category.channel == "12345" ? "12345政务服务便民热线（模拟）" : "运行中心（模拟）"),
            .where = Places::around(county, m_rng),
            .severity = gravity < 0.012 ? 2
                : gravity < 0.12        ? 3
                                        : 4,
            .limitHours = category.limitHours};
}

void Tickets::report()
{
    Case &theCase = m_book.open(draw());
    follow(theCase);
}

void Tickets::follow(Case &theCase)
{
    auto plan = std::make_shared<Plan>(Plan{.theCase = &theCase, .steps = planCase(m_rng, theCase.severity)});
    scheduleStep(plan);
}

void Tickets::scheduleStep(const std::shared_ptr<Plan> &plan)
{
    if (plan->next == plan->steps.size())
        return;
    const double delayMs = plan->steps[plan->next].minutes * MinuteMs * m_context.scenario.tickets.pace;
    m_context.timeline.after(std::max<qint64>(1, std::llround(delayMs)), [this, plan] { take(plan); });
}

void Tickets::take(const std::shared_ptr<Plan> &plan)
{
    Case &theCase = *plan->theCase;
    if (theCase.taken)
        return;
    const PlannedStep &step = plan->steps[plan->next++];
    const std::string_view who = step.who;
    const std::string organisation = who == "department" ? theCase.department
        : who == "caller"                                ? "诉求人"
                                                         : theCase.agency;
    if (!m_book.advance(theCase, step.stage, organisation, step.reason))
        return;
    if (step.stage == CaseStage::Filed && m_onFiled && m_onFiled(theCase))
        return;
    scheduleStep(plan);
}

} // namespace yiping::brain
