// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/coordinates.h"

#include <QString>

#include <optional>

namespace yiping {

/** Reference system of a file's coordinates. CGCS2000 is WGS84 at the accuracy of a display, and is kept. */
enum class MapCrs { Cgcs2000, Gcj02, Bd09 };

/** "cgcs2000", "wgs84", "gcj02", "bd09", and the names that a GeoJSON `crs` member has for them. */
[[nodiscard]] std::optional<MapCrs> crsOf(const QString &name);

/** In CGCS2000. */
[[nodiscard]] LonLat converted(LonLat place, MapCrs crs);

/** RoadClass of an OpenStreetMap `highway` or of our `class`; 0 for one that is not drawn, as a footpath. */
[[nodiscard]] int roadLevel(const QString &kind);
/** MapPlace::rank of an OpenStreetMap `place`; a 9-digit code is a township's, one of 12 digits a village's. */
[[nodiscard]] int placeRank(const QString &kind, const QString &code);

} // namespace yiping
