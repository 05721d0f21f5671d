// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/warning_model.h"

#include "store/store.h"

#include <algorithm>
#include <tuple>

namespace yiping {

std::vector<std::size_t> WarningModel::wanted() const
{
    const auto &rows = live()->store().warnings().rows();
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].inForce && !rows[i].warning.id.empty()
            && (isWithin(rows[i].header.region) || rows[i].header.region.contains(regionCode())))
            found.push_back(i);
    }
    std::ranges::sort(found, {}, [&rows](std::size_t i) {
        return std::tuple(gravityOrder(rows[i].warning.level), -rows[i].header.eventTimeMs, i);
    });
    return found;
}

const std::vector<std::size_t> &WarningModel::changedRows(const ChangeSet &changes) const
{
    return changes.warnings;
}

QVariant WarningModel::data(const QModelIndex &index, int role) const
{
    if (!isValidIndex(index))
        return {};
    const WarningRow &row = live()->store().warnings().at(storeRow(index));
    switch (role) {
    case Qt::DisplayRole:
    case HeadlineRole:
        return live()->redactor().text(row.header, row.warning.headline);
    case WarningIdRole:
        return QString::fromStdString(row.warning.id);
    case LevelRole:
        return static_cast<int>(row.warning.level);
    case SenderRole:
        return live()->redactor().text(row.header, row.warning.sender);
    case AreaRole:
        return live()->redactor().text(row.header, row.warning.areaDescription);
    case SentMsRole:
        return row.header.eventTimeMs;
    case ExpiresMsRole:
        return row.warning.expiresMs;
    case ExerciseRole:
        return row.header.exercise || row.warning.status != CapStatus::Actual;
    case DescriptionRole:
        return live()->redactor().text(row.header, row.warning.description);
    default:
        return {};
    }
}

QHash<int, QByteArray> WarningModel::roleNames() const
{
    return {{WarningIdRole, "warningId"}, {HeadlineRole, "headline"}, {LevelRole, "level"},
            {SenderRole, "sender"},       {AreaRole, "area"},         {SentMsRole, "sentMs"},
            {ExpiresMsRole, "expiresMs"}, {ExerciseRole, "exercise"}, {DescriptionRole, "description"}};
}

std::vector<std::size_t> ResponseModel::wanted() const
{
    const auto &rows = live()->store().responses().rows();
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].response.active
            && (isWithin(rows[i].header.region) || rows[i].header.region.contains(regionCode())))
            found.push_back(i);
    }
    std::ranges::sort(found, {},
                      [&rows](std::size_t i) { return std::tuple(gravityOrder(rows[i].response.level), i); });
    return found;
}

const std::vector<std::size_t> &ResponseModel::changedRows(const ChangeSet &changes) const
{
    return changes.responses;
}

QVariant ResponseModel::data(const QModelIndex &index, int role) const
{
    if (!isValidIndex(index))
        return {};
    const ResponseRow &row = live()->store().responses().at(storeRow(index));
    switch (role) {
    case Qt::DisplayRole:
    case PlanRole:
        return live()->redactor().text(row.header, row.response.plan);
    case LevelRole:
        return static_cast<int>(row.response.level);
    case DocumentRole:
        return live()->redactor().text(row.header, row.response.documentNumber);
    case OrganisationRole:
        return live()->redactor().text(row.header, row.response.organisation);
    case SinceMsRole:
        return row.header.eventTimeMs;
    default:
        return {};
    }
}

QHash<int, QByteArray> ResponseModel::roleNames() const
{
    return {{PlanRole, "plan"},
            {LevelRole, "level"},
            {DocumentRole, "documentNumber"},
            {OrganisationRole, "organisation"},
            {SinceMsRole, "sinceMs"}};
}

} // namespace yiping
