// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <string>

namespace yiping {

/**
 * The two-person rule for what a whole city feels: issuing a warning (预警发布), starting and ending a response
 * (启动/终止响应), switching the mode (平急转换). Whoever acts says again who it is, and a second, different person
 * confirms, both within two minutes and both with the server's own permission for that very subject. By the roles that
 * are shipped that permission is the shift leader's.
 */
struct Confirmation
{
    /** The name by which the server knows the person; empty: has not confirmed. */
    std::string person = {};
    /** When the server accepted the password; milliseconds of the monotonic clock. */
    qint64 atMs = 0;
    /** The server lets this person publish to the subject of the action. */
    bool permitted = false;
};

struct TwoPersons
{
    /** Acts: the person of the seat. */
    Confirmation first = {};
    Confirmation second = {};
};

inline constexpr qint64 TwoPersonWindowMs = 2 * 60'000;

enum class TwoPersonFault {
    None,
    FirstMissing,
    FirstNotPermitted,
    SecondMissing,
    SamePerson,
    SecondNotPermitted,
    TooLate
};

/** What stands against the action at nowMs of the monotonic clock. */
[[nodiscard]] TwoPersonFault judge(const TwoPersons &both, qint64 nowMs);

/** Milliseconds from 0 to TwoPersonWindowMs that are left since the first confirmation. */
[[nodiscard]] qint64 windowLeftMs(const TwoPersons &both, qint64 nowMs);

} // namespace yiping
