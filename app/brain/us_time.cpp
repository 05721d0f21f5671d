// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brain/us_time.h"

#include <QDateTime>

#include <charconv>

namespace yiping::brain {

namespace {
constexpr int NoonHours = 12;

/** Takes a number that ends at one of these characters or at the end of the text. */
std::optional<int> takeNumber(std::string_view &text, char end)
{
    int value = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const auto length = static_cast<std::size_t>(stop - text.data());
    if (error != std::errc{} || value < 0)
        return std::nullopt;
    if (length < text.size() && end != '\0') {
        if (text[length] != end)
            return std::nullopt;
        text.remove_prefix(length + 1);
    } else {
        text.remove_prefix(length);
    }
    return value;
}
} // namespace

std::optional<qint64> usTimeMs(const std::string &text, const QTimeZone &zone)
{
    std::string_view rest = text;
    const auto month = takeNumber(rest, '/');
    const auto day = takeNumber(rest, '/');
    const auto year = takeNumber(rest, ' ');
    auto hour = takeNumber(rest, ':');
    const auto minute = takeNumber(rest, '\0');
    std::optional<int> second = 0;
    if (rest.starts_with(':')) {
        rest.remove_prefix(1);
        second = takeNumber(rest, '\0');
    }
    if (!month || !day || !year || !hour || !minute || !second)
        return std::nullopt;
    if (rest == " AM" || rest == " PM") {
        if (*hour < 1 || *hour > NoonHours)
            return std::nullopt;
        hour = *hour % NoonHours + (rest == " PM" ? NoonHours : 0);
    } else if (!rest.empty()) {
        return std::nullopt;
    }
    const QDate date(*year, *month, *day);
    const QTime time(*hour, *minute, *second);
    if (!date.isValid() || !time.isValid())
        return std::nullopt;
    return QDateTime(date, time, zone).toMSecsSinceEpoch();
}

} // namespace yiping::brain
