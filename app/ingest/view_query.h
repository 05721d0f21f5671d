// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/region.h"
#include "domain/subject.h"

namespace yiping {

/** What the screen wants to see: the client subscribes to this and to nothing else (DESIGN §8). */
struct ViewQuery
{
    Lane lane = Lane::State;
    /** At or below this region. Villages and grid cells get their township whole, for subjects end there. */
    RegionCode region;

    auto operator<=>(const ViewQuery &) const = default;
};

} // namespace yiping
