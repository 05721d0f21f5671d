// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/coordinates.h"
#include "brain/publisher.h"

namespace yiping::brain {

/** What the header says about where a message comes from. */
struct Stamp
{
    RegionCode region;
    /** The agency that is played, or that supplied the file. */
    std::string agency;
    /** Milliseconds since 1970 UTC; scenario time in a played scenario. */
    qint64 eventMs = 0;
    /** Seconds of real time; 0: never stale. */
    quint32 staleAfterS = 0;
    bool exercise = false;
    std::string replayedFrom = {};
    std::string domain = "city";
};

/**
 * Fills the header and the subject. `id` names the thing (last subject token, made fit for one); `messageId` is the
 * header's id and made from kind, thing and event time when empty.
 */
[[nodiscard]] Outgoing compose(Lane lane, const Stamp &stamp, std::string_view kind, std::string_view id,
                               v1::Message message, std::string messageId = {});

void setPoint(v1::GeoPoint *target, LonLat point);

/** RegionCode::parse for texts known to be right; the empty code otherwise. */
[[nodiscard]] RegionCode regionOf(std::string_view digits);

/** Plane approximation, good to 1 % over the 100 km that a unit travels. Metres. */
[[nodiscard]] double metresBetween(LonLat from, LonLat to);
/** Degrees clockwise from north, 0..360. */
[[nodiscard]] double headingBetween(LonLat from, LonLat to);
[[nodiscard]] LonLat moved(LonLat from, double eastM, double northM);

} // namespace yiping::brain
