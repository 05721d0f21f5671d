// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <map>
#include <optional>
#include <string>

namespace yiping {

struct IndicatorDefinition
{
    std::string id;
    QString nameZh;
    QString nameEn;
    QString unit;
    QString scopeNote;
    QString sourceAgency;
    int order = 0;
    QString group;
    /** Target at the end of a year, in the indicator's unit. */
    std::map<int, double> targets;
    int decimals = 1;
};

struct Observation
{
    std::string indicatorId;
    QString period;
    double value = 0;
    int vintage = 1;
    std::optional<double> yearOnYearPercent;
};

/** Light against a target (红黄绿灯). */
enum class StatusLight { Unknown, Met, AtRisk, Late };

/**
 * Met at or above the target; at risk when at least 95 % of it is reached; else late.
 * The plan asks for the light and names no limits; 95 % is ours and is printed in the scope note.
 */
[[nodiscard]] StatusLight lightFor(double value, std::optional<double> target);

/**
 * Last day of a period as yyyymmdd, for order and for checks: "2026" and "2026Q4" give 20261231, "2026-09" and
 * "2026-09-30" give 20260930, "2026-01/02" (published together) gives 20260228. Nothing for any other form.
 */
[[nodiscard]] std::optional<int> periodEnd(QStringView period);

/** value / target in percent (完成率); nothing for a missing or zero target. */
[[nodiscard]] std::optional<double> completionRate(double value, std::optional<double> target);

} // namespace yiping
