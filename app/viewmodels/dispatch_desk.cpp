// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/dispatch_desk.h"

#include "domain/subject.h"
#include "store/store.h"
#include "viewmodels/access.h"
#include "viewmodels/redactor.h"
#include "viewmodels/selection.h"

namespace yiping {

DispatchDesk::DispatchDesk(const Store &store, IntentSink &intents, const Selection &selection, const Access &access,
                           const Redactor &redactor, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_intents(intents)
    , m_selection(selection)
    , m_access(access)
    , m_redactor(redactor)
{
    connect(&access, &Access::stateChanged, this, &DispatchDesk::enabledChanged);
    connect(&access, &Access::rightsChanged, this, &DispatchDesk::rightsChanged);
    connect(&selection, &Selection::incidentIdChanged, this, &DispatchDesk::rightsChanged);
    connect(this, &DispatchDesk::enabledChanged, this, &DispatchDesk::rightsChanged);
}

bool DispatchDesk::isEnabled() const
{
    return m_enabled && m_access.mayAct();
}

bool DispatchDesk::mayHere(std::string_view kind) const
{
    const IncidentRow *incident = m_store.incidents().find(m_selection.incidentId().toStdString());
    return isEnabled() && incident && m_access.may(kind, incident->header.region);
}

bool DispatchDesk::mayDispatch() const
{
    return mayHere(kind::WorkOrder);
}

bool DispatchDesk::maySteer() const
{
    return mayHere(kind::WorkOrderTransition);
}

bool DispatchDesk::mayAcknowledge() const
{
    return mayHere(kind::Acknowledgement);
}

bool DispatchDesk::isPermitted(std::string_view kind, const RegionCode &region)
{
    if (m_access.may(kind, region))
        return true;
    setNotice(tr("The server does not permit this to %1.").arg(m_access.person()));
    return false;
}

void DispatchDesk::setNotice(const QString &sentence)
{
    if (m_notice == sentence)
        return;
    m_notice = sentence;
    Q_EMIT noticeChanged();
}

void DispatchDesk::setEnabled(bool enabled)
{
    if (m_enabled == enabled)
        return;
    m_enabled = enabled;
    Q_EMIT enabledChanged();
}

int DispatchDesk::dispatch(const QStringList &unitIds, const QString &instruction)
{
    const IncidentRow *incident = m_store.incidents().find(m_selection.incidentId().toStdString());
    if (!isEnabled() || !incident) {
        setNotice(tr("Choose an incident first"));
        return 0;
    }
    if (!isPermitted(kind::WorkOrder, incident->header.region))
        return 0;
    if (unitIds.isEmpty()) {
        setNotice(tr("Choose at least one unit"));
        return 0;
    }
    const QString whole = m_redactor.unmasked(*incident, instruction);
    int sent = 0;
    for (const QString &unitId : unitIds) {
        const std::string order = m_intents.dispatch({.incidentId = incident->incident.id,
                                                      .unitId = unitId.toStdString(),
                                                      .title = incident->incident.title,
                                                      .instruction = whole,
                                                      .deadlineMs = incident->incident.deadlineMs,
                                                      .sensitivity = sensitivityOf(*incident)},
                                                     incident->header.region);
        sent += order.empty() ? 0 : 1;
    }
    setNotice(sent == unitIds.size()
                  ? tr("%n order(s) sent", nullptr, sent)
                  : tr("Only %1 of %2 orders could be written to the outbox").arg(sent).arg(unitIds.size()));
    return sent;
}

bool DispatchDesk::moveOrder(const QString &orderId, WorkOrderTransition transition, const QString &done)
{
    const OrderRow *order = m_store.orders().find(orderId.toStdString());
    if (!isEnabled() || !order || !isPermitted(kind::WorkOrderTransition, order->header.region))
        return false;
    transition.orderId = order->order.id;
    transition.sensitivity = m_redactor.sensitivityOf(*order);
    if (!order->records.empty())
        transition.afterMs = order->records.back().timeMs;
    m_intents.moveOrder(std::move(transition), order->header.region);
    setNotice(done);
    return true;
}

bool DispatchDesk::closeOrder(const QString &orderId, const QString &note)
{
    const OrderRow *order = m_store.orders().find(orderId.toStdString());
    if (order && !mayFollow(order->stage, CaseStage::Closed)) {
        setNotice(tr("An order can be closed once its unit has reported back"));
        return false;
    }
    return moveOrder(orderId, {.stage = CaseStage::Closed, .note = note}, tr("Closing sent"));
}

bool DispatchDesk::urge(const QString &orderId)
{
    return moveOrder(orderId, {.urged = true}, tr("Urged"));
}

bool DispatchDesk::supervise(const QString &orderId)
{
    return moveOrder(orderId, {.supervised = true}, tr("Under supervision"));
}

bool DispatchDesk::acknowledgeSelected()
{
    const IncidentRow *incident = m_store.incidents().find(m_selection.incidentId().toStdString());
    if (!isEnabled() || !incident || !isPermitted(kind::Acknowledgement, incident->header.region))
        return false;
    m_intents.acknowledge({.subjectId = incident->incident.id, .afterMs = incident->header.eventTimeMs},
                          incident->header.region);
    setNotice(tr("Acknowledged"));
    return true;
}

QString DispatchDesk::suggestedInstruction() const
{
    const IncidentRow *incident = m_store.incidents().find(m_selection.incidentId().toStdString());
    if (!incident)
        return {};
    // A screen that withholds the case gives no orders for it.
    if (m_redactor.withholds(*incident))
        return {};
    // As it is masked, also while it is shown: it stands there longer.
    const QString title = m_redactor.maskedTitle(*incident);
    const QString address = m_redactor.maskedAddress(*incident);
    return tr("Go to %1: %2. Report on arrival.").arg(address.isEmpty() ? title : address, title);
}

} // namespace yiping
