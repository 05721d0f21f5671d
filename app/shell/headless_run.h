// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/frame_meter.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

class QQuickWindow;

namespace yiping {

class SceneShelf;
class Store;

struct HeadlessPlan
{
    int seconds = 60;
    QString directory;
    /** Shown one after the other for equal times; empty: all. */
    QStringList scenes;
};

/**
 * Shows each scene for its share of the time, saves what the window shows at its end, writes report.json.
 * GUI thread.
 */
class HeadlessRun : public QObject
{
    Q_OBJECT
public:
    HeadlessRun(HeadlessPlan plan, QQuickWindow &window, SceneShelf &scenes, const Store &store,
                const FrameMeter &meter, QObject *parent = nullptr);

    /** Sentence when the directory or a scene is not there, else empty and the run has begun. */
    [[nodiscard]] QString start();

Q_SIGNALS:
    /** code 0: all pictures and the report were written; else the sentence says what was not. */
    void finished(int code, const QString &sentence);

private:
    void showNext();
    void endScene();

    HeadlessPlan m_plan;
    QQuickWindow &m_window;
    SceneShelf &m_scenes;
    const Store &m_store;
    const FrameMeter &m_meter;
    QTimer m_timer;
    QStringList m_shown;
    QString m_problem;
};

} // namespace yiping
