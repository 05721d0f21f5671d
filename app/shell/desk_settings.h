// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace yiping {

/** What an installation says about its desk: desk.ini in the user's data folder. No secrets stand there. */
struct DeskSettings
{
    /** "organisation": on orders, records and the watermark. */
    QString organisation = QStringLiteral("市运行中心");
    /** "person": who acts where the server wants nobody to log in. */
    QString person = QStringLiteral("值班员");
    /** "idleLockMinutes", from 1 to 60. */
    std::chrono::minutes idleLock{10};
    /** Sentence on what could not be used; the rest counts. */
    QString problem = {};

    /** A file that is not there says nothing. */
    [[nodiscard]] static DeskSettings read(const QString &path);
};

} // namespace yiping
