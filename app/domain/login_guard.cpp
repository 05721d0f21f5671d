// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/login_guard.h"

#include <algorithm>

namespace yiping {

void noteFailure(LoginGuard &guard, qint64 nowMs)
{
    if (lockedForMs(guard, nowMs) > 0)
        return;
    std::erase_if(guard.failuresMs, [nowMs](qint64 atMs) { return nowMs - atMs >= FailureWindowMs; });
    guard.failuresMs.push_back(nowMs);
    if (guard.failuresMs.size() < MostFailures)
        return;
    guard.failuresMs.clear();
    guard.lockedUntilMs = nowMs + LoginLockMs;
}

qint64 lockedForMs(const LoginGuard &guard, qint64 nowMs)
{
    return std::clamp<qint64>(guard.lockedUntilMs - nowMs, 0, LoginLockMs);
}

int triesLeft(const LoginGuard &guard, qint64 nowMs)
{
    if (lockedForMs(guard, nowMs) > 0)
        return 0;
    const auto recent =
        std::ranges::count_if(guard.failuresMs, [nowMs](qint64 atMs) { return nowMs - atMs < FailureWindowMs; });
    return MostFailures - static_cast<int>(recent);
}

qint64 resumedMs(qint64 keptMs, qint64 keptWallMs, qint64 wallNowMs)
{
    return keptMs + std::max<qint64>(0, wallNowMs - keptWallMs);
}

} // namespace yiping
