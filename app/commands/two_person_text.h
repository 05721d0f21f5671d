// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/two_person.h"

#include <QString>

namespace yiping {

/** A sentence for the two at the desk: what is missing and what to do; empty for no fault. */
[[nodiscard]] QString explain(TwoPersonFault fault);

} // namespace yiping
