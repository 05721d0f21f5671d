// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/two_person_desk.h"

#include "domain/subject.h"
#include "store/store.h"
#include "viewmodels/access.h"
#include "viewmodels/format.h"
#include "viewmodels/region_navigator.h"

#include <utility>

namespace yiping {

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

std::string_view TwoPersonDesk::kind() const
{
    return m_action == SwitchMode ? kind::OperationMode : kind::EmergencyResponse;
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

bool TwoPersonDesk::begin(Action action)
{
    if (m_step != Away || !m_parts.access.mayAct())
        return false;
    if (!m_parts.access.hasDoor()) {
        Q_EMIT done(tr("This takes two persons who log in by name, and this server has none. Start with --server."));
        return false;
    }
    if (!(action == SwitchMode ? maySwitchMode() : mayRespond())) {
        Q_EMIT done(
            tr("The server does not permit this to %1 in %2.").arg(m_parts.access.person(), m_parts.navigator.name()));
        return false;
    }
    m_action = action;
    m_region = regionLookedAt();
    m_mode = {.emergency = !m_parts.store.isEmergencyMode(m_region)};
    m_response = {};
    leave(What);
    return true;
}

void TwoPersonDesk::setAction(Action action)
{
    if (m_step != What || m_action == SwitchMode || action == SwitchMode)
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
    m_mode.reason = reason.trimmed();
    sayWhat(m_mode.reason.isEmpty() ? tr("Say why, in a few words: it stands in the record.") : QString());
}

void TwoPersonDesk::sayStart(const QString &plan, int level, const QString &documentNumber)
{
    m_response = {.plan = plan.trimmed(), .active = true, .documentNumber = documentNumber.trimmed()};
    if (level >= 1 && level <= 4)
        m_response.level = static_cast<Severity>(level);
    const bool complete = !m_response.plan.isEmpty() && m_response.level != Severity::Unspecified;
    sayWhat(complete ? QString() : tr("Name the plan and a level from 1 to 4."));
}

void TwoPersonDesk::sayEnd(int row)
{
    const std::vector<EmergencyResponse> responses = standingResponses();
    const bool there = row >= 0 && row < static_cast<int>(responses.size());
    if (there)
        m_response = responses[static_cast<std::size_t>(row)];
    m_response.active = false;
    sayWhat(there ? QString() : tr("Choose the response that ends."));
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
                                 && verdict.permissions->mayPublish(orderSubject(kind(), m_region, "any").toString());
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
    const QString objection = m_action == SwitchMode ? m_parts.intents.switchMode(m_mode, m_region, m_both)
                                                     : m_parts.intents.setResponse(m_response, m_region, m_both);
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
    return m_mode.emergency;
}

QString TwoPersonDesk::regionName() const
{
    return m_parts.navigator.nameOf(m_region.toString());
}

QString TwoPersonDesk::summary() const
{
    if (m_step == Away || m_step == What)
        return {};
    const QString plan = m_response.documentNumber.isEmpty()
        ? m_response.plan
        : m_response.plan + QLatin1Char(' ') + m_response.documentNumber;
    switch (m_action) {
    case SwitchMode:
        return (m_mode.emergency ? tr("%1: to emergency mode. %2") : tr("%1: back to routine mode. %2"))
            .arg(regionName(), m_mode.reason);
    case StartResponse:
        return tr("%1: response level %2 begins, %3")
            .arg(regionName(), Format::severityNumeral(static_cast<int>(m_response.level)), plan);
    case EndResponse:
        return tr("%1: response ends, %2").arg(regionName(), plan);
    }
    return {};
}

std::vector<EmergencyResponse> TwoPersonDesk::standingResponses() const
{
    std::vector<EmergencyResponse> responses;
    for (const ResponseRow &row : m_parts.store.responses().rows()) {
        if (row.response.active && row.header.region == m_region)
            responses.push_back(row.response);
    }
    return responses;
}

QStringList TwoPersonDesk::standing() const
{
    QStringList lines;
    for (const EmergencyResponse &response : standingResponses())
        lines.append(response.plan + QLatin1Char(' ') + Format::severityNumeral(static_cast<int>(response.level))
                     + QLatin1Char(' ') + response.documentNumber);
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
