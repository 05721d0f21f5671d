// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/region.h"

#include <QString>

namespace yiping {

/** Who acts at this seat. */
struct Seat
{
    QString person;
    QString organisation;
    QString terminal;

    bool operator==(const Seat &) const = default;
};

/** Comings and goings that go on record. */
enum class SeatEvent { LogIn, LogInRefused, LogOut, Lock, Unlock, UnlockRefused, ConfirmRefused };

/** Where comings and goings are put on record. GUI thread. */
class SeatLog
{
public:
    virtual ~SeatLog() = default;

    /**
     * On the disk when it returns; a sentence where it could not be written, and then nobody may log in or unlock. An
     * empty region: not known yet, the record follows the next one that has a region.
     */
    [[nodiscard]] virtual QString record(SeatEvent event, const Seat &seat, const RegionCode &region) = 0;
};

} // namespace yiping
