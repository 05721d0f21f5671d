// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/permitted_view.h"

#include "domain/subject.h"

#include <QStringList>

#include <algorithm>

namespace yiping {

namespace {

/** The region of "…yp.<lane>.*.45.01.>"; nothing where the pattern has no such end. */
std::optional<RegionCode> regionOf(std::string_view pattern, Lane lane)
{
    const std::string lead = std::string("yp.").append(laneToken(lane)).append(".*.");
    const std::size_t start = pattern.find(lead);
    if (start == std::string_view::npos || !pattern.ends_with(".>"))
        return std::nullopt;
    std::string digits;
    for (const char c : pattern.substr(start + lead.size(), pattern.size() - start - lead.size() - 2)) {
        if (c != '.')
            digits.push_back(c);
    }
    return RegionCode::parse(digits);
}

/** Every region that the user's lists name for a lane. */
Regions namedRegions(const nats::Permissions &permissions, Lane lane)
{
    Regions named;
    for (const auto *rules : {&permissions.publish(), &permissions.subscribe()}) {
        for (const std::string &pattern : rules->allow) {
            if (const auto region = regionOf(pattern, lane))
                named.insert(*region);
        }
    }
    return named;
}

} // namespace

bool mayRead(const nats::Permissions &permissions, Lane lane, const std::string &filter)
{
    return permissions.mayReadStream(streamOf(lane), filter)
        && (lane != Lane::State || permissions.maySubscribe(filter));
}

Regions permittedRegions(const nats::Permissions &permissions, Lane lane, const Regions &wanted)
{
    const auto permitted = [&](const RegionCode &region) {
        return mayRead(permissions, lane, subjectsBelow(lane, region));
    };
    Regions result;
    for (const RegionCode &region : wanted) {
        if (permitted(region)) {
            result.insert(region);
            continue;
        }
        for (const RegionCode &inside : namedRegions(permissions, lane)) {
            if (region.contains(inside) && permitted(inside))
                result.insert(inside);
        }
    }
    return outermost(result);
}

bool seesAsMuch(const nats::Permissions &next, const nats::Permissions &former)
{
    // An empty list is everything.
    if (former.subscribe().allow.empty() && !next.maySubscribe("yp.>"))
        return false;
    if (former.publish().allow.empty() && !next.mayReadStream(streamOf(Lane::Event), "yp.>"))
        return false;
    const auto mayHear = [&next](const std::string &pattern) {
        return !pattern.starts_with("yp.") || next.maySubscribe(pattern);
    };
    const auto mayReadBack = [&next](const std::string &pattern) {
        return !pattern.starts_with("$JS.API.CONSUMER.CREATE.") || next.mayPublish(pattern);
    };
    return std::ranges::all_of(former.subscribe().allow, mayHear)
        && std::ranges::all_of(former.publish().allow, mayReadBack);
}

std::optional<RegionCode> recordRegion(const nats::Permissions &permissions)
{
    constexpr std::size_t FirstRegionToken = 3;
    const std::string lead = std::string("yp.").append(laneToken(Lane::Order)).append(".");
    for (const std::string &pattern : permissions.publish().allow) {
        const QStringList tokens = QString::fromStdString(pattern).split(QLatin1Char('.'));
        if (!pattern.starts_with(lead) || tokens.size() != 9 || tokens[7] != QLatin1StringView(kind::Audit))
            continue;
        QString digits;
        for (std::size_t level = 0; level < 4; ++level) {
            const QString &token = tokens[static_cast<qsizetype>(FirstRegionToken + level)];
            if (token == QLatin1Char('*') || token == QLatin1Char('_'))
                break;
            digits += token;
        }
        if (const auto region = RegionCode::parse(digits.toStdString()))
            return region;
    }
    return std::nullopt;
}

} // namespace yiping
