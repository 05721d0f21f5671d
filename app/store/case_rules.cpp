// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/case_rules.h"

#include <algorithm>

namespace yiping {

bool addRecord(std::vector<CaseRecord> &records, CaseRecord record)
{
    const auto [from, to] = std::ranges::equal_range(records, record.timeMs, {}, &CaseRecord::timeMs);
    const bool isThere = std::any_of(from, to, [&record](const CaseRecord &other) {
        return other.stage == record.stage && other.step == record.step && other.actor == record.actor
            && other.note == record.note;
    });
    if (isThere)
        return false;
    records.insert(to, std::move(record));
    return true;
}

CaseStanding standingAfter(const std::vector<CaseRecord> &records)
{
    CaseStanding standing;
    for (const CaseRecord &record : records) {
        const bool moves = record.stage != CaseStage::Unspecified && record.stage != standing.stage;
        if (moves) {
            if (standing.stage != CaseStage::Unspecified && !mayFollow(standing.stage, record.stage))
                ++standing.irregularSteps;
            standing.stage = record.stage;
            standing.step = record.step;
        } else if (record.step != FieldStep::Unspecified) {
            standing.step = record.step;
        }
    }
    return standing;
}

} // namespace yiping
