// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace yiping {

/** One value at one time, milliseconds since 1970 UTC. */
struct Sample
{
    qint64 timeMs = 0;
    double value = 0;

    bool operator==(const Sample &) const = default;
};

/** A stretch of time, [fromMs, toMs). */
struct TimeSpan
{
    qint64 fromMs = 0;
    qint64 toMs = 0;

    bool operator==(const TimeSpan &) const = default;
};

} // namespace yiping
