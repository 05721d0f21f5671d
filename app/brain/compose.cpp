// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brain/compose.h"

#include <cmath>
#include <numbers>

namespace yiping::brain {

namespace {
constexpr double MetresPerDegree = 111'195.0;

double metresPerDegreeOfLongitude(double lat)
{
    return MetresPerDegree * std::cos(lat * std::numbers::pi / 180.0);
}
} // namespace

Outgoing compose(Lane lane, const Stamp &stamp, std::string_view kind, std::string_view id, v1::Message message,
                 std::string messageId)
{
    if (messageId.empty())
        messageId.append(kind).append("-").append(id).append("-").append(std::to_string(stamp.eventMs));
    v1::Header *header = message.mutable_header();
    header->set_id(toSubjectToken(messageId));
    header->set_source_agency(stamp.agency);
    header->set_event_time_ms(stamp.eventMs);
    header->set_region(stamp.region.digits());
    header->set_stale_after_s(stamp.staleAfterS);
    header->set_exercise(stamp.exercise);
    header->set_sensitivity(v1::SENSITIVITY_INTERNAL);
    header->set_replayed_from(stamp.replayedFrom);
    const Subject subject{.lane = lane,
                          .domain = stamp.domain,
                          .region = stamp.region,
                          .kind = std::string(kind),
                          .id = toSubjectToken(id)};
    return {.lane = lane, .subject = subject.toString(), .message = std::move(message)};
}

void setPoint(v1::GeoPoint *target, LonLat point)
{
    target->set_lon(point.lon);
    target->set_lat(point.lat);
    target->set_crs(v1::CRS_CGCS2000);
}

RegionCode regionOf(std::string_view digits)
{
    return RegionCode::parse(digits).value_or(RegionCode{});
}

double metresBetween(LonLat from, LonLat to)
{
    const double north = (to.lat - from.lat) * MetresPerDegree;
    const double east = (to.lon - from.lon) * metresPerDegreeOfLongitude((from.lat + to.lat) / 2);
    return std::hypot(north, east);
}

double headingBetween(LonLat from, LonLat to)
{
    const double north = (to.lat - from.lat) * MetresPerDegree;
    const double east = (to.lon - from.lon) * metresPerDegreeOfLongitude((from.lat + to.lat) / 2);
    const double degrees = std::atan2(east, north) * 180.0 / std::numbers::pi;
    return degrees < 0 ? degrees + 360.0 : degrees;
}

LonLat moved(LonLat from, double eastM, double northM)
{
    return {.lon = from.lon + eastM / metresPerDegreeOfLongitude(from.lat), .lat = from.lat + northM / MetresPerDegree};
}

} // namespace yiping::brain
