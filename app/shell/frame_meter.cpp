// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/frame_meter.h"

#include <QFile>
#include <QQuickWindow>

#include <algorithm>
#include <ctime>
#include <unistd.h>
#include <utility>

namespace yiping {

namespace {
constexpr std::size_t SampleLimit = 4'000'000;
constexpr std::chrono::milliseconds BeatEvery{20};
constexpr std::size_t RecentLimit = 200'000;
constexpr int StartTimeField = 19;

double quantile(std::vector<float> values, double share)
{
    if (values.empty())
        return -1;
    const auto place = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::ranges::nth_element(values, values.begin() + place);
    return static_cast<double>(values[static_cast<std::size_t>(place)]);
}

void keep(std::vector<float> &values, double value, std::size_t limit)
{
    if (values.size() < limit)
        values.push_back(static_cast<float>(value));
}
} // namespace

double processAgeMs()
{
    QFile stat(QStringLiteral("/proc/self/stat"));
    if (!stat.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray line = stat.readAll();
    // The command's name is in brackets and may hold spaces; the fields after it are counted from the bracket.
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    timespec now{};
    if (fields.size() <= StartTimeField || clock_gettime(CLOCK_BOOTTIME, &now) != 0)
        return -1;
    const double startedS = fields[StartTimeField].toDouble() / static_cast<double>(sysconf(_SC_CLK_TCK));
    return (static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9 - startedS) * 1000;
}

FrameMeter::FrameMeter(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    m_beat.setTimerType(Qt::PreciseTimer);
    connect(&m_beat, &QTimer::timeout, this, &FrameMeter::onBeat);
}

void FrameMeter::onBeat()
{
    const qint64 now = m_clock.steadyNs();
    const qint64 before = std::exchange(m_beatNs, now);
    if (before == 0)
        return;
    const double late = static_cast<double>(now - before) / 1e6 - static_cast<double>(BeatEvery.count());
    const std::scoped_lock lock(m_mutex);
    m_stallMaxMs = std::max(m_stallMaxMs, late);
}

void FrameMeter::watch(QQuickWindow &window)
{
    connect(&window, &QQuickWindow::afterSynchronizing, this, &FrameMeter::onSynchronizing, Qt::DirectConnection);
    connect(&window, &QQuickWindow::frameSwapped, this, &FrameMeter::onSwapped, Qt::DirectConnection);
    m_beat.start(BeatEvery);
}

void FrameMeter::noteData()
{
    const std::scoped_lock lock(m_mutex);
    m_dataWaiting = true;
}

void FrameMeter::noteApplied(const std::vector<Applied> &applied)
{
    const std::scoped_lock lock(m_mutex);
    m_waiting.insert(m_waiting.end(), applied.begin(), applied.end());
}

std::size_t FrameMeter::waiting() const
{
    const std::scoped_lock lock(m_mutex);
    return m_waiting.size();
}

void FrameMeter::reset()
{
    const std::scoped_lock lock(m_mutex);
    m_waiting.clear();
    m_inFrame.clear();
    m_latenciesMs.clear();
    m_urgentMs.clear();
    m_stallMaxMs = -1;
    m_intervalsMs.clear();
    m_lastSwapNs = 0;
    m_frames = 0;
}

void FrameMeter::onSynchronizing()
{
    const qint64 nowNs = m_clock.steadyNs();
    const std::scoped_lock lock(m_mutex);
    m_synchronizedNs = nowNs;
    m_inFrame.insert(m_inFrame.end(), m_waiting.begin(), m_waiting.end());
    m_waiting.clear();
    m_dataInFrame = m_dataInFrame || m_dataWaiting;
}

void FrameMeter::onSwapped()
{
    const qint64 nowUs = m_clock.nowUs();
    const qint64 nowNs = m_clock.steadyNs();
    const std::scoped_lock lock(m_mutex);
    ++m_frames;
    if (m_lastSwapNs != 0)
        keep(m_intervalsMs, static_cast<double>(nowNs - m_lastSwapNs) / 1e6, SampleLimit);
    if (m_synchronizedNs != 0)
        keep(m_recentFramesMs, static_cast<double>(nowNs - m_synchronizedNs) / 1e6, RecentLimit);
    m_lastSwapNs = nowNs;
    if (m_dataInFrame && m_startupMs < 0)
        m_startupMs = processAgeMs();
    for (const Applied &applied : m_inFrame) {
        const double latencyMs = static_cast<double>(nowUs - applied.publishedUs) / 1e3;
        keep(m_latenciesMs, latencyMs, SampleLimit);
        keep(m_recentLatenciesMs, latencyMs, RecentLimit);
        if (applied.urgent)
            keep(m_urgentMs, latencyMs, SampleLimit);
    }
    m_inFrame.clear();
}

FrameFigures FrameMeter::figures() const
{
    const std::scoped_lock lock(m_mutex);
    const double median = quantile(m_intervalsMs, 0.5);
    const double slow = quantile(m_intervalsMs, 0.99);
    const auto quarter = static_cast<std::ptrdiff_t>(m_latenciesMs.size() / 4);
    return {.latencyP50Ms = quantile(m_latenciesMs, 0.5),
            .latencyP99Ms = quantile(m_latenciesMs, 0.99),
            .latencyP99FirstMs = quantile({m_latenciesMs.begin(), m_latenciesMs.begin() + quarter}, 0.99),
            .latencyP99LastMs = quantile({m_latenciesMs.end() - quarter, m_latenciesMs.end()}, 0.99),
            .urgentP99Ms = quantile(m_urgentMs, 0.99),
            .urgentMaxMs = quantile(m_urgentMs, 1),
            .urgent = m_urgentMs.size(),
            .stallMaxMs = m_stallMaxMs,
            .fpsP50 = median > 0 ? 1000 / median : 0,
            .fpsP1 = slow > 0 ? 1000 / slow : 0,
            .frames = m_frames,
            .startupMs = m_startupMs};
}

RecentFrames FrameMeter::takeRecent()
{
    std::vector<float> latencies;
    std::vector<float> frames;
    {
        const std::scoped_lock lock(m_mutex);
        latencies.swap(m_recentLatenciesMs);
        frames.swap(m_recentFramesMs);
    }
    return {.latencyP50Ms = quantile(latencies, 0.5),
            .latencyP99Ms = quantile(latencies, 0.99),
            .frameP50Ms = quantile(frames, 0.5),
            .frameSlowestMs = quantile(frames, 1)};
}

} // namespace yiping
