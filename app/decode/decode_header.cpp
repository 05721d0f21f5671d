// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/bodies.h"
#include "decode/checked.h"

#include <algorithm>

namespace yiping {

namespace {

constexpr std::size_t LongestHeaderId = 128;

/** Townships and below carry their county's code in front, former or not. */
RegionCode inForce(const RegionCatalog &catalog, const RegionCode &code)
{
    const RegionCode county = code.upTo(RegionLevel::County);
    const RegionCode now = catalog.current(county);
    if (now == county)
        return catalog.current(code);
    const std::string below = code.digits().substr(county.digits().size());
    return RegionCode::parse(now.digits() + below).value_or(code);
}

bool isHeaderId(const std::string &id)
{
    return !id.empty() && id.size() <= LongestHeaderId
        && std::ranges::none_of(id, [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == '\x7f'; });
}

} // namespace

Verdict readHeader(const v1::Header &from, const RegionCode &subjectRegion, const RegionCatalog &catalog, Header &to)
{
    if (!isHeaderId(from.id()) || from.event_time_ms() <= 0 || from.published_time_us() <= 0 || from.region().empty())
        return DecodeError::BadHeader;
    const auto region = RegionCode::parse(from.region());
    if (!region || !catalog.isKnown(*region))
        return DecodeError::UnknownRegion;
    to.region = inForce(catalog, *region);
    if (!inForce(catalog, subjectRegion).contains(to.region))
        return DecodeError::BadHeader;
    Checked field;
    to.id = from.id();
    to.sourceAgency = Checked::text(from.source_agency());
    to.eventTimeMs = from.event_time_ms();
    to.publishedTimeUs = from.published_time_us();
    to.staleAfterS = from.stale_after_s();
    to.exercise = from.exercise();
    to.sensitivity = field.known<Sensitivity>(from.sensitivity(), v1::Sensitivity_IsValid);
    if (to.sensitivity == Sensitivity::Unspecified)
        to.sensitivity = Sensitivity::Internal;
    to.replayedFrom = Checked::text(from.replayed_from());
    return field.error();
}

} // namespace yiping
