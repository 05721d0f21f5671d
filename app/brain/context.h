// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brain/compose.h"
#include "brain/scenario.h"
#include "brain/timeline.h"

namespace yiping::brain {

/** What every topic of the played world shares. Owned by World; outlives the topics. */
struct Context
{
    Timeline &timeline;
    Publisher &out;
    const Places &places;
    const Scenario &scenario;
    quint64 seed = 1;
    /** Scenario seconds in a real second. */
    double speed = 1;
    /** True while the time before the start is made up; movements are not published then. */
    bool backfilling = true;

    /** A real duration in scenario milliseconds, at least 1. */
    [[nodiscard]] qint64 real(double seconds) const;
    /** Event time is the timeline's present. */
    [[nodiscard]] Stamp stamp(const RegionCode &region, std::string agency, quint32 staleAfterS = 0) const;
    void send(Lane lane, const Stamp &stamp, std::string_view kind, std::string_view id, v1::Message message,
              std::string messageId = {}) const;
};

} // namespace yiping::brain
