// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brain/sensors.h"
#include "brain/tickets.h"

namespace yiping::brain {

/** Plays the scenario file's script: warnings, responses, mode switches, scripted incidents, surges, alarms. */
class Script
{
public:
    Script(Context &context, CaseBook &book, Tickets &tickets, Sensors &sensors)
        : m_context(context)
        , m_book(book)
        , m_tickets(tickets)
        , m_sensors(sensors)
    {
    }

    /** Enters every item into the timeline. */
    void schedule();

private:
    void play(const RegionCode &region, const ScriptedWarning &warning);
    void play(const RegionCode &region, const ScriptedResponse &response);
    void play(const RegionCode &region, const ScriptedMode &mode);
    void play(const RegionCode &region, const ScriptedIncident &incident);
    void play(const RegionCode &region, const ScriptedSurge &surge);
    void play(const RegionCode &region, const ScriptedAlarm &alarm);

    Context &m_context;
    CaseBook &m_book;
    Tickets &m_tickets;
    Sensors &m_sensors;
};

} // namespace yiping::brain
