// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/coordinates.h"
#include "domain/case_stage.h"
#include "domain/header.h"
#include "domain/severity.h"

#include <optional>

namespace yiping {

/** Something that happened and wants handling (事件). */
struct Incident
{
    std::string id;
    QString title;
    QString category;
    Severity severity = Severity::IV;
    std::optional<LonLat> position;
    QString address;
    QString channel;
    QString description;
    CaseStage stage = CaseStage::Reported;
    /** 0: no limit. */
    qint64 deadlineMs = 0;
};

struct IncidentTransition
{
    std::string incidentId;
    CaseStage stage = CaseStage::Unspecified;
    QString actor;
    QString organisation;
    QString reason;
};

struct Alarm
{
    std::string id;
    std::string sourceId;
    QString title;
    Severity severity = Severity::IV;
    bool active = true;
    QString guidance;
};

} // namespace yiping
