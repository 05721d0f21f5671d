// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/lane_model.h"

#include "store/store.h"

#include <algorithm>
#include <utility>

namespace yiping {

namespace {

constexpr qint64 MeasuredOverNs = 1'000'000'000;

} // namespace

void LaneModel::setLive(Live *live)
{
    if (m_live == live)
        return;
    if (m_live)
        m_live->clock()->disconnect(this);
    beginResetModel();
    m_live = live;
    m_markNs = 0;
    endResetModel();
    if (m_live) {
        connect(m_live->clock(), &DataClock::ticked, this, &LaneModel::refresh);
        refresh();
    }
    Q_EMIT liveChanged();
}

QString LaneModel::nameOf(Lane lane)
{
    switch (lane) {
    case Lane::State:
        return tr("State");
    case Lane::Series:
        return tr("Series");
    case Lane::Event:
        return tr("Events");
    case Lane::Order:
        return tr("Orders");
    }
    return {};
}

int LaneModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_live ? 0 : LaneCount;
}

void LaneModel::refresh()
{
    measureRates();
    Q_EMIT dataChanged(index(0), index(LaneCount - 1));
}

void LaneModel::measureRates()
{
    const qint64 now = m_live->steadyNs();
    if (m_markNs != 0 && now - m_markNs < MeasuredOverNs)
        return;
    const qint64 before = std::exchange(m_markNs, now);
    const auto &received = m_live->store().counters().received;
    for (std::size_t i = 0; i < LaneCount; ++i) {
        const quint64 came = received[i] - std::exchange(m_receivedAtMark[i], received[i]);
        m_rates[i] = before == 0 ? 0 : static_cast<double>(came) * 1e9 / static_cast<double>(now - before);
    }
}

double LaneModel::ageMs(Lane lane) const
{
    const double heard = m_live->link()->heardMs(static_cast<int>(lane));
    return heard <= 0 ? -1 : std::max(0.0, static_cast<double>(m_live->realNowMs()) - heard);
}

int LaneModel::outages(Lane lane) const
{
    return static_cast<int>(std::ranges::count(m_live->store().outages(), lane, &Outage::lane));
}

QVariant LaneModel::data(const QModelIndex &index, int role) const
{
    if (!m_live || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Lane lane = AllLanes[static_cast<std::size_t>(index.row())];
    const LaneHealth &health = m_live->store().lane(lane);
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return nameOf(lane);
    case IsLiveRole:
        return health.live;
    case ReceivedRole:
        return static_cast<double>(m_live->store().counters().received[static_cast<std::size_t>(lane)]);
    case RateRole:
        return m_rates[static_cast<std::size_t>(lane)];
    case PendingRole:
        return static_cast<double>(health.pending);
    case SequenceRole:
        return static_cast<double>(health.lastSequence);
    case AgeMsRole:
        return ageMs(lane);
    case OutagesRole:
        return outages(lane);
    default:
        return {};
    }
}

QHash<int, QByteArray> LaneModel::roleNames() const
{
    return {{NameRole, "name"},       {IsLiveRole, "isLive"},     {ReceivedRole, "received"}, {RateRole, "rate"},
            {PendingRole, "pending"}, {SequenceRole, "sequence"}, {AgeMsRole, "ageMs"},       {OutagesRole, "outages"}};
}

} // namespace yiping
