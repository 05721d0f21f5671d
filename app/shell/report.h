// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/frame_meter.h"

#include <QJsonObject>
#include <QStringList>

namespace yiping {

class Store;

/** report.json of a headless run (DESIGN §5). */
[[nodiscard]] QJsonObject makeReport(const Store &store, const FrameFigures &frames, const QStringList &scenes);

/** Resident memory of this process in MB; negative where it cannot be read. */
[[nodiscard]] double residentMb();

/** Sentence when the file could not be written, else empty. */
[[nodiscard]] QString writeReport(const QJsonObject &report, const QString &path);

} // namespace yiping
