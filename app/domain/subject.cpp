// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/subject.h"

#include <algorithm>
#include <array>
#include <vector>

namespace yiping {

namespace {
constexpr std::array<std::string_view, LaneCount> LaneTokens{"state", "series", "event", "order"};
constexpr std::array<std::string_view, LaneCount> Streams{"YP_STATE", "YP_SERIES", "YP_EVENT", "YP_ORDER"};
constexpr std::size_t TokenCount = 9;

std::vector<std::string_view> split(std::string_view text)
{
    std::vector<std::string_view> tokens;
    tokens.reserve(TokenCount);
    std::size_t from = 0;
    for (std::size_t dot = text.find('.'); dot != std::string_view::npos; dot = text.find('.', from)) {
        tokens.push_back(text.substr(from, dot - from));
        from = dot + 1;
    }
    tokens.push_back(text.substr(from));
    return tokens;
}
} // namespace

std::string_view laneToken(Lane lane)
{
    return LaneTokens.at(static_cast<std::size_t>(lane));
}

std::string_view streamOf(Lane lane)
{
    return Streams.at(static_cast<std::size_t>(lane));
}

std::string Subject::toString() const
{
    std::string text = "yp.";
    text.append(laneToken(lane)).append(".").append(domain).append(".").append(region.subjectTokens());
    return text.append(".").append(kind).append(".").append(id);
}

std::optional<Subject> Subject::parse(std::string_view text)
{
    const auto tokens = split(withoutMark(text));
    if (tokens.size() != TokenCount || tokens[0] != "yp")
        return std::nullopt;
    Subject subject;
    std::size_t lane = 0;
    while (lane < LaneTokens.size() && LaneTokens.at(lane) != tokens[1])
        ++lane;
    if (lane == LaneTokens.size())
        return std::nullopt;
    subject.lane = static_cast<Lane>(lane);
    std::string digits;
    bool ended = false;
    for (std::size_t i = 3; i < 7; ++i) {
        if (tokens[i] == "_")
            ended = true;
        else if (ended)
            return std::nullopt;
        else
            digits += tokens[i];
    }
    const auto region = RegionCode::parse(digits);
    if (!region || tokens[2].empty() || tokens[7].empty() || tokens[8].empty())
        return std::nullopt;
    subject.domain = tokens[2];
    subject.region = *region;
    subject.kind = tokens[7];
    subject.id = tokens[8];
    return subject;
}

std::string_view withoutMark(std::string_view subject)
{
    if (std::ranges::count(subject, '.') != TokenCount)
        return subject;
    for (const std::string_view mark : {".up", ".down"}) {
        if (subject.ends_with(mark))
            return subject.substr(0, subject.size() - mark.size());
    }
    return subject;
}

std::string toSubjectToken(std::string_view text)
{
    std::string token(text.empty() ? std::string_view("-") : text);
    for (char &c : token) {
        const bool plain =
            (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' || c == '-';
        if (!plain)
            c = '-';
    }
    return token;
}

std::string subjectsBelow(Lane lane, const RegionCode &region)
{
    std::string text = "yp.";
    text.append(laneToken(lane)).append(".*.");
    const std::string tokens = region.upTo(RegionLevel::Town).subjectTokens();
    return text.append(tokens.substr(0, tokens.find("._"))).append(".>");
}

Subject orderSubject(std::string_view kind, const RegionCode &region, std::string_view id)
{
    return {
        .lane = Lane::Order, .domain = "city", .region = region, .kind = std::string(kind), .id = toSubjectToken(id)};
}

} // namespace yiping
