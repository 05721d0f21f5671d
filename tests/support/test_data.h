// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace yiping::test {

/** Path of a file of the shared data folder (YIPING_DATA, else ../shared/data beside the project). */
[[nodiscard]] QString sharedData(const QString &relativePath);

/** Sentence for QVERIFY2 when such a file is absent; says where it was looked for. Absence fails, never skips. */
[[nodiscard]] QByteArray missing(const QString &path);

} // namespace yiping::test
