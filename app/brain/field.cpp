// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brain/field.h"

#include <algorithm>
#include <cmath>

namespace yiping::brain {

namespace {
constexpr double MetresPerTravelSecond = 150;
constexpr double ShortestTravelS = 12;
constexpr double LongestTravelS = 35;
} // namespace

Field::Field(Context &context, Fleet &fleet, CaseBook &book, double pace)
    : m_context(context)
    , m_fleet(fleet)
    , m_book(book)
    , m_pace(pace)
{
}

void Field::onOrder(const v1::WorkOrder &order)
{
    if (order.order_id().empty() || !m_seen.insert(order.order_id()).second)
        return;
    Unit *unit = m_fleet.find(order.unit_id());
    Case *theCase = m_book.find(order.incident_id());
    const RegionCode region = unit ? unit->region : theCase ? theCase->region : regionOf("45");
    std::string refusal;
    if (!unit)
        refusal = "没有编号为 " + order.unit_id() + " 的力量";
    else if (!theCase)
        refusal = "没有编号为 " + order.incident_id() + " 的事件";
    else if (!unit->orderId.empty())
        refusal = unit->name + "正在执行其他任务";
    else if (unit->status == v1::UNIT_STATUS_OUT_OF_SERVICE)
        refusal = unit->name + "停勤，无法出动";
    else if (!isOpen(theCase->stage))
        refusal = "事件已结案，无需处置";
    if (!refusal.empty()) {
        report(order, region, CaseStage::Returned, v1::FIELD_STEP_UNSPECIFIED, unit ? unit->name : "调度系统（模拟）",
               refusal);
        return;
    }
    Job &job = m_jobs[order.order_id()];
    job = {.order = order, .unit = unit, .theCase = theCase, .rng = Rng(m_context.seed, order.order_id())};
    theCase->taken = true;
    unit->orderId = order.order_id();
    unit->status = v1::UNIT_STATUS_ASSIGNED;
    unit->speed = 0;
    m_fleet.publish(*unit);
    m_book.bringToDispatched(*theCase, order.issued_by().organisation(), "派遣：" + unit->name);
    later(job, 3, 8, &Field::sign);
}

void Field::refuse(const v1::WorkOrder &order, const std::string &why)
{
    if (order.order_id().empty() || m_seen.contains(order.order_id()) || !m_refused.insert(order.order_id()).second)
        return;
    const Unit *unit = m_fleet.find(order.unit_id());
    report(order, unit ? unit->region : regionOf("45"), CaseStage::Returned, v1::FIELD_STEP_UNSPECIFIED,
           unit ? unit->name : "调度系统（模拟）", why);
}

void Field::onOfficerStep(const v1::WorkOrderTransition &step)
{
    const auto found = m_jobs.find(step.order_id());
    if (found == m_jobs.end() || step.stage() != v1::CASE_STAGE_CLOSED || found->second.closed)
        return;
    found->second.closed = true;
    later(found->second, 1, 2, &Field::close);
}

void Field::report(const v1::WorkOrder &order, const RegionCode &region, CaseStage stage, v1::FieldStep step,
                   const std::string &who, const std::string &note)
{
    v1::Message message;
    v1::WorkOrderTransition *transition = message.mutable_work_order_transition();
    transition->set_order_id(order.order_id());
    transition->set_stage(static_cast<v1::CaseStage>(stage));
    transition->set_step(step);
    transition->mutable_actor()->set_organisation(who);
    transition->set_note(note);
    const Unit *unit = m_fleet.find(order.unit_id());
    m_context.send(Lane::Event, m_context.stamp(region, unit ? unit->agency : "调度系统（模拟）"),
                   kind::WorkOrderTransition, order.order_id(), std::move(message),
                   order.order_id() + "-f" + std::to_string(static_cast<int>(stage)) + "-" + std::to_string(step));
}

void Field::report(const Job &job, CaseStage stage, v1::FieldStep step, const std::string &note)
{
    report(job.order, job.unit->region, stage, step, job.unit->name, note);
}

void Field::later(Job &job, double lowS, double highS, void (Field::*what)(Job &))
{
    const double seconds = job.rng.between(lowS, highS) * m_pace;
    m_context.timeline.after(m_context.real(seconds), [this, &job, what] { (this->*what)(job); });
}

void Field::sign(Job &job)
{
    if (job.closed)
        return;
    report(job, CaseStage::Signed, v1::FIELD_STEP_UNSPECIFIED, "已签收");
    m_book.advance(*job.theCase, CaseStage::Signed, job.unit->name, "已签收");
    later(job, 1.5, 3, &Field::depart);
}

void Field::depart(Job &job)
{
    if (job.closed)
        return;
    Unit &unit = *job.unit;
    const double metres = metresBetween(unit.position, job.theCase->where);
    job.travelS = std::clamp(metres / MetresPerTravelSecond, ShortestTravelS, LongestTravelS) * m_pace;
    job.from = unit.position;
    unit.status = v1::UNIT_STATUS_EN_ROUTE;
    unit.goal = job.theCase->where;
    unit.speed = metres / std::max(job.travelS, 0.1);
    m_fleet.publish(unit);
    report(job, CaseStage::Processing, v1::FIELD_STEP_EN_ROUTE,
           "已出发，距现场 " + QString::number(metres / 1000, 'f', 1).toStdString() + " 公里");
    m_book.advance(*job.theCase, CaseStage::Processing, job.unit->name, "力量已出发");
    drive(job, 1, std::max(1, static_cast<int>(std::ceil(job.travelS))));
}

void Field::drive(Job &job, int step, int steps)
{
    m_context.timeline.after(m_context.real(job.travelS / steps), [this, &job, step, steps] {
        if (job.closed)
            return;
        if (step == steps) {
            arrive(job);
            return;
        }
        const double done = static_cast<double>(step) / steps;
        job.unit->position = {.lon = std::lerp(job.from.lon, job.theCase->where.lon, done),
                              .lat = std::lerp(job.from.lat, job.theCase->where.lat, done)};
        m_fleet.publish(*job.unit);
        drive(job, step + 1, steps);
    });
}

void Field::arrive(Job &job)
{
    Unit &unit = *job.unit;
    unit.position = job.theCase->where;
    unit.status = v1::UNIT_STATUS_ON_SCENE;
    unit.speed = 0;
    m_fleet.publish(unit);
    report(job, CaseStage::Processing, v1::FIELD_STEP_ON_SCENE, "已到场，开始处置");
    later(job, 10, 22, &Field::feedBack);
}

void Field::feedBack(Job &job)
{
    if (job.closed)
        return;
    static const std::vector<std::string> Notes{"处置完毕，现场已恢复，无人员伤亡", "险情已排除，留一人值守观察",
                                                "问题已解决，已向诉求人反馈", "现场清理完毕，交通恢复"};
    const std::string note = job.rng.pick(Notes);
    report(job, CaseStage::Feedback, v1::FIELD_STEP_UNSPECIFIED, note);
    m_book.advance(*job.theCase, CaseStage::Feedback, job.unit->name, note);
    if (onFeedback)
        onFeedback(job.order.order_id());
}

void Field::close(Job &job)
{
    const bool others = std::ranges::any_of(
        m_jobs, [&job](const auto &entry) { return entry.second.theCase == job.theCase && !entry.second.closed; });
    if (!others) {
        m_book.advance(*job.theCase, CaseStage::Verifying, job.theCase->agency, "核查处置结果");
        m_book.advance(*job.theCase, CaseStage::Closed, job.theCase->agency, "核查通过，结案");
    }
    m_fleet.sendHome(*job.unit, m_pace);
}

} // namespace yiping::brain
