// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

namespace yiping {

/**
 * Refused logins of one terminal and the lock that follows from them (GB/T 22239-2019 §8.1.4.1 b, 登录失败处理): five
 * within fifteen minutes lock it for fifteen. Whoever they were for: counting by name would let one try many names, and
 * a success forgives nothing, for else one's own password would buy four more tries at another's.
 *
 * All times are milliseconds of a guard's own time, which runs with the monotonic clock and never goes back; resumedMs()
 * carries it over a restart.
 */
struct LoginGuard
{
    /** Ascending; the older ones than the window fall out. */
    std::vector<qint64> failuresMs = {};
    /** 0: never locked. */
    qint64 lockedUntilMs = 0;

    bool operator==(const LoginGuard &) const = default;
};

inline constexpr int MostFailures = 5;
inline constexpr qint64 FailureWindowMs = 15 * 60'000;
inline constexpr qint64 LoginLockMs = 15 * 60'000;

/** A refused login at nowMs. While locked it changes nothing: nobody may make the lock longer by hammering at it. */
void noteFailure(LoginGuard &guard, qint64 nowMs);
/** Milliseconds from 0 to LoginLockMs until somebody may try; 0: now. */
[[nodiscard]] qint64 lockedForMs(const LoginGuard &guard, qint64 nowMs);
/** Refusals that are left before the lock, from 1 to MostFailures; 0 while locked. */
[[nodiscard]] int triesLeft(const LoginGuard &guard, qint64 nowMs);

/**
 * The guard's time at a start, from what was kept: its time and the wall clock's when it was written. A wall clock that
 * was set back since counts as no time at all, so that it shortens nothing.
 */
[[nodiscard]] qint64 resumedMs(qint64 keptMs, qint64 keptWallMs, qint64 wallNowMs);

} // namespace yiping
