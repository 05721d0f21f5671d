// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/bodies.h"
#include "decode/checked.h"

namespace yiping {

Verdict read(const v1::IndicatorDefinition &from, IndicatorDefinition &to)
{
    Checked field;
    to.id = field.id(from.indicator_id());
    to.nameZh = Checked::text(from.name_zh());
    to.nameEn = Checked::text(from.name_en());
    to.unit = Checked::text(from.unit());
    to.scopeNote = Checked::text(from.scope_note());
    to.sourceAgency = Checked::text(from.source_agency());
    field.require(from.order() <= 1'000'000 && from.decimals() <= 6);
    to.order = static_cast<int>(from.order());
    to.group = Checked::text(from.group());
    to.decimals = static_cast<int>(from.decimals());
    for (const v1::YearTarget &target : from.target()) {
        field.require(target.year() >= 2000 && target.year() <= 2100);
        to.targets[static_cast<int>(target.year())] = field.finite(target.value());
    }
    return field.error();
}

Verdict read(const v1::Observation &from, Observation &to)
{
    Checked field;
    to.indicatorId = field.id(from.indicator_id());
    to.period = Checked::text(from.period());
    field.require(periodEnd(to.period).has_value());
    to.value = field.finite(from.value());
    field.require(from.vintage() >= 1 && from.vintage() <= 1'000'000);
    to.vintage = static_cast<int>(from.vintage());
    to.yearOnYearPercent = field.finite(from.has_year_on_year_percent(), from.year_on_year_percent());
    return field.error();
}

} // namespace yiping
