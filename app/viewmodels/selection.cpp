// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/selection.h"

namespace yiping {

void Selection::setIncidentId(const QString &id)
{
    if (m_incidentId == id)
        return;
    m_incidentId = id;
    Q_EMIT incidentIdChanged();
}

void Selection::setAutomatic(bool automatic)
{
    if (m_automatic == automatic)
        return;
    m_automatic = automatic;
    Q_EMIT automaticChanged();
}

void Selection::choose(const QString &incidentId)
{
    setAutomatic(false);
    setIncidentId(incidentId);
    Q_EMIT chosen();
}

void Selection::setUnitId(const QString &id)
{
    if (m_unitId == id)
        return;
    m_unitId = id;
    Q_EMIT unitIdChanged();
}

void Selection::setSensorId(const QString &id)
{
    if (m_sensorId == id)
        return;
    m_sensorId = id;
    Q_EMIT sensorIdChanged();
}

void Selection::clear()
{
    setIncidentId({});
    setUnitId({});
    setSensorId({});
}

} // namespace yiping
