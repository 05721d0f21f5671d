// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/frame_gate.h"

#include <QQuickWindow>

namespace yiping {

void FrameGate::watch(QQuickWindow &window)
{
    connect(&window, &QQuickWindow::afterSynchronizing, this, [this] { m_open = false; }, Qt::DirectConnection);
    const auto open = [this] {
        m_open = true;
        Q_EMIT opened();
    };
    connect(&window, &QQuickWindow::frameSwapped, this, open, Qt::DirectConnection);
    // A window that is hidden or closed presents nothing any more.
    connect(&window, &QQuickWindow::sceneGraphInvalidated, this, open, Qt::DirectConnection);
}

} // namespace yiping
