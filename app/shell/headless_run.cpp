// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/headless_run.h"

#include "shell/report.h"
#include "viewmodels/scene_shelf.h"

#include <QDir>
#include <QImage>
#include <QQuickWindow>

namespace yiping {

HeadlessRun::HeadlessRun(HeadlessPlan plan, QQuickWindow &window, SceneShelf &scenes, const Store &store,
                         const FrameMeter &meter, QObject *parent)
    : QObject(parent)
    , m_plan(std::move(plan))
    , m_window(window)
    , m_scenes(scenes)
    , m_store(store)
    , m_meter(meter)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &HeadlessRun::endScene);
}

QString HeadlessRun::start()
{
    if (m_plan.scenes.isEmpty())
        m_plan.scenes = m_scenes.ids();
    for (const QString &id : std::as_const(m_plan.scenes)) {
        if (!m_scenes.ids().contains(id))
            return tr("There is no scene '%1'; there are: %2.").arg(id, m_scenes.ids().join(QStringLiteral(", ")));
    }
    if (!QDir().mkpath(m_plan.directory))
        return tr("The directory %1 cannot be made; choose another with --out.").arg(m_plan.directory);
    showNext();
    return {};
}

void HeadlessRun::showNext()
{
    const QString id = m_plan.scenes[m_shown.size()];
    m_scenes.setCurrent(id);
    m_shown.append(id);
    m_timer.start(m_plan.seconds * 1000 / static_cast<int>(m_plan.scenes.size()));
}

void HeadlessRun::endScene()
{
    const QString path = QDir(m_plan.directory).filePath(m_shown.constLast() + QStringLiteral(".png"));
    if (!m_window.grabWindow().save(path))
        m_problem = tr("The picture %1 could not be written.").arg(path);
    if (m_shown.size() < m_plan.scenes.size()) {
        showNext();
        return;
    }
    const QString report = QDir(m_plan.directory).filePath(QStringLiteral("report.json"));
    const QString sentence = writeReport(makeReport(m_store, m_meter.figures(), m_shown), report);
    if (m_problem.isEmpty())
        m_problem = sentence;
    Q_EMIT finished(m_problem.isEmpty() ? 0 : 1,
                    m_problem.isEmpty() ? tr("Written to %1.").arg(m_plan.directory) : m_problem);
}

} // namespace yiping
