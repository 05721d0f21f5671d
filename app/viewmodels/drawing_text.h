// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/drawing.h"

namespace yiping {

/** "警戒区" … "其他". */
[[nodiscard]] QString purposeText(DrawingPurpose purpose);
/** "面", "线", "圆", "点". */
[[nodiscard]] QString kindText(DrawingKind kind);
/** A sentence: what is wrong and what to do; empty for no fault. */
[[nodiscard]] QString faultText(DrawingFault fault, DrawingKind kind);

} // namespace yiping
