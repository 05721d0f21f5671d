// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/region_catalog.h"

#include <QStringView>

namespace yiping {

/** What somebody typed to find a place on the map. Any text makes one; nothing is refused here. */
struct PlaceQuery
{
    enum class Kind {
        Nothing,
        /** A division, township, village or grid code of 2, 4, 6, 9, 12 or 15 digits. */
        Code,
        /** Digits that are no code yet: the beginning of one, or of an id. */
        Digits,
        /** A place in China, whichever of longitude and latitude came first. */
        Coordinates,
        /** One number, where a second one is missing. */
        HalfCoordinates,
        /** Two numbers that name no place in China. */
        NotInChina,
        /** A name or an id. */
        Words,
    };

    Kind kind = Kind::Nothing;
    RegionCode code;
    /** Degrees, CGCS2000. */
    LonLat place;
    /** Trimmed, in half-width characters. */
    QString text;
};

/**
 * Takes full-width digits and commas, degree signs, E/N and 东经/北纬; codes may have blanks between their parts. The
 * two numbers of a place are told apart by their size, for in China a longitude (73° to 136°) is never a latitude (3° to
 * 54°).
 */
[[nodiscard]] PlaceQuery parsePlaceQuery(QStringView typed);

/** The code itself or its nearest ancestor that the catalog has a name for; empty when there is none. */
[[nodiscard]] RegionCode nearestNamed(const RegionCatalog &catalog, const RegionCode &code);

/**
 * Divisions and townships whose name holds the text or whose code begins with it: whole names first, then those that
 * begin with it, higher levels first. At most `limit`.
 */
[[nodiscard]] std::vector<RegionCode> findRegions(const RegionCatalog &catalog, const QString &text, std::size_t limit);

} // namespace yiping
