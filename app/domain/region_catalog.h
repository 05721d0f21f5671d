// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/coordinates.h"
#include "domain/region.h"

#include <QByteArray>

#include <map>
#include <vector>

namespace yiping {

/** One division as printed on the map. */
struct Region
{
    RegionCode code;
    QString name;
    /** Name as on maps and in tight places: "南宁", "恭城". */
    QString shortName;
    /** Centre for labels. */
    LonLat centre;
};

/**
 * The divisions that exist: 1 province, 14 cities, 111 counties, and townships where loaded.
 * Immutable after loading; may then be read from any thread.
 */
class RegionCatalog
{
public:
    /**
     * Reads CSV lines "code,name,lon,lat"; the first line is a header. Former codes go in as "old,=new".
     * Returns the number of lines that could not be used.
     */
    int load(const QByteArray &csv);

    /** Reads CSV lines "code,name" of townships, which are named but have no place; the first line is a header. As load(). */
    int loadTowns(const QByteArray &csv);

    [[nodiscard]] const Region *find(const RegionCode &code) const;
    /** Known, or a village or grid cell below a known township or county. Former codes are resolved first. */
    [[nodiscard]] bool isKnown(const RegionCode &code) const;
    /** The code in force for a former one (450127 is 450181 now), else the code itself. */
    [[nodiscard]] RegionCode current(const RegionCode &code) const;
    /** Direct children in code order. */
    [[nodiscard]] std::vector<const Region *> childrenOf(const RegionCode &code) const;
    /** By full name, for files that carry names only: "南宁市". */
    [[nodiscard]] const Region *findByName(const QString &name) const;
    /** Of a division or a township; empty for an unknown one. */
    [[nodiscard]] QString nameOf(const RegionCode &code) const;
    [[nodiscard]] const std::map<RegionCode, Region> &regions() const { return m_regions; }
    [[nodiscard]] const std::map<RegionCode, QString> &towns() const { return m_towns; }
    [[nodiscard]] std::size_t size() const { return m_regions.size(); }

private:
    std::map<RegionCode, Region> m_regions;
    std::map<RegionCode, QString> m_towns;
    std::map<RegionCode, RegionCode> m_aliases;
};

/** "南宁市" to "南宁", "恭城瑶族自治县" to "恭城"; two-character names stay whole. */
[[nodiscard]] QString shortRegionName(const QString &name);

} // namespace yiping
