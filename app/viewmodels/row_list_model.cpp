// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/row_list_model.h"

#include "viewmodels/follow.h"

#include <algorithm>
#include <unordered_set>

namespace yiping {

RowListModel::RowListModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void RowListModel::setLive(Live *live)
{
    if (m_live && m_live != live)
        m_live->disconnect(this);
    if (!follow(m_live, live, this, &RowListModel::onStoreChanged))
        return;
    if (m_live)
        connect(m_live, &Live::sightChanged, this, &RowListModel::onSightChanged);
    Q_EMIT liveChanged();
    refresh();
}

void RowListModel::setRegion(const QString &region)
{
    const RegionCode code = RegionCode::parse(region.toStdString()).value_or(RegionCode());
    if (m_region == code)
        return;
    m_region = code;
    Q_EMIT regionChanged();
    refresh();
}

void RowListModel::setLimit(int limit)
{
    if (m_limit == limit)
        return;
    m_limit = limit;
    Q_EMIT limitChanged();
    refresh();
}

int RowListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

bool RowListModel::isValidIndex(const QModelIndex &index) const
{
    return m_live && index.isValid() && index.row() < count();
}

void RowListModel::onStoreChanged(const ChangeSet &changes)
{
    noteChanges(changes);
    const std::vector<std::size_t> &changed = changedRows(changes);
    if (changed.empty())
        return;
    refresh();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (std::ranges::binary_search(changed, m_rows[i])) {
            const QModelIndex here = index(static_cast<int>(i));
            Q_EMIT dataChanged(here, here);
        }
    }
}

void RowListModel::onSightChanged()
{
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1));
}

void RowListModel::refresh()
{
    std::vector<std::size_t> next = m_live ? wanted() : std::vector<std::size_t>();
    const int oldTotal = m_total;
    const int oldCount = count();
    m_total = static_cast<int>(next.size());
    if (m_limit > 0 && next.size() > static_cast<std::size_t>(m_limit))
        next.resize(static_cast<std::size_t>(m_limit));
    if (next != m_rows)
        sync(next);
    if (m_total != oldTotal || count() != oldCount)
        Q_EMIT countChanged();
}

void RowListModel::sync(const std::vector<std::size_t> &next)
{
    removeMissing(next);
    for (std::size_t i = 0; i < next.size(); ++i) {
        if (i >= m_rows.size() || m_rows[i] != next[i])
            place(i, next[i]);
    }
}

void RowListModel::removeMissing(const std::vector<std::size_t> &next)
{
    const std::unordered_set<std::size_t> keep(next.begin(), next.end());
    for (std::size_t i = m_rows.size(); i-- > 0;) {
        if (keep.contains(m_rows[i]))
            continue;
        beginRemoveRows({}, static_cast<int>(i), static_cast<int>(i));
        m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(i));
        endRemoveRows();
    }
}

void RowListModel::place(std::size_t position, std::size_t row)
{
    const auto target = m_rows.begin() + static_cast<std::ptrdiff_t>(position);
    const auto found = std::find(target, m_rows.end(), row);
    const int to = static_cast<int>(position);
    if (found == m_rows.end()) {
        beginInsertRows({}, to, to);
        m_rows.insert(target, row);
        endInsertRows();
        return;
    }
    const int from = static_cast<int>(found - m_rows.begin());
    beginMoveRows({}, from, from, {}, to);
    std::rotate(target, found, found + 1);
    endMoveRows();
}

} // namespace yiping
