// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scenes/scene.h"

namespace yiping {

/**
 * Moves wrong panels whose cells others hold to the nearest free cells, smaller where it must be, so that an error
 * card never covers a panel that works. Panels without an error stay where they are; they must not overlap.
 */
void placeErrorCards(Scene &scene);

} // namespace yiping
