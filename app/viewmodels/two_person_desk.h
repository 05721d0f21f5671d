// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/gatekeeper.h"
#include "viewmodels/two_person_act.h"

#include <QObject>
#include <QStringList>
#include <QtQmlIntegration>

namespace yiping {

class Access;
class Clock;
class RegionNavigator;
/** What a TwoPersonDesk is made from; all of it outlives it. */
struct TwoPersonParts
{
    const Store &store;
    const Clock &clock;
    IntentSink &intents;
    Access &access;
    const RegionNavigator &navigator;
};

/**
 * What takes two persons, step by step: say what, confirm with the own password, let the second confirm with name and
 * password; then it leaves by itself. The rule is domain/two_person.h, and IntentSink judges by it once more. It is about
 * the region that one looked at when it began. Nothing of it survives a lock, a change of person or two minutes. GUI
 * thread.
 */
class TwoPersonDesk : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from Live")
    Q_PROPERTY(Step step READ step NOTIFY changed)
    Q_PROPERTY(Action action READ action NOTIFY changed)
    /** Whether switching the mode here would begin the emergency or end it. */
    Q_PROPERTY(bool toEmergency READ toEmergency NOTIFY changed)
    Q_PROPERTY(QString regionName READ regionName NOTIFY changed)
    /** What is going to be done, in one sentence; empty before it was said. */
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    /** Responses, or own warnings, that stand in the region and can be ended: "防汛 Ⅲ 南防指〔2025〕7号". */
    Q_PROPERTY(QStringList standing READ standing NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    /** Seconds until the first confirmation is worth nothing; 0 before it. */
    Q_PROPERTY(int secondsLeft READ secondsLeft NOTIFY ticked)
    /** What may be begun where one looks. */
    Q_PROPERTY(bool maySwitchMode READ maySwitchMode NOTIFY rightsChanged)
    Q_PROPERTY(bool mayRespond READ mayRespond NOTIFY rightsChanged)
    Q_PROPERTY(bool mayWarn READ mayWarn NOTIFY rightsChanged)

public:
    enum Action { SwitchMode, StartResponse, EndResponse, IssueWarning, LiftWarning };
    Q_ENUM(Action)
    enum Step { Away, What, First, Second };
    Q_ENUM(Step)

    explicit TwoPersonDesk(TwoPersonParts parts, QObject *parent = nullptr);

    /** False, and said by done(), where it is not permitted or no person can confirm here. */
    Q_INVOKABLE bool begin(Action action);
    /** Between starting and ending of the same kind while it is not said what. */
    Q_INVOKABLE void setAction(Action action);
    Q_INVOKABLE void sayMode(const QString &reason);
    /** Level from 1 to 4. */
    Q_INVOKABLE void sayStart(const QString &plan, int level, const QString &documentNumber);
    /** Level from 1 to 4; hours from 1 to 240 that it stands. One of the same type that stands is changed by it. */
    Q_INVOKABLE void sayWarning(const QString &eventType, int level, int hours, const QString &instruction);
    /** Row of standing(). */
    Q_INVOKABLE void sayEnd(int row);
    Q_INVOKABLE void confirmFirst(const QString &password);
    Q_INVOKABLE void confirmSecond(const QString &user, const QString &password);
    Q_INVOKABLE void cancel();
    /** Once a second. */
    void tick();

    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] Action action() const { return m_action; }
    [[nodiscard]] bool toEmergency() const;
    [[nodiscard]] QString regionName() const;
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QStringList standing() const;
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] int secondsLeft() const;
    [[nodiscard]] bool maySwitchMode() const;
    [[nodiscard]] bool mayRespond() const;
    [[nodiscard]] bool mayWarn() const;

Q_SIGNALS:
    void changed();
    void ticked();
    void rightsChanged();
    /** Sentence for the officer: it left, or it did not. */
    void done(const QString &sentence);

private:
    using Confirm = void (TwoPersonDesk::*)(Confirmation);
    [[nodiscard]] qint64 nowMs() const;
    [[nodiscard]] bool mayBegin(Action action) const;
    [[nodiscard]] RegionCode regionLookedAt() const;
    [[nodiscard]] std::vector<StandingAct> standingActs() const;
    void ask(const QString &user, const QString &password, Confirm confirm);
    void onFirst(Confirmation first);
    void onSecond(Confirmation second);
    [[nodiscard]] QString notPermitted(const Confirmation &confirmation) const;
    void sayWhat(const QString &missing);
    void setProblem(const QString &sentence);
    void leave(Step step);

    TwoPersonParts m_parts;
    Action m_action = SwitchMode;
    Step m_step = Away;
    RegionCode m_region;
    TwoPersonAct m_act;
    TwoPersons m_both;
    QString m_problem;
    int m_try = 0;
    bool m_busy = false;
};

} // namespace yiping
