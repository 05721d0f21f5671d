// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "viewmodels/sample_log.h"

#include <QObject>
#include <QtQmlIntegration>

namespace yiping {

class Store;
struct ChangeSet;

/** What this process measures of itself over the last seconds; negative: not measured. */
struct ProcessHealth
{
    /** Publication to presented frame, milliseconds. */
    double latencyP50Ms = -1;
    double latencyP99Ms = -1;
    /** From taking the scene over to the swap, milliseconds. */
    double frameP50Ms = -1;
    double frameSlowestMs = -1;
    double residentMb = -1;
};

/** The figures of the health page: how fast, how late, how full, how often something was left out. GUI thread. */
class HealthStatus : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from Live")
    Q_PROPERTY(double latencyP50Ms READ latencyP50Ms NOTIFY changed)
    Q_PROPERTY(double latencyP99Ms READ latencyP99Ms NOTIFY changed)
    Q_PROPERTY(double frameP50Ms READ frameP50Ms NOTIFY changed)
    Q_PROPERTY(double frameSlowestMs READ frameSlowestMs NOTIFY changed)
    Q_PROPERTY(double residentMb READ residentMb NOTIFY changed)
    /** Most updates and bytes (MB) that waited for the screen since the last change. */
    Q_PROPERTY(double queueDepth READ queueDepth NOTIFY changed)
    Q_PROPERTY(double queueMb READ queueMb NOTIFY changed)
    /** States that found no room; the next snapshot brings them. */
    Q_PROPERTY(double statesLeftOut READ statesLeftOut NOTIFY changed)
    Q_PROPERTY(double duplicates READ duplicates NOTIFY changed)
    /** Ping to the broker and back, milliseconds; negative: not measured. */
    Q_PROPERTY(double roundTripMs READ roundTripMs NOTIFY changed)
    /** When the first figures came, milliseconds since 1970 UTC, real time; 0: none yet. */
    Q_PROPERTY(double sinceMs READ sinceMs NOTIFY changed)
    /** By real time. */
    Q_PROPERTY(yiping::SampleSource *latencyTrend READ latencyTrend CONSTANT)
    Q_PROPERTY(yiping::SampleSource *memoryTrend READ memoryTrend CONSTANT)

public:
    HealthStatus(Store &store, const Clock &clock, QObject *parent = nullptr);

    /** Says changed(). */
    void setProcess(const ProcessHealth &process);

    [[nodiscard]] double latencyP50Ms() const { return m_process.latencyP50Ms; }
    [[nodiscard]] double latencyP99Ms() const { return m_process.latencyP99Ms; }
    [[nodiscard]] double frameP50Ms() const { return m_process.frameP50Ms; }
    [[nodiscard]] double frameSlowestMs() const { return m_process.frameSlowestMs; }
    [[nodiscard]] double residentMb() const { return m_process.residentMb; }
    [[nodiscard]] double queueDepth() const { return m_queueDepth; }
    [[nodiscard]] double queueMb() const { return m_queueMb; }
    [[nodiscard]] double statesLeftOut() const;
    [[nodiscard]] double duplicates() const;
    [[nodiscard]] double roundTripMs() const;
    [[nodiscard]] double sinceMs() const { return static_cast<double>(m_sinceMs); }
    [[nodiscard]] SampleSource *latencyTrend() { return &m_latencies; }
    [[nodiscard]] SampleSource *memoryTrend() { return &m_memory; }

Q_SIGNALS:
    void changed();

private:
    void onStoreChanged(const ChangeSet &changes);

    Store &m_store;
    const Clock &m_clock;
    ProcessHealth m_process;
    qint64 m_sinceMs = 0;
    double m_queueDepth = 0;
    double m_queueMb = 0;
    double m_deepest = 0;
    double m_largestMb = 0;
    SampleLog m_latencies;
    SampleLog m_memory;
};

} // namespace yiping
