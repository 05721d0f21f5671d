// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/two_person.h"

#include <algorithm>

namespace yiping {

namespace {

bool isFresh(const Confirmation &confirmation, qint64 nowMs)
{
    return confirmation.atMs <= nowMs && nowMs - confirmation.atMs <= TwoPersonWindowMs;
}

} // namespace

TwoPersonFault judge(const TwoPersons &both, qint64 nowMs)
{
    if (both.first.person.empty())
        return TwoPersonFault::FirstMissing;
    if (!both.first.permitted)
        return TwoPersonFault::FirstNotPermitted;
    if (both.second.person.empty())
        return TwoPersonFault::SecondMissing;
    if (both.first.person == both.second.person)
        return TwoPersonFault::SamePerson;
    if (!both.second.permitted)
        return TwoPersonFault::SecondNotPermitted;
    return isFresh(both.first, nowMs) && isFresh(both.second, nowMs) ? TwoPersonFault::None : TwoPersonFault::TooLate;
}

qint64 windowLeftMs(const TwoPersons &both, qint64 nowMs)
{
    if (both.first.person.empty())
        return 0;
    return std::clamp<qint64>(both.first.atMs + TwoPersonWindowMs - nowMs, 0, TwoPersonWindowMs);
}

} // namespace yiping
