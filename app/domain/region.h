// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <string>
#include <string_view>

namespace yiping {

/** The five levels of the plan, from region (自治区) to grid cell. */
enum class RegionLevel { Province, City, County, Town, Village, Grid };

/**
 * A division code (GB/T 2260 and the statistical extension): 2 or 6 digits with trailing zeros dropped for the upper
 * levels, 9 for a township, 12 for a village, 15 for a grid cell. Held without padding: "45", "4501", "450103".
 */
class RegionCode
{
public:
    RegionCode() = default;

    /** Accepts 2, 4, 6, 9, 12 or 15 digits; "450000" becomes "45", "450100" becomes "4501". Else nothing. */
    [[nodiscard]] static std::optional<RegionCode> parse(std::string_view text);

    [[nodiscard]] RegionLevel level() const;
    [[nodiscard]] bool isEmpty() const { return m_digits.empty(); }
    /** The next level up; the province is its own parent. */
    [[nodiscard]] RegionCode parent() const;
    /** True for the region itself and for everything below it. */
    [[nodiscard]] bool contains(const RegionCode &other) const;
    /** This region's ancestor at a level, or itself when it is higher up already. */
    [[nodiscard]] RegionCode upTo(RegionLevel level) const;

    [[nodiscard]] const std::string &digits() const { return m_digits; }
    [[nodiscard]] QString toString() const { return QString::fromLatin1(m_digits.c_str()); }
    /** The four region tokens of a subject: "45.01.03._". */
    [[nodiscard]] std::string subjectTokens() const;

    auto operator<=>(const RegionCode &) const = default;

private:
    std::string m_digits;
};

/** Whose server a JetStream domain names, as resources/packaging/nats names them: "d450103"; of another form nothing. */
[[nodiscard]] std::optional<RegionCode> regionOfDomain(std::string_view domain);

} // namespace yiping
