// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/indicator.h"

#include <QDate>

namespace yiping {

namespace {
constexpr double AtRiskShare = 0.95;

/** A run of digits as a number, -1 for anything else. */
int number(QStringView digits)
{
    int value = 0;
    for (const QChar c : digits) {
        if (c < u'0' || c > u'9')
            return -1;
        value = value * 10 + (c.unicode() - u'0');
    }
    return digits.isEmpty() ? -1 : value;
}

std::optional<int> asNumber(QDate date)
{
    if (!date.isValid())
        return std::nullopt;
    return date.year() * 10000 + date.month() * 100 + date.day();
}

std::optional<int> lastDayOfMonth(int year, int month)
{
    const QDate first(year, month, 1);
    return first.isValid() ? asNumber(QDate(year, month, first.daysInMonth())) : std::nullopt;
}
} // namespace

StatusLight lightFor(double value, std::optional<double> target)
{
    if (!target)
        return StatusLight::Unknown;
    if (value >= *target)
        return StatusLight::Met;
    return value >= *target * AtRiskShare ? StatusLight::AtRisk : StatusLight::Late;
}

std::optional<int> periodEnd(QStringView period)
{
    const int year = period.size() >= 4 ? number(period.first(4)) : -1;
    if (year < 1900 || year > 2200)
        return std::nullopt;
    const QStringView rest = period.sliced(4);
    if (rest.isEmpty())
        return year * 10000 + 1231;
    if (rest.size() == 2 && rest[0] == u'Q' && rest[1] >= u'1' && rest[1] <= u'4')
        return lastDayOfMonth(year, 3 * (rest[1].unicode() - u'0'));
    if (rest[0] != u'-')
        return std::nullopt;
    if (rest.size() == 3)
        return lastDayOfMonth(year, number(rest.sliced(1)));
    if (rest.size() != 6)
        return std::nullopt;
    const int month = number(rest.sliced(1, 2));
    const int last = number(rest.sliced(4));
    if (rest[3] == u'/')
        return month >= 1 && month < last ? lastDayOfMonth(year, last) : std::nullopt;
    return rest[3] == u'-' ? asNumber(QDate(year, month, last)) : std::nullopt;
}

std::optional<double> completionRate(double value, std::optional<double> target)
{
    if (!target || *target == 0)
        return std::nullopt;
    return value / *target * 100;
}

} // namespace yiping
