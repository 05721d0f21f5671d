// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brain/context.h"

namespace yiping::brain {

/** Published months of an indicator that is played, for the whole region and each city. */
class Indicators
{
public:
    explicit Indicators(Context &context)
        : m_context(context)
    {
    }

    /** Definitions, the month of the scenario's present, and eleven months before it. Once. */
    void publish();

private:
    void define(const IndicatorSpec &spec);
    void observe(const IndicatorSpec &spec, const RegionCode &region, int year, int month, bool current);
    /** What the indicator has reached by the end of a month, in its unit. */
    [[nodiscard]] double valueAt(const IndicatorSpec &spec, const RegionCode &region, int year, int month) const;

    Context &m_context;
};

} // namespace yiping::brain
