// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace yiping {

/** The candidate that a mistyped word most likely meant; empty when none is near. */
[[nodiscard]] QString nearWord(QStringView word, const QStringList &candidates);

} // namespace yiping
