// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/view_keeper.h"

#include <algorithm>

namespace yiping {

Regions outermost(const Regions &regions)
{
    Regions result;
    // In code order whatever contains a region comes before it.
    for (const RegionCode &region : regions) {
        const RegionCode cut = region.upTo(RegionLevel::Town);
        if (!cut.isEmpty() && !covers(result, {cut}))
            result.insert(cut);
    }
    return result;
}

bool covers(const Regions &outer, const Regions &inner)
{
    return std::ranges::all_of(inner, [&outer](const RegionCode &region) {
        return std::ranges::any_of(outer, [&region](const RegionCode &other) { return other.contains(region); });
    });
}

std::vector<std::string> subjectFilters(Lane lane, const Regions &outermost)
{
    std::vector<std::string> filters;
    std::set<RegionCode> provinces;
    for (const RegionCode &region : outermost) {
        filters.push_back(subjectsBelow(lane, region));
        if (region.level() != RegionLevel::Province)
            provinces.insert(region.upTo(RegionLevel::Province));
    }
    if (lane != Lane::State)
        return filters;
    for (const RegionCode &province : provinces) {
        if (!outermost.contains(province)) {
            filters.push_back(std::string("yp.state.*.")
                                  .append(province.subjectTokens())
                                  .append(".")
                                  .append(kind::ScenarioClock)
                                  .append(".>"));
        }
    }
    return filters;
}

ViewKeeper::ViewKeeper(const Clock &clock, std::chrono::milliseconds grace)
    : m_clock(clock)
    , m_grace(grace)
{
}

void ViewKeeper::want(const std::set<ViewQuery> &queries)
{
    const qint64 now = m_clock.steadyNs();
    std::erase_if(m_released, [this](const auto &entry) { return !isHeld(entry.second); });
    for (const ViewQuery &query : m_wanted) {
        if (!queries.contains(query))
            m_released[query] = now;
    }
    for (const ViewQuery &query : queries)
        m_released.erase(query);
    m_wanted = queries;
}

Regions ViewKeeper::regions(Lane lane) const
{
    Regions result;
    for (const ViewQuery &query : m_wanted) {
        if (query.lane == lane)
            result.insert(query.region);
    }
    for (const auto &[query, releasedNs] : m_released) {
        if (query.lane == lane && isHeld(releasedNs))
            result.insert(query.region);
    }
    return outermost(result);
}

std::optional<std::chrono::milliseconds> ViewKeeper::untilRelease() const
{
    std::optional<std::chrono::nanoseconds> soonest;
    for (const auto &[query, releasedNs] : m_released) {
        if (!isHeld(releasedNs))
            continue;
        const std::chrono::nanoseconds left(releasedNs + m_grace.count() - m_clock.steadyNs());
        soonest = soonest ? std::min(*soonest, left) : left;
    }
    if (!soonest)
        return std::nullopt;
    return std::chrono::ceil<std::chrono::milliseconds>(*soonest);
}

bool ViewKeeper::isHeld(qint64 releasedNs) const
{
    return m_clock.steadyNs() < releasedNs + m_grace.count();
}

} // namespace yiping
