// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/twin/twin_marks.h"

#include <algorithm>

namespace yiping {

void TwinMarks::setSource(PointSource *source)
{
    if (source == m_source)
        return;
    if (m_source)
        m_source->disconnect(this);
    m_source = source;
    if (source)
        connect(source, &PointSource::pointsChanged, this, &TwinMarks::refresh);
    Q_EMIT sourceChanged();
    refresh();
}

void TwinMarks::setDistrict(TwinDistrict *district)
{
    if (district == m_district)
        return;
    if (m_district)
        m_district->disconnect(this);
    m_district = district;
    if (district) {
        connect(district, &TwinDistrict::loaded, this, &TwinMarks::refresh);
        connect(district, &TwinDistrict::levelChanged, this, &TwinMarks::refresh);
    }
    Q_EMIT districtChanged();
    refresh();
}

void TwinMarks::refresh()
{
    std::vector<Mark> marks;
    int hidden = 0;
    if (m_source && m_district && m_district->isReady()) {
        const auto points = m_source->points();
        // The last are drawn on top: of too many they are the ones that stay.
        for (auto it = points.rbegin(); it != points.rend(); ++it) {
            const LonLat place = fromMercator({.x = it->x, .y = it->y});
            if (!m_district->contains(place))
                continue;
            if (marks.size() < Limit)
                marks.push_back({.point = *it, .place = m_district->placeOf(place)});
            else
                ++hidden;
        }
        std::ranges::reverse(marks);
    }
    const bool counts = hidden != m_hidden || marks.size() != m_marks.size();
    m_hidden = hidden;
    update(std::move(marks));
    if (counts)
        Q_EMIT countChanged();
}

void TwinMarks::update(std::vector<Mark> marks)
{
    const auto sameRow = [](const Mark &a, const Mark &b) { return a.point.row == b.point.row; };
    if (!std::ranges::equal(marks, m_marks, sameRow)) {
        beginResetModel();
        m_marks = std::move(marks);
        endResetModel();
        return;
    }
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (marks[i] == m_marks[i])
            continue;
        m_marks[i] = marks[i];
        const QModelIndex changed = index(static_cast<int>(i));
        Q_EMIT dataChanged(changed, changed);
    }
}

int TwinMarks::sourceRowAt(int row) const
{
    return row >= 0 && row < count() ? static_cast<int>(m_marks[static_cast<std::size_t>(row)].point.row) : -1;
}

QVector3D TwinMarks::placeAt(int row) const
{
    return row >= 0 && row < count() ? m_marks[static_cast<std::size_t>(row)].place : QVector3D();
}

int TwinMarks::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant TwinMarks::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Mark &mark = m_marks[static_cast<std::size_t>(index.row())];
    switch (role) {
    case PlaceRole:
        return mark.place;
    case SymbolRole:
        return int(mark.point.symbol);
    case ToneRole:
        return int(mark.point.tone);
    case StaleRole:
        return mark.point.stale != 0;
    case SourceRowRole:
        return int(mark.point.row);
    default:
        return {};
    }
}

QHash<int, QByteArray> TwinMarks::roleNames() const
{
    return {{PlaceRole, "place"},
            {SymbolRole, "symbol"},
            {ToneRole, "tone"},
            {StaleRole, "stale"},
            {SourceRowRole, "sourceRow"}};
}

} // namespace yiping
