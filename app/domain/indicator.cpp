// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/indicator.h"

namespace yiping {

namespace {
constexpr double AtRiskShare = 0.95;
} // namespace

StatusLight lightFor(double value, std::optional<double> target)
{
    if (!target)
        return StatusLight::Unknown;
    if (value >= *target)
        return StatusLight::Met;
    return value >= *target * AtRiskShare ? StatusLight::AtRisk : StatusLight::Late;
}

std::optional<double> completionRate(double value, std::optional<double> target)
{
    if (!target || *target == 0)
        return std::nullopt;
    return value / *target * 100;
}

} // namespace yiping
