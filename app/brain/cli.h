// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace yiping::brain {

/** Runs `yiping-brain`; arguments without the program's name. A QCoreApplication must exist. Returns the exit code. */
[[nodiscard]] int runCommandLine(const QStringList &arguments);

} // namespace yiping::brain
