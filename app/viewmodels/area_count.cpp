// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/area_count.h"

#include "store/store.h"
#include "widgets/map/symbol.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace yiping {

using namespace std::chrono_literals;

/** What one pass over the points found. */
struct AreaCount::Tally
{
    /** By layer and what it is there: severity, EntityKind, SensorKind. */
    std::map<std::pair<Layer, int>, int> kinds;
    /** Stations over a stage, by SensorKind. */
    std::map<int, int> alerts;
    std::map<RegionCode, int> regions;
    std::vector<Entry> entries;
    int total = 0;
    int stale = 0;
};

AreaCount::AreaCount(QObject *parent)
    : QAbstractListModel(parent)
{
    // A ring that is being drawn is counted often, what moves inside of it less so.
    m_soon.setSingleShot(true);
    m_soon.setInterval(40ms);
    m_later.setSingleShot(true);
    m_later.setInterval(500ms);
    connect(&m_soon, &QTimer::timeout, this, &AreaCount::recount);
    connect(&m_later, &QTimer::timeout, this, &AreaCount::recount);
    connect(this, &AreaCount::inputsChanged, &m_soon, qOverload<>(&QTimer::start));
}

void AreaCount::setLive(Live *live)
{
    if (live == m_live)
        return;
    if (m_live)
        m_live->disconnect(this);
    m_live = live;
    // What is masked again must not stand here any longer.
    if (live)
        connect(live, &Live::sightChanged, this, &AreaCount::recount);
    Q_EMIT inputsChanged();
}

void AreaCount::setTool(MapTool *tool)
{
    if (tool == m_tool)
        return;
    if (m_tool)
        m_tool->disconnect(this);
    m_tool = tool;
    if (tool) {
        connect(tool, &MapTool::changed, this, [this] {
            if (!m_soon.isActive())
                m_soon.start();
        });
    }
    Q_EMIT inputsChanged();
}

void AreaCount::swapSource(PointSource *before, PointSource *after)
{
    if (before)
        before->disconnect(this);
    if (after) {
        connect(after, &PointSource::pointsChanged, this, [this] {
            if (!m_later.isActive())
                m_later.start();
        });
    }
    Q_EMIT inputsChanged();
}

void AreaCount::setIncidents(IncidentPoints *points)
{
    if (points != m_incidents)
        swapSource(std::exchange(m_incidents, points), points);
}

void AreaCount::setUnits(UnitPoints *points)
{
    if (points != m_units)
        swapSource(std::exchange(m_units, points), points);
}

void AreaCount::setStations(StationPoints *points)
{
    if (points != m_stations)
        swapSource(std::exchange(m_stations, points), points);
}

void AreaCount::tally(Layer layer, const MapPoints *source, const PolygonIndex &index, Tally &tally) const
{
    if (!source || !source->live())
        return;
    const Store &store = m_live->store();
    // Neighbours in the store are neighbours on the ground more often than not.
    const RegionCode *lastRegion = nullptr;
    int *lastCount = nullptr;
    const auto countRegion = [&](const RegionCode &code) {
        if (!lastRegion || *lastRegion != code) {
            lastRegion = &code;
            lastCount = &tally.regions[code.upTo(RegionLevel::County)];
        }
        ++*lastCount;
    };
    for (const MapPoint &point : source->points()) {
        if (!index.contains({.x = point.x, .y = point.y}))
            continue;
        ++tally.total;
        tally.stale += point.stale ? 1 : 0;
        quint8 rank = point.symbol;
        switch (layer) {
        case Layer::Incidents:
            ++tally.kinds[{layer, static_cast<int>(store.incidents().at(point.row).incident.severity)}];
            countRegion(store.incidents().at(point.row).header.region);
            break;
        case Layer::Units: {
            const UnitGlance unit = store.units().glance(point.row);
            ++tally.kinds[{layer, static_cast<int>(unit.kind)}];
            countRegion(*unit.region);
            break;
        }
        case Layer::Stations: {
            const SensorRow &row = store.sensors().at(point.row);
            const bool alert = point.symbol == MapSymbol::SensorAlarm;
            ++tally.kinds[{layer, static_cast<int>(row.latest.kind)}];
            tally.alerts[static_cast<int>(row.latest.kind)] += alert ? 1 : 0;
            rank = alert ? 0 : 1;
            countRegion(row.header.region);
            break;
        }
        }
        tally.entries.push_back({.layer = layer, .rank = rank, .row = point.row});
    }
}

void AreaCount::recount()
{
    m_soon.stop();
    Tally found;
    if (m_live && m_tool && m_tool->isSelecting()) {
        std::vector<MercatorPoint> corners;
        std::ranges::transform(m_tool->ring(), std::back_inserter(corners), toMercator);
        const PolygonIndex index(corners);
        tally(Layer::Incidents, m_incidents, index, found);
        tally(Layer::Units, m_units, index, found);
        tally(Layer::Stations, m_stations, index, found);
    }
    const auto most = std::min<std::size_t>(ListLimit, found.entries.size());
    std::ranges::partial_sort(found.entries, found.entries.begin() + static_cast<std::ptrdiff_t>(most));
    found.entries.resize(most);
    sync(found.entries);
    m_kinds = kindsOf(found);
    m_regions = regionsOf(found);
    m_total = found.total;
    m_stale = found.stale;
    m_asOfMs = m_live ? m_live->store().dataNowMs() : 0;
    Q_EMIT counted();
}

void AreaCount::sync(const std::vector<Entry> &next)
{
    // Both are in order: one walk finds what went and what came.
    std::size_t at = 0;
    for (std::size_t i = 0; at < m_entries.size() || i < next.size();) {
        const int row = static_cast<int>(at);
        if (at < m_entries.size() && (i == next.size() || m_entries[at] < next[i])) {
            beginRemoveRows({}, row, row);
            m_entries.erase(m_entries.begin() + row);
            endRemoveRows();
        } else if (at == m_entries.size() || next[i] < m_entries[at]) {
            beginInsertRows({}, row, row);
            m_entries.insert(m_entries.begin() + row, next[i]);
            endInsertRows();
            ++at;
            ++i;
        } else {
            ++at;
            ++i;
        }
    }
    if (!m_entries.empty())
        Q_EMIT dataChanged(index(0), index(listed() - 1));
}

int AreaCount::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : listed();
}

QPointF AreaCount::placeOf(const QString &incidentId) const
{
    const int row = m_incidents && m_incidents->live() ? m_incidents->rowOf(incidentId) : -1;
    if (row >= 0) {
        for (const MapPoint &point : m_incidents->points()) {
            if (point.row == static_cast<quint32>(row)) {
                const LonLat place = fromMercator({.x = point.x, .y = point.y});
                return {place.lon, place.lat};
            }
        }
    }
    return {qQNaN(), qQNaN()};
}

bool AreaCount::choose(int row)
{
    if (!m_live || row < 0 || row >= listed())
        return false;
    const QString id = data(index(row), IdRole).toString();
    switch (m_entries[static_cast<std::size_t>(row)].layer) {
    case Layer::Incidents:
        m_live->selection()->choose(id);
        break;
    case Layer::Units:
        m_live->selection()->setUnitId(id);
        break;
    case Layer::Stations:
        m_live->selection()->setSensorId(id);
        break;
    }
    Q_EMIT chosen(data(index(row), LayerRole).toString(), id);
    return true;
}

void AreaCount::copy() const
{
    QGuiApplication::clipboard()->setText(text());
}

} // namespace yiping
