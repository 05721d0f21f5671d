// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/report.h"

#include "store/store.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <numeric>
#include <unistd.h>

namespace yiping {

namespace {

double count(quint64 value)
{
    return static_cast<double>(value);
}

QString fromView(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

QJsonObject lanes(const IngestCounters &counters)
{
    QJsonObject object;
    for (int lane = 0; lane < LaneCount; ++lane)
        object.insert(fromView(laneToken(static_cast<Lane>(lane))),
                      count(counters.received.at(static_cast<std::size_t>(lane))));
    return object;
}

QJsonObject refusals(const IngestCounters &counters)
{
    QJsonObject object;
    for (int error = 0; error < DecodeErrorCount; ++error)
        object.insert(fromView(nameOf(static_cast<DecodeError>(error))),
                      count(counters.decodeErrors.at(static_cast<std::size_t>(error))));
    return object;
}

QJsonObject tables(const Store &store)
{
    return {{QStringLiteral("units"), count(store.units().size())},
            {QStringLiteral("sensors"), count(store.sensors().size())},
            {QStringLiteral("incidents"), count(store.incidents().size())},
            {QStringLiteral("orders"), count(store.orders().size())},
            {QStringLiteral("warnings"), count(store.warnings().size())},
            {QStringLiteral("indicators"), count(store.indicators().size())},
            {QStringLiteral("alarms"), count(store.alarms().size())},
            {QStringLiteral("aggregates"), count(store.aggregates().size())}};
}

} // namespace

double residentMb()
{
    QFile statm(QStringLiteral("/proc/self/statm"));
    if (!statm.open(QIODevice::ReadOnly))
        return -1;
    const QList<QByteArray> fields = statm.readAll().split(' ');
    return fields.value(1).toDouble() * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1024.0 * 1024.0);
}

QJsonObject makeReport(const Store &store, const FrameFigures &frames, const QStringList &scenes)
{
    const IngestCounters &counters = store.counters();
    const quint64 received = std::accumulate(counters.received.begin(), counters.received.end(), quint64(0));
    const quint64 refused = std::accumulate(counters.decodeErrors.begin(), counters.decodeErrors.end(), quint64(0))
        - counters.decodeErrors.at(static_cast<std::size_t>(DecodeError::NotShown));
    return {{QStringLiteral("events_received"), count(received)},
            {QStringLiteral("events_lost"), count(counters.lost)},
            {QStringLiteral("duplicates"), count(counters.duplicates)},
            {QStringLiteral("decode_errors"), count(refused)},
            {QStringLiteral("decode_errors_by_name"), refusals(counters)},
            {QStringLiteral("coalesced"), count(counters.coalesced)},
            {QStringLiteral("states_left_out"), count(counters.statesLeftOut)},
            {QStringLiteral("gaps"), count(store.outages().size())},
            {QStringLiteral("reconnects"), count(counters.reconnects)},
            {QStringLiteral("round_trip_us"), static_cast<double>(counters.roundTripUs)},
            {QStringLiteral("latency_ms"),
             QJsonObject{{QStringLiteral("p50"), frames.latencyP50Ms},
                         {QStringLiteral("p99"), frames.latencyP99Ms},
                         {QStringLiteral("p99_first_quarter"), frames.latencyP99FirstMs},
                         {QStringLiteral("p99_last_quarter"), frames.latencyP99LastMs}}},
            {QStringLiteral("urgent_latency_ms"),
             QJsonObject{{QStringLiteral("p99"), frames.urgentP99Ms},
                         {QStringLiteral("max"), frames.urgentMaxMs},
                         {QStringLiteral("count"), count(frames.urgent)}}},
            {QStringLiteral("stall_max_ms"), frames.stallMaxMs},
            {QStringLiteral("fps"),
             QJsonObject{{QStringLiteral("p50"), frames.fpsP50}, {QStringLiteral("p1"), frames.fpsP1}}},
            {QStringLiteral("frames"), count(frames.frames)},
            {QStringLiteral("rss_mb"), residentMb()},
            {QStringLiteral("startup_ms"), frames.startupMs},
            {QStringLiteral("lanes"), lanes(counters)},
            {QStringLiteral("rows"), tables(store)},
            {QStringLiteral("scenes"), QJsonArray::fromStringList(scenes)}};
}

QString writeReport(const QJsonObject &report, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(QJsonDocument(report).toJson()) < 0)
        return QCoreApplication::translate("Report", "The report %1 could not be written: %2.")
            .arg(path, file.errorString());
    return {};
}

} // namespace yiping
