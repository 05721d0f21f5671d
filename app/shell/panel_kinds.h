// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace yiping {

/** The kinds of panel that qml/Screens/PanelHost.qml can make; a scene that names another gets an error card. */
[[nodiscard]] const QStringList &panelKinds();

} // namespace yiping
