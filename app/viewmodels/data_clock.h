// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <QtQmlIntegration>

namespace yiping {

class Store;

/** The time that the data lives in: real time, or the scenario's while one is played. Ticks once a second. GUI thread. */
class DataClock : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from Live")
    /** Milliseconds since 1970 UTC. */
    Q_PROPERTY(qint64 nowMs READ nowMs NOTIFY ticked)
    /** "2026-06-18" and "14:32:07", Beijing time. */
    Q_PROPERTY(QString date READ date NOTIFY ticked)
    Q_PROPERTY(QString time READ time NOTIFY ticked)
    /** True while a scenario is played: everything on the screen is an exercise. */
    Q_PROPERTY(bool exercise READ isExercise NOTIFY scenarioChanged)
    Q_PROPERTY(QString scenarioTitle READ scenarioTitle NOTIFY scenarioChanged)
    /** Scenario seconds a second. */
    Q_PROPERTY(double speed READ speed NOTIFY scenarioChanged)
    Q_PROPERTY(bool emergencyMode READ isEmergencyMode NOTIFY modeChanged)

public:
    explicit DataClock(Store &store, QObject *parent = nullptr);

    [[nodiscard]] qint64 nowMs() const;
    [[nodiscard]] QString date() const;
    [[nodiscard]] QString time() const;
    [[nodiscard]] bool isExercise() const;
    [[nodiscard]] QString scenarioTitle() const;
    [[nodiscard]] double speed() const;
    [[nodiscard]] bool isEmergencyMode() const;

Q_SIGNALS:
    void ticked();
    void scenarioChanged();
    void modeChanged();

private:
    Store &m_store;
    QTimer m_timer;
};

} // namespace yiping
