// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/trend_layout.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace yiping {

namespace {

constexpr double HatchStep = 7;
/** In widths of its line. */
constexpr float DotRadius = 1.75F;
/** Room above and below the values, of their range. */
constexpr double Padding = 0.06;

struct Range
{
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();

    void take(double value)
    {
        low = std::min(low, value);
        high = std::max(high, value);
    }
    void take(const std::vector<TrendRun> &runs)
    {
        for (const TrendRun &run : runs) {
            for (const TrendPoint &point : run)
                take(point.value);
        }
    }
};

class Builder
{
public:
    explicit Builder(const TrendInput &input)
        : m_in(input)
        , m_width(static_cast<float>(input.size.width()))
        , m_height(static_cast<float>(input.size.height()))
    {
    }

    TrendLayout build()
    {
        decimateAll();
        scaleValues();
        m_out.times = timeTicks(m_in.window, m_in.timeTickCount);
        collectGaps();
        if (!m_in.sparse)
            drawGrid();
        for (std::size_t i = 0; i < m_in.lines.size(); ++i) {
            drawBand(i);
            drawLine(i);
        }
        for (const TimeSpan &gap : m_out.gaps)
            drawGap(gap);
        drawThresholds();
        return std::move(m_out);
    }

private:
    struct Runs
    {
        std::vector<TrendRun> line, low, high;
    };

    void decimateAll()
    {
        for (const TrendLine &line : m_in.lines) {
            const auto thin = [&](std::span<const Sample> samples, std::span<const TimeSpan> gaps) {
                return decimate(samples, gaps, m_in.window, m_in.size.width());
            };
            m_runs.push_back(
                {.line = thin(line.samples, line.gaps), .low = thin(line.low, {}), .high = thin(line.high, {})});
        }
    }

    void scaleValues()
    {
        Range range;
        for (const Runs &runs : m_runs) {
            range.take(runs.line);
            m_out.hasData = m_out.hasData || !runs.line.empty();
            range.take(runs.low);
            range.take(runs.high);
        }
        for (const TrendThreshold &threshold : m_in.thresholds)
            range.take(threshold.value);
        const double room = std::max(0.0, range.high - range.low) * Padding;
        // Values that are never negative keep their axis at zero.
        double low = range.low >= 0 ? std::max(0.0, range.low - room) : range.low - room;
        double high = range.high + room;
        if (m_in.sparse && range.low < range.high) {
            m_out.values = {.low = range.low - room, .high = range.high + room, .step = 1, .values = {}};
            return;
        }
        // Nothing is drawn outside of the plot: a wished end gives way to a value beyond it.
        low = std::min(m_in.low.value_or(low), range.low);
        high = std::max(m_in.high.value_or(high), range.high);
        m_out.values = valueTicks(low, high, m_in.valueTickCount);
    }

    [[nodiscard]] float xOf(qint64 timeMs) const
    {
        const double share = double(timeMs - m_in.window.fromMs) / double(m_in.window.toMs - m_in.window.fromMs);
        return static_cast<float>(share * m_in.size.width());
    }
    [[nodiscard]] float yOf(double value) const { return m_out.yOf(value, m_in.size.height()); }

    void collectGaps()
    {
        if (m_in.lines.empty())
            return;
        for (const TimeSpan &gap : m_in.lines[leading()].gaps) {
            const TimeSpan seen{.fromMs = std::max(gap.fromMs, m_in.window.fromMs),
                                .toMs = std::min(gap.toMs, m_in.window.toMs)};
            if (seen.fromMs < seen.toMs)
                m_out.gaps.push_back(seen);
        }
    }

    void drawGrid()
    {
        for (const double value : m_out.values.values) {
            const float y = std::round(yOf(value)) + 0.5F;
            const LocalPoint ends[] = {{0, y}, {m_width, y}};
            m_out.grid.addLine(ends, 1, m_in.gridColor);
        }
    }

    void drawBand(std::size_t index)
    {
        const TrendLine &line = m_in.lines[index];
        const auto &lows = m_runs[index].low;
        const auto &highs = m_runs[index].high;
        if (lows.empty() || highs.empty())
            return;
        // Both edges are sampled at the columns of the upper one.
        const TrendRun &high = highs.front();
        const TrendRun &low = lows.front();
        std::size_t at = 0;
        LocalPoint lastLow;
        LocalPoint lastHigh;
        for (std::size_t i = 0; i < high.size(); ++i) {
            while (at + 1 < low.size() && low[at + 1].x <= high[i].x)
                ++at;
            double value = low[at].value;
            if (at + 1 < low.size() && low[at + 1].x > low[at].x && high[i].x >= low[at].x) {
                const double share = (high[i].x - low[at].x) / (low[at + 1].x - low[at].x);
                value += (low[at + 1].value - value) * share;
            }
            const auto x = static_cast<float>(high[i].x);
            const LocalPoint nextLow{x, yOf(value)};
            const LocalPoint nextHigh{x, yOf(high[i].value)};
            if (i > 0)
                m_out.fills.addQuad(lastLow, lastHigh, nextHigh, nextLow, line.bandColor);
            lastLow = nextLow;
            lastHigh = nextHigh;
        }
    }

    void drawLine(std::size_t index)
    {
        const TrendLine &line = m_in.lines[index];
        StrokeMesh &target = line.dashed ? m_out.dashes : m_out.lines;
        for (const TrendRun &run : m_runs[index].line) {
            std::vector<LocalPoint> points;
            points.reserve(run.size());
            for (const TrendPoint &point : run)
                points.push_back({static_cast<float>(point.x), yOf(point.value)});
            if (line.filled) {
                for (std::size_t i = 1; i < points.size(); ++i)
                    m_out.fills.addQuad({points[i - 1].x, m_height}, points[i - 1], points[i], {points[i].x, m_height},
                                        line.bandColor);
            }
            // A value alone between two gaps must not vanish.
            if (points.size() == 1)
                addDot(points.front(), std::max(1.5F, line.width * 0.75F), line.color);
            target.addLine(points, line.width, line.color);
        }
        if (m_runs[index].line.empty())
            return;
        const TrendPoint last = m_runs[index].line.back().back();
        const LocalPoint place{static_cast<float>(last.x), yOf(last.value)};
        if (index == leading()) {
            m_out.current = place;
            m_out.currentValue = last.value;
        }
        if (line.dot)
            addDot(place, DotRadius * line.width, line.color);
    }

    /** The line that speaks for the plot: the first with a dot, else the first. */
    [[nodiscard]] std::size_t leading() const
    {
        const auto dotted =
            std::find_if(m_in.lines.begin(), m_in.lines.end(), [](const TrendLine &l) { return l.dot; });
        return dotted == m_in.lines.end() ? 0 : static_cast<std::size_t>(dotted - m_in.lines.begin());
    }

    void addDot(LocalPoint at, float radius, const QColor &color)
    {
        constexpr int Corners = 24;
        std::vector<LocalPoint> ring;
        for (int i = 0; i < Corners; ++i) {
            const float angle = static_cast<float>(i) * 2 * std::numbers::pi_v<float> / Corners;
            ring.push_back({at.x + radius * std::cos(angle), at.y + radius * std::sin(angle)});
        }
        const auto first = static_cast<quint32>(m_out.dots.vertices.size());
        for (const LocalPoint corner : ring)
            m_out.dots.addVertex(corner, color);
        for (quint32 i = 2; i < Corners; ++i)
            m_out.dots.indices.insert(m_out.dots.indices.end(), {first, first + i - 1, first + i});
        m_out.lines.addLine(ring, 1, color, true);
    }

    /** Lines at 45°, clipped to the gap. */
    void drawGap(const TimeSpan &gap)
    {
        const float left = xOf(gap.fromMs);
        const float right = std::max(left + 2, xOf(gap.toMs));
        m_out.gapGrounds.addQuad({left, 0}, {right, 0}, {right, m_height}, {left, m_height}, m_in.groundColor);
        const double from = std::floor((left - m_height) / HatchStep) * HatchStep;
        for (double base = from; base < right; base += HatchStep) {
            // x runs from base at the bottom to base + height at the top
            const auto start = std::max(left, static_cast<float>(base));
            const auto end = std::min(right, static_cast<float>(base) + m_height);
            if (end <= start)
                continue;
            const LocalPoint ends[] = {{start, m_height - (start - static_cast<float>(base))},
                                       {end, m_height - (end - static_cast<float>(base))}};
            m_out.hatch.addLine(ends, 1, m_in.hatchColor);
        }
    }

    void drawThresholds()
    {
        for (const TrendThreshold &threshold : m_in.thresholds) {
            const float y = std::round(yOf(threshold.value)) + 0.5F;
            const LocalPoint ends[] = {{0, y}, {m_width, y}};
            m_out.dashes.addLine(ends, 1.4F, threshold.color);
        }
    }

    const TrendInput &m_in;
    float m_width;
    float m_height;
    std::vector<Runs> m_runs;
    TrendLayout m_out;
};

} // namespace

float TrendLayout::yOf(double value, double height) const
{
    const double span = values.high - values.low;
    return static_cast<float>(span > 0 ? height - (value - values.low) / span * height : height / 2);
}

TrendLayout layOut(const TrendInput &input)
{
    if (input.size.isEmpty() || input.window.toMs <= input.window.fromMs)
        return {};
    return Builder(input).build();
}

} // namespace yiping
