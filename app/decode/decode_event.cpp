// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/bodies.h"
#include "decode/checked.h"

namespace yiping {

Verdict read(const v1::Incident &from, Incident &to)
{
    Checked field;
    to.id = field.id(from.incident_id());
    to.title = Checked::text(from.title());
    to.category = Checked::text(from.category());
    to.severity = field.known<Severity>(from.severity(), v1::Severity_IsValid);
    to.position = field.point(from.has_position(), from.position());
    to.address = Checked::text(from.address());
    to.channel = Checked::text(from.channel());
    to.description = Checked::text(from.description());
    to.stage = field.known<CaseStage>(from.stage(), v1::CaseStage_IsValid);
    // An incident that says nothing of its stage was at least reported.
    if (to.stage == CaseStage::Unspecified)
        to.stage = CaseStage::Reported;
    to.deadlineMs = field.time(from.deadline_ms());
    return field.error();
}

Verdict read(const v1::IncidentTransition &from, IncidentTransition &to)
{
    Checked field;
    to.incidentId = field.id(from.incident_id());
    to.stage = field.stated<CaseStage>(from.stage(), v1::CaseStage_IsValid);
    to.actor = shownActor(from.actor());
    to.organisation = Checked::text(from.actor().organisation());
    to.reason = Checked::text(from.reason());
    return field.error();
}

Verdict read(const v1::Alarm &from, Alarm &to)
{
    Checked field;
    to.id = field.id(from.alarm_id());
    to.sourceId = from.source_id();
    to.title = Checked::text(from.title());
    to.severity = field.known<Severity>(from.severity(), v1::Severity_IsValid);
    to.active = from.active();
    to.guidance = Checked::text(from.guidance());
    return field.error();
}

Verdict read(const v1::EarlyWarning &from, EarlyWarning &to)
{
    Checked field;
    to.id = field.id(from.identifier());
    to.sender = Checked::text(from.sender());
    to.status = field.stated<CapStatus>(from.status(), v1::CapStatus_IsValid);
    to.messageType = field.stated<CapMessageType>(from.message_type(), v1::CapMessageType_IsValid);
    to.references.assign(from.reference().begin(), from.reference().end());
    to.eventType = Checked::text(from.event_type());
    to.level = field.known<Severity>(from.level(), v1::Severity_IsValid);
    to.headline = Checked::text(from.headline());
    to.description = Checked::text(from.description());
    to.instruction = Checked::text(from.instruction());
    to.effectiveMs = field.time(from.effective_ms());
    to.expiresMs = field.time(from.expires_ms());
    to.areaDescription = Checked::text(from.area_description());
    to.areas.reserve(static_cast<std::size_t>(from.area_size()));
    for (const v1::GeoPolygon &polygon : from.area()) {
        field.require(polygon.ring_size() >= 3, DecodeError::BadCoordinate);
        std::vector<LonLat> &ring = to.areas.emplace_back();
        ring.reserve(static_cast<std::size_t>(polygon.ring_size()));
        for (const v1::GeoPoint &point : polygon.ring())
            ring.push_back(field.point(point));
    }
    return field.error();
}

Verdict read(const v1::EmergencyResponse &from, EmergencyResponse &to)
{
    Checked field;
    to.id = field.id(from.response_id());
    to.plan = Checked::text(from.plan());
    to.active = from.active();
    to.level = to.active ? field.stated<Severity>(from.level(), v1::Severity_IsValid)
                         : field.known<Severity>(from.level(), v1::Severity_IsValid);
    to.documentNumber = Checked::text(from.document_number());
    to.organisation = Checked::text(from.organisation());
    return field.error();
}

Verdict read(const v1::OperationModeSwitch &from, OperationModeSwitch &to)
{
    to.emergency = from.emergency();
    to.reason = Checked::text(from.reason());
    return std::nullopt;
}

} // namespace yiping
