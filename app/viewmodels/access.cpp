// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/access.h"

#include "domain/subject.h"
#include "ingest/permitted_view.h"
#include "viewmodels/login_memory.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace yiping {

namespace {

/** On record in the place of a name that never came in here: what was typed may be a password. */
QString unknownPerson()
{
    return QStringLiteral("?");
}

} // namespace

Access::Access(AccessParts parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_inputSteadyNs(parts.clock.steadyNs())
    , m_inputWallMs(parts.clock.nowMs())
{
}

void Access::beginAsWall(const QString &terminal)
{
    m_seat = {.person = {}, .organisation = {}, .terminal = terminal};
    Q_EMIT seatChanged();
    setState(DeskState::Wall);
}

void Access::beginOpen(Seat seat)
{
    m_seat = std::move(seat);
    Q_EMIT seatChanged();
    setState(DeskState::Open);
}

void Access::beginAs(Seat seat)
{
    m_seat = std::move(seat);
    Q_EMIT seatChanged();
    setState(DeskState::Working);
    // The region is told by the server once it has let the feed in; until then the last one stands.
    setProblem(record(SeatEvent::LogIn, m_seat.person));
}

void Access::noteInput()
{
    m_inputSteadyNs = m_parts.clock.steadyNs();
    m_inputWallMs = m_parts.clock.nowMs();
}

void Access::tick()
{
    if (const int wait = waitSeconds(); std::exchange(m_saidWait, wait) != wait)
        Q_EMIT waitChanged();
    // Neither clock alone: the monotonic one stands while the machine sleeps, the other one may be set back.
    const std::chrono::milliseconds idle(
        std::max((m_parts.clock.steadyNs() - m_inputSteadyNs) / 1'000'000, m_parts.clock.nowMs() - m_inputWallMs));
    if (idle >= m_idleLimit)
        lock();
}

void Access::onLoginRefused(const QString &sentence)
{
    const auto next = after(DeskEvent::Refused);
    if (!next || !m_parts.door)
        return;
    m_refused = true;
    if (*next == DeskState::Locked && m_state != DeskState::Locked)
        (void)record(SeatEvent::Lock, m_seat.person);
    setState(*next);
    setProblem(sentence);
    if (*next == DeskState::Nobody) {
        setPerson({});
        m_parts.door->leave();
    }
}

void Access::setPermissions(const nats::Permissions &permissions)
{
    m_permissions = permissions;
    if (mayShow(m_state))
        m_shown = permissions;
    m_refused = false;
    ++m_rights;
    Q_EMIT rightsChanged();
}

void Access::check(SeatEvent refusal, const QString &user, Secret password, Gatekeeper::Answer answer)
{
    const auto refuse = [this, answer](const QString &sentence) {
        QTimer::singleShot(0, this, [answer, sentence] {
            answer({.result = nats::LoginVerdict::Result::Refused, .sentence = sentence});
        });
    };
    if (!m_parts.door)
        return refuse(tr("This server knows no persons by name and password."));
    if (waitSeconds() > 0)
        return refuse(tr("Too many wrong passwords; wait until the lock is over."));
    if (user.isEmpty() || password.isEmpty())
        return refuse(tr("Enter a name and a password."));
    m_parts.door->check(user, password, [self = QPointer(this), refusal, user, answer](nats::LoginVerdict verdict) {
        if (!self)
            return;
        if (verdict.result == nats::LoginVerdict::Result::Refused)
            verdict.sentence = self->countRefusal(refusal, user);
        answer(verdict);
    });
}

QString Access::countRefusal(SeatEvent refusal, const QString &user)
{
    const bool known = m_parts.memory && m_parts.memory->knows(user);
    (void)record(refusal, known ? user : unknownPerson());
    if (!m_parts.memory)
        return tr("Name or password is wrong.");
    m_parts.memory->noteFailure();
    m_saidWait = waitSeconds();
    Q_EMIT waitChanged();
    const int left = m_parts.memory->triesLeft();
    return left > 0 ? tr("Name or password is wrong. %n more tries.", nullptr, left)
                    : tr("Name or password is wrong for the fifth time. Logging in is locked for 15 minutes.");
}

void Access::logIn(const QString &user, const QString &password)
{
    if (m_busy || m_state == DeskState::Wall)
        return;
    Secret secret(password);
    setProblem({});
    setBusy(true);
    const QString name = user.trimmed();
    check(SeatEvent::LogInRefused, name, secret,
          [this, name, secret, attempt = ++m_try](const nats::LoginVerdict &verdict) {
              if (attempt == m_try)
                  onLoginAnswer(name, secret, verdict);
          });
}

void Access::onLoginAnswer(const QString &user, const Secret &password, const nats::LoginVerdict &verdict)
{
    setBusy(false);
    if (verdict.result != nats::LoginVerdict::Result::Accepted) {
        setProblem(verdict.sentence);
        return;
    }
    const nats::Permissions permitted = verdict.permissions.value_or(nats::Permissions());
    if (m_shown && !seesAsMuch(permitted, *m_shown)) {
        setProblem(tr("%1 may see less than what this screen holds of the person before. Close the program and start "
                      "it again to log in.")
                       .arg(user));
        return;
    }
    takeOver(user, password, permitted);
}

void Access::takeOver(const QString &user, const Secret &password, const nats::Permissions &permitted)
{
    const bool relieves = (m_state == DeskState::Working || m_state == DeskState::Locked) && m_seat.person != user;
    const RegionCode region = recordsAt(permitted);
    QString objection = relieves ? record(SeatEvent::LogOut, m_seat.person) : QString();
    if (objection.isEmpty())
        objection = recordAt(region, SeatEvent::LogIn, user);
    if (!objection.isEmpty()) {
        setProblem(objection);
        return;
    }
    if (m_parts.memory)
        m_parts.memory->noteLogin(user, region.toString());
    noteInput();
    setPerson(user);
    setState(*after(DeskEvent::LoggedIn));
    setPermissions(permitted);
    setProblem(m_parts.memory ? m_parts.memory->problem() : QString());
    setChangingShift(false);
    m_parts.door->enter(user, password);
}

void Access::unlock(const QString &password)
{
    if (m_busy || m_state != DeskState::Locked)
        return;
    Secret secret(password);
    setProblem({});
    setBusy(true);
    check(SeatEvent::UnlockRefused, m_seat.person, secret,
          [this, secret, attempt = ++m_try](const nats::LoginVerdict &verdict) {
              if (attempt == m_try)
                  onUnlockAnswer(secret, verdict);
          });
}

void Access::onUnlockAnswer(const Secret &password, const nats::LoginVerdict &verdict)
{
    setBusy(false);
    QString objection = verdict.sentence;
    if (verdict.result == nats::LoginVerdict::Result::Accepted)
        objection = record(SeatEvent::Unlock, m_seat.person);
    setProblem(objection);
    const auto next = after(DeskEvent::Reauthenticated);
    if (!objection.isEmpty() || !next)
        return;
    noteInput();
    setState(*next);
    if (m_refused)
        m_parts.door->enter(m_seat.person, password);
}

/** Whoever is just logging in does so no more; an answer that still comes is nobody's. */
void Access::giveUpTry()
{
    ++m_try;
    setBusy(false);
    setChangingShift(false);
    setProblem({});
}

void Access::lock()
{
    const auto next = after(DeskEvent::LeftAlone);
    if (!next)
        return;
    giveUpTry();
    (void)record(SeatEvent::Lock, m_seat.person);
    setState(*next);
}

void Access::logOut()
{
    const auto next = after(DeskEvent::LoggedOut);
    if (!next)
        return;
    giveUpTry();
    (void)record(SeatEvent::LogOut, m_seat.person);
    setPerson({});
    setState(*next);
    m_permissions = {};
    m_parts.door->leave();
}

void Access::changeShift()
{
    if (!hasDoor() || m_state == DeskState::Nobody)
        return;
    setProblem({});
    setChangingShift(true);
}

void Access::cancel()
{
    ++m_try;
    setBusy(false);
    setProblem({});
    setChangingShift(false);
}

bool Access::may(std::string_view kind, const RegionCode &region) const
{
    return mayAct() && m_permissions.mayPublish(orderSubject(kind, region, "any").toString());
}

Role Access::role() const
{
    switch (m_state) {
    case DeskState::Wall:
        return Role::Wall;
    case DeskState::Open:
        return Role::DutyOfficer;
    case DeskState::Nobody:
    case DeskState::Locked:
        return Role::Presenter;
    case DeskState::Working:
        break;
    }
    const RegionCode region = recordsAt(m_permissions);
    if (m_permissions.publish() == nats::SubjectRules{})
        return Role::DutyOfficer;
    if (may(kind::OperationMode, region))
        return Role::ShiftLeader;
    return may(kind::WorkOrder, region) ? Role::DutyOfficer : Role::Presenter;
}

bool Access::sees(const QList<int> &lanes, const QString &region) const
{
    const auto code = RegionCode::parse(region.toStdString());
    return lanes.isEmpty() || !code || std::ranges::any_of(lanes, [&](int lane) {
               return !permittedRegions(m_permissions, static_cast<Lane>(lane), {*code}).empty();
           });
}

RegionCode Access::recordsAt(const nats::Permissions &permissions) const
{
    if (const auto region = recordRegion(permissions))
        return *region;
    if (m_parts.memory) {
        if (const auto kept = RegionCode::parse(m_parts.memory->region().toStdString()))
            return *kept;
    }
    return mayShow(m_state) ? m_home : RegionCode();
}

QString Access::record(SeatEvent event, const QString &person)
{
    return recordAt(recordsAt(m_permissions), event, person);
}

QString Access::recordAt(const RegionCode &region, SeatEvent event, const QString &person)
{
    Seat seat = m_seat;
    seat.person = person;
    return m_parts.log ? m_parts.log->record(event, seat, region) : QString();
}

QString Access::lastPerson() const
{
    return m_parts.memory ? m_parts.memory->lastName() : QString();
}

int Access::waitSeconds() const
{
    constexpr qint64 Second = 1000;
    return m_parts.memory ? static_cast<int>((m_parts.memory->lockedForMs() + Second - 1) / Second) : 0;
}

double Access::lockedSinceMs() const
{
    return static_cast<double>(m_lockedSinceMs);
}

void Access::setState(DeskState state)
{
    if (m_state == state)
        return;
    m_state = state;
    m_lockedSinceMs = state == DeskState::Locked ? m_parts.clock.nowMs() : 0;
    Q_EMIT stateChanged();
    ++m_rights;
    Q_EMIT rightsChanged();
}

void Access::setPerson(const QString &person)
{
    if (m_seat.person == person)
        return;
    m_seat.person = person;
    Q_EMIT seatChanged();
}

void Access::setProblem(const QString &sentence)
{
    if (std::exchange(m_problem, sentence) != sentence)
        Q_EMIT problemChanged();
}

void Access::setBusy(bool busy)
{
    if (std::exchange(m_busy, busy) != busy)
        Q_EMIT busyChanged();
}

void Access::setChangingShift(bool changing)
{
    if (std::exchange(m_changingShift, changing) != changing)
        Q_EMIT changingShiftChanged();
}

} // namespace yiping
