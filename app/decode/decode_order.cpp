// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/bodies.h"
#include "decode/checked.h"

namespace yiping {

QString shownActor(const v1::Actor &actor)
{
    return Checked::text(actor.person().empty() ? actor.organisation() : actor.person());
}

Verdict read(const v1::WorkOrder &from, WorkOrder &to)
{
    Checked field;
    to.id = field.id(from.order_id());
    to.incidentId = from.incident_id();
    to.unitId = from.unit_id();
    to.title = Checked::text(from.title());
    to.instruction = Checked::text(from.instruction());
    to.issuedBy = shownActor(from.issued_by());
    to.organisation = Checked::text(from.issued_by().organisation());
    to.deadlineMs = field.time(from.deadline_ms());
    return field.error();
}

Verdict read(const v1::WorkOrderTransition &from, WorkOrderTransition &to)
{
    Checked field;
    to.orderId = field.id(from.order_id());
    to.stage = field.known<CaseStage>(from.stage(), v1::CaseStage_IsValid);
    to.step = field.known<FieldStep>(from.step(), v1::FieldStep_IsValid);
    to.actor = shownActor(from.actor());
    to.note = Checked::text(from.note());
    to.urged = from.urged();
    to.supervised = from.supervised();
    const bool saysSomething = to.stage != CaseStage::Unspecified || to.step != FieldStep::Unspecified || to.urged
        || to.supervised || !to.note.isEmpty();
    field.require(saysSomething);
    return field.error();
}

Verdict read(const v1::Acknowledgement &from, Acknowledgement &to)
{
    Checked field;
    to.subjectId = field.id(from.subject_id());
    to.actor = shownActor(from.actor());
    to.note = Checked::text(from.note());
    return field.error();
}

} // namespace yiping
