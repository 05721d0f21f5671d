// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <atomic>

class QQuickWindow;

namespace yiping {

/**
 * Knows whether a frame is on its way to the screen. Data that is handed on meanwhile would be old when its own frame
 * comes, and the GUI thread would stand waiting for the renderer instead of answering its user.
 */
class FrameGate : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /** One window; from its first frame on. */
    void watch(QQuickWindow &window);
    /** False between the moment a frame took its data and the moment it was presented. Any thread. */
    [[nodiscard]] bool isOpen() const { return m_open; }

Q_SIGNALS:
    /** A frame was presented. Emitted on the render thread. */
    void opened();

private:
    std::atomic_bool m_open = true;
};

} // namespace yiping
