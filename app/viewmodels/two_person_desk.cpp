// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/two_person_desk.h"

#include "domain/subject.h"
#include "store/store.h"
#include "viewmodels/access.h"
#include "viewmodels/region_navigator.h"

#include <utility>

namespace yiping {

namespace {

constexpr int LongestWarningHours = 240;

Severity levelFrom(int level)
{
    return level >= 1 && level <= 4 ? static_cast<Severity>(level) : Severity::Unspecified;
}

/** The action that begins what this one is about. */
TwoPersonDesk::Action subjectMatterOf(TwoPersonDesk::Action action)
{
    switch (action) {
    case TwoPersonDesk::SwitchMode:
        return TwoPersonDesk::SwitchMode;
    case TwoPersonDesk::StartResponse:
    case TwoPersonDesk::EndResponse:
        return TwoPersonDesk::StartResponse;
    case TwoPersonDesk::IssueWarning:
    case TwoPersonDesk::LiftWarning:
        return TwoPersonDesk::IssueWarning;
    }
    return action;
}

} // namespace

TwoPersonDesk::TwoPersonDesk(TwoPersonParts parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&parts.access, &Access::rightsChanged, this, &TwoPersonDesk::rightsChanged);
    connect(&parts.navigator, &RegionNavigator::codeChanged, this, &TwoPersonDesk::rightsChanged);
    connect(&parts.access, &Access::seatChanged, this, &TwoPersonDesk::cancel);
    connect(&parts.access, &Access::stateChanged, this, &TwoPersonDesk::cancel);
}

qint64 TwoPersonDesk::nowMs() const
{
    return m_parts.clock.steadyNs() / 1'000'000;
}

RegionCode TwoPersonDesk::regionLookedAt() const
{
    return RegionCode::parse(m_parts.navigator.code().toStdString()).value_or(RegionCode());
}

bool TwoPersonDesk::maySwitchMode() const
{
    return m_parts.access.hasDoor() && m_parts.access.may(kind::OperationMode, regionLookedAt());
}

bool TwoPersonDesk::mayRespond() const
{
    return m_parts.access.hasDoor() && m_parts.access.may(kind::EmergencyResponse, regionLookedAt());
}

bool TwoPersonDesk::mayWarn() const
{
    return m_parts.access.hasDoor() && m_parts.access.may(kind::EarlyWarning, regionLookedAt());
}

bool TwoPersonDesk::mayBegin(Action action) const
{
    switch (subjectMatterOf(action)) {
    case SwitchMode:
        return maySwitchMode();
    case StartResponse:
        return mayRespond();
    default:
        return mayWarn();
    }
}

bool TwoPersonDesk::begin(Action action)
{
    if (m_step != Away || !m_parts.access.mayAct())
        return false;
    if (!m_parts.access.hasDoor()) {
        Q_EMIT done(tr("This takes two persons who log in by name, and this server has none. Start with --server."));
        return false;
    }
    if (!mayBegin(action)) {
        Q_EMIT done(
            tr("The server does not permit this to %1 in %2.").arg(m_parts.access.person(), m_parts.navigator.name()));
        return false;
    }
    m_action = action;
    m_region = regionLookedAt();
    m_act = OperationModeSwitch{.emergency = !m_parts.store.isEmergencyMode(m_region)};
    leave(What);
    return true;
}

void TwoPersonDesk::setAction(Action action)
{
    if (m_step != What || subjectMatterOf(action) != subjectMatterOf(m_action))
        return;
    m_action = action;
    setProblem({});
}

void TwoPersonDesk::sayWhat(const QString &missing)
{
    if (m_step != What)
        return;
    if (missing.isEmpty())
        leave(First);
    else
        setProblem(missing);
}

void TwoPersonDesk::sayMode(const QString &reason)
{
    const QString why = reason.trimmed();
    m_act = OperationModeSwitch{.emergency = toEmergency(), .reason = why};
    sayWhat(why.isEmpty() ? tr("Say why, in a few words: it stands in the record.") : QString());
}

void TwoPersonDesk::sayStart(const QString &plan, int level, const QString &documentNumber)
{
    m_act = EmergencyResponse{
        .plan = plan.trimmed(), .level = levelFrom(level), .active = true, .documentNumber = documentNumber.trimmed()};
    const bool complete = !plan.trimmed().isEmpty() && levelFrom(level) != Severity::Unspecified;
    sayWhat(complete ? QString() : tr("Name the plan and a level from 1 to 4."));
}

void TwoPersonDesk::sayWarning(const QString &eventType, int level, int hours, const QString &instruction)
{
    const WarningDraft draft{.eventType = eventType.trimmed(),
                             .level = levelFrom(level),
                             .hours = hours,
                             .instruction = instruction.trimmed()};
    const bool complete = !draft.eventType.isEmpty() && draft.level != Severity::Unspecified && hours >= 1
        && hours <= LongestWarningHours;
    if (complete)
        m_act = warningFrom(draft, m_parts.store, m_region, regionName(), m_parts.access.organisation());
    sayWhat(complete
                ? QString()
                : tr("Name what is warned of, a level from 1 to 4, and from 1 to %1 hours.").arg(LongestWarningHours));
}

void TwoPersonDesk::sayEnd(int row)
{
    std::vector<StandingAct> standing = standingActs();
    const bool there = row >= 0 && row < static_cast<int>(standing.size());
    if (there)
        m_act = std::move(standing[static_cast<std::size_t>(row)].end);
    sayWhat(there                         ? QString()
                : m_action == EndResponse ? tr("Choose the response that ends.")
                                          : tr("Choose the warning that is lifted."));
}

void TwoPersonDesk::ask(const QString &user, const QString &password, Confirm confirm)
{
    if (m_busy)
        return;
    m_busy = true;
    setProblem({});
    m_parts.access.check(SeatEvent::ConfirmRefused, user, Secret(password),
                         [this, user, confirm, attempt = ++m_try](const nats::LoginVerdict &verdict) {
                             if (attempt != m_try)
                                 return;
                             m_busy = false;
                             if (verdict.result != nats::LoginVerdict::Result::Accepted)
                                 return setProblem(verdict.sentence);
                             const bool permitted = verdict.permissions
                                 && verdict.permissions->mayPublish(
                                     orderSubject(kindOf(m_act), m_region, "any").toString());
                             (this->*confirm)({.person = user.toStdString(), .atMs = nowMs(), .permitted = permitted});
                         });
}

void TwoPersonDesk::confirmFirst(const QString &password)
{
    if (m_step == First)
        ask(m_parts.access.person(), password, &TwoPersonDesk::onFirst);
}

void TwoPersonDesk::onFirst(Confirmation first)
{
    m_both = {.first = std::move(first)};
    if (m_both.first.permitted)
        leave(Second);
    else
        setProblem(notPermitted(m_both.first));
}

void TwoPersonDesk::confirmSecond(const QString &user, const QString &password)
{
    if (m_step != Second)
        return;
    // Before the server is asked: the own password must not look like a second person's.
    if (user.trimmed() == m_parts.access.person())
        return setProblem(tr("The second person has to be another one than %1.").arg(m_parts.access.person()));
    ask(user.trimmed(), password, &TwoPersonDesk::onSecond);
}

QString TwoPersonDesk::notPermitted(const Confirmation &confirmation) const
{
    return tr("The server does not permit this to %1 in %2.")
        .arg(QString::fromStdString(confirmation.person), regionName());
}

void TwoPersonDesk::onSecond(Confirmation second)
{
    m_both.second = std::move(second);
    if (!m_both.second.permitted)
        return setProblem(notPermitted(m_both.second));
    const QString who = QString::fromStdString(m_both.second.person);
    const QString what = summary();
    const QString objection = give(m_parts.intents, m_act, m_region, m_both);
    if (!objection.isEmpty())
        return setProblem(objection);
    leave(Away);
    Q_EMIT done(tr("Sent: %1, confirmed by %2").arg(what, who));
}

void TwoPersonDesk::cancel()
{
    if (m_step != Away)
        leave(Away);
}

void TwoPersonDesk::tick()
{
    if (m_step == Away)
        return;
    Q_EMIT ticked();
    if (m_step == Second && windowLeftMs(m_both, nowMs()) == 0) {
        leave(First);
        setProblem(tr("Nobody confirmed within two minutes. Enter your password again."));
    }
}

bool TwoPersonDesk::toEmergency() const
{
    const auto *mode = std::get_if<OperationModeSwitch>(&m_act);
    return mode && mode->emergency;
}

QString TwoPersonDesk::regionName() const
{
    return m_parts.navigator.nameOf(m_region.toString());
}

QString TwoPersonDesk::summary() const
{
    return m_step == Away || m_step == What ? QString() : sentenceOf(m_act, regionName());
}

std::vector<StandingAct> TwoPersonDesk::standingActs() const
{
    switch (subjectMatterOf(m_action)) {
    case StartResponse:
        return standingResponses(m_parts.store, m_region);
    case IssueWarning:
        return standingWarnings(m_parts.store, m_region, m_parts.access.organisation());
    default:
        return {};
    }
}

QStringList TwoPersonDesk::standing() const
{
    QStringList lines;
    for (const StandingAct &act : standingActs())
        lines.append(act.line);
    return lines;
}

int TwoPersonDesk::secondsLeft() const
{
    constexpr qint64 Second = 1000;
    return static_cast<int>((windowLeftMs(m_both, nowMs()) + Second - 1) / Second);
}

void TwoPersonDesk::setProblem(const QString &sentence)
{
    m_problem = sentence;
    Q_EMIT changed();
}

void TwoPersonDesk::leave(Step step)
{
    ++m_try;
    m_busy = false;
    m_step = step;
    if (step != Second)
        m_both = {};
    setProblem({});
    Q_EMIT ticked();
}

} // namespace yiping
