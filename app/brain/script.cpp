// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brain/script.h"

#include "brain/durations.h"

#include <cmath>

namespace yiping::brain {

void Script::schedule()
{
    for (const ScriptItem &item : m_context.scenario.script) {
        m_context.timeline.at(item.atMs, [this, &item] {
            std::visit([this, &item](const auto &what) { play(item.region, what); }, item.what);
        });
    }
}

void Script::play(const RegionCode &region, const ScriptedWarning &warning)
{
    const qint64 now = m_context.timeline.nowMs();
    v1::Message message;
    v1::EarlyWarning *cap = message.mutable_early_warning();
    cap->set_identifier(warning.id);
    cap->set_sender(warning.sender);
    cap->set_status(m_context.scenario.exercise ? v1::CAP_STATUS_EXERCISE : v1::CAP_STATUS_ACTUAL);
    cap->set_message_type(warning.messageType == "update"       ? v1::CAP_MESSAGE_TYPE_UPDATE
                              : warning.messageType == "cancel" ? v1::CAP_MESSAGE_TYPE_CANCEL
                                                                : v1::CAP_MESSAGE_TYPE_ALERT);
    for (const std::string &reference : warning.references)
        cap->add_reference(reference);
    cap->set_event_type(warning.eventType);
    cap->set_level(static_cast<v1::Severity>(warning.level));
    cap->set_headline(warning.headline);
    cap->set_description(warning.description);
    cap->set_instruction(warning.instruction);
    cap->set_effective_ms(now);
    cap->set_expires_ms(now + std::llround(warning.expiresHours * HourMs));
    cap->set_area_description(warning.areaDescription);
    for (const std::string &code : warning.regions)
        cap->add_area_region(code);
    if (!warning.polygon.empty()) {
        v1::GeoPolygon *area = cap->add_area();
        for (const LonLat &point : warning.polygon)
            setPoint(area->add_ring(), point);
    }
    m_context.send(Lane::Event, m_context.stamp(region, warning.sender), kind::EarlyWarning, warning.id,
                   std::move(message), warning.id);
}

void Script::play(const RegionCode &region, const ScriptedResponse &response)
{
    v1::Message message;
    v1::EmergencyResponse *body = message.mutable_emergency_response();
    body->set_response_id(response.id);
    body->set_plan(response.plan);
    body->set_level(static_cast<v1::Severity>(response.level));
    body->set_active(response.level != 0);
    body->set_document_number(response.document);
    body->set_organisation(response.organisation);
    m_context.send(Lane::Event, m_context.stamp(region, response.organisation), kind::EmergencyResponse, response.id,
                   std::move(message), response.id + "-" + std::to_string(m_context.timeline.nowMs()));
}

void Script::play(const RegionCode &region, const ScriptedMode &mode)
{
    v1::Message message;
    v1::OperationModeSwitch *body = message.mutable_operation_mode_switch();
    body->set_emergency(mode.emergency);
    body->mutable_first()->set_person(mode.first);
    body->mutable_second()->set_person(mode.second);
    body->set_reason(mode.reason);
    const std::string id = "mode-" + region.digits();
    m_context.send(Lane::Event, m_context.stamp(region, "市运行中心（模拟）"), kind::OperationMode, id,
                   std::move(message), id + "-" + std::to_string(m_context.timeline.nowMs()));
}

void Script::play(const RegionCode &region, const ScriptedIncident &incident)
{
    m_book.open({.id = incident.id,
                 .region = region,
                 .title = incident.title,
                 .category = incident.category,
                 .channel = incident.channel,
                 .address = incident.address,
                 .description = incident.description.empty() ? incident.title : incident.description,
                 .department = incident.organisation,
                 .agency = incident.organisation,
                 .where = incident.where,
                 .severity = incident.severity,
                 .limitHours = incident.limitHours});
    // A grave case waits for the officer; the rest the departments handle by themselves.
    if (incident.severity > 2)
        m_tickets.follow(*m_book.find(incident.id));
}

void Script::play(const RegionCode &region, const ScriptedSurge &surge)
{
    m_tickets.setSurge(region, surge.factor);
    m_sensors.setRain(region, surge.factor);
}

void Script::play(const RegionCode &region, const ScriptedAlarm &alarm)
{
    v1::Message message;
    v1::Alarm *body = message.mutable_alarm();
    body->set_alarm_id(alarm.id);
    body->set_source_id(alarm.source);
    body->set_title(alarm.title);
    body->set_severity(static_cast<v1::Severity>(alarm.severity));
    body->set_active(alarm.active);
    body->set_guidance(alarm.guidance);
    m_context.send(Lane::Event, m_context.stamp(region, "市运行中心（模拟）"), kind::Alarm, alarm.id,
                   std::move(message), alarm.id + (alarm.active ? "-on" : "-off"));
}

} // namespace yiping::brain
