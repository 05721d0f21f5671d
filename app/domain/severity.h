// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace yiping {

/** Gravity of events and level of warnings and responses; Ⅰ is the gravest. Values match yiping.v1.Severity. */
enum class Severity { Unspecified = 0, I = 1, II = 2, III = 3, IV = 4 };

/** For sorting, the gravest first: 1 to 4, what is not graded last. */
[[nodiscard]] constexpr int gravityOrder(Severity severity)
{
    return severity == Severity::Unspecified ? 5 : static_cast<int>(severity);
}

} // namespace yiping
