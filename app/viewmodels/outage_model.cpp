// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/outage_model.h"

#include "store/store.h"
#include "viewmodels/follow.h"
#include "viewmodels/lane_model.h"
#include "viewmodels/silent_sources.h"

#include <numeric>

namespace yiping {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(yiping::OutageModel)
};

QString causeOf(const Outage &outage, const RegionCatalog &catalog)
{
    switch (outage.cause) {
    case OutageCause::LinkLost:
        return Words::tr("link lost");
    case OutageCause::NotRunning:
        return Words::tr("program not running");
    case OutageCause::Gone:
        return Words::tr("no longer at the broker");
    case OutageCause::SourceSilent:
        return Words::tr("%1 not heard").arg(nameOfSource(outage.source, catalog));
    }
    return {};
}

QString wordsFor(const Outage &outage)
{
    switch (outage.backfill) {
    case Backfill::Pending:
        return Words::tr("lasts");
    case Backfill::Complete:
        return Words::tr("made up for");
    case Backfill::NewestOnly:
        return Words::tr("newest values made up for");
    case Backfill::Incomplete:
        return Words::tr("up to %1 missing").arg(outage.missing);
    }
    return {};
}

QString rangeOf(const Outage &outage)
{
    if (outage.fromSequence == 0)
        return {};
    if (outage.toSequence == 0)
        return QString::number(outage.fromSequence) + QStringLiteral(" –");
    return outage.fromSequence == outage.toSequence
        ? QString::number(outage.fromSequence)
        : QString::number(outage.fromSequence) + QStringLiteral(" – ") + QString::number(outage.toSequence);
}

} // namespace

void OutageModel::setLive(Live *live)
{
    if (!follow(m_live, live, this, &OutageModel::onStoreChanged))
        return;
    take();
    Q_EMIT liveChanged();
}

void OutageModel::onStoreChanged(const ChangeSet &changes)
{
    if (changes.outagesChanged)
        take();
}

void OutageModel::take()
{
    // A few a day: the whole list anew is no burden and needs no reckoning of rows.
    beginResetModel();
    m_outages = m_live ? m_live->store().outages() : std::vector<Outage>();
    endResetModel();
    Q_EMIT countChanged();
}

double OutageModel::missing() const
{
    return static_cast<double>(std::accumulate(m_outages.begin(), m_outages.end(), quint64(0),
                                               [](quint64 sum, const Outage &outage) { return sum + outage.missing; }));
}

int OutageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_outages.size());
}

QVariant OutageModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Outage &outage = m_outages[m_outages.size() - 1 - static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case LaneNameRole:
        return LaneModel::nameOf(outage.lane);
    case CauseRole:
        return m_live ? causeOf(outage, m_live->catalog()) : QString();
    case BackfillRole:
        return wordsFor(outage);
    case IsOpenRole:
        return outage.toMs == 0;
    case IsIncompleteRole:
        return outage.backfill == Backfill::Incomplete;
    case FromMsRole:
        return outage.fromMs;
    case ToMsRole:
        return outage.toMs;
    case RangeRole:
        return rangeOf(outage);
    case MissingRole:
        return static_cast<double>(outage.missing);
    default:
        return {};
    }
}

QHash<int, QByteArray> OutageModel::roleNames() const
{
    return {{LaneNameRole, "laneName"}, {CauseRole, "cause"},   {BackfillRole, "backfill"},
            {IsOpenRole, "isOpen"},     {FromMsRole, "fromMs"}, {IsIncompleteRole, "isIncomplete"},
            {ToMsRole, "toMs"},         {RangeRole, "range"},   {MissingRole, "missing"}};
}

} // namespace yiping
