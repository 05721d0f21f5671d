// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "ingest/batch.h"
#include "store/change_set.h"
#include "store/rows.h"
#include "store/table.h"

#include <QObject>

namespace yiping {

/**
 * Everything that is known, by lane. Changed only by apply(), once per batch; read freely. GUI thread, no locks.
 */
class Store : public QObject
{
    Q_OBJECT
public:
    explicit Store(const Clock &clock, QObject *parent = nullptr);

    /** Applies a batch whole, then says once what changed. */
    void apply(Batch batch);

    [[nodiscard]] const Table<UnitRow> &units() const { return m_units; }
    [[nodiscard]] const Table<SensorRow> &sensors() const { return m_sensors; }
    [[nodiscard]] const Table<IncidentRow> &incidents() const { return m_incidents; }
    [[nodiscard]] const Table<OrderRow> &orders() const { return m_orders; }
    [[nodiscard]] const Table<WarningRow> &warnings() const { return m_warnings; }
    [[nodiscard]] const Table<ResponseRow> &responses() const { return m_responses; }
    [[nodiscard]] const Table<AlarmRow> &alarms() const { return m_alarms; }
    [[nodiscard]] const Table<IndicatorRow> &indicators() const { return m_indicators; }
    /** Key: metric + '@' + region digits, see aggregateKey(). */
    [[nodiscard]] const Table<AggregateRow> &aggregates() const { return m_aggregates; }

    [[nodiscard]] const std::vector<SequenceGap> &gaps() const { return m_gaps; }
    [[nodiscard]] const IngestCounters &counters() const { return m_counters; }
    [[nodiscard]] LinkState link() const { return m_link; }
    [[nodiscard]] const QString &linkProblem() const { return m_linkProblem; }
    [[nodiscard]] bool isCaughtUp() const { return m_caughtUp; }
    [[nodiscard]] bool isEmergencyMode() const { return m_emergencyMode; }
    /** The scenario being played; id empty for real data. */
    [[nodiscard]] const ScenarioClock &scenario() const { return m_scenario; }

    /** The time that the data lives in, milliseconds since 1970 UTC: scenario time while one plays, else now. */
    [[nodiscard]] qint64 dataNowMs() const;
    /** True when the content of a message must no longer be shown as current (real time, header.staleAfterS). */
    [[nodiscard]] bool isStale(const Header &header) const;

    [[nodiscard]] static std::string aggregateKey(std::string_view metric, const RegionCode &region);

Q_SIGNALS:
    /** At most once per apply(); not at all when nothing changed. */
    void changed(const yiping::ChangeSet &changes);

private:
    void applyOne(Update &update);

    const Clock &m_clock;
    Table<UnitRow> m_units;
    Table<SensorRow> m_sensors;
    Table<IncidentRow> m_incidents;
    Table<OrderRow> m_orders;
    Table<WarningRow> m_warnings;
    Table<ResponseRow> m_responses;
    Table<AlarmRow> m_alarms;
    Table<IndicatorRow> m_indicators;
    Table<AggregateRow> m_aggregates;
    std::vector<SequenceGap> m_gaps;
    IngestCounters m_counters;
    LinkState m_link = LinkState::Offline;
    QString m_linkProblem;
    bool m_caughtUp = false;
    bool m_emergencyMode = false;
    ScenarioClock m_scenario;
    qint64 m_scenarioEventMs = 0;
    qint64 m_scenarioPublishedUs = 0;
    ChangeSet m_changes;
};

} // namespace yiping
