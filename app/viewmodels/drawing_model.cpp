// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/drawing_model.h"

#include "analysis/drawing_outline.h"
#include "store/store.h"

#include <algorithm>
#include <tuple>

namespace yiping {

std::vector<std::size_t> DrawingModel::wanted() const
{
    const auto &rows = live()->store().drawings().rows();
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const RegionCode &of = rows[i].header.region;
        if (rows[i].phase != DrawingPhase::Over && (isWithin(of) || of.contains(regionCode())))
            found.push_back(i);
    }
    std::ranges::sort(found, {},
                      [&rows](std::size_t i) { return std::tuple(rows[i].phase, -rows[i].header.eventTimeMs, i); });
    return found;
}

const std::vector<std::size_t> &DrawingModel::changedRows(const ChangeSet &changes) const
{
    return changes.drawings;
}

QVariant DrawingModel::data(const QModelIndex &index, int role) const
{
    if (!isValidIndex(index))
        return {};
    const DrawingRow &row = live()->store().drawings().at(storeRow(index));
    switch (role) {
    case KeyRole:
        return keyOf(index.row());
    case Qt::DisplayRole:
    case TitleRole:
        return live()->redactor().text(row.header, row.drawing.title);
    case PurposeRole:
        return static_cast<int>(row.drawing.purpose);
    case KindRole:
        return static_cast<int>(row.drawing.kind);
    case AuthorRole:
        return live()->redactor().actor(row.header, row.drawing.drawnBy);
    case DrawnMsRole:
        return row.header.eventTimeMs;
    case UntilMsRole:
        return row.drawing.validUntilMs;
    case ExpiredRole:
        return row.phase == DrawingPhase::Expired;
    case ExerciseRole:
        return row.header.exercise;
    case WatchesRole:
        return row.drawing.fence.has_value();
    default:
        return {};
    }
}

QHash<int, QByteArray> DrawingModel::roleNames() const
{
    return {{KeyRole, "key"},           {TitleRole, "title"},     {PurposeRole, "purpose"}, {KindRole, "kind"},
            {AuthorRole, "author"},     {DrawnMsRole, "drawnMs"}, {UntilMsRole, "untilMs"}, {ExpiredRole, "expired"},
            {ExerciseRole, "exercise"}, {WatchesRole, "watches"}};
}

QString DrawingModel::keyOf(int row) const
{
    if (!isValidIndex(index(row)))
        return {};
    const DrawingRow &of = live()->store().drawings().at(storeRow(index(row)));
    return QString::fromStdString(Store::drawingKey(of.drawing.id, of.header.region));
}

QRectF DrawingModel::boxOf(int row) const
{
    if (!isValidIndex(index(row)))
        return {};
    const LonLatBox box = yiping::boxOf(live()->store().drawings().at(storeRow(index(row))).drawing);
    return {box.west, box.south, box.east - box.west, box.north - box.south};
}

} // namespace yiping
