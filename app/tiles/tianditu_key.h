// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secret.h"

#include <QObject>

#include <functional>

namespace yiping {

/** The key, or a sentence that says why there is none and what to do. */
using KeyAnswer = std::function<void(const Secret &key, const QString &problem)>;

/**
 * Asks this user's keychain for the Tianditu key; the answer comes later, on the caller's thread, and not at all when
 * `context` is gone by then.
 */
void readTiandituKey(QObject &context, KeyAnswer answer);
/** Puts a key into the keychain, waiting for it. Empty when it is there, else a sentence. */
[[nodiscard]] QString storeTiandituKey(const Secret &key);

} // namespace yiping
