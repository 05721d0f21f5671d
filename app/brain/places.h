// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brain/rng.h"
#include "domain/region_catalog.h"

#include <QByteArray>

#include <string>
#include <vector>

namespace yiping::brain {

struct Town
{
    RegionCode code;
    std::string name;
};

struct County
{
    RegionCode code;
    std::string name;
    LonLat centre;
    std::vector<Town> towns;
};

struct City
{
    RegionCode code;
    /** "南宁市" and "南宁". */
    std::string name;
    std::string shortName;
    LonLat centre;
    std::vector<County> counties;
};

/** The 14 cities with their counties and townships: where the played life takes place. Immutable after loading. */
class Places
{
public:
    /** Empty when all is well, else a sentence. */
    [[nodiscard]] QString load(const QByteArray &regionsCsv, const QByteArray &townshipsCsv);

    [[nodiscard]] const std::vector<City> &cities() const { return m_cities; }
    [[nodiscard]] const RegionCatalog &catalog() const { return m_catalog; }
    /** Null when there is none of this code. */
    [[nodiscard]] const City *cityOf(const RegionCode &code) const;
    [[nodiscard]] const County *countyOf(const RegionCode &code) const;

    /** A point around a county's seat: within 3 km in a district, 8 km elsewhere. */
    [[nodiscard]] static LonLat around(const County &county, Rng &rng);

private:
    RegionCatalog m_catalog;
    std::vector<City> m_cities;
};

} // namespace yiping::brain
