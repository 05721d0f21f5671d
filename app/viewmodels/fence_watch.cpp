// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/fence_watch.h"

#include "store/store.h"
#include "viewmodels/redactor.h"

#include <algorithm>
#include <numeric>

namespace yiping {

FenceWatch::FenceWatch(const Store &store, const Redactor &redactor, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
    , m_redactor(redactor)
{
    connect(&store, &Store::changed, this, &FenceWatch::onStoreChanged);
}

void FenceWatch::noteFence(std::size_t row)
{
    const DrawingRow &drawing = m_store.drawings().at(row);
    if (drawing.phase == DrawingPhase::Current && drawing.drawing.fence)
        m_book.setFence(row, Fence(drawing.drawing));
    else
        m_book.removeFence(row);
}

std::vector<UnitFix> FenceWatch::fixesOf(const std::vector<std::size_t> &rows) const
{
    std::vector<UnitFix> fixes;
    fixes.reserve(rows.size());
    for (const std::size_t row : rows) {
        const UnitGlance unit = m_store.units().glance(row);
        if (unit.position && !m_store.isStale(unit.freshness))
            fixes.push_back({.unit = row, .kind = unit.kind, .place = *unit.position, .timeMs = unit.eventTimeMs});
    }
    return fixes;
}

void FenceWatch::onStoreChanged(const ChangeSet &changes)
{
    const std::size_t before = m_book.size();
    for (const std::size_t row : changes.drawings)
        noteFence(row);
    if (m_book.size() == 0)
        return;
    // Nobody was looked at while there was no fence.
    if (before == 0) {
        std::vector<std::size_t> all(m_store.units().size());
        std::iota(all.begin(), all.end(), 0);
        tell(m_book.judge(fixesOf(all)));
    } else {
        tell(m_book.judge(fixesOf(changes.units)));
    }
}

void FenceWatch::tell(const std::vector<FenceCrossing> &crossings)
{
    if (crossings.empty())
        return;
    const std::size_t fresh = std::min(crossings.size(), MostNotices);
    if (const std::size_t room = MostNotices - fresh; m_notices.size() > room) {
        beginRemoveRows({}, static_cast<int>(room), count() - 1);
        m_notices.resize(room);
        endRemoveRows();
    }
    beginInsertRows({}, 0, static_cast<int>(fresh) - 1);
    for (auto each = crossings.end() - static_cast<std::ptrdiff_t>(fresh); each != crossings.end(); ++each)
        m_notices.push_front(*each);
    endInsertRows();
    Q_EMIT countChanged();
}

void FenceWatch::refreshTexts()
{
    if (!m_notices.empty())
        Q_EMIT dataChanged(index(0), index(count() - 1));
}

QString FenceWatch::textOf(const FenceCrossing &crossing) const
{
    const DrawingRow &fence = m_store.drawings().at(crossing.fence);
    const QString title = m_redactor.text(fence.header, fence.drawing.title);
    return (crossing.entered ? tr("%1 entered %2") : tr("%1 left %2"))
        .arg(m_redactor.unitName(m_store.units().at(crossing.unit)), title);
}

int FenceWatch::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant FenceWatch::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= count())
        return {};
    const FenceCrossing &crossing = m_notices[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case TextRole:
        return textOf(crossing);
    case TimeMsRole:
        return crossing.timeMs;
    case BeforeMsRole:
        return crossing.beforeMs;
    case EnteredRole:
        return crossing.entered;
    case ExerciseRole:
        return m_store.drawings().at(crossing.fence).header.exercise;
    default:
        return {};
    }
}

QHash<int, QByteArray> FenceWatch::roleNames() const
{
    return {{TextRole, "text"},
            {TimeMsRole, "timeMs"},
            {BeforeMsRole, "beforeMs"},
            {EnteredRole, "entered"},
            {ExerciseRole, "exercise"}};
}

} // namespace yiping
