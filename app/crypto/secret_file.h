// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secret.h"

namespace yiping {

/**
 * Reads a whole file, up to 64 KiB. Empty when all is well, else a sentence that names the file and never its content;
 * what others than its owner may read or write is refused, for it is no secret any more.
 */
[[nodiscard]] QString readSecretFile(const QString &path, Secret &secret);

} // namespace yiping
