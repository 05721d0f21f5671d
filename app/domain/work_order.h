// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case_stage.h"
#include "domain/header.h"

#include <QString>

#include <string>

namespace yiping {

/** A unit is sent to an incident (派遣). */
struct WorkOrder
{
    std::string id;
    std::string incidentId;
    std::string unitId;
    QString title;
    QString instruction;
    QString issuedBy;
    QString organisation;
    /** 0: no limit. */
    qint64 deadlineMs = 0;
    /** Of what it was made from, for the header of the message; what came in has it in its own header. */
    Sensitivity sensitivity = Sensitivity::Internal;
};

struct WorkOrderTransition
{
    std::string orderId;
    CaseStage stage = CaseStage::Unspecified;
    FieldStep step = FieldStep::Unspecified;
    QString actor;
    QString note;
    bool urged = false;
    bool supervised = false;
    /** Time of the newest record that its giver saw, ms; its own is later, however slow the giver's clock. Not sent. */
    qint64 afterMs = 0;
    /** As in WorkOrder. */
    Sensitivity sensitivity = Sensitivity::Internal;
};

struct Acknowledgement
{
    std::string subjectId;
    QString actor;
    QString note;
    /** As in WorkOrderTransition. */
    qint64 afterMs = 0;
};

} // namespace yiping
