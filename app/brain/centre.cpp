// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brain/centre.h"

namespace yiping::brain {

namespace {
constexpr auto CentreName = "市运行中心（模拟）";
constexpr double ShareSent = 0.35;
constexpr int MostOpen = 16;
constexpr qint64 LimitMs = 2 * 3'600'000;

std::vector<v1::EntityKind> kindsFor(const Case &theCase)
{
    static const std::map<std::string, std::vector<v1::EntityKind>> ByCategory{
        {"消防安全", {v1::ENTITY_KIND_FIRE, v1::ENTITY_KIND_RESCUE}},
        {"内涝", {v1::ENTITY_KIND_CITY_MAINTENANCE, v1::ENTITY_KIND_RESCUE, v1::ENTITY_KIND_FIRE}},
        {"交通", {v1::ENTITY_KIND_POLICE}},
        {"治安", {v1::ENTITY_KIND_POLICE, v1::ENTITY_KIND_GRID_WORKER}},
        {"公共设施", {v1::ENTITY_KIND_CITY_MAINTENANCE}},
        {"医疗急救", {v1::ENTITY_KIND_AMBULANCE}},
    };
    const auto found = ByCategory.find(theCase.category);
    if (found != ByCategory.end())
        return found->second;
    return {v1::ENTITY_KIND_GRID_WORKER, v1::ENTITY_KIND_CITY_MAINTENANCE, v1::ENTITY_KIND_POLICE};
}
} // namespace

Centre::Centre(Context &context, Fleet &fleet, Field &field)
    : m_context(context)
    , m_fleet(fleet)
    , m_field(field)
    , m_rng(context.seed, "centre")
{
}

bool Centre::consider(Case &theCase)
{
    if (m_open >= MostOpen || !m_rng.chance(theCase.severity <= 3 ? 0.5 : ShareSent))
        return false;
    const RegionCode city = theCase.region.upTo(RegionLevel::City);
    Unit *unit = m_fleet.nearestAvailable(city, theCase.where, kindsFor(theCase));
    if (!unit)
        return false;
    const std::string id = "WO-SIM-" + std::to_string(m_context.seed) + "-" + std::to_string(++m_number);
    v1::Message message;
    v1::WorkOrder *order = message.mutable_work_order();
    order->set_order_id(id);
    order->set_incident_id(theCase.id);
    order->set_unit_id(unit->id);
    order->set_title(theCase.title);
    order->set_instruction("请立即前往" + theCase.address + "处置：" + theCase.title);
    order->mutable_issued_by()->set_person("值班员（模拟）");
    order->mutable_issued_by()->set_organisation(CentreName);
    order->set_deadline_ms(m_context.timeline.nowMs() + LimitMs);
    const v1::WorkOrder copy = *order;
    m_context.send(Lane::Order, m_context.stamp(theCase.region, CentreName), kind::WorkOrder, id, std::move(message),
                   id);
    m_orders[id] = theCase.region;
    ++m_open;
    m_field.onOrder(copy);
    return true;
}

void Centre::onFeedback(const std::string &orderId)
{
    const auto found = m_orders.find(orderId);
    if (found == m_orders.end())
        return;
    const double seconds = m_rng.between(15, 60) * m_field.pace();
    m_context.timeline.after(m_context.real(seconds), [this, orderId, region = found->second] {
        v1::Message message;
        v1::WorkOrderTransition *step = message.mutable_work_order_transition();
        step->set_order_id(orderId);
        step->set_stage(v1::CASE_STAGE_CLOSED);
        step->mutable_actor()->set_organisation(CentreName);
        step->set_note("核查通过，同意结案");
        const v1::WorkOrderTransition copy = *step;
        m_context.send(Lane::Order, m_context.stamp(region, CentreName), kind::WorkOrderTransition, orderId,
                       std::move(message), orderId + "-closed");
        m_orders.erase(orderId);
        --m_open;
        m_field.onOfficerStep(copy);
    });
}

} // namespace yiping::brain
