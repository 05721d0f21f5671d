// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outage.h"
#include "domain/region_catalog.h"

#include <vector>

namespace yiping {

/** A level that the broker does not hear at present, in whatever lane. */
struct SilentPlace
{
    std::string source;
    /** Since when the first of its lanes is silent: milliseconds since 1970 UTC, real time. */
    qint64 sinceMs = 0;
};

/** From the ledger's entries that are open; the longest silent first. */
[[nodiscard]] std::vector<SilentPlace> silentPlaces(const std::vector<Outage> &outages);

/** "青秀区" for "d450103"; a source that names no known region keeps its own name. */
[[nodiscard]] QString nameOfSource(const std::string &source, const RegionCatalog &catalog);

} // namespace yiping
