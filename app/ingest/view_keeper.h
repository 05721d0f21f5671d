// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "ingest/view_query.h"

#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace yiping {

using Regions = std::set<RegionCode>;

/** Regions without those that lie in another one, cut to townships. */
[[nodiscard]] Regions outermost(const Regions &regions);

/** True when every one of inner lies in one of outer. */
[[nodiscard]] bool covers(const Regions &outer, const Regions &inner);

/**
 * Subjects to subscribe to, none within another: what JetStream wants of a consumer's filters. For the state lane the
 * clock of a played scenario, which its province publishes, is always among them.
 */
[[nodiscard]] std::vector<std::string> subjectFilters(Lane lane, const Regions &outermost);

/** The wanted queries, and those let go of within the grace period: going back to a screen costs nothing. */
class ViewKeeper
{
public:
    ViewKeeper(const Clock &clock, std::chrono::milliseconds grace);

    void want(const std::set<ViewQuery> &queries);
    /** What to be subscribed to now. */
    [[nodiscard]] Regions regions(Lane lane) const;
    /** Time until the next query falls out of its grace; nothing when none is in it. */
    [[nodiscard]] std::optional<std::chrono::milliseconds> untilRelease() const;

private:
    [[nodiscard]] bool isHeld(qint64 releasedNs) const;

    const Clock &m_clock;
    std::chrono::nanoseconds m_grace;
    std::set<ViewQuery> m_wanted;
    /** Steady time at which each was let go. */
    std::map<ViewQuery, qint64> m_released;
};

} // namespace yiping
