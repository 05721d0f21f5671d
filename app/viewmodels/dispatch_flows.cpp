// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/dispatch_flows.h"

#include "viewmodels/follow.h"

#include <map>

namespace yiping {

using namespace std::chrono_literals;

namespace {

using CountyPair = std::pair<RegionCode, RegionCode>;

QVariantMap flowBetween(const Region &from, const Region &to, int count)
{
    return {{QStringLiteral("fromLongitude"), from.centre.lon},
            {QStringLiteral("fromLatitude"), from.centre.lat},
            {QStringLiteral("toLongitude"), to.centre.lon},
            {QStringLiteral("toLatitude"), to.centre.lat},
            {QStringLiteral("value"), count},
            {QStringLiteral("from"), from.shortName},
            {QStringLiteral("to"), to.shortName},
            {QStringLiteral("text"), QString::number(count)}};
}

} // namespace

DispatchFlows::DispatchFlows(QObject *parent)
    : QObject(parent)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(1s);
    connect(&m_soon, &QTimer::timeout, this, &DispatchFlows::refresh);
}

void DispatchFlows::setLive(Live *live)
{
    if (!follow(m_live, live, this, &DispatchFlows::noteChanges))
        return;
    Q_EMIT liveChanged();
    refresh();
}

void DispatchFlows::setRegion(const QString &region)
{
    const RegionCode code = RegionCode::parse(region.toStdString()).value_or(RegionCode());
    if (m_region == code)
        return;
    m_region = code;
    Q_EMIT regionChanged();
    refresh();
}

void DispatchFlows::noteChanges(const ChangeSet &changes)
{
    if (!changes.orders.empty() && !m_soon.isActive())
        m_soon.start();
}

void DispatchFlows::refresh()
{
    std::map<CountyPair, int> counts;
    if (m_live) {
        const Store &store = m_live->store();
        for (const OrderRow &order : store.orders().rows()) {
            if (!isUnderWay(order.stage, order.step))
                continue;
            const auto unit = store.units().indexOf(order.order.unitId);
            const IncidentRow *incident = store.incidents().find(order.order.incidentId);
            if (!unit || !incident)
                continue;
            const RegionCode from = store.units().glance(*unit).region->upTo(RegionLevel::County);
            const RegionCode to = incident->header.region.upTo(RegionLevel::County);
            if (m_region.contains(from) || m_region.contains(to))
                ++counts[{from, to}];
        }
    }
    QVariantList flows;
    int within = 0;
    for (const auto &[pair, count] : counts) {
        const Region *from = m_live->catalog().find(pair.first);
        const Region *to = m_live->catalog().find(pair.second);
        if (pair.first == pair.second)
            within += count;
        else if (from && to)
            flows.append(flowBetween(*from, *to, count));
    }
    if (flows == m_flows && within == m_within)
        return;
    m_flows = std::move(flows);
    m_within = within;
    Q_EMIT flowsChanged();
}

} // namespace yiping
