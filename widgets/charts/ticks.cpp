// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/ticks.h"

#include <QDate>
#include <QLocale>
#include <QTime>

#include <algorithm>
#include <array>
#include <cmath>

namespace yiping {

namespace {

constexpr qint64 Minute = 60'000;
constexpr qint64 Hour = 60 * Minute;
constexpr qint64 Day = 24 * Hour;
/** China keeps one time, without summer time, since 1991. */
constexpr qint64 BeijingOffset = 8 * Hour;
constexpr std::array Steps = {Minute, 2 * Minute, 5 * Minute, 10 * Minute, 15 * Minute, 30 * Minute,
                              Hour,   2 * Hour,   3 * Hour,   4 * Hour,    6 * Hour,    12 * Hour,
                              Day,    2 * Day,    5 * Day,    10 * Day};

QDate beijingDate(qint64 timeMs)
{
    const qint64 local = timeMs + BeijingOffset;
    const qint64 days = local / Day - (local % Day < 0 ? 1 : 0);
    return QDate(1970, 1, 1).addDays(days);
}

QTime beijingTime(qint64 timeMs)
{
    const qint64 local = ((timeMs + BeijingOffset) % Day + Day) % Day;
    return QTime::fromMSecsSinceStartOfDay(static_cast<int>(local));
}

qint64 beijingMidnight(QDate date)
{
    return QDate(1970, 1, 1).daysTo(date) * Day - BeijingOffset;
}

std::vector<TimeTick> monthTicks(TimeSpan window, int most)
{
    std::vector<TimeTick> ticks;
    for (const int months : {1, 2, 3, 6, 12, 24, 60, 120}) {
        ticks.clear();
        QDate date(beijingDate(window.fromMs).year(), 1, 1);
        for (; beijingMidnight(date) < window.toMs; date = date.addMonths(months)) {
            if (beijingMidnight(date) >= window.fromMs)
                ticks.push_back({.timeMs = beijingMidnight(date), .text = date.toString(QStringLiteral("yyyy-MM"))});
        }
        if (ticks.size() <= static_cast<std::size_t>(most))
            break;
    }
    return ticks;
}

} // namespace

ValueTicks valueTicks(double low, double high, int most)
{
    if (!std::isfinite(low) || !std::isfinite(high) || low > high) {
        low = 0;
        high = 1;
    }
    if (low == high) {
        const double around = low == 0 ? 1 : std::abs(low) * 0.05;
        low -= around;
        high += around;
    }
    most = std::clamp(most, 2, 20);
    const double raw = (high - low) / most;
    double step = std::pow(10, std::floor(std::log10(raw)));
    ValueTicks ticks;
    for (const double times : {1.0, 2.0, 2.5, 5.0, 10.0, 20.0}) {
        ticks.step = step * times;
        ticks.low = std::floor(low / ticks.step + 1e-9) * ticks.step;
        ticks.high = std::ceil(high / ticks.step - 1e-9) * ticks.step;
        if (std::lround((ticks.high - ticks.low) / ticks.step) <= most)
            break;
    }
    const auto count = std::lround((ticks.high - ticks.low) / ticks.step);
    for (long i = 0; i <= count; ++i)
        ticks.values.push_back(ticks.low + double(i) * ticks.step);
    return ticks;
}

QString tickText(double value, double step)
{
    int decimals = 0;
    for (double rest = step; decimals < 6 && std::abs(rest - std::round(rest)) > 1e-6;
         rest = step * std::pow(10, decimals))
        ++decimals;
    if (std::abs(value) < step / 1000)
        value = 0;
    return QLocale(QLocale::Chinese, QLocale::China).toString(value, 'f', decimals);
}

std::vector<TimeTick> timeTicks(TimeSpan window, int most)
{
    most = std::clamp(most, 1, 50);
    const qint64 length = window.toMs - window.fromMs;
    if (length <= 0)
        return {};
    const auto fitting = std::find_if(Steps.begin(), Steps.end(), [&](qint64 step) { return length / step < most; });
    if (fitting == Steps.end())
        return monthTicks(window, most);
    const qint64 step = *fitting;
    std::vector<TimeTick> ticks;
    const qint64 local = window.fromMs + BeijingOffset;
    const qint64 first = (local + step - 1) / step * step - BeijingOffset;
    for (qint64 at = first; at <= window.toMs && ticks.size() < static_cast<std::size_t>(most); at += step) {
        const QTime time = beijingTime(at);
        const bool asDate = step >= Day || time == QTime(0, 0);
        ticks.push_back({.timeMs = at,
                         .text = asDate ? beijingDate(at).toString(QStringLiteral("MM-dd"))
                                        : time.toString(QStringLiteral("HH:mm"))});
    }
    return ticks;
}

QString clockText(qint64 timeMs, qint64 nowMs)
{
    const QString time = beijingTime(timeMs).toString(QStringLiteral("HH:mm"));
    const QDate date = beijingDate(timeMs);
    const QDate today = beijingDate(nowMs);
    if (date == today)
        return time;
    return date.toString(date.year() == today.year() ? QStringLiteral("MM-dd ") : QStringLiteral("yyyy-MM-dd ")) + time;
}

} // namespace yiping
