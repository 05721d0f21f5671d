// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/rows.h"

namespace yiping {

/**
 * Puts a record at its time, after those of the same time. False when the very same record is there already.
 */
bool addRecord(std::vector<CaseRecord> &records, CaseRecord record);

/** Where a case stands after its records, in their order. */
struct CaseStanding
{
    CaseStage stage = CaseStage::Unspecified;
    /** Newest step within the present stage. */
    FieldStep step = FieldStep::Unspecified;
    /** Moves that mayFollow() does not allow; staying in a stage is none. */
    int irregularSteps = 0;
};
[[nodiscard]] CaseStanding standingAfter(const std::vector<CaseRecord> &records);

} // namespace yiping
