// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/region.h"

#include <algorithm>
#include <array>

namespace yiping {

namespace {
constexpr std::array<std::size_t, 6> LengthOfLevel{2, 4, 6, 9, 12, 15};

bool allDigits(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}
} // namespace

std::optional<RegionCode> RegionCode::parse(std::string_view text)
{
    if (std::ranges::find(LengthOfLevel, text.size()) == LengthOfLevel.end() || !allDigits(text))
        return std::nullopt;
    if (text.size() == 6 && text.substr(4) == "00")
        text.remove_suffix(2);
    if (text.size() == 4 && text.substr(2) == "00")
        text.remove_suffix(2);
    RegionCode code;
    code.m_digits = text;
    return code;
}

RegionLevel RegionCode::level() const
{
    const auto *found = std::ranges::find(LengthOfLevel, m_digits.size());
    return found == LengthOfLevel.end() ? RegionLevel::Province
                                        : static_cast<RegionLevel>(found - LengthOfLevel.begin());
}

RegionCode RegionCode::parent() const
{
    const auto here = static_cast<std::size_t>(level());
    return here == 0 ? *this : upTo(static_cast<RegionLevel>(here - 1));
}

bool RegionCode::contains(const RegionCode &other) const
{
    return other.m_digits.starts_with(m_digits);
}

RegionCode RegionCode::upTo(RegionLevel level) const
{
    RegionCode code = *this;
    code.m_digits.resize(std::min(m_digits.size(), LengthOfLevel[static_cast<std::size_t>(level)]));
    return code;
}

std::string RegionCode::subjectTokens() const
{
    const auto part = [this](std::size_t from, std::size_t count) {
        return m_digits.size() >= from + count ? m_digits.substr(from, count) : std::string("_");
    };
    return part(0, 2) + '.' + part(2, 2) + '.' + part(4, 2) + '.' + part(6, 3);
}

std::optional<RegionCode> regionOfDomain(std::string_view domain)
{
    return domain.starts_with('d') ? RegionCode::parse(domain.substr(1)) : std::nullopt;
}

} // namespace yiping
