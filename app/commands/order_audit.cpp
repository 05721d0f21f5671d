// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/order_audit.h"

#include <yiping/v1/message.pb.h>

namespace yiping {

namespace {

std::string verbOf(const v1::WorkOrderTransition &transition)
{
    if (transition.stage() == v1::CASE_STAGE_CLOSED)
        return "closeCase";
    if (transition.urged())
        return "urge";
    return transition.supervised() ? "supervise" : "moveOrder";
}

std::string verbOf(const v1::MapDrawing &drawing)
{
    if (drawing.removed())
        return "removeDrawing";
    return drawing.revision() <= 1 ? "draw" : "changeDrawing";
}

void describe(AuditAction &action, const v1::Actor &actor, std::string verb, const std::string &target)
{
    action.person = actor.person();
    action.organisation = actor.organisation();
    action.terminal = actor.terminal();
    action.action = std::move(verb);
    action.target = target;
}

/** Null where one person is enough. */
const v1::Actor *secondOf(const v1::Message &message)
{
    if (message.has_operation_mode_switch())
        return &message.operation_mode_switch().second();
    if (message.has_emergency_response())
        return &message.emergency_response().second();
    return message.has_early_warning() ? &message.early_warning().second() : nullptr;
}

} // namespace

AuditAction auditOf(const OutboxEntry &order, std::string result)
{
    AuditAction action{.result = std::move(result)};
    v1::Message message;
    if (!message.ParseFromArray(order.payload.constData(), static_cast<int>(order.payload.size())))
        return action;
    action.region = message.header().region();
    action.exercise = message.header().exercise();
    if (message.has_work_order()) {
        describe(action, message.work_order().issued_by(), "dispatch", message.work_order().order_id());
    } else if (message.has_work_order_transition()) {
        const v1::WorkOrderTransition &transition = message.work_order_transition();
        describe(action, transition.actor(), verbOf(transition), transition.order_id());
    } else if (message.has_acknowledgement()) {
        const v1::Acknowledgement &acknowledgement = message.acknowledgement();
        describe(action, acknowledgement.actor(), "acknowledge", acknowledgement.subject_id());
    } else if (message.has_map_drawing()) {
        const v1::MapDrawing &drawing = message.map_drawing();
        describe(action, drawing.drawn_by(), verbOf(drawing), drawing.drawing_id());
    } else if (message.has_operation_mode_switch()) {
        describe(action, message.operation_mode_switch().first(), "switchOperationMode", message.header().id());
    } else if (message.has_emergency_response()) {
        const v1::EmergencyResponse &response = message.emergency_response();
        describe(action, response.first(), response.active() ? "activateResponse" : "terminateResponse",
                 response.response_id());
    } else if (message.has_early_warning()) {
        const v1::EarlyWarning &warning = message.early_warning();
        const bool lifts = warning.message_type() == v1::CAP_MESSAGE_TYPE_CANCEL;
        describe(action, warning.first(), lifts ? "liftWarning" : "issueWarning", warning.identifier());
    }
    return action;
}

std::optional<AuditAction> confirmationOf(const OutboxEntry &order)
{
    v1::Message message;
    if (!message.ParseFromArray(order.payload.constData(), static_cast<int>(order.payload.size())))
        return std::nullopt;
    const v1::Actor *second = secondOf(message);
    if (!second)
        return std::nullopt;
    AuditAction action = auditOf(order, "sent");
    const std::string target = action.target;
    describe(action, *second, "confirm", target);
    return action;
}

} // namespace yiping
