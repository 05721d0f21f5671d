// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brain/centre.h"
#include "brain/figures.h"
#include "brain/gauges.h"
#include "brain/indicators.h"
#include "brain/script.h"

namespace yiping::brain {

struct WorldOptions
{
    quint64 seed = 1;
    /** Scenario seconds in a real second. */
    double speed = 1;
    /** Stretches what the field does; 1 is a loop of 40 to 90 real seconds. */
    double fieldPace = 1;
};

/**
 * The played world. Pure: from the same scenario, options and orders come the same messages in the same order; it
 * knows no clock but the one that it is told. Not thread-safe.
 */
class World
{
public:
    /** `places`, `scenario` and `out` must outlive it. */
    World(const Scenario &scenario, const Places &places, const WorldOptions &options, Publisher &out);

    /** Publishes the scenario's clock, everything before the start, and the state at the start. Once. */
    void start();
    /** Plays up to this scenario time. */
    void advanceTo(qint64 scenarioMs);
    /** An order or an officer's step as it came from the order lane. Replayed foreign orders are left alone. */
    void onOrderMessage(const v1::Message &message);
    /** One whose signature is not that of a known seat: an order is reported back undone, a step does nothing. */
    void onUntrustedOrderMessage(const v1::Message &message);

    [[nodiscard]] const Fleet &fleet() const { return m_fleet; }
    [[nodiscard]] const CaseBook &cases() const { return m_book; }

private:
    void publishClock();

    Timeline m_timeline;
    Context m_context;
    Fleet m_fleet;
    CaseBook m_book;
    Field m_field;
    Centre m_centre;
    Tickets m_tickets;
    Sensors m_sensors;
    Gauges m_gauges;
    Figures m_figures;
    Indicators m_indicators;
    Script m_script;
};

} // namespace yiping::brain
