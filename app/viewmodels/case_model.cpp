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
    if (m_live && m_live != live)
        m_live->disconnect(this);
    if (!follow(m_live, live, this, &CaseModel::onStoreChanged))
        return;
    if (m_live)
        connect(m_live, &Live::sightChanged, this, &CaseModel::refresh);
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
    const Redactor &redactor = m_live->redactor();
    const auto add = [&](const auto &of, const CaseRecord &record, const QString &unit) {
        entries.push_back({.stage = static_cast<int>(record.stage),
                           .step = static_cast<int>(record.step),
                           .timeMs = record.timeMs,
                           .actor = redactor.actor(of, record),
                           .note = redactor.note(of, record),
                           .unit = unit});
    };
    for (const CaseRecord &record : row->records)
        add(*row, record, {});
    for (const OrderRow &order : m_live->store().orders().rows()) {
        if (order.order.incidentId != row->incident.id)
            continue;
        const QString name = redactor.unitName(order.order.unitId);
        for (const CaseRecord &record : order.records)
            add(order, record, name);
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
    return row ? m_live->redactor().title(*row) : QString();
}

QString CaseModel::description() const
{
    const IncidentRow *row = incidentOf(m_live, m_incidentId);
    return row ? m_live->redactor().description(*row) : QString();
}

QString CaseModel::address() const
{
    const IncidentRow *row = incidentOf(m_live, m_incidentId);
    return row ? m_live->redactor().address(*row) : QString();
}

bool CaseModel::isRevealable() const
{
    const IncidentRow *row = incidentOf(m_live, m_incidentId);
    return row && m_live->redactor().mayReveal(*row);
}

bool CaseModel::isRevealed() const
{
    return m_live && m_live->disclosure()->isOpen(m_incidentId.toStdString());
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
