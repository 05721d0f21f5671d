// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/incident_model.h"

#include "store/store.h"

#include <algorithm>
#include <tuple>

namespace yiping {

void IncidentModel::setIncludeClosed(bool include)
{
    if (m_includeClosed == include)
        return;
    m_includeClosed = include;
    Q_EMIT includeClosedChanged();
    refresh();
}

std::vector<std::size_t> IncidentModel::wanted() const
{
    const auto &rows = live()->store().incidents().rows();
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const IncidentRow &row = rows[i];
        if (!row.incident.title.isEmpty() && isWithin(row.header.region)
            && (m_includeClosed || isOpen(row.incident.stage)))
            found.push_back(i);
    }
    std::ranges::sort(found, {}, [&rows](std::size_t i) {
        return std::tuple(gravityOrder(rows[i].incident.severity), -rows[i].header.eventTimeMs, i);
    });
    return found;
}

const std::vector<std::size_t> &IncidentModel::changedRows(const ChangeSet &changes) const
{
    return changes.incidents;
}

void IncidentModel::noteChanges(const ChangeSet &changes)
{
    if (!changes.incidents.empty())
        countSeverities();
}

void IncidentModel::countSeverities()
{
    QList<int> counts{0, 0, 0, 0};
    for (const IncidentRow &row : live()->store().incidents().rows()) {
        const int severity = static_cast<int>(row.incident.severity);
        if (severity >= 1 && severity <= 4 && isOpen(row.incident.stage) && isWithin(row.header.region))
            ++counts[severity - 1];
    }
    if (counts == m_severityCounts)
        return;
    m_severityCounts = counts;
    Q_EMIT countsChanged();
}

QVariant IncidentModel::data(const QModelIndex &index, int role) const
{
    if (!isValidIndex(index))
        return {};
    const IncidentRow &row = live()->store().incidents().at(storeRow(index));
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return live()->redactor().title(row);
    case IncidentIdRole:
        return QString::fromStdString(row.incident.id);
    case SeverityRole:
        return static_cast<int>(row.incident.severity);
    case StageRole:
        return static_cast<int>(row.incident.stage);
    case CategoryRole:
        return live()->redactor().category(row);
    case ChannelRole:
        return live()->redactor().channel(row);
    case PlaceRole:
        return live()->placeName(row.header.region);
    case AddressRole:
        return live()->redactor().address(row);
    case ReportedMsRole:
        return row.header.eventTimeMs;
    case DeadlineMsRole:
        return row.incident.deadlineMs;
    case AcknowledgedRole:
        return row.acknowledged;
    case ReplayedFromRole:
        return row.header.replayedFrom;
    default:
        return {};
    }
}

QHash<int, QByteArray> IncidentModel::roleNames() const
{
    return {{IncidentIdRole, "incidentId"},
            {TitleRole, "title"},
            {SeverityRole, "severity"},
            {StageRole, "stage"},
            {CategoryRole, "category"},
            {ChannelRole, "channel"},
            {PlaceRole, "place"},
            {AddressRole, "address"},
            {ReportedMsRole, "reportedMs"},
            {DeadlineMsRole, "deadlineMs"},
            {AcknowledgedRole, "acknowledged"},
            {ReplayedFromRole, "replayedFrom"}};
}

int IncidentModel::rowOf(const QString &incidentId) const
{
    const std::string id = incidentId.toStdString();
    const auto &shown = shownRows();
    const auto found = std::ranges::find_if(
        shown, [&](std::size_t row) { return live()->store().incidents().at(row).incident.id == id; });
    return found == shown.end() ? -1 : static_cast<int>(found - shown.begin());
}

QString IncidentModel::idAt(int row) const
{
    return data(index(row), IncidentIdRole).toString();
}

} // namespace yiping
