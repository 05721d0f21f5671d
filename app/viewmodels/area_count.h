// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/polygon_index.h"
#include "viewmodels/incident_points.h"
#include "viewmodels/map_tool.h"
#include "viewmodels/station_points.h"
#include "viewmodels/unit_points.h"

#include <QAbstractListModel>
#include <QTimer>
#include <QVariantList>

#include <map>

namespace yiping {

/**
 * What lies inside of the ring that a tool drew: counts by kind and by county, and a list to choose from. Counts all
 * points that the sources hold, drawn or not, so that permissions and masking hold here as they do on the map. Follows
 * the ring as it is drawn and the store at most twice a second. GUI thread.
 */
class AreaCount : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(yiping::Live *live READ live WRITE setLive NOTIFY inputsChanged REQUIRED)
    /** Only its selecting kinds are counted. */
    Q_PROPERTY(yiping::MapTool *tool READ tool WRITE setTool NOTIFY inputsChanged)
    Q_PROPERTY(yiping::IncidentPoints *incidents READ incidents WRITE setIncidents NOTIFY inputsChanged)
    Q_PROPERTY(yiping::UnitPoints *units READ units WRITE setUnits NOTIFY inputsChanged)
    Q_PROPERTY(yiping::StationPoints *stations READ stations WRITE setStations NOTIFY inputsChanged)
    /** {layer, name, count, severity (incidents: 1..4, else 0), alert (stations over a stage)}, gravest first. */
    Q_PROPERTY(QVariantList kinds READ kinds NOTIFY counted)
    /** {code, name, count}, the most first. The county is the one that each is reported under. */
    Q_PROPERTY(QVariantList regions READ regions NOTIFY counted)
    Q_PROPERTY(int total READ total NOTIFY counted)
    /** Of them: what is out of date. */
    Q_PROPERTY(int stale READ stale NOTIFY counted)
    /** Those in the list; the rest is only counted. */
    Q_PROPERTY(int listed READ listed NOTIFY counted)
    /** When it was counted, data time in milliseconds since 1970 UTC; 0: never. */
    Q_PROPERTY(qint64 asOfMs READ asOfMs NOTIFY counted)

public:
    enum Role { IdRole = Qt::UserRole + 1, LayerRole, NameRole, DetailRole, SeverityRole };
    static constexpr int ListLimit = 200;

    explicit AreaCount(QObject *parent = nullptr);

    [[nodiscard]] Live *live() const { return m_live; }
    void setLive(Live *live);
    [[nodiscard]] MapTool *tool() const { return m_tool; }
    void setTool(MapTool *tool);
    [[nodiscard]] IncidentPoints *incidents() const { return m_incidents; }
    void setIncidents(IncidentPoints *points);
    [[nodiscard]] UnitPoints *units() const { return m_units; }
    void setUnits(UnitPoints *points);
    [[nodiscard]] StationPoints *stations() const { return m_stations; }
    void setStations(StationPoints *points);
    [[nodiscard]] QVariantList kinds() const { return m_kinds; }
    [[nodiscard]] QVariantList regions() const { return m_regions; }
    [[nodiscard]] int total() const { return m_total; }
    [[nodiscard]] int stale() const { return m_stale; }
    [[nodiscard]] int listed() const { return static_cast<int>(m_entries.size()); }
    [[nodiscard]] qint64 asOfMs() const { return m_asOfMs; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /** Makes an entry the screen's selection. False where there is none. */
    Q_INVOKABLE bool choose(int row);
    /** Where an incident is shown: x longitude, y latitude; x is NaN where it is not. */
    Q_INVOKABLE [[nodiscard]] QPointF placeOf(const QString &incidentId) const;
    /** Everything as text, with its time. */
    Q_INVOKABLE [[nodiscard]] QString text() const;
    Q_INVOKABLE void copy() const;
    /** At once, whatever was counted last. */
    Q_INVOKABLE void recount();

Q_SIGNALS:
    void inputsChanged();
    void counted();
    /** By choose(): "incidents", "units" or "sensors", and which of them. */
    void chosen(const QString &layer, const QString &id);

private:
    enum class Layer : quint8 { Incidents, Units, Stations };
    struct Entry
    {
        Layer layer = Layer::Incidents;
        /** Severity or symbol; what is graver comes first. */
        quint8 rank = 0;
        quint32 row = 0;

        auto operator<=>(const Entry &) const = default;
    };
    struct Tally;

    void swapSource(PointSource *before, PointSource *after);
    void tally(Layer layer, const MapPoints *source, const PolygonIndex &index, Tally &tally) const;
    void sync(const std::vector<Entry> &next);
    [[nodiscard]] QVariantList kindsOf(const Tally &tally) const;
    [[nodiscard]] QVariantList regionsOf(const Tally &tally) const;
    [[nodiscard]] QString nameOf(const Entry &entry) const;
    [[nodiscard]] QString detailOf(const Entry &entry) const;
    [[nodiscard]] QString headline() const;

    QPointer<Live> m_live;
    QPointer<MapTool> m_tool;
    QPointer<IncidentPoints> m_incidents;
    QPointer<UnitPoints> m_units;
    QPointer<StationPoints> m_stations;
    QVariantList m_kinds;
    QVariantList m_regions;
    int m_total = 0;
    int m_stale = 0;
    qint64 m_asOfMs = 0;
    std::vector<Entry> m_entries;
    QTimer m_soon;
    QTimer m_later;
};

} // namespace yiping
