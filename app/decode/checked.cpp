// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/checked.h"

namespace yiping {

namespace {
constexpr std::size_t LongestId = 128;
} // namespace

std::string Checked::id(const std::string &from)
{
    require(!from.empty() && from.size() <= LongestId);
    return from;
}

double Checked::finite(double from)
{
    require(std::isfinite(from));
    return from;
}

std::optional<double> Checked::finite(bool has, double from)
{
    return has ? std::optional(finite(from)) : std::nullopt;
}

qint64 Checked::time(qint64 from)
{
    require(from >= 0 && from <= LatestTimeMs);
    return from;
}

LonLat Checked::point(const v1::GeoPoint &from)
{
    const LonLat raw{.lon = from.lon(), .lat = from.lat()};
    if (!isOnGlobe(raw)) {
        fail(DecodeError::BadCoordinate);
        return raw;
    }
    LonLat converted = raw;
    switch (from.crs()) {
    case v1::CRS_CGCS2000:
        return raw;
    case v1::CRS_GCJ02:
        converted = cgcs2000FromGcj02(raw);
        break;
    case v1::CRS_BD09:
        converted = cgcs2000FromGcj02(gcj02FromBd09(raw));
        break;
    default:
        fail(DecodeError::BadCoordinate);
        return raw;
    }
    // The offset of BD-09 pushes a point at the edge of the world over it.
    require(isOnGlobe(converted), DecodeError::BadCoordinate);
    return converted;
}

std::optional<LonLat> Checked::point(bool has, const v1::GeoPoint &from)
{
    return has ? std::optional(point(from)) : std::nullopt;
}

} // namespace yiping
