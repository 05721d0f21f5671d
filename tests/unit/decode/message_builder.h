// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/region_catalog.h"
#include "domain/subject.h"

#include <QtGlobal>

#include <yiping/v1/message.pb.h>

#include <string>
#include <string_view>

namespace yiping::test {

/** The time that tests live in, where they need none of their own: 2025-06-15. */
inline constexpr qint64 TestNowUs = 1'750'000'000'000'000;
inline constexpr qint64 TestNowMs = TestNowUs / 1000;

inline RegionCode region(std::string_view digits)
{
    return RegionCode::parse(digits).value();
}

/** A province, two cities, two counties, one of them under a former code too. */
inline RegionCatalog smallCatalog()
{
    RegionCatalog catalog;
    catalog.load("code,name,lon,lat\n45,广西壮族自治区,108.7,23.6\n4501,南宁市,108.32,22.83\n"
                 "450103,青秀区,108.49,22.78\n450181,横州市,109.27,22.69\n450127,=450181\n4502,柳州市,109.4,24.3\n");
    return catalog;
}

/** A message with a complete header. */
inline v1::Message message(std::string_view id, std::string_view regionDigits = "450103", qint64 eventMs = TestNowMs,
                           qint64 publishedUs = TestNowUs)
{
    v1::Message result;
    v1::Header &header = *result.mutable_header();
    header.set_id(std::string(id));
    header.set_source_agency("市应急局");
    header.set_event_time_ms(eventMs);
    header.set_published_time_us(publishedUs);
    header.set_region(std::string(regionDigits));
    return result;
}

inline std::string subject(Lane lane, std::string_view kind, std::string_view id,
                           std::string_view regionDigits = "450103")
{
    return Subject{.lane = lane,
                   .domain = "city",
                   .region = region(regionDigits),
                   .kind = std::string(kind),
                   .id = toSubjectToken(id)}
        .toString();
}

inline void setPoint(v1::GeoPoint &point, double lon = 108.4, double lat = 22.8, v1::Crs crs = v1::CRS_CGCS2000)
{
    point.set_lon(lon);
    point.set_lat(lat);
    point.set_crs(crs);
}

} // namespace yiping::test
