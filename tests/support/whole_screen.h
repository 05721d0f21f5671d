// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scenes/scene_library.h"
#include "shell/panel_kinds.h"
#include "viewmodels/live.h"

#include <QQmlApplicationEngine>
#include <QQuickWindow>

namespace yiping::test {

/** The scenes that are shipped, read from the source folder. */
inline SceneLibrary shippedScenes()
{
    SceneLibrary library(panelKinds());
    library.addDirectory(QStringLiteral(YIPING_SOURCE_DIR "/resources/scenes"), SceneLibrary::Presence::Required);
    return library;
}

/** The application's one window over a Live that outlives it. */
class WholeScreen
{
public:
    explicit WholeScreen(Live &live)
    {
        Live::publish(&live, m_engine);
        m_engine.setInitialProperties({{QStringLiteral("width"), 1600}, {QStringLiteral("height"), 900}});
        m_engine.loadFromModule("Yiping.Main", "Main");
    }

    /** Null when the QML could not be loaded. */
    [[nodiscard]] QQuickWindow *window() const
    {
        return m_engine.rootObjects().isEmpty() ? nullptr
                                                : qobject_cast<QQuickWindow *>(m_engine.rootObjects().constFirst());
    }

private:
    QQmlApplicationEngine m_engine;
};

} // namespace yiping::test
