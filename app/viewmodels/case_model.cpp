// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/case_model.h"

#include "viewmodels/follow.h"

#include <algorithm>

namespace yiping {

namespace {
constexpr int MainLineSteps = 8;

const IncidentRow *incidentOf(const Live *live, const QString &id)
{
    return live && !id.isEmpty() ? live->store().incidents().find(id.toStdString()) : nullptr;
}
} // namespace

CaseModel::CaseModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void CaseModel::setLive(Live *live)
{
    if (!follow(m_live, live, this, &CaseModel::onStoreChanged))
        return;
    Q_EMIT liveChanged();
    refresh();
}

void CaseModel::setIncidentId(const QString &id)
{
    if (m_incidentId == id)
        return;
    m_incidentId = id;
    Q_EMIT incidentIdChanged();
    refresh();
}

void CaseModel::onStoreChanged(const ChangeSet &changes)
{
    if (!changes.incidents.empty() || !changes.orders.empty())
        refresh();
}

std::vector<CaseModel::Entry> CaseModel::collect() const
{
    std::vector<Entry> entries;
    const IncidentRow *row = incidentOf(m_live, m_incidentId);
    if (!row)
        return entries;
    const auto add = [&entries](const CaseRecord &record, const QString &unit) {
        entries.push_back({.stage = static_cast<int>(record.stage),
                           .step = static_cast<int>(record.step),
                           .timeMs = record.timeMs,
                           .actor = record.actor,
                           .note = record.note,
                           .unit = unit});
    };
    for (const CaseRecord &record : row->records)
        add(record, {});
    for (const OrderRow &order : m_live->store().orders().rows()) {
        if (order.order.incidentId != row->incident.id)
            continue;
        const UnitRow *unit = m_live->store().units().find(order.order.unitId);
        const QString name = !unit           ? QString::fromStdString(order.order.unitId)
            : unit->reference.name.isEmpty() ? unit->state.name
                                             : unit->reference.name;
        for (const CaseRecord &record : order.records)
            add(record, name);
    }
    std::ranges::stable_sort(entries, std::ranges::greater{}, &Entry::timeMs);
    return entries;
}

void CaseModel::refresh()
{
    std::vector<Entry> next = collect();
    if (next != m_entries) {
        beginResetModel();
        m_entries = std::move(next);
        endResetModel();
    }
    Q_EMIT caseChanged();
}

bool CaseModel::exists() const
{
    return incidentOf(m_live, m_incidentId) != nullptr;
}

QString CaseModel::title() const
{
    const IncidentRow *row = incidentOf(m_live, m_incidentId);
    return row ? row->incident.title : QString();
}

QString CaseModel::description() const
{
    const IncidentRow *row = incidentOf(m_live, m_incidentId);
    return row ? row->incident.description : QString();
}

QString CaseModel::address() const
{
    const IncidentRow *row = incidentOf(m_live, m_incidentId);
    return row ? row->incident.address : QString();
}

int CaseModel::severity() const
{
    const IncidentRow *row = incidentOf(m_live, m_incidentId);
    return row ? static_cast<int>(row->incident.severity) : 0;
}

int CaseModel::stage() const
{
    const IncidentRow *row = incidentOf(m_live, m_incidentId);
    return row ? static_cast<int>(row->incident.stage) : 0;
}

int CaseModel::progress() const
{
    return mainLineStep(static_cast<CaseStage>(stage()));
}

QList<double> CaseModel::stepTimes() const
{
    QList<double> times(MainLineSteps, 0.0);
    const IncidentRow *row = incidentOf(m_live, m_incidentId);
    if (!row)
        return times;
    times[0] = static_cast<double>(row->header.eventTimeMs);
    for (const CaseRecord &record : row->records) {
        double &time = times[mainLineStep(record.stage)];
        if (time == 0.0)
            time = static_cast<double>(record.timeMs);
    }
    return times;
}

double CaseModel::reportedMs() const
{
    const IncidentRow *row = incidentOf(m_live, m_incidentId);
    return row ? static_cast<double>(row->header.eventTimeMs) : 0;
}

double CaseModel::deadlineMs() const
{
    const IncidentRow *row = incidentOf(m_live, m_incidentId);
    return row ? static_cast<double>(row->incident.deadlineMs) : 0;
}

int CaseModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant CaseModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= count())
        return {};
    const Entry &entry = m_entries[static_cast<std::size_t>(index.row())];
    switch (role) {
    case StageRole:
        return entry.stage;
    case StepRole:
        return entry.step;
    case TimeMsRole:
        return entry.timeMs;
    case ActorRole:
        return entry.actor;
    case NoteRole:
        return entry.note;
    case UnitRole:
        return entry.unit;
    default:
        return {};
    }
}

QHash<int, QByteArray> CaseModel::roleNames() const
{
    return {{StageRole, "stage"}, {StepRole, "step"}, {TimeMsRole, "timeMs"},
            {ActorRole, "actor"}, {NoteRole, "note"}, {UnitRole, "unit"}};
}

} // namespace yiping
