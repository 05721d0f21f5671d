// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/panel_kinds.h"

namespace yiping {

const QStringList &panelKinds()
{
    static const QStringList kinds{QStringLiteral("case"),     QStringLiteral("core-indicators"),
                                   QStringLiteral("dispatch"), QStringLiteral("gap-ledger"),
                                   QStringLiteral("health"),   QStringLiteral("incidents"),
                                   QStringLiteral("lanes"),    QStringLiteral("ledger"),
                                   QStringLiteral("map"),      QStringLiteral("orders"),
                                   QStringLiteral("ranking"),  QStringLiteral("stations"),
                                   QStringLiteral("trend"),    QStringLiteral("twin"),
                                   QStringLiteral("water")};
    return kinds;
}

} // namespace yiping
