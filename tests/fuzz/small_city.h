// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/region_catalog.h"

namespace yiping::fuzz {

/** The time that inputs are read in, microseconds since 1970 UTC: 2025-06-15. */
inline constexpr qint64 CityNowUs = 1'750'000'000'000'000;

/** A province, two cities, three counties, one of them under a former code too. */
inline const RegionCatalog &smallCity()
{
    static const RegionCatalog catalog = [] {
        RegionCatalog made;
        made.load("code,name,lon,lat\n45,广西壮族自治区,108.7,23.6\n4501,南宁市,108.32,22.83\n"
                  "450103,青秀区,108.49,22.78\n450105,江南区,108.31,22.80\n450181,横州市,109.27,22.69\n"
                  "450127,=450181\n4502,柳州市,109.4,24.3\n");
        return made;
    }();
    return catalog;
}

} // namespace yiping::fuzz
