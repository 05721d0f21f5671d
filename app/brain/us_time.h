// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>

#include <optional>
#include <string>

namespace yiping::brain {

/** "4/7/2020 1:20", "04/07/2020 11:53:08 PM": local time of a zone as milliseconds since 1970 UTC. Nothing for others.
 */
[[nodiscard]] std::optional<qint64> usTimeMs(const std::string &text, const QTimeZone &zone);

} // namespace yiping::brain
