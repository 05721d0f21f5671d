// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/desk_state.h"
#include "domain/seat.h"
#include "domain/viewer.h"
#include "ingest/gatekeeper.h"

#include <QObject>
#include <QtQmlIntegration>

#include <chrono>
#include <optional>

namespace yiping {

class LoginMemory;

/** What an Access is made from; all of it outlives it. */
struct AccessParts
{
    const Clock &clock;
    /** Without it nobody can log in, and nobody has to. */
    Gatekeeper *door = nullptr;
    /** Without it nothing is put on record. */
    SeatLog *log = nullptr;
    /** Without it refused logins are not counted. */
    LoginMemory *memory = nullptr;
};

/**
 * Who sits here and what that person may do. A name and a password go to the server and nowhere else; what it permits is
 * what is offered (the server refuses the rest by itself). The rules are domain/desk_state.h and domain/login_guard.h.
 *
 * The idle lock leaves the screen alight: in a control room a covered map is a missed flood. So the lists and the map go
 * on, a little dimmed, whatever names a person gives way to a sentence, and nothing can be done until the same person's
 * password comes back or the next person logs in. GUI thread.
 */
class Access : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from Live")
    Q_PROPERTY(State state READ state NOTIFY stateChanged)
    /** True where orders may be given, as far as the server permits them. */
    Q_PROPERTY(bool mayAct READ mayAct NOTIFY stateChanged)
    /** True where a name and a password can be entered at all. */
    Q_PROPERTY(bool hasDoor READ hasDoor NOTIFY stateChanged)
    Q_PROPERTY(QString person READ person NOTIFY seatChanged)
    Q_PROPERTY(QString organisation READ organisation NOTIFY seatChanged)
    Q_PROPERTY(QString terminal READ terminal NOTIFY seatChanged)
    /** Who came in last, to be offered as a name. */
    Q_PROPERTY(QString lastPerson READ lastPerson NOTIFY seatChanged)
    /** The server is being asked. */
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged)
    /** What is wrong with the last try, as a sentence. */
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)
    /** Seconds until a password may be tried again; 0: now. */
    Q_PROPERTY(int waitSeconds READ waitSeconds NOTIFY waitChanged)
    /** The next person logs in while this one still sits here (change of shift). */
    Q_PROPERTY(bool changingShift READ isChangingShift NOTIFY changingShiftChanged)
    /** Counts up with each change of what is permitted; read it in a binding that asks sees(). */
    Q_PROPERTY(int rights READ rights NOTIFY rightsChanged)
    /** Real time of the lock, milliseconds since 1970 UTC; 0: not locked. */
    Q_PROPERTY(double lockedSinceMs READ lockedSinceMs NOTIFY stateChanged)

public:
    /** As DeskState. */
    enum State { Wall, Open, Nobody, Working, Locked };
    Q_ENUM(State)

    explicit Access(AccessParts parts, QObject *parent = nullptr);

    // Where the program begins. One of these, before the screen.
    /** A device and nobody. */
    void beginAsWall(const QString &terminal);
    /** As `seat` until the server wants somebody. */
    void beginOpen(Seat seat);
    /** With a person's name and password from the command line; the feed is started by whoever calls. */
    void beginAs(Seat seat);

    /** Without input for so long a desk locks; the limits of GB/T 22239 are 10 to 15 minutes. Default 10 minutes. */
    void setIdleLimit(std::chrono::milliseconds limit) { m_idleLimit = limit; }
    /** A key, a button or a move of the pointer. */
    void noteInput();
    /** Once a second: locks, and counts down. */
    void tick();
    /** From the feed; an empty sentence where there were no credentials and the server wants some. */
    void onLoginRefused(const QString &sentence);
    void setPermissions(const nats::Permissions &permissions);
    /** Where records go for whom the server permits everything. */
    void setHome(const RegionCode &region) { m_home = region; }

    Q_INVOKABLE void logIn(const QString &user, const QString &password);
    Q_INVOKABLE void unlock(const QString &password);
    Q_INVOKABLE void lock();
    Q_INVOKABLE void logOut();
    Q_INVOKABLE void changeShift();
    Q_INVOKABLE void cancel();
    /** False where the server lets this person read none of these lanes in a region. */
    Q_INVOKABLE [[nodiscard]] bool sees(const QList<int> &lanes, const QString &region) const;

    /**
     * Whose eyes see what is shown: an officer's on an open desk and where the server tells no persons apart, else what the
     * server permits makes the role. Nobody and a locked desk read as an audience does; so do those who give no orders.
     */
    [[nodiscard]] Role role() const;
    /** True where this person may give an order of a kind in a region now. */
    [[nodiscard]] bool may(std::string_view kind, const RegionCode &region) const;
    /**
     * Asks the server for somebody's password, within the count of refused ones, which it keeps. The answer comes once,
     * later; Refused with a sentence where no more may be tried.
     */
    void check(SeatEvent refusal, const QString &user, Secret password, Gatekeeper::Answer answer);

    [[nodiscard]] State state() const { return static_cast<State>(m_state); }
    [[nodiscard]] bool mayAct() const { return yiping::mayAct(m_state); }
    [[nodiscard]] bool hasDoor() const { return m_parts.door != nullptr && m_state != DeskState::Wall; }
    [[nodiscard]] const Seat &seat() const { return m_seat; }
    [[nodiscard]] QString person() const { return m_seat.person; }
    [[nodiscard]] QString organisation() const { return m_seat.organisation; }
    [[nodiscard]] QString terminal() const { return m_seat.terminal; }
    [[nodiscard]] QString lastPerson() const;
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] int waitSeconds() const;
    [[nodiscard]] bool isChangingShift() const { return m_changingShift; }
    [[nodiscard]] int rights() const { return m_rights; }
    [[nodiscard]] double lockedSinceMs() const;

Q_SIGNALS:
    void stateChanged();
    /** Another person, or nobody. */
    void seatChanged();
    void busyChanged();
    void problemChanged();
    void waitChanged();
    void changingShiftChanged();
    void rightsChanged();

private:
    [[nodiscard]] std::optional<DeskState> after(DeskEvent event) const { return deskAfter(m_state, event); }
    void setState(DeskState state);
    void setPerson(const QString &person);
    void setProblem(const QString &sentence);
    void giveUpTry();
    void setBusy(bool busy);
    void setChangingShift(bool changing);
    [[nodiscard]] QString record(SeatEvent event, const QString &person);
    [[nodiscard]] QString recordAt(const RegionCode &region, SeatEvent event, const QString &person);
    /** Keeps count; the sentence says how many tries are left. */
    [[nodiscard]] QString countRefusal(SeatEvent refusal, const QString &user);
    void onLoginAnswer(const QString &user, const Secret &password, const nats::LoginVerdict &verdict);
    void takeOver(const QString &user, const Secret &password, const nats::Permissions &permitted);
    void onUnlockAnswer(const Secret &password, const nats::LoginVerdict &verdict);
    /** Where the records of somebody with these permissions go; empty where that cannot be known yet. */
    [[nodiscard]] RegionCode recordsAt(const nats::Permissions &permissions) const;

    AccessParts m_parts;
    DeskState m_state = DeskState::Open;
    Seat m_seat;
    nats::Permissions m_permissions;
    /** What the person whose data is on the screen was permitted; nothing before anybody was. */
    std::optional<nats::Permissions> m_shown;
    RegionCode m_home;
    std::chrono::milliseconds m_idleLimit{10 * 60 * 1000};
    qint64 m_inputSteadyNs;
    qint64 m_inputWallMs;
    qint64 m_lockedSinceMs = 0;
    QString m_problem;
    int m_rights = 0;
    int m_saidWait = 0;
    /** Answers to what was taken back since are passed over. */
    int m_try = 0;
    bool m_busy = false;
    bool m_changingShift = false;
    bool m_refused = false;
};

} // namespace yiping
