// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenes/scene.h"

namespace yiping {

const QString &LocalText::in(QStringView language) const
{
    const bool english = language.startsWith(u"en");
    const QString &wanted = english ? en : zhCn;
    const QString &other = english ? zhCn : en;
    return wanted.isEmpty() ? other : wanted;
}

QString SceneProblem::toString() const
{
    if (line == 0)
        return QStringLiteral("%1: %2").arg(file, message);
    return QStringLiteral("%1:%2:%3: %4").arg(file).arg(line).arg(column).arg(message);
}

} // namespace yiping
