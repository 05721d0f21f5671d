// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/view_keeper.h"
#include "transport/permissions.h"

#include <optional>

namespace yiping {

/** True where the server would let this user read a lane below one filter, both what is kept and what comes. */
[[nodiscard]] bool mayRead(const nats::Permissions &permissions, Lane lane, const std::string &filter);

/**
 * The wanted regions as far as this user may see them: a region that is permitted stays; of one that is not, those below
 * it that are. So a province's scene on a city's wall shows that city, and asks the server for nothing else.
 */
[[nodiscard]] Regions permittedRegions(const nats::Permissions &permissions, Lane lane, const Regions &wanted);

/**
 * True where `next` may read all that `former` may: then what is on the screen may stay when one person takes over from
 * another.
 */
[[nodiscard]] bool seesAsMuch(const nats::Permissions &next, const nats::Permissions &former);

/** Where this user may put the own actions on record; nothing where that is everywhere or nowhere. */
[[nodiscard]] std::optional<RegionCode> recordRegion(const nats::Permissions &permissions);

} // namespace yiping
