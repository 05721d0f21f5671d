// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brain/context.h"
#include "domain/case_stage.h"

#include <deque>
#include <map>

namespace yiping::brain {

struct Case
{
    std::string id;
    RegionCode region;
    std::string title;
    std::string category;
    std::string address;
    std::string department;
    std::string agency;
    LonLat where;
    int severity = 4;
    CaseStage stage = CaseStage::Reported;
    /** Moved by the field now; its own plan stands still. */
    bool taken = false;
    int steps = 0;
};

struct NewCase
{
    std::string id;
    RegionCode region;
    std::string title;
    std::string category;
    std::string channel;
    std::string address;
    std::string description;
    std::string department;
    std::string agency;
    LonLat where;
    int severity = 4;
    double limitHours = 24;
};

/** The case system: keeps every case's stage and lets it move only as the life cycle allows. */
class CaseBook
{
public:
    explicit CaseBook(Context &context)
        : m_context(context)
    {
    }

    /** Publishes the incident. The reference stays valid. */
    Case &open(const NewCase &newCase);
    [[nodiscard]] Case *find(const std::string &id);
    /** Publishes the step; false and nothing published where the life cycle does not allow it. */
    bool advance(Case &theCase, CaseStage stage, const std::string &organisation, const std::string &reason);
    /** Walks the main line (受理, 立案, 派遣) until the case is dispatched; false where it cannot get there. */
    bool bringToDispatched(Case &theCase, const std::string &organisation, const std::string &reason);

    [[nodiscard]] int openBelow(const RegionCode &region) const;
    [[nodiscard]] std::size_t size() const { return m_cases.size(); }

private:
    Context &m_context;
    std::deque<Case> m_cases;
    std::map<std::string, Case *> m_byId;
};

} // namespace yiping::brain
