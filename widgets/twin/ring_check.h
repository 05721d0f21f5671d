// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/triangulate.h"

namespace yiping {

/** Without repeated corners and those on a straight line, open at its end; metres. */
[[nodiscard]] Ring plainRing(const Ring &ring);

/** True when two edges that are not neighbours touch or cross. The ring is open at its end. */
[[nodiscard]] bool crossesItself(const Ring &ring);

/** By the even-odd rule over outline and holes. */
[[nodiscard]] bool isInside(const std::vector<Ring> &polygon, LocalPoint point);

} // namespace yiping
