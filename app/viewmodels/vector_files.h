// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scenes/vector_ground.h"
#include "widgets/map/ground_files.h"

namespace yiping {

/** What the configuration says of the vector ground, as the map takes it. */
[[nodiscard]] GroundFiles groundFilesOf(const VectorGround &ground);

} // namespace yiping
