// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/order_model.h"

#include "store/store.h"

#include <algorithm>
#include <tuple>

namespace yiping {

void OrderModel::setIncidentId(const QString &id)
{
    if (m_incidentId == id)
        return;
    m_incidentId = id;
    Q_EMIT incidentIdChanged();
    refresh();
}

void OrderModel::setIncludeClosed(bool include)
{
    if (m_includeClosed == include)
        return;
    m_includeClosed = include;
    Q_EMIT includeClosedChanged();
    refresh();
}

std::vector<std::size_t> OrderModel::wanted() const
{
    const auto &rows = live()->store().orders().rows();
    const std::string incident = m_incidentId.toStdString();
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const OrderRow &row = rows[i];
        if (row.order.id.empty() || !isWithin(row.header.region))
            continue;
        if ((incident.empty() || row.order.incidentId == incident) && (m_includeClosed || isOpen(row.stage)))
            found.push_back(i);
    }
    std::ranges::sort(found, {}, [&rows](std::size_t i) {
        return std::tuple(!isOpen(rows[i].stage), -rows[i].header.eventTimeMs, i);
    });
    return found;
}

const std::vector<std::size_t> &OrderModel::changedRows(const ChangeSet &changes) const
{
    return changes.orders;
}

QVariant OrderModel::data(const QModelIndex &index, int role) const
{
    if (!isValidIndex(index))
        return {};
    const OrderRow &row = live()->store().orders().at(storeRow(index));
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return live()->redactor().title(row);
    case OrderIdRole:
        return QString::fromStdString(row.order.id);
    case UnitNameRole:
        return live()->redactor().unitName(row.order.unitId);
    case UnitIdRole:
        return QString::fromStdString(row.order.unitId);
    case IncidentIdRole:
        return QString::fromStdString(row.order.incidentId);
    case PlaceRole:
        return live()->placeName(row.header.region);
    case StageRole:
        return static_cast<int>(row.stage);
    case StepRole:
        return static_cast<int>(row.step);
    case ProgressRole:
        return mainLineStep(row.stage);
    case IssuedMsRole:
        return row.header.eventTimeMs;
    case ChangedMsRole:
        return row.records.empty() ? row.header.eventTimeMs : row.records.back().timeMs;
    case DeadlineMsRole:
        return row.order.deadlineMs;
    case NoteRole:
        return row.records.empty() ? QString() : live()->redactor().note(row, row.records.back());
    case UrgedRole:
        return row.urged;
    case SupervisedRole:
        return row.supervised;
    case InstructionRole:
        return live()->redactor().instruction(row);
    default:
        return {};
    }
}

QHash<int, QByteArray> OrderModel::roleNames() const
{
    return {{OrderIdRole, "orderId"},
            {TitleRole, "title"},
            {UnitNameRole, "unitName"},
            {UnitIdRole, "unitId"},
            {IncidentIdRole, "incidentId"},
            {PlaceRole, "place"},
            {StageRole, "stage"},
            {StepRole, "step"},
            {ProgressRole, "progress"},
            {IssuedMsRole, "issuedMs"},
            {ChangedMsRole, "changedMs"},
            {DeadlineMsRole, "deadlineMs"},
            {NoteRole, "note"},
            {UrgedRole, "urged"},
            {SupervisedRole, "supervised"},
            {InstructionRole, "instruction"}};
}

QString OrderModel::idAt(int row) const
{
    return data(index(row), OrderIdRole).toString();
}

} // namespace yiping
