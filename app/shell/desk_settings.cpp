// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/desk_settings.h"

#include <QCoreApplication>
#include <QSettings>

namespace yiping {

namespace {

constexpr int LongestIdleMinutes = 60;

struct SettingsTexts
{
    Q_DECLARE_TR_FUNCTIONS(yiping::DeskSettings)
};

} // namespace

DeskSettings DeskSettings::read(const QString &path)
{
    const QSettings file(path, QSettings::IniFormat);
    DeskSettings settings;
    settings.organisation = file.value(QStringLiteral("organisation"), settings.organisation).toString();
    settings.person = file.value(QStringLiteral("person"), settings.person).toString();
    const QString idle = file.value(QStringLiteral("idleLockMinutes")).toString();
    bool ok = false;
    const int minutes = idle.toInt(&ok);
    if (ok && minutes >= 1 && minutes <= LongestIdleMinutes)
        settings.idleLock = std::chrono::minutes(minutes);
    else if (!idle.isEmpty())
        settings.problem =
            SettingsTexts::tr("%1: idleLockMinutes wants a whole number from 1 to %2, not '%3'; the desk "
                              "locks after %4.")
                .arg(path)
                .arg(LongestIdleMinutes)
                .arg(idle)
                .arg(settings.idleLock.count());
    return settings;
}

} // namespace yiping
