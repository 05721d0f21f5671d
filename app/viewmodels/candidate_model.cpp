// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/candidate_model.h"

#include "viewmodels/follow.h"

#include <algorithm>

namespace yiping {

using namespace std::chrono_literals;

namespace {
QString unitIdOf(const Store &store, std::size_t row)
{
    return QString::fromUtf8(store.units().idOf(row));
}
} // namespace

CandidateModel::CandidateModel(QObject *parent)
    : QAbstractListModel(parent)
{
    // Units may still be arriving when the incident is chosen.
    m_retry.setInterval(2s);
    connect(&m_retry, &QTimer::timeout, this, [this] {
        if (count() < m_limit)
            refresh();
    });
    m_retry.start();
}

void CandidateModel::setLive(Live *live)
{
    if (m_live && m_live != live)
        m_live->disconnect(this);
    if (!follow(m_live, live, this, &CandidateModel::onStoreChanged))
        return;
    if (m_live)
        connect(m_live, &Live::sightChanged, this, &CandidateModel::refresh);
    Q_EMIT liveChanged();
    refresh();
}

void CandidateModel::setIncidentId(const QString &id)
{
    if (m_incidentId == id)
        return;
    m_incidentId = id;
    m_chosen.clear();
    Q_EMIT incidentIdChanged();
    Q_EMIT chosenChanged();
    refresh();
}

void CandidateModel::setLimit(int limit)
{
    if (m_limit == limit)
        return;
    m_limit = limit;
    Q_EMIT limitChanged();
    refresh();
}

void CandidateModel::onStoreChanged(const ChangeSet &changes)
{
    const bool touched = std::ranges::any_of(m_candidates, [&](const Recommendation &candidate) {
        return std::ranges::binary_search(changes.units, candidate.row)
            && m_live->store().units().glance(candidate.row).status != UnitStatus::Available;
    });
    if (touched)
        refresh();
}

void CandidateModel::refresh()
{
    std::vector<Recommendation> next;
    const IncidentRow *incident = m_live ? m_live->store().incidents().find(m_incidentId.toStdString()) : nullptr;
    if (incident) {
        std::vector<UnitCandidate> units;
        const UnitTable &table = m_live->store().units();
        for (std::size_t row = 0; row < table.size(); ++row) {
            const UnitGlance unit = table.glance(row);
            const ResponseUnit *reference = table.referenceOf(row);
            if (unit.position && !m_live->store().isStale(unit.freshness))
                units.push_back({.row = row,
                                 .kind = unit.kind,
                                 .status = unit.status,
                                 .position = *unit.position,
                                 .capabilities = reference ? reference->capabilities : std::span<const QString>()});
        }
        next = recommend(incident->incident, units, static_cast<std::size_t>(m_limit));
    }
    const int before = count();
    beginResetModel();
    m_candidates = std::move(next);
    QSet<QString> still;
    for (const Recommendation &candidate : m_candidates)
        still.insert(unitIdOf(m_live->store(), candidate.row));
    m_chosen.intersect(still);
    endResetModel();
    if (count() != before)
        Q_EMIT countChanged();
    Q_EMIT chosenChanged();
}

QStringList CandidateModel::chosen() const
{
    QStringList ids;
    for (const Recommendation &candidate : m_candidates) {
        const QString id = unitIdOf(m_live->store(), candidate.row);
        if (m_chosen.contains(id))
            ids.append(id);
    }
    return ids;
}

void CandidateModel::toggle(int row)
{
    if (row < 0 || row >= count())
        return;
    const QString id = data(index(row), UnitIdRole).toString();
    if (!m_chosen.remove(id))
        m_chosen.insert(id);
    Q_EMIT dataChanged(index(row), index(row), {ChosenRole});
    Q_EMIT chosenChanged();
}

int CandidateModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant CandidateModel::data(const QModelIndex &index, int role) const
{
    if (!m_live || !index.isValid() || index.row() >= count())
        return {};
    const Recommendation &candidate = m_candidates[static_cast<std::size_t>(index.row())];
    if (candidate.row >= m_live->store().units().size())
        return {};
    const UnitRow unit = m_live->store().units().at(candidate.row);
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return m_live->redactor().unitName(unit);
    case UnitIdRole:
        return unitIdOf(m_live->store(), candidate.row);
    case KindRole:
        return static_cast<int>(unit.state.kind);
    case CrewRole:
        return static_cast<int>(unit.reference.crew);
    case CapabilityRole:
        return QStringList(unit.reference.capabilities.begin(), unit.reference.capabilities.end())
            .join(QStringLiteral(" "));
    case MetresRole:
        return candidate.metres;
    case SecondsRole:
        return candidate.seconds;
    case FitsRole:
        return candidate.kindFits;
    case ChosenRole:
        return m_chosen.contains(unitIdOf(m_live->store(), candidate.row));
    case PlaceRole:
        return m_live->placeName(unit.header.region);
    default:
        return {};
    }
}

QHash<int, QByteArray> CandidateModel::roleNames() const
{
    return {{UnitIdRole, "unitId"},         {NameRole, "name"},     {KindRole, "kind"},       {CrewRole, "crew"},
            {CapabilityRole, "capability"}, {MetresRole, "metres"}, {SecondsRole, "seconds"}, {FitsRole, "fits"},
            {ChosenRole, "chosen"},         {PlaceRole, "place"}};
}

} // namespace yiping
