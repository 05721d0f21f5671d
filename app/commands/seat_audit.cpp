// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/seat_audit.h"

#include <utility>

namespace yiping {

namespace {

std::pair<const char *, const char *> wordsFor(SeatEvent event)
{
    switch (event) {
    case SeatEvent::LogIn:
        return {"logIn", "done"};
    case SeatEvent::LogInRefused:
        return {"logIn", "refused"};
    case SeatEvent::LogOut:
        return {"logOut", "done"};
    case SeatEvent::Lock:
        return {"lock", "done"};
    case SeatEvent::Unlock:
        return {"unlock", "done"};
    case SeatEvent::UnlockRefused:
        return {"unlock", "refused"};
    case SeatEvent::ConfirmRefused:
        return {"confirm", "refused"};
    }
    return {"", ""};
}

} // namespace

QString SeatAudit::record(SeatEvent event, const Seat &seat, const RegionCode &region)
{
    const auto [verb, result] = wordsFor(event);
    AuditAction action{.person = seat.person.toStdString(),
                       .organisation = seat.organisation.toStdString(),
                       .terminal = seat.terminal.toStdString(),
                       .action = verb,
                       .target = seat.terminal.toStdString(),
                       .result = result,
                       .region = region.digits()};
    if (region.isEmpty()) {
        constexpr std::size_t MostEarly = 200;
        if (m_early.size() < MostEarly)
            m_early.push_back(std::move(action));
        return {};
    }
    while (!m_early.empty()) {
        m_early.front().region = region.digits();
        if (QString problem = m_sink.record(m_early.front()); !problem.isEmpty())
            return problem;
        m_early.erase(m_early.begin());
    }
    return m_sink.record(std::move(action));
}

} // namespace yiping
