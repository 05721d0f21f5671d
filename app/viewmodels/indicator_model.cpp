// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/indicator_model.h"

#include "store/store.h"
#include "viewmodels/format.h"

#include <QLocale>

#include <algorithm>
#include <tuple>

namespace yiping {

namespace {

std::optional<double> targetOf(const IndicatorDefinition &definition, int year)
{
    const auto found = definition.targets.find(year);
    return found == definition.targets.end() ? std::nullopt : std::optional(found->second);
}

QString targetsText(const IndicatorDefinition &definition)
{
    QStringList parts;
    for (const auto &[year, target] : definition.targets)
        parts.append(QStringLiteral("%1 %2").arg(year).arg(Format::number(target, 0)) + definition.unit);
    return parts.join(QStringLiteral(" · "));
}

QString nameOf(const IndicatorDefinition &definition)
{
    const bool chinese = QLocale().language() == QLocale::Chinese;
    return chinese || definition.nameEn.isEmpty() ? definition.nameZh : definition.nameEn;
}

} // namespace

IndicatorModel::IndicatorModel(QObject *parent)
    : RowListModel(parent)
{
    connect(this, &RowListModel::liveChanged, this, &IndicatorModel::followClock);
}

/** A year ends without a message. */
void IndicatorModel::followClock()
{
    disconnect(m_ticks);
    m_saidYear = year();
    if (live())
        m_ticks = connect(live()->clock(), &DataClock::ticked, this, &IndicatorModel::checkYear);
}

void IndicatorModel::checkYear()
{
    if (year() == m_saidYear)
        return;
    m_saidYear = year();
    Q_EMIT yearChanged();
    // Each is held against another target now.
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1), {TargetRole, HasTargetRole, LightRole, DifferenceRole});
}

void IndicatorModel::setGroup(const QString &group)
{
    if (m_group == group)
        return;
    m_group = group;
    Q_EMIT groupChanged();
    refresh();
}

int IndicatorModel::year() const
{
    if (!live())
        return 0;
    const int now = beijingTime(live()->store().dataNowMs()).date().year();
    int first = 0;
    int last = 0;
    for (const IndicatorRow &row : live()->store().indicators().rows()) {
        if (row.definition.group != m_group || row.definition.targets.empty())
            continue;
        first =
            first == 0 ? row.definition.targets.begin()->first : std::min(first, row.definition.targets.begin()->first);
        last = std::max(last, row.definition.targets.rbegin()->first);
    }
    return first == 0 ? now : std::clamp(now, first, last);
}

std::vector<std::size_t> IndicatorModel::wanted() const
{
    const auto &rows = live()->store().indicators().rows();
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].definition.group == m_group && !rows[i].definition.id.empty())
            found.push_back(i);
    }
    std::ranges::sort(found, {}, [&rows](std::size_t i) { return std::tuple(rows[i].definition.order, i); });
    return found;
}

const std::vector<std::size_t> &IndicatorModel::changedRows(const ChangeSet &changes) const
{
    return changes.indicators;
}

void IndicatorModel::noteChanges(const ChangeSet &changes)
{
    if (!changes.indicators.empty() || changes.clockChanged)
        checkYear();
}

QVariant IndicatorModel::data(const QModelIndex &index, int role) const
{
    if (!isValidIndex(index))
        return {};
    const IndicatorRow &row = live()->store().indicators().at(storeRow(index));
    const bool hasValue = !row.current.indicatorId.empty();
    const auto target = targetOf(row.definition, year());
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return nameOf(row.definition);
    case IndicatorIdRole:
        return QString::fromStdString(row.definition.id);
    case UnitRole:
        return row.definition.unit;
    case HasValueRole:
        return hasValue;
    case ValueRole:
        return row.current.value;
    case DecimalsRole:
        return row.definition.decimals;
    case TargetRole:
        return target.value_or(0);
    case HasTargetRole:
        return target.has_value();
    case LightRole:
        return static_cast<int>(hasValue ? lightFor(row.current.value, target) : StatusLight::Unknown);
    case DifferenceRole:
        return row.current.value - target.value_or(row.current.value);
    case PeriodRole:
        return row.current.period;
    case SourceRole:
        return row.definition.sourceAgency;
    case ScopeRole:
        return row.definition.scopeNote;
    case TargetsTextRole:
        return targetsText(row.definition);
    case VintageRole:
        return row.current.vintage;
    case StaleRole:
        return hasValue && live()->store().isStale(row.header);
    default:
        return {};
    }
}

QHash<int, QByteArray> IndicatorModel::roleNames() const
{
    return {{IndicatorIdRole, "indicatorId"},
            {NameRole, "name"},
            {UnitRole, "unit"},
            {HasValueRole, "hasValue"},
            {ValueRole, "value"},
            {DecimalsRole, "decimals"},
            {TargetRole, "target"},
            {HasTargetRole, "hasTarget"},
            {LightRole, "light"},
            {DifferenceRole, "difference"},
            {PeriodRole, "period"},
            {SourceRole, "source"},
            {ScopeRole, "scope"},
            {TargetsTextRole, "targetsText"},
            {VintageRole, "vintage"},
            {StaleRole, "stale"}};
}

} // namespace yiping
