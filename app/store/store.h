// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "ingest/batch.h"
#include "store/change_set.h"
#include "store/rows.h"
#include "store/seen_ids.h"
#include "store/table.h"
#include "store/unit_table.h"

#include <QObject>

#include <map>
#include <unordered_map>
#include <unordered_set>

namespace yiping {

/**
 * Everything that is known, by lane. Changed only by apply(), once per batch; read freely. GUI thread, no locks.
 * The outcome does not depend on the order of arrival, nor on how often a message came: of two states the one
 * published later stays, cases follow the times of their records (of equal times the later arrival counts), values go
 * to their place in time.
 */
class Store : public QObject
{
    Q_OBJECT
public:
    static constexpr std::size_t OutageLimit = 10'000;

    explicit Store(const Clock &clock, QObject *parent = nullptr);

    /** Applies a batch whole, then says once what changed. */
    void apply(Batch batch);

    [[nodiscard]] const UnitTable &units() const { return m_units; }
    [[nodiscard]] const Table<SensorRow> &sensors() const { return m_sensors; }
    /** Typhoons with a position; each is among the units, too. */
    [[nodiscard]] const Table<CycloneRow> &cyclones() const { return m_cyclones; }
    [[nodiscard]] const Table<IncidentRow> &incidents() const { return m_incidents; }
    [[nodiscard]] const Table<OrderRow> &orders() const { return m_orders; }
    [[nodiscard]] const Table<WarningRow> &warnings() const { return m_warnings; }
    [[nodiscard]] const Table<ResponseRow> &responses() const { return m_responses; }
    [[nodiscard]] const Table<AlarmRow> &alarms() const { return m_alarms; }
    /** Key: id + '@' + region digits, see drawingKey(). Removed ones stay as rows, in phase Over. */
    [[nodiscard]] const Table<DrawingRow> &drawings() const { return m_drawings; }
    /** Definitions and the province's observations, by indicator. */
    [[nodiscard]] const Table<IndicatorRow> &indicators() const { return m_indicators; }
    /** Observations of cities and counties. Key: indicator + '@' + region digits, see aggregateKey(). */
    [[nodiscard]] const Table<IndicatorRow> &regionalIndicators() const { return m_regionalIndicators; }
    /** Key: metric + '@' + region digits, see aggregateKey(). */
    [[nodiscard]] const Table<AggregateRow> &aggregates() const { return m_aggregates; }

    /** The gap ledger, by number; at most OutageLimit entries, the oldest give way. */
    [[nodiscard]] const std::vector<Outage> &outages() const { return m_outages; }
    [[nodiscard]] const LaneHealth &lane(Lane lane) const { return m_lanes[static_cast<std::size_t>(lane)]; }
    /** The link's counters; duplicates includes those found here by message id. */
    [[nodiscard]] const IngestCounters &counters() const { return m_counters; }
    [[nodiscard]] LinkState link() const { return m_link; }
    [[nodiscard]] const QString &linkProblem() const { return m_linkProblem; }
    [[nodiscard]] bool isCaughtUp() const { return m_caughtUp; }
    /** True while any region's newest switch says so. */
    [[nodiscard]] bool isEmergencyMode() const { return m_emergencyMode; }
    /** Of one centre: as it was last switched there. */
    [[nodiscard]] bool isEmergencyMode(const RegionCode &region) const;
    /** The scenario being played; id empty for real data. */
    [[nodiscard]] const ScenarioClock &scenario() const { return m_scenario; }

    /** The time that the data lives in, milliseconds since 1970 UTC: scenario time while one plays, else now. */
    [[nodiscard]] qint64 dataNowMs() const;
    /** True when the content of a message must no longer be shown as current (real time, header.staleAfterS). */
    [[nodiscard]] bool isStale(const Header &header) const { return isStale(header.freshness()); }
    [[nodiscard]] bool isStale(const Freshness &freshness) const;

    [[nodiscard]] static std::string aggregateKey(std::string_view metric, const RegionCode &region);
    [[nodiscard]] static std::string drawingKey(std::string_view id, const RegionCode &region);

Q_SIGNALS:
    /** At most once per apply(); not at all when nothing changed. */
    void changed(const yiping::ChangeSet &changes);

private:
    struct Mode
    {
        qint64 timeMs = 0;
        bool emergency = false;
    };

    void applyOne(Update &update);
    void take(const Header &header, EntityState &body);
    void take(const Header &header, ResponseUnit &body);
    void take(const Header &header, SensorValue &body);
    void take(const Header &header, Aggregate &body);
    void take(const Header &header, ScenarioClock &body);
    void take(const Header &header, IndicatorDefinition &body);
    void take(const Header &header, Observation &body);
    void take(const Header &header, Incident &body);
    void take(const Header &header, IncidentTransition &body);
    void take(const Header &header, Alarm &body);
    void take(const Header &header, EarlyWarning &body);
    void take(const Header &header, EmergencyResponse &body);
    void take(const Header &header, OperationModeSwitch &body);
    void take(const Header &header, WorkOrder &body);
    void take(const Header &header, WorkOrderTransition &body);
    void take(const Header &header, Acknowledgement &body);
    void take(const Header &header, MapDrawing &body);

    void extendTrack(const Header &header, const EntityState &body);
    void applyLink(Batch &batch);
    void applyOutages(const std::vector<Outage> &outages);
    void refreshWarnings();
    void refreshDrawings();
    [[nodiscard]] bool isAcknowledged(std::string_view id, qint64 sinceMs) const;

    const Clock &m_clock;
    UnitTable m_units;
    Table<SensorRow> m_sensors;
    Table<CycloneRow> m_cyclones;
    Table<IncidentRow> m_incidents;
    Table<OrderRow> m_orders;
    Table<WarningRow> m_warnings;
    Table<ResponseRow> m_responses;
    Table<AlarmRow> m_alarms;
    Table<DrawingRow> m_drawings;
    Table<IndicatorRow> m_indicators;
    Table<IndicatorRow> m_regionalIndicators;
    Table<AggregateRow> m_aggregates;
    SeenIds m_seen;
    /** Newest acknowledgement of what it names, which may not have come yet. */
    std::unordered_map<std::string, qint64, TransparentHash, std::equal_to<>> m_acknowledgedMs;
    /** Identifiers of warnings that an Update or a Cancel named. */
    std::unordered_set<std::string> m_supersededWarnings;
    /** When the next warning expires, scenario or real time; 0: none will. */
    qint64 m_nextExpiryMs = 0;
    /** When the next drawing expires or fades away, as m_nextExpiryMs. */
    qint64 m_nextFadeMs = 0;
    std::map<RegionCode, Mode> m_modes;
    std::vector<Outage> m_outages;
    std::array<LaneHealth, LaneCount> m_lanes{};
    IngestCounters m_counters;
    quint64 m_duplicates = 0;
    LinkState m_link = LinkState::Offline;
    QString m_linkProblem;
    bool m_caughtUp = false;
    bool m_emergencyMode = false;
    ScenarioClock m_scenario;
    qint64 m_scenarioEventMs = 0;
    qint64 m_scenarioPublishedUs = 0;
    /** How old it was when it came, and when that was by the monotonic clock. */
    double m_scenarioAgeMs = 0;
    qint64 m_scenarioSetNs = 0;
    ChangeSet m_changes;
};

} // namespace yiping
