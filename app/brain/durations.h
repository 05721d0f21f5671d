// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

namespace yiping::brain {

constexpr qint64 MinuteMs = 60'000;
constexpr qint64 TenMinutesMs = 10 * MinuteMs;
constexpr qint64 HourMs = 60 * MinuteMs;
constexpr qint64 DayMs = 24 * HourMs;
/** Beijing time is UTC+8, without daylight saving. */
constexpr int ChinaOffsetS = 8 * 3600;
constexpr qint64 ChinaOffsetMs = 8 * HourMs;

} // namespace yiping::brain
