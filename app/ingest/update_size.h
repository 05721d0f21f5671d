// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/update.h"

namespace yiping {

/** About the bytes that an update takes in memory, texts and lists included; never less than sizeof(Update). */
[[nodiscard]] std::size_t approximateSize(const Update &update);

} // namespace yiping
