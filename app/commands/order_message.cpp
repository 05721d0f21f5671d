// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/order_message.h"

#include "domain/subject.h"

#include <yiping/v1/message.pb.h>

namespace yiping {

namespace {

v1::Message begin(const RegionCode &region, const OrderStamp &stamp, const Seat &seat)
{
    v1::Message message;
    v1::Header &header = *message.mutable_header();
    header.set_id(stamp.messageId);
    header.set_source_agency(seat.organisation.toStdString());
    header.set_event_time_ms(stamp.eventTimeMs);
    header.set_published_time_us(stamp.publishedTimeUs);
    header.set_region(region.digits());
    header.set_exercise(stamp.exercise);
    header.set_sensitivity(static_cast<v1::Sensitivity>(stamp.sensitivity));
    return message;
}

void sign(v1::Actor &actor, const Seat &seat)
{
    actor.set_person(seat.person.toStdString());
    actor.set_organisation(seat.organisation.toStdString());
    actor.set_terminal(seat.terminal.toStdString());
}

Seat withPerson(Seat seat, const QString &person)
{
    seat.person = person;
    return seat;
}

OutboxEntry finish(const v1::Message &message, std::string_view kind, const RegionCode &region, const std::string &id)
{
    return {.messageId = QByteArray::fromStdString(message.header().id()),
            .subject = QByteArray::fromStdString(orderSubject(kind, region, id).toString()),
            .payload = QByteArray::fromStdString(message.SerializeAsString())};
}

} // namespace

OutboxEntry orderMessage(const WorkOrder &order, const RegionCode &region, const OrderStamp &stamp, const Seat &seat)
{
    v1::Message message = begin(region, stamp, seat);
    v1::WorkOrder &body = *message.mutable_work_order();
    body.set_order_id(order.id);
    body.set_incident_id(order.incidentId);
    body.set_unit_id(order.unitId);
    body.set_title(order.title.toStdString());
    body.set_instruction(order.instruction.toStdString());
    body.set_deadline_ms(order.deadlineMs);
    sign(*body.mutable_issued_by(), seat);
    return finish(message, kind::WorkOrder, region, order.id);
}

OutboxEntry orderMessage(const WorkOrderTransition &transition, const RegionCode &region, const OrderStamp &stamp,
                         const Seat &seat)
{
    v1::Message message = begin(region, stamp, seat);
    v1::WorkOrderTransition &body = *message.mutable_work_order_transition();
    body.set_order_id(transition.orderId);
    body.set_stage(static_cast<v1::CaseStage>(transition.stage));
    body.set_step(static_cast<v1::FieldStep>(transition.step));
    body.set_note(transition.note.toStdString());
    body.set_urged(transition.urged);
    body.set_supervised(transition.supervised);
    sign(*body.mutable_actor(), seat);
    return finish(message, kind::WorkOrderTransition, region, transition.orderId);
}

OutboxEntry orderMessage(const Acknowledgement &acknowledgement, const RegionCode &region, const OrderStamp &stamp,
                         const Seat &seat)
{
    v1::Message message = begin(region, stamp, seat);
    v1::Acknowledgement &body = *message.mutable_acknowledgement();
    body.set_subject_id(acknowledgement.subjectId);
    body.set_note(acknowledgement.note.toStdString());
    sign(*body.mutable_actor(), seat);
    return finish(message, kind::Acknowledgement, region, acknowledgement.subjectId);
}

OutboxEntry orderMessage(const MapDrawing &drawing, const RegionCode &region, const OrderStamp &stamp, const Seat &seat)
{
    v1::Message message = begin(region, stamp, seat);
    v1::MapDrawing &body = *message.mutable_map_drawing();
    body.set_drawing_id(drawing.id);
    body.set_kind(static_cast<v1::DrawingKind>(drawing.kind));
    for (const LonLat &place : drawing.points) {
        v1::GeoPoint &point = *body.add_point();
        point.set_lon(place.lon);
        point.set_lat(place.lat);
        point.set_crs(v1::CRS_CGCS2000);
    }
    body.set_radius_m(drawing.radiusM);
    body.set_title(drawing.title.toStdString());
    body.set_purpose(static_cast<v1::DrawingPurpose>(drawing.purpose));
    body.set_made_at_ms(drawing.madeAtMs);
    body.set_valid_until_ms(drawing.validUntilMs);
    body.set_revision(drawing.revision);
    body.set_removed(drawing.removed);
    if (drawing.fence) {
        v1::FenceRule &rule = *body.mutable_fence();
        rule.set_on_enter(drawing.fence->onEnter);
        rule.set_on_leave(drawing.fence->onLeave);
        for (const EntityKind watched : drawing.fence->watched)
            rule.add_watched(static_cast<v1::EntityKind>(watched));
    }
    sign(*body.mutable_drawn_by(), seat);
    return finish(message, kind::Drawing, region, drawing.id);
}

OutboxEntry orderMessage(const OperationModeSwitch &mode, const RegionCode &region, const OrderStamp &stamp,
                         const Seat &seat, const QString &second)
{
    v1::Message message = begin(region, stamp, seat);
    v1::OperationModeSwitch &body = *message.mutable_operation_mode_switch();
    body.set_emergency(mode.emergency);
    body.set_reason(mode.reason.toStdString());
    sign(*body.mutable_first(), seat);
    sign(*body.mutable_second(), withPerson(seat, second));
    return finish(message, kind::OperationMode, region, stamp.messageId);
}

OutboxEntry orderMessage(const EmergencyResponse &response, const RegionCode &region, const OrderStamp &stamp,
                         const Seat &seat, const QString &second)
{
    v1::Message message = begin(region, stamp, seat);
    v1::EmergencyResponse &body = *message.mutable_emergency_response();
    body.set_response_id(response.id);
    body.set_plan(response.plan.toStdString());
    body.set_level(static_cast<v1::Severity>(response.level));
    body.set_active(response.active);
    body.set_document_number(response.documentNumber.toStdString());
    body.set_organisation(seat.organisation.toStdString());
    sign(*body.mutable_first(), seat);
    sign(*body.mutable_second(), withPerson(seat, second));
    return finish(message, kind::EmergencyResponse, region, response.id);
}

OutboxEntry orderMessage(const EarlyWarning &warning, const RegionCode &region, const OrderStamp &stamp,
                         const Seat &seat, const QString &second)
{
    v1::Message message = begin(region, stamp, seat);
    v1::EarlyWarning &body = *message.mutable_early_warning();
    body.set_identifier(warning.id);
    body.set_sender(warning.sender.toStdString());
    body.set_status(static_cast<v1::CapStatus>(warning.status));
    body.set_message_type(static_cast<v1::CapMessageType>(warning.messageType));
    for (const std::string &reference : warning.references)
        body.add_reference(reference);
    body.set_event_type(warning.eventType.toStdString());
    body.set_level(static_cast<v1::Severity>(warning.level));
    body.set_headline(warning.headline.toStdString());
    body.set_description(warning.description.toStdString());
    body.set_instruction(warning.instruction.toStdString());
    body.set_effective_ms(warning.effectiveMs);
    body.set_expires_ms(warning.expiresMs);
    body.set_area_description(warning.areaDescription.toStdString());
    body.add_area_region(region.digits());
    sign(*body.mutable_first(), seat);
    sign(*body.mutable_second(), withPerson(seat, second));
    return finish(message, kind::EarlyWarning, region, warning.id);
}

} // namespace yiping
