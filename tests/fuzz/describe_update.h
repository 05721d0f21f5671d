// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/update.h"
#include "fuzz/findings.h"

namespace yiping::fuzz {

/**
 * Writes down every field of a decoded update, so that two can be compared, and judges each: no text that a screen
 * cannot show, no number that is none, no place outside the world, no time outside what the decoder promises.
 */
[[nodiscard]] std::string describe(const Update &update, Findings &findings);

} // namespace yiping::fuzz
