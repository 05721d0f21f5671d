// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brain/import_dispatch_log.h"

#include <algorithm>

namespace yiping::brain {

namespace {
constexpr auto FireDepartment = "San Francisco Fire Department";
enum Stage : std::size_t { Received, Entry, Dispatch, Response, OnScene, Transport, Hospital, Available };

std::string titleOfCall(const std::string &type)
{
    static const std::map<std::string, std::string> Titles{{"Medical Incident", "医疗急救"},
                                                           {"Alarms", "火警报警"},
                                                           {"Structure Fire", "建筑火灾"},
                                                           {"Traffic Collision", "交通事故"},
                                                           {"Outside Fire", "室外火灾"},
                                                           {"Other", "其他警情"},
                                                           {"Citizen Assist / Service Call", "群众求助"},
                                                           {"Gas Leak (Natural and LP Gases)", "燃气泄漏"},
                                                           {"Water Rescue", "水域救援"},
                                                           {"Smoke Investigation (Outside)", "烟雾排查"},
                                                           {"Vehicle Fire", "车辆火灾"},
                                                           {"Electrical Hazard", "电气险情"},
                                                           {"Elevator / Escalator Rescue", "电梯救援"},
                                                           {"Assist Police", "协助公安"},
                                                           {"Odor (Strange / Unknown)", "异味排查"},
                                                           {"Fuel Spill", "燃油泄漏"}};
    const auto found = Titles.find(type);
    return found == Titles.end() ? type : found->second;
}

v1::EntityKind kindOf(const std::string &unitType)
{
    if (unitType == "MEDIC" || unitType == "PRIVATE")
        return v1::ENTITY_KIND_AMBULANCE;
    return unitType.starts_with("RESCUE") ? v1::ENTITY_KIND_RESCUE : v1::ENTITY_KIND_FIRE;
}

std::string incidentIdOf(const std::string &number)
{
    return "SF-INC-" + number;
}

v1::Message orderMessage(const std::string &orderId, const std::string &unitId, const std::string &number,
                         const std::string &type, const std::string &address)
{
    v1::Message order;
    order.mutable_work_order()->set_order_id(orderId);
    order.mutable_work_order()->set_incident_id(incidentIdOf(number));
    order.mutable_work_order()->set_unit_id(unitId);
    order.mutable_work_order()->set_title(titleOfCall(type) + " · " + address);
    order.mutable_work_order()->set_instruction(type);
    order.mutable_work_order()->mutable_issued_by()->set_organisation(FireDepartment);
    return order;
}
} // namespace

Stamp DispatchLogImporter::stampOf(const Call &call, qint64 timeMs) const
{
    return {.region = call.region, .agency = FireDepartment, .eventMs = timeMs, .replayedFrom = "San Francisco"};
}

void DispatchLogImporter::emitCall(const Call &call, std::vector<Outgoing> &messages)
{
    emitIncident(call, messages);
    for (const UnitRow &unit : call.units)
        emitUnit(call, unit, messages);
    emitCaseSteps(call, messages);
    // A case is told in the order in which it happened.
    std::ranges::stable_sort(messages, {}, [](const Outgoing &out) { return out.message.header().event_time_ms(); });
}

void DispatchLogImporter::emitIncident(const Call &call, std::vector<Outgoing> &messages) const
{
    v1::Message message;
    v1::Incident *incident = message.mutable_incident();
    const std::string id = incidentIdOf(call.number);
    incident->set_incident_id(id);
    incident->set_title(titleOfCall(call.type) + " · " + call.address);
    incident->set_category(titleOfCall(call.type));
    incident->set_severity(static_cast<v1::Severity>(call.severity));
    setPoint(incident->mutable_position(), call.where);
    incident->set_address(call.address + ", San Francisco");
    incident->set_channel("110");
    incident->set_description(call.type);
    incident->set_stage(v1::CASE_STAGE_REPORTED);
    messages.push_back(
        compose(Lane::Event, stampOf(call, call.receivedMs), kind::Incident, id, std::move(message), id));
}

void DispatchLogImporter::emitCaseSteps(const Call &call, std::vector<Outgoing> &messages) const
{
    std::optional<qint64> dispatched;
    std::optional<qint64> responded;
    std::optional<qint64> available;
    bool allAvailable = true;
    const auto earlier = [](std::optional<qint64> &kept, std::optional<qint64> value) {
        if (value && (!kept || *value < *kept))
            kept = value;
    };
    for (const UnitRow &unit : call.units) {
        earlier(dispatched, unit.times[Dispatch]);
        earlier(responded, unit.times[Response] ? unit.times[Response] : unit.times[OnScene]);
        allAvailable = allAvailable && unit.times[Available].has_value();
        if (unit.times[Available] && (!available || *unit.times[Available] > *available))
            available = unit.times[Available];
    }
    struct Step
    {
        v1::CaseStage stage;
        std::optional<qint64> at;
        const char *reason;
    };
    qint64 last = call.receivedMs;
    int number = 0;
    for (const Step &step : {Step{v1::CASE_STAGE_ACCEPTED, call.entryMs, "Entry DtTm"},
                             Step{v1::CASE_STAGE_FILED, call.entryMs, "Entry DtTm"},
                             Step{v1::CASE_STAGE_DISPATCHED, dispatched, "Dispatch DtTm"},
                             Step{v1::CASE_STAGE_SIGNED, responded, "Response DtTm"},
                             Step{v1::CASE_STAGE_PROCESSING, responded, "Response DtTm"},
                             Step{v1::CASE_STAGE_FEEDBACK, allAvailable ? available : std::nullopt, "Available DtTm"},
                             Step{v1::CASE_STAGE_CLOSED, allAvailable ? available : std::nullopt, "Available DtTm"}}) {
        if (!step.at)
            break;
        last = std::max(last, *step.at);
        v1::Message message;
        v1::IncidentTransition *transition = message.mutable_incident_transition();
        const std::string id = incidentIdOf(call.number);
        transition->set_incident_id(id);
        transition->set_stage(step.stage);
        transition->mutable_actor()->set_organisation(FireDepartment);
        transition->set_reason(step.reason);
        messages.push_back(compose(Lane::Event, stampOf(call, last), kind::IncidentTransition, id, std::move(message),
                                   id + "-t" + std::to_string(++number)));
    }
}

void DispatchLogImporter::emitUnit(const Call &call, const UnitRow &unit, std::vector<Outgoing> &messages)
{
    const std::string unitId = "SF-" + unit.unitId;
    const std::string orderId = "SF-" + unit.rowId;
    if (m_unitsSeen.try_emplace(unit.unitId, true).second) {
        v1::Message message;
        message.mutable_response_unit()->set_unit_id(unitId);
        message.mutable_response_unit()->set_kind(kindOf(unit.unitType));
        message.mutable_response_unit()->set_name(unit.unitType + " " + unit.unitId);
        messages.push_back(
            compose(Lane::State, stampOf(call, call.receivedMs), kind::ResponseUnit, unitId, std::move(message)));
    }
    v1::Message order = orderMessage(orderId, unitId, call.number, call.type, call.address);
    const qint64 sent = unit.times[Dispatch].value_or(call.entryMs);
    messages.push_back(compose(Lane::Order, stampOf(call, sent), kind::WorkOrder, orderId, std::move(order), orderId));

    const auto step = [&](std::optional<qint64> at, v1::CaseStage stage, v1::FieldStep fine, const std::string &note) {
        if (!at)
            return;
        v1::Message message;
        v1::WorkOrderTransition *transition = message.mutable_work_order_transition();
        transition->set_order_id(orderId);
        transition->set_stage(stage);
        transition->set_step(fine);
        transition->mutable_actor()->set_organisation(unit.unitId);
        transition->set_note(note);
        messages.push_back(compose(Lane::Event, stampOf(call, *at), kind::WorkOrderTransition, orderId,
                                   std::move(message),
                                   orderId + "-f" + std::to_string(stage) + "-" + std::to_string(fine)));
    };
    const auto state = [&](std::optional<qint64> at, v1::UnitStatus status, const std::string &onOrder) {
        if (!at)
            return;
        v1::Message message;
        v1::EntityState *entity = message.mutable_entity();
        entity->set_entity_id(unitId);
        entity->set_kind(kindOf(unit.unitType));
        entity->set_name(unit.unitType + " " + unit.unitId);
        setPoint(entity->mutable_position(), call.where);
        entity->set_status(status);
        entity->set_order_id(onOrder);
        messages.push_back(compose(Lane::State, stampOf(call, *at), kind::Entity, unitId, std::move(message)));
    };
    const auto responded = unit.times[Response] ? unit.times[Response] : unit.times[OnScene];
    if (!responded) {
        step(unit.times[Available], v1::CASE_STAGE_RETURNED, v1::FIELD_STEP_UNSPECIFIED, unit.disposition);
        return;
    }
    step(responded, v1::CASE_STAGE_SIGNED, v1::FIELD_STEP_UNSPECIFIED, "Response DtTm");
    step(responded, v1::CASE_STAGE_PROCESSING, v1::FIELD_STEP_EN_ROUTE, "Response DtTm");
    step(unit.times[OnScene], v1::CASE_STAGE_PROCESSING, v1::FIELD_STEP_ON_SCENE, "On Scene DtTm");
    state(unit.times[OnScene], v1::UNIT_STATUS_ON_SCENE, orderId);
    step(unit.times[Available], v1::CASE_STAGE_FEEDBACK, v1::FIELD_STEP_UNSPECIFIED, unit.disposition);
    step(unit.times[Available], v1::CASE_STAGE_CLOSED, v1::FIELD_STEP_UNSPECIFIED, unit.disposition);
    state(unit.times[Available], v1::UNIT_STATUS_AVAILABLE, {});
}

} // namespace yiping::brain
