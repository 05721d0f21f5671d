// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brain/rng.h"
#include "domain/case_stage.h"

#include <string>
#include <vector>

namespace yiping::brain {

struct PlannedStep
{
    CaseStage stage = CaseStage::Unspecified;
    /** After the step before it. */
    double minutes = 0;
    /** "centre" for the centre, "department" for who handles it, "caller" for who reported it. */
    const char *who = "centre";
    const char *reason = "";
};

/**
 * The way of one case from its report to its end, side ways included: a few are rejected, returned and sent again,
 * extended, helped, or reopened after verification. Every step may follow the one before it. The graver the faster.
 */
[[nodiscard]] std::vector<PlannedStep> planCase(Rng &rng, int severity);

} // namespace yiping::brain
