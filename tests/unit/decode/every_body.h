// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/update.h"
#include "unit/decode/message_builder.h"

#include <algorithm>
#include <functional>
#include <vector>

namespace yiping::test {

using Fill = std::function<void(v1::Message &)>;

struct Case
{
    const char *name;
    Lane lane;
    std::string_view kind;
    Fill fill;
    std::size_t index;
};

template<typename Body>
constexpr std::size_t indexOf()
{
    return UpdateBody(std::in_place_type<Body>).index();
}

inline void fillSensor(v1::Message &m)
{
    auto &body = *m.mutable_sensor();
    body.set_sensor_id("nn-1");
    body.set_kind(v1::SENSOR_KIND_WATER_LEVEL);
    body.set_value(73.5);
    body.set_warning_stage_m(73.0);
    setPoint(*body.mutable_position());
}

/** One valid message of every body that is shown. */
inline const std::vector<Case> &everyBody()
{
    static const std::vector<Case> cases{
        {"entity", Lane::State, kind::Entity,
         [](v1::Message &m) {
             auto &body = *m.mutable_entity();
             body.set_entity_id("u1");
             body.set_kind(v1::ENTITY_KIND_FIRE);
             body.set_name("一中队");
             setPoint(*body.mutable_position());
             body.set_heading_deg(270);
             body.set_speed_mps(12);
             body.set_status(v1::UNIT_STATUS_EN_ROUTE);
         },
         indexOf<EntityState>()},
        {"response unit", Lane::State, kind::ResponseUnit,
         [](v1::Message &m) {
             auto &body = *m.mutable_response_unit();
             body.set_unit_id("u1");
             body.set_kind(v1::ENTITY_KIND_RESCUE);
             body.add_capability("橡皮艇");
             setPoint(*body.mutable_station());
         },
         indexOf<ResponseUnit>()},
        {"sensor", Lane::State, kind::Sensor, fillSensor, indexOf<SensorValue>()},
        {"sensor in the series lane", Lane::Series, kind::Sensor, fillSensor, indexOf<SensorValue>()},
        {"aggregate", Lane::State, kind::Aggregate,
         [](v1::Message &m) {
             m.mutable_aggregate()->set_metric("tickets.1h");
             m.mutable_aggregate()->set_value(812);
             m.mutable_aggregate()->set_baseline(700);
         },
         indexOf<Aggregate>()},
        {"scenario clock", Lane::State, kind::ScenarioClock,
         [](v1::Message &m) {
             m.mutable_scenario_clock()->set_scenario_id("nanning-flood");
             m.mutable_scenario_clock()->set_speed(60);
         },
         indexOf<ScenarioClock>()},
        {"indicator definition", Lane::State, kind::IndicatorDefinition,
         [](v1::Message &m) {
             auto &body = *m.mutable_indicator_definition();
             body.set_indicator_id("core.a");
             body.set_name_zh("智桂通集成率");
             auto &target = *body.add_target();
             target.set_year(2026);
             target.set_value(90);
         },
         indexOf<IndicatorDefinition>()},
        {"observation", Lane::Series, kind::Observation,
         [](v1::Message &m) {
             auto &body = *m.mutable_observation();
             body.set_indicator_id("core.a");
             body.set_period("2026-09");
             body.set_value(81.5);
             body.set_vintage(1);
         },
         indexOf<Observation>()},
        {"incident", Lane::Event, kind::Incident,
         [](v1::Message &m) {
             auto &body = *m.mutable_incident();
             body.set_incident_id("i1");
             body.set_title("内涝");
             body.set_severity(v1::SEVERITY_II);
             setPoint(*body.mutable_position());
         },
         indexOf<Incident>()},
        {"incident step", Lane::Event, kind::IncidentTransition,
         [](v1::Message &m) {
             m.mutable_incident_transition()->set_incident_id("i1");
             m.mutable_incident_transition()->set_stage(v1::CASE_STAGE_ACCEPTED);
             m.mutable_incident_transition()->mutable_actor()->set_organisation("市局");
         },
         indexOf<IncidentTransition>()},
        {"alarm", Lane::Event, kind::Alarm,
         [](v1::Message &m) {
             m.mutable_alarm()->set_alarm_id("a1");
             m.mutable_alarm()->set_severity(v1::SEVERITY_III);
             m.mutable_alarm()->set_active(true);
         },
         indexOf<Alarm>()},
        {"early warning", Lane::Event, kind::EarlyWarning,
         [](v1::Message &m) {
             auto &body = *m.mutable_early_warning();
             body.set_identifier("w1");
             body.set_status(v1::CAP_STATUS_ACTUAL);
             body.set_message_type(v1::CAP_MESSAGE_TYPE_ALERT);
             body.set_level(v1::SEVERITY_I);
             auto &area = *body.add_area();
             for (int i = 0; i < 3; ++i)
                 setPoint(*area.add_ring(), 108 + i, 22 + i % 2);
         },
         indexOf<EarlyWarning>()},
        {"response", Lane::Event, kind::EmergencyResponse,
         [](v1::Message &m) {
             m.mutable_emergency_response()->set_response_id("r1");
             m.mutable_emergency_response()->set_active(true);
             m.mutable_emergency_response()->set_level(v1::SEVERITY_III);
         },
         indexOf<EmergencyResponse>()},
        {"mode", Lane::Event, kind::OperationMode,
         [](v1::Message &m) { m.mutable_operation_mode_switch()->set_emergency(true); },
         indexOf<OperationModeSwitch>()},
        {"work order", Lane::Order, kind::WorkOrder,
         [](v1::Message &m) {
             m.mutable_work_order()->set_order_id("o1");
             m.mutable_work_order()->set_unit_id("u1");
             m.mutable_work_order()->mutable_issued_by()->set_person("值班员");
         },
         indexOf<WorkOrder>()},
        {"work order step", Lane::Event, kind::WorkOrderTransition,
         [](v1::Message &m) {
             m.mutable_work_order_transition()->set_order_id("o1");
             m.mutable_work_order_transition()->set_stage(v1::CASE_STAGE_SIGNED);
         },
         indexOf<WorkOrderTransition>()},
        {"acknowledgement", Lane::Order, kind::Acknowledgement,
         [](v1::Message &m) { m.mutable_acknowledgement()->set_subject_id("i1"); }, indexOf<Acknowledgement>()},
        {"drawing", Lane::Order, kind::Drawing,
         [](v1::Message &m) {
             auto &body = *m.mutable_map_drawing();
             body.set_drawing_id("d1");
             body.set_kind(v1::DRAWING_KIND_AREA);
             for (int i = 0; i < 3; ++i)
                 setPoint(*body.add_point(), 108 + i, 22 + i % 2);
             body.set_title("低洼片区");
             body.set_purpose(v1::DRAWING_PURPOSE_CORDON);
             body.mutable_drawn_by()->set_person("值班员");
             body.set_made_at_ms(1'752'624'000'000);
             body.set_revision(1);
             body.mutable_fence()->set_on_enter(true);
             body.mutable_fence()->add_watched(v1::ENTITY_KIND_FIRE);
         },
         indexOf<MapDrawing>()},
    };
    return cases;
}

inline const Case &bodyNamed(std::string_view name)
{
    return *std::ranges::find_if(everyBody(), [name](const Case &c) { return c.name == name; });
}

} // namespace yiping::test
