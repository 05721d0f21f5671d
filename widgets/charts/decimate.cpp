// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/decimate.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace yiping {

namespace {

bool earlier(const Sample &sample, qint64 timeMs)
{
    return sample.timeMs < timeMs;
}

/** True when lost time lies between two samples. */
bool apart(std::span<const TimeSpan> gaps, qint64 fromMs, qint64 toMs)
{
    return std::any_of(gaps.begin(), gaps.end(),
                       [&](const TimeSpan &gap) { return gap.toMs > fromMs && gap.fromMs < toMs; });
}

/** Collects the points of the column at hand and hands on at most four. */
class Column
{
public:
    void add(TrendRun &run, double x, double value)
    {
        const auto index = static_cast<qint64>(std::floor(x));
        if (m_count > 0 && index != m_index)
            flush(run);
        m_index = index;
        const TrendPoint point{.x = x, .value = value};
        if (m_count == 0) {
            m_first = m_low = m_high = point;
            m_lowAt = m_highAt = 0;
        }
        if (value < m_low.value) {
            m_low = point;
            m_lowAt = m_count;
        }
        if (value > m_high.value) {
            m_high = point;
            m_highAt = m_count;
        }
        m_last = point;
        ++m_count;
    }

    void flush(TrendRun &run)
    {
        if (m_count == 0)
            return;
        run.push_back(m_first);
        const bool lowFirst = m_lowAt < m_highAt;
        for (const bool low : {lowFirst, !lowFirst}) {
            const int at = low ? m_lowAt : m_highAt;
            if (at > 0 && at < m_count - 1)
                run.push_back(low ? m_low : m_high);
        }
        if (m_count > 1)
            run.push_back(m_last);
        m_count = 0;
    }

private:
    qint64 m_index = 0;
    int m_count = 0;
    int m_lowAt = 0;
    int m_highAt = 0;
    TrendPoint m_first;
    TrendPoint m_low;
    TrendPoint m_high;
    TrendPoint m_last;
};

double between(const Sample &a, const Sample &b, qint64 timeMs)
{
    return a.value + (b.value - a.value) * double(timeMs - a.timeMs) / double(b.timeMs - a.timeMs);
}

} // namespace

std::vector<TrendRun> decimate(std::span<const Sample> samples, std::span<const TimeSpan> gaps, TimeSpan window,
                               double width)
{
    std::vector<TrendRun> runs;
    if (window.toMs <= window.fromMs || !(width > 0))
        return runs;
    const double scale = width / double(window.toMs - window.fromMs);
    const auto xOf = [&](qint64 timeMs) { return double(timeMs - window.fromMs) * scale; };

    TrendRun run;
    Column column;
    const auto endRun = [&] {
        column.flush(run);
        if (!run.empty())
            runs.push_back(std::move(run));
        run.clear();
    };
    auto at = std::lower_bound(samples.begin(), samples.end(), window.fromMs, earlier);
    const Sample *before = at != samples.begin() ? &*(at - 1) : nullptr;
    for (; at != samples.end(); ++at) {
        const Sample &sample = *at;
        const bool joins = before && sample.timeMs > before->timeMs && std::isfinite(sample.value)
            && std::isfinite(before->value) && !apart(gaps, before->timeMs, sample.timeMs);
        if (!joins)
            endRun();
        else if (before->timeMs < window.fromMs)
            column.add(run, 0, between(*before, sample, window.fromMs));
        if (sample.timeMs > window.toMs) {
            if (joins)
                column.add(run, width, between(*before, sample, window.toMs));
            break;
        }
        if (std::isfinite(sample.value))
            column.add(run, xOf(sample.timeMs), sample.value);
        before = &sample;
    }
    endRun();
    return runs;
}

double valueAt(std::span<const Sample> samples, std::span<const TimeSpan> gaps, qint64 timeMs)
{
    const auto after = std::lower_bound(samples.begin(), samples.end(), timeMs + 1, earlier);
    if (after == samples.begin())
        return std::numeric_limits<double>::quiet_NaN();
    const Sample &sample = *(after - 1);
    return apart(gaps, sample.timeMs, timeMs) ? std::numeric_limits<double>::quiet_NaN() : sample.value;
}

} // namespace yiping
