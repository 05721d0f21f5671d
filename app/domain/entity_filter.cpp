// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entity_filter.h"

namespace yiping {

namespace {

StageReached reachedBy(const SensorValue &station)
{
    return station.value ? stageReached(*station.value, station.stages) : StageReached::None;
}

bool isTooOld(const EntityFilter &filter, qint64 ageMs)
{
    return filter.maxAgeMs > 0 && ageMs > filter.maxAgeMs;
}

} // namespace

StageGroup stageGroupOf(CaseStage stage)
{
    switch (stage) {
    case CaseStage::Dispatched:
    case CaseStage::Signed:
    case CaseStage::Processing:
    case CaseStage::ExtensionRequested:
    case CaseStage::AssistRequested:
        return StageGroup::UnderWay;
    case CaseStage::Feedback:
    case CaseStage::Verifying:
    case CaseStage::Closed:
    case CaseStage::Evaluated:
    case CaseStage::Archived:
        return StageGroup::Checking;
    default:
        return StageGroup::Waiting;
    }
}

bool isNeverHidden(const Incident &incident)
{
    return incident.severity == Severity::I || incident.severity == Severity::II;
}

bool isNeverHidden(EntityKind kind)
{
    return kind == EntityKind::Typhoon;
}

bool isNeverHidden(const SensorValue &station)
{
    return reachedBy(station) >= StageReached::Warning;
}

bool shows(const EntityFilter &filter, const Incident &incident, qint64 ageMs)
{
    return isNeverHidden(incident)
        || ((filter.severities & bitOf(incident.severity)) == 0
            && (filter.stages & bitOf(stageGroupOf(incident.stage))) == 0 && !filter.domains.contains(incident.category)
            && !isTooOld(filter, ageMs));
}

bool shows(const EntityFilter &filter, EntityKind kind, UnitStatus status, qint64 ageMs)
{
    return isNeverHidden(kind)
        || ((filter.unitKinds & bitOf(kind)) == 0 && (filter.unitStatuses & bitOf(status)) == 0
            && !isTooOld(filter, ageMs));
}

bool shows(const EntityFilter &filter, const SensorValue &station, qint64 ageMs)
{
    return isNeverHidden(station) || ((filter.reached & bitOf(reachedBy(station))) == 0 && !isTooOld(filter, ageMs));
}

} // namespace yiping
