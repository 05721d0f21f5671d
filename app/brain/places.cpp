// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brain/places.h"

#include "brain/compose.h"

#include <QList>

#include <cmath>
#include <numbers>

namespace yiping::brain {

QString Places::load(const QByteArray &regionsCsv, const QByteArray &townshipsCsv)
{
    if (const int refused = m_catalog.load(regionsCsv))
        return QStringLiteral("regions.csv: %1 lines are not of the form code,name,lon,lat").arg(refused);
    std::map<RegionCode, std::vector<Town>> towns;
    const QList<QByteArray> lines = townshipsCsv.split('\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QList<QByteArray> fields = lines[i].trimmed().split(',');
        if (fields.size() < 2)
            continue;
        const auto code = RegionCode::parse(fields[0].toStdString());
        if (!code || code->level() != RegionLevel::Town)
            return QStringLiteral("townships.csv:%1: a line is a 9-digit code and a name").arg(i + 1);
        towns[code->upTo(RegionLevel::County)].push_back({.code = *code, .name = fields[1].toStdString()});
    }
    for (const Region *region : m_catalog.childrenOf(regionOf("45"))) {
        City city{.code = region->code,
                  .name = region->name.toStdString(),
                  .shortName = region->shortName.toStdString(),
                  .centre = region->centre,
                  .counties = {}};
        for (const Region *county : m_catalog.childrenOf(region->code)) {
            city.counties.push_back({.code = county->code,
                                     .name = county->name.toStdString(),
                                     .centre = county->centre,
                                     .towns = towns[county->code]});
        }
        if (!city.counties.empty())
            m_cities.push_back(std::move(city));
    }
    return m_cities.empty() ? QStringLiteral("regions.csv: there is no city below 45 in it") : QString();
}

const City *Places::cityOf(const RegionCode &code) const
{
    for (const City &city : m_cities) {
        if (city.code.contains(code))
            return &city;
    }
    return nullptr;
}

const County *Places::countyOf(const RegionCode &code) const
{
    const City *city = cityOf(code);
    if (!city)
        return nullptr;
    for (const County &county : city->counties) {
        if (county.code.contains(code))
            return &county;
    }
    return nullptr;
}

LonLat Places::around(const County &county, Rng &rng)
{
    const bool district = county.name.ends_with("区");
    const double radius = (district ? 3000.0 : 8000.0) * std::sqrt(rng.unit());
    const double angle = rng.between(0, 2 * std::numbers::pi);
    return moved(county.centre, radius * std::cos(angle), radius * std::sin(angle));
}

} // namespace yiping::brain
