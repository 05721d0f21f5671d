// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/map_data.h"

namespace yiping {

/**
 * The borders between counties, each once: edges that two counties share are found by their ends, whether or not the
 * file shared them. An edge of one county only bounds the province.
 */
[[nodiscard]] std::vector<MapBorder> borderLines(const std::vector<MapArea> &areas);

} // namespace yiping
