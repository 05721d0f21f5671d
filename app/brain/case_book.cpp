// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brain/case_book.h"

#include "brain/durations.h"

#include <cmath>

namespace yiping::brain {

namespace {
constexpr auto CentreSuffix = "运行中心（模拟）";
} // namespace

Case &CaseBook::open(const NewCase &newCase)
{
    m_cases.push_back({.id = newCase.id,
                       .region = newCase.region,
                       .title = newCase.title,
                       .category = newCase.category,
                       .address = newCase.address,
                       .department = newCase.department,
                       .agency = newCase.agency,
                       .where = newCase.where,
                       .severity = newCase.severity});
    Case &theCase = m_cases.back();
    m_byId[theCase.id] = &theCase;
    v1::Message message;
    v1::Incident *incident = message.mutable_incident();
    incident->set_incident_id(newCase.id);
    incident->set_title(newCase.title);
    incident->set_category(newCase.category);
    incident->set_severity(static_cast<v1::Severity>(newCase.severity));
    setPoint(incident->mutable_position(), newCase.where);
    incident->set_address(newCase.address);
    incident->set_channel(newCase.channel);
    incident->set_description(newCase.description);
    incident->set_stage(v1::CASE_STAGE_REPORTED);
    incident->set_deadline_ms(m_context.timeline.nowMs() + std::llround(newCase.limitHours * HourMs));
    m_context.send(Lane::Event, m_context.stamp(newCase.region, newCase.agency), kind::Incident, newCase.id,
                   std::move(message), newCase.id);
    return theCase;
}

Case *CaseBook::find(const std::string &id)
{
    const auto found = m_byId.find(id);
    return found == m_byId.end() ? nullptr : found->second;
}

bool CaseBook::advance(Case &theCase, CaseStage stage, const std::string &organisation, const std::string &reason)
{
    if (!mayFollow(theCase.stage, stage))
        return false;
    theCase.stage = stage;
    ++theCase.steps;
    v1::Message message;
    v1::IncidentTransition *step = message.mutable_incident_transition();
    step->set_incident_id(theCase.id);
    step->set_stage(static_cast<v1::CaseStage>(stage));
    step->mutable_actor()->set_organisation(organisation);
    step->set_reason(reason);
    m_context.send(Lane::Event, m_context.stamp(theCase.region, theCase.agency), kind::IncidentTransition, theCase.id,
                   std::move(message), theCase.id + "-t" + std::to_string(theCase.steps));
    return true;
}

bool CaseBook::bringToDispatched(Case &theCase, const std::string &organisation, const std::string &reason)
{
    const City *city = m_context.places.cityOf(theCase.region);
    const std::string centre = (city ? city->name : std::string("广西")) + CentreSuffix;
    if (theCase.stage == CaseStage::Reported)
        advance(theCase, CaseStage::Accepted, centre, "受理");
    if (theCase.stage == CaseStage::Accepted)
        advance(theCase, CaseStage::Filed, centre, "立案");
    return advance(theCase, CaseStage::Dispatched, organisation, reason);
}

int CaseBook::openBelow(const RegionCode &region) const
{
    int count = 0;
    for (const Case &theCase : m_cases) {
        if (isOpen(theCase.stage) && region.contains(theCase.region))
            ++count;
    }
    return count;
}

} // namespace yiping::brain
