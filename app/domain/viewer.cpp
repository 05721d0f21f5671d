// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/viewer.h"

#include <algorithm>

namespace yiping {

namespace {

Sensitivity said(Sensitivity sensitivity)
{
    return sensitivity == Sensitivity::Unspecified ? Sensitivity::Internal : sensitivity;
}

} // namespace

Sight sightOf(Role role, Sensitivity sensitivity)
{
    switch (said(sensitivity)) {
    case Sensitivity::Public:
        return Sight::Whole;
    case Sensitivity::Internal:
        return mayAct(role) ? Sight::Whole : Sight::NoNumbers;
    case Sensitivity::Unspecified:
    case Sensitivity::Personal:
    case Sensitivity::Restricted:
        break;
    }
    return mayAct(role) ? Sight::Masked : Sight::Withheld;
}

bool mayReveal(Role role, Sensitivity sensitivity)
{
    switch (said(sensitivity)) {
    case Sensitivity::Personal:
        return role == Role::DutyOfficer || role == Role::ShiftLeader;
    case Sensitivity::Restricted:
        return role == Role::ShiftLeader;
    default:
        return false;
    }
}

bool mayAct(Role role)
{
    return role == Role::DutyOfficer || role == Role::ShiftLeader;
}

Sensitivity stricter(Sensitivity one, Sensitivity other)
{
    return std::max(said(one), said(other));
}

} // namespace yiping
