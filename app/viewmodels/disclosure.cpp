// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/disclosure.h"

#include "domain/subject.h"
#include "store/store.h"
#include "viewmodels/access.h"
#include "viewmodels/redactor.h"
#include "viewmodels/selection.h"

namespace yiping {

namespace {
constexpr qint64 NsPerMs = 1'000'000;
constexpr qint64 NsPerSecond = 1'000'000'000;
} // namespace

Disclosure::Disclosure(DisclosureParts parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&parts.selection, &Selection::incidentIdChanged, this, &Disclosure::hide);
    connect(&parts.access, &Access::stateChanged, this, &Disclosure::hide);
    connect(&parts.access, &Access::seatChanged, this, &Disclosure::hide);
}

bool Disclosure::isOpen(const std::string &incidentId) const
{
    return !incidentId.empty() && incidentId == m_incidentId && m_parts.clock.steadyNs() < m_untilNs;
}

int Disclosure::secondsLeft() const
{
    const qint64 left = isOpen(m_incidentId) ? m_untilNs - m_parts.clock.steadyNs() : 0;
    return static_cast<int>((left + NsPerSecond - 1) / NsPerSecond);
}

bool Disclosure::toggle()
{
    const std::string id = m_parts.selection.incidentId().toStdString();
    if (isOpen(id)) {
        hide();
        return false;
    }
    const IncidentRow *row = m_parts.store.incidents().find(id);
    if (!row)
        return refuse(tr("Choose an incident first"));
    const Role role = m_parts.access.role();
    const Sensitivity sensitivity = sensitivityOf(*row);
    if (sightOf(role, sensitivity) == Sight::Whole)
        return refuse(tr("Nothing of this case is masked"));
    if (!mayReveal(role, sensitivity))
        return refuse(mayReveal(Role::ShiftLeader, sensitivity) && mayAct(role)
                          ? tr("This case is restricted: only the shift leader can have it shown")
                          : tr("What is masked is not shown on this screen"));
    // A record that the server refuses would hold up all that follow.
    if (!m_parts.access.may(kind::Audit, row->header.region))
        return refuse(tr("Not shown: the server takes no record of this for that region"));
    if (const QString problem = m_parts.intents.reveal(id, row->header.region); !problem.isEmpty())
        return refuse(tr("Not shown, for it could not be put on record: %1").arg(problem));
    m_incidentId = id;
    m_untilNs = m_parts.clock.steadyNs() + ShownMs * NsPerMs;
    Q_EMIT noticed(tr("Shown for %1 s; it is on record").arg(ShownMs / 1000));
    Q_EMIT changed();
    Q_EMIT secondsLeftChanged();
    return true;
}

bool Disclosure::refuse(const QString &sentence)
{
    Q_EMIT noticed(sentence);
    return false;
}

void Disclosure::hide()
{
    if (m_incidentId.empty())
        return;
    m_incidentId.clear();
    m_untilNs = 0;
    Q_EMIT changed();
    Q_EMIT secondsLeftChanged();
}

void Disclosure::tick()
{
    if (m_incidentId.empty())
        return;
    if (isOpen(m_incidentId))
        Q_EMIT secondsLeftChanged();
    else
        hide();
}

} // namespace yiping
