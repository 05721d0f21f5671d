// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brain/case_book.h"
#include "brain/case_plan.h"

#include <memory>

namespace yiping::brain {

/** Cases that come in from the hotline, the grid, sensors and cameras, each with its whole life. */
class Tickets
{
public:
    /** `onFiled` may take a case over when it is filed (the centre sends a unit itself); true: taken. */
    using OnFiled = std::function<bool(Case &)>;

    Tickets(Context &context, CaseBook &book, OnFiled onFiled);

    /** From `fromMs` on, for ever. */
    void start(qint64 fromMs);
    /** Times as many cases as usual below a region; 1 ends it. */
    void setSurge(const RegionCode &region, double factor);
    [[nodiscard]] double surgeIn(const RegionCode &city) const;

    /** The departments' plan for a case opened elsewhere, for example by the script. */
    void follow(Case &theCase);

private:
    struct Plan
    {
        Case *theCase = nullptr;
        std::vector<PlannedStep> steps;
        std::size_t next = 0;
    };

    void scheduleNext();
    void report();
    NewCase draw();
    void scheduleStep(const std::shared_ptr<Plan> &plan);
    void take(const std::shared_ptr<Plan> &plan);

    Context &m_context;
    CaseBook &m_book;
    OnFiled m_onFiled;
    Rng m_rng;
    std::map<RegionCode, double> m_surge;
    std::map<std::string, int> m_numbers;
};

/** How busy a region is against the others; the capital is 1. */
[[nodiscard]] double weightOf(const City &city);

} // namespace yiping::brain
