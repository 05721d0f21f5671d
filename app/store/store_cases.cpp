// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/case_rules.h"
#include "store/store.h"

namespace yiping {

namespace {

void stand(IncidentRow &row)
{
    const CaseStanding standing = standingAfter(row.records);
    row.incident.stage = standing.stage;
    row.irregularSteps = standing.irregularSteps;
}

void stand(OrderRow &row)
{
    const CaseStanding standing = standingAfter(row.records);
    row.stage = standing.stage;
    row.step = standing.step;
    row.irregularSteps = standing.irregularSteps;
}

bool holdsStage(const std::vector<CaseRecord> &records, CaseStage stage, qint64 untilMs)
{
    CaseStage at = CaseStage::Unspecified;
    for (const CaseRecord &record : records) {
        if (record.timeMs <= untilMs && record.stage != CaseStage::Unspecified)
            at = record.stage;
    }
    return at == stage;
}

} // namespace

void Store::take(const Header &header, Incident &body)
{
    const std::size_t index = m_incidents.indexFor(body.id);
    IncidentRow &row = m_incidents.at(index);
    // Later knowledge of the same stage changes what is known, not where the case stands.
    if (!holdsStage(row.records, body.stage, header.eventTimeMs)) {
        addRecord(row.records,
                  {.stage = body.stage,
                   .timeMs = header.eventTimeMs,
                   .actor = body.channel.isEmpty() ? header.sourceAgency : body.channel,
                   .note = {},
                   .sensitivity = header.sensitivity});
    }
    if (!row.reported || header.eventTimeMs >= row.header.eventTimeMs) {
        row.header = header;
        row.incident = std::move(body);
        row.reported = true;
    }
    row.acknowledged = m_acknowledgedMs.contains(row.incident.id);
    stand(row);
    m_changes.incidents.push_back(index);
}

void Store::take(const Header &header, IncidentTransition &body)
{
    const std::size_t index = m_incidents.indexFor(body.incidentId);
    IncidentRow &row = m_incidents.at(index);
    if (row.incident.id.empty()) {
        row.incident.id = body.incidentId;
        row.header = header;
        row.acknowledged = m_acknowledgedMs.contains(body.incidentId);
    }
    addRecord(row.records,
              {.stage = body.stage,
               .timeMs = header.eventTimeMs,
               .actor = body.actor.isEmpty() ? body.organisation : body.actor,
               .note = std::move(body.reason),
               .sensitivity = header.sensitivity});
    stand(row);
    m_changes.incidents.push_back(index);
}

void Store::take(const Header &header, WorkOrder &body)
{
    const std::size_t index = m_orders.indexFor(body.id);
    OrderRow &row = m_orders.at(index);
    if (row.issued)
        return;
    row.header = header;
    row.order = std::move(body);
    row.issued = true;
    addRecord(row.records,
              {.stage = CaseStage::Dispatched,
               .timeMs = header.eventTimeMs,
               .actor = row.order.issuedBy,
               .note = row.order.instruction,
               .sensitivity = header.sensitivity});
    stand(row);
    m_changes.orders.push_back(index);
}

void Store::take(const Header &header, WorkOrderTransition &body)
{
    const std::size_t index = m_orders.indexFor(body.orderId);
    OrderRow &row = m_orders.at(index);
    if (row.order.id.empty()) {
        row.order.id = body.orderId;
        row.header = header;
    }
    row.urged = row.urged || body.urged;
    row.supervised = row.supervised || body.supervised;
    addRecord(row.records,
              {.stage = body.stage,
               .step = body.step,
               .timeMs = header.eventTimeMs,
               .actor = std::move(body.actor),
               .note = std::move(body.note),
               .sensitivity = header.sensitivity});
    stand(row);
    m_changes.orders.push_back(index);
}

} // namespace yiping
