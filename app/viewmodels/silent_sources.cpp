// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/silent_sources.h"

#include <algorithm>

namespace yiping {

std::vector<SilentPlace> silentPlaces(const std::vector<Outage> &outages)
{
    std::vector<SilentPlace> places;
    for (const Outage &outage : outages) {
        if (outage.cause != OutageCause::SourceSilent || outage.toMs != 0)
            continue;
        const auto known = std::ranges::find(places, outage.source, &SilentPlace::source);
        if (known == places.end())
            places.push_back({.source = outage.source, .sinceMs = outage.fromMs});
        else
            known->sinceMs = std::min(known->sinceMs, outage.fromMs);
    }
    std::ranges::stable_sort(places, {}, &SilentPlace::sinceMs);
    return places;
}

QString nameOfSource(const std::string &source, const RegionCatalog &catalog)
{
    const auto code = regionOfDomain(source);
    const Region *region = code ? catalog.find(*code) : nullptr;
    return region ? region->name : QString::fromStdString(source);
}

} // namespace yiping
