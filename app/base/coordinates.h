// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace yiping {

/** A position in degrees, CGCS2000 (the same as WGS84 at display accuracy) unless said otherwise. */
struct LonLat
{
    double lon = 0;
    double lat = 0;

    bool operator==(const LonLat &) const = default;
};

/** True for a finite position on the globe that Web Mercator can show. */
[[nodiscard]] bool isOnGlobe(LonLat point);

/**
 * Conversions between CGCS2000 and the two offset systems of public Chinese maps.
 * Source: the published polynomial of the GCJ-02 offset on the Krasovsky 1940 ellipsoid and the BD-09 rotation;
 * test vectors in tests/unit. Outside mainland China GCJ-02 equals WGS84. Round trip error below 1 m.
 */
[[nodiscard]] LonLat gcj02FromCgcs2000(LonLat point);
[[nodiscard]] LonLat cgcs2000FromGcj02(LonLat point);
[[nodiscard]] LonLat bd09FromGcj02(LonLat point);
[[nodiscard]] LonLat gcj02FromBd09(LonLat point);

} // namespace yiping
