// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brain/case_book.h"
#include "brain/fleet.h"

#include <set>

namespace yiping::brain {

/**
 * What the field does with an order: signs for it, drives there, works, reports back; and when the order is closed,
 * the case is verified and closed and the unit drives home. Times are real seconds whatever the scenario's speed.
 * An order is carried out once, however often it arrives: everything derives from its id.
 */
class Field
{
public:
    /** `pace` stretches every duration; 1 is 40 to 90 s for a whole loop. */
    Field(Context &context, Fleet &fleet, CaseBook &book, double pace);

    void onOrder(const v1::WorkOrder &order);
    /** Reports it back undone, once, with the reason. */
    void refuse(const v1::WorkOrder &order, const std::string &why);
    /** An officer's step; closing is what the field acts on. */
    void onOfficerStep(const v1::WorkOrderTransition &step);
    /** Called when an order has been reported back. */
    std::function<void(const std::string &orderId)> onFeedback;

    [[nodiscard]] double pace() const { return m_pace; }

private:
    struct Job
    {
        v1::WorkOrder order;
        Unit *unit = nullptr;
        Case *theCase = nullptr;
        Rng rng{0};
        double travelS = 0;
        LonLat from = {};
        bool closed = false;
    };

    void report(const v1::WorkOrder &order, const RegionCode &region, CaseStage stage, v1::FieldStep step,
                const std::string &who, const std::string &note);
    void report(const Job &job, CaseStage stage, v1::FieldStep step, const std::string &note);
    void later(Job &job, double lowS, double highS, void (Field::*what)(Job &));
    void sign(Job &job);
    void depart(Job &job);
    void drive(Job &job, int step, int steps);
    void arrive(Job &job);
    void feedBack(Job &job);
    void close(Job &job);

    Context &m_context;
    Fleet &m_fleet;
    CaseBook &m_book;
    double m_pace;
    std::map<std::string, Job> m_jobs;
    std::set<std::string> m_seen;
    /** Apart from those seen: a forged order must not keep the true one of that id from being carried out. */
    std::set<std::string> m_refused;
};

} // namespace yiping::brain
