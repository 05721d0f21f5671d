// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/dispatch_links.h"

#include "viewmodels/follow.h"

namespace yiping {

using namespace std::chrono_literals;

DispatchLinks::DispatchLinks(QObject *parent)
    : QObject(parent)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(250ms);
    connect(&m_soon, &QTimer::timeout, this, &DispatchLinks::refresh);
}

void DispatchLinks::setLive(Live *live)
{
    if (!follow(m_live, live, this, &DispatchLinks::onStoreChanged))
        return;
    Q_EMIT liveChanged();
    refresh();
}

void DispatchLinks::onStoreChanged(const ChangeSet &changes)
{
    const bool touched = !changes.orders.empty() || (!changes.units.empty() && !m_links.isEmpty());
    if (touched && !m_soon.isActive())
        m_soon.start();
}

void DispatchLinks::refresh()
{
    QVariantList next;
    if (m_live) {
        const Store &store = m_live->store();
        for (const OrderRow &order : store.orders().rows()) {
            if (!isUnderWay(order.stage, order.step))
                continue;
            const auto index = store.units().indexOf(order.order.unitId);
            const IncidentRow *incident = store.incidents().find(order.order.incidentId);
            const auto place = incident ? m_live->redactor().position(*incident) : std::nullopt;
            if (!index || !place)
                continue;
            const UnitGlance unit = store.units().glance(*index);
            if (!unit.position)
                continue;
            next.append(QVariantMap{{QStringLiteral("fromLongitude"), unit.position->lon},
                                    {QStringLiteral("fromLatitude"), unit.position->lat},
                                    {QStringLiteral("toLongitude"), place->lon},
                                    {QStringLiteral("toLatitude"), place->lat}});
        }
    }
    if (next == m_links)
        return;
    m_links = std::move(next);
    Q_EMIT linksChanged();
}

} // namespace yiping
