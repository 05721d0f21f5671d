// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"
#include "viewmodels/area_count.h"
#include "viewmodels/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace yiping {

namespace {

struct StationWords
{
    Q_DECLARE_TR_FUNCTIONS(StationWords)
public:
    static QString kind(SensorKind kind)
    {
        switch (kind) {
        case SensorKind::WaterLevel:
            return tr("Water levels");
        case SensorKind::Rainfall1h:
            return tr("Rain gauges");
        case SensorKind::Aqi:
        case SensorKind::Pm25:
            return tr("Air stations");
        case SensorKind::PumpFlow:
            return tr("Pumps");
        case SensorKind::Discharge:
            return tr("Discharge");
        case SensorKind::Waterlogging:
            return tr("Waterlogging");
        case SensorKind::Unspecified:
            break;
        }
        return tr("Stations");
    }
};

} // namespace

QHash<int, QByteArray> AreaCount::roleNames() const
{
    return {{IdRole, "entityId"},
            {LayerRole, "layer"},
            {NameRole, "name"},
            {DetailRole, "detail"},
            {SeverityRole, "severity"}};
}

QVariant AreaCount::data(const QModelIndex &index, int role) const
{
    if (!m_live || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = m_entries[static_cast<std::size_t>(index.row())];
    const Store &store = m_live->store();
    switch (role) {
    case IdRole:
        if (entry.layer == Layer::Units)
            return QString::fromUtf8(store.units().idOf(entry.row));
        return QString::fromStdString(entry.layer == Layer::Incidents ? store.incidents().at(entry.row).incident.id
                                                                      : store.sensors().at(entry.row).latest.id);
    case LayerRole:
        return entry.layer == Layer::Incidents ? QStringLiteral("incidents")
            : entry.layer == Layer::Units      ? QStringLiteral("units")
                                               : QStringLiteral("sensors");
    case Qt::DisplayRole:
    case NameRole:
        return nameOf(entry);
    case DetailRole:
        return detailOf(entry);
    case SeverityRole:
        return entry.layer == Layer::Incidents ? static_cast<int>(store.incidents().at(entry.row).incident.severity)
                                               : 0;
    default:
        return {};
    }
}

QString AreaCount::nameOf(const Entry &entry) const
{
    const Store &store = m_live->store();
    const Redactor &redactor = m_live->redactor();
    switch (entry.layer) {
    case Layer::Incidents:
        return redactor.title(store.incidents().at(entry.row));
    case Layer::Units:
        return redactor.unitName(store.units().at(entry.row));
    case Layer::Stations:
        return redactor.text(store.sensors().at(entry.row).header, store.sensors().at(entry.row).latest.name);
    }
    return {};
}

QString AreaCount::detailOf(const Entry &entry) const
{
    const Store &store = m_live->store();
    switch (entry.layer) {
    case Layer::Incidents:
        return Format::stage(static_cast<int>(store.incidents().at(entry.row).incident.stage));
    case Layer::Units:
        return Format::unitStatus(static_cast<int>(store.units().glance(entry.row).status));
    case Layer::Stations: {
        const SensorValue &latest = store.sensors().at(entry.row).latest;
        return latest.value ? Format::number(*latest.value, 2) + QLatin1Char(' ') + unitOf(latest.kind)
                            : tr("no value");
    }
    }
    return {};
}

QVariantList AreaCount::kindsOf(const Tally &tally) const
{
    QVariantList result;
    for (const auto &[key, count] : tally.kinds) {
        const auto &[layer, kind] = key;
        const auto alerts = layer == Layer::Stations ? tally.alerts.find(kind) : tally.alerts.end();
        const QString name = layer == Layer::Incidents ? Format::severityName(kind)
            : layer == Layer::Units                    ? Format::unitKind(kind)
                                                       : StationWords::kind(static_cast<SensorKind>(kind));
        result.append(QVariantMap{{QStringLiteral("layer"), static_cast<int>(layer)},
                                  {QStringLiteral("name"), name},
                                  {QStringLiteral("count"), count},
                                  {QStringLiteral("severity"), layer == Layer::Incidents ? kind : 0},
                                  {QStringLiteral("alert"), alerts == tally.alerts.end() ? 0 : alerts->second}});
    }
    return result;
}

QVariantList AreaCount::regionsOf(const Tally &tally) const
{
    std::vector<std::pair<RegionCode, int>> order(tally.regions.begin(), tally.regions.end());
    std::ranges::stable_sort(order, std::ranges::greater{}, [](const auto &entry) { return entry.second; });
    QVariantList result;
    for (const auto &[code, count] : order) {
        result.append(
            QVariantMap{{QStringLiteral("code"), code.toString()},
                        {QStringLiteral("name"), code.isEmpty() ? tr("place not told") : m_live->placeName(code)},
                        {QStringLiteral("count"), count}});
    }
    return result;
}

QString AreaCount::headline() const
{
    const QString area = Format::area(m_tool->area());
    switch (m_tool->kind()) {
    case MapTool::Circle:
        return tr("Circle of %1 around %2° E, %3° N (%4)")
            .arg(Format::length(m_tool->radius()), Format::number(m_tool->centre().x(), 5),
                 Format::number(m_tool->centre().y(), 5), area);
    case MapTool::Rectangle:
        return tr("Rectangle of %1").arg(area);
    default:
        return tr("Lasso of %1").arg(area);
    }
}

QString AreaCount::text() const
{
    if (!m_live || !m_tool || !m_tool->isSelecting())
        return {};
    QStringList lines{headline(),
                      tr("as of %1").arg(beijingTime(m_asOfMs).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))),
                      tr("%n in it", nullptr, m_total)};
    if (m_stale > 0)
        lines.append(tr("%n of them out of date", nullptr, m_stale));
    const auto addAll = [&](const QVariantList &counts) {
        lines.append(QString());
        for (const QVariant &entry : counts) {
            const QVariantMap map = entry.toMap();
            lines.append(map.value(QStringLiteral("name")).toString() + QLatin1Char('\t')
                         + map.value(QStringLiteral("count")).toString());
        }
    };
    addAll(m_kinds);
    addAll(m_regions);
    lines.append(QString());
    for (const Entry &entry : m_entries)
        lines.append(nameOf(entry) + QLatin1Char('\t') + detailOf(entry));
    if (m_total > listed())
        lines.append(tr("and %n more", nullptr, m_total - listed()));
    return lines.join(QLatin1Char('\n'));
}

} // namespace yiping
