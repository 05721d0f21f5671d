// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/ranking_model.h"

#include "analysis/class_breaks.h"
#include "viewmodels/follow.h"

#include <QTimeZone>

#include <algorithm>
#include <cmath>

namespace yiping {

namespace {
constexpr int ClassCount = 5;
constexpr auto Residents = "population";
constexpr double PerResidents = 100'000;
constexpr double PerKm2 = 100;
constexpr int CountedAtOffsetS = 8 * 3600;
/** Residents are published in persons or in this unit. */
const QString TenThousand = QStringLiteral("万人");
} // namespace

RankingModel::RankingModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void RankingModel::setLive(Live *live)
{
    if (!follow(m_live, live, this, &RankingModel::onStoreChanged))
        return;
    Q_EMIT targetChanged();
    refresh();
}

void RankingModel::setMetric(const QString &metric)
{
    if (m_metric == metric)
        return;
    m_metric = metric;
    Q_EMIT targetChanged();
    refresh();
}

void RankingModel::setRegion(const QString &region)
{
    if (m_region == region)
        return;
    m_region = region;
    Q_EMIT targetChanged();
    refresh();
}

void RankingModel::onStoreChanged(const ChangeSet &changes)
{
    if (!changes.aggregates.empty())
        refresh();
}

void RankingModel::refresh()
{
    std::vector<Entry> next;
    int year = 0;
    int without = 0;
    const auto parent = RegionCode::parse(m_region.toStdString());
    if (m_live && parent) {
        for (const Region *child : m_live->catalog().childrenOf(*parent)) {
            const auto *row =
                m_live->store().aggregates().find(Store::aggregateKey(m_metric.toStdString(), child->code));
            if (!row)
                continue;
            const auto basis = basisOf(child->code, year);
            if (!basis) {
                ++without;
                continue;
            }
            m_unit = row->aggregate.unit;
            next.push_back({.code = child->code.toString(),
                            .name = child->shortName,
                            .value = row->aggregate.value / *basis,
                            .stale = m_live->store().isStale(row->header)});
        }
    }
    std::ranges::stable_sort(next, std::ranges::greater{}, &Entry::value);
    for (std::size_t i = 0; i < next.size(); ++i)
        next[i].rank = i > 0 && next[i].value == next[i - 1].value ? next[i - 1].rank : static_cast<int>(i) + 1;
    if (next == m_entries && year == m_basisYear && without == m_withoutBasis)
        return;
    m_basisYear = year;
    m_withoutBasis = without;
    if (next.size() == m_entries.size()) {
        m_entries = std::move(next);
        if (!m_entries.empty())
            Q_EMIT dataChanged(index(0), index(count() - 1));
    } else {
        beginResetModel();
        m_entries = std::move(next);
        endResetModel();
    }
    Q_EMIT rankingChanged();
}

std::optional<double> RankingModel::basisOf(const RegionCode &child, int &year) const
{
    double amount = 0;
    if (m_basis == Whole)
        return 1;
    if (m_basis == Area) {
        amount = m_geometry ? m_geometry->areaKm2(child.toString()) / PerKm2 : 0;
    } else if (const auto *row = m_live->store().aggregates().find(Store::aggregateKey(Residents, child))) {
        const double persons = row->aggregate.unit == TenThousand ? 1e4 : 1;
        amount = row->aggregate.value * persons / PerResidents;
        if (amount > 0)
            year = QDateTime::fromMSecsSinceEpoch(row->header.eventTimeMs, QTimeZone(CountedAtOffsetS)).date().year();
    }
    return amount > 0 && std::isfinite(amount) ? std::optional(amount) : std::nullopt;
}

void RankingModel::setBasis(Basis basis)
{
    if (m_basis == basis)
        return;
    m_basis = basis;
    Q_EMIT targetChanged();
    refresh();
}

void RankingModel::setGeometry(MapGeometry *geometry)
{
    if (m_geometry == geometry)
        return;
    if (m_geometry)
        m_geometry->disconnect(this);
    m_geometry = geometry;
    if (geometry)
        connect(geometry, &MapGeometry::loaded, this, &RankingModel::refresh);
    Q_EMIT targetChanged();
    refresh();
}

void RankingModel::setClassMethod(Classes method)
{
    if (m_classMethod == method)
        return;
    m_classMethod = method;
    Q_EMIT targetChanged();
    Q_EMIT rankingChanged();
}

QList<double> RankingModel::limits() const
{
    std::vector<double> values;
    for (const Entry &entry : m_entries) {
        if (entry.value > 0)
            values.push_back(entry.value);
    }
    const std::vector<double> limits = classLimits(values, ClassCount, static_cast<ClassMethod>(m_classMethod));
    return {limits.begin(), limits.end()};
}

QVariantMap RankingModel::classes() const
{
    const QList<double> upTo = limits();
    QVariantMap classes;
    for (const Entry &entry : m_entries)
        classes.insert(entry.code, entry.value > 0 ? classOf(entry.value, upTo) + 1 : 0);
    return classes;
}

int RankingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant RankingModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= count())
        return {};
    const Entry &entry = m_entries[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return entry.name;
    case RegionCodeRole:
        return entry.code;
    case ValueRole:
        return entry.value;
    case RankRole:
        return entry.rank;
    case StaleRole:
        return entry.stale;
    default:
        return {};
    }
}

QHash<int, QByteArray> RankingModel::roleNames() const
{
    return {{RegionCodeRole, "regionCode"},
            {NameRole, "name"},
            {ValueRole, "value"},
            {RankRole, "rank"},
            {StaleRole, "stale"}};
}

} // namespace yiping
