// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace yiping {

/**
 * Runs `yiping-audit`; arguments without the program's name. A QCoreApplication must exist. 0: the record is whole (or
 * the work is done), 1: a fault was found, 2: it could not be looked at.
 */
[[nodiscard]] int runAuditCommandLine(const QStringList &arguments);

} // namespace yiping
