// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace yiping::test {

/** In PATH, /usr/sbin or /sbin; empty where there is none. */
[[nodiscard]] QString findProgram(const QString &name);

enum class Validity { Now, Expired };
/**
 * Writes a certificate for 127.0.0.1 that is its own authority, good for two days or expired in 2020, and its key, as
 * PEM files. Returns the sentence of what went wrong, empty when nothing did.
 */
[[nodiscard]] QString makeCertificate(const QString &certificatePath, const QString &keyPath,
                                      Validity validity = Validity::Now);

} // namespace yiping::test
