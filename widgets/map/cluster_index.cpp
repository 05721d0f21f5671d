// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/cluster_index.h"

#include "base/mercator.h"
#include "widgets/map/symbol.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace yiping {

namespace {

constexpr int WidestGrid = 1024;
constexpr quint32 NoPoint = std::numeric_limits<quint32>::max();

/** Below that of what is graver. */
int gravityRank(quint8 symbol)
{
    const bool isSeverity = symbol >= MapSymbol::SeverityI && symbol <= MapSymbol::SeverityIV;
    return isSeverity ? symbol : std::numeric_limits<quint8>::max();
}

/** A mark while levels are made; a single one knows its point. */
struct Mark
{
    Cluster cluster;
    quint32 point = NoPoint;
};

void absorb(Mark &into, const Mark &other)
{
    Cluster &to = into.cluster;
    const Cluster &from = other.cluster;
    const double count = double(to.count) + double(from.count);
    to.x += (from.x - to.x) * from.count / count;
    to.y += (from.y - to.y) * from.count / count;
    to.left = std::min(to.left, from.left);
    to.top = std::min(to.top, from.top);
    to.right = std::max(to.right, from.right);
    to.bottom = std::max(to.bottom, from.bottom);
    to.count += from.count;
    if (gravityRank(from.symbol) < gravityRank(to.symbol)
        || (gravityRank(from.symbol) == gravityRank(to.symbol) && from.row < to.row)) {
        to.row = from.row;
        to.symbol = from.symbol;
        to.tone = from.tone;
    }
    into.point = NoPoint;
}

/** Marks sorted into cells, so that those near one are found without looking at the others. */
class MarkGrid
{
public:
    MarkGrid(const std::vector<Mark> &marks, double distance)
        : m_marks(marks)
    {
        double right = -std::numeric_limits<double>::infinity();
        double bottom = right;
        m_left = m_top = -right;
        for (const Mark &mark : marks) {
            m_left = std::min(m_left, mark.cluster.x);
            m_top = std::min(m_top, mark.cluster.y);
            right = std::max(right, mark.cluster.x);
            bottom = std::max(bottom, mark.cluster.y);
        }
        const double side = std::max(right - m_left, bottom - m_top);
        const double cells = std::clamp(std::sqrt(double(marks.size())), 1.0, double(WidestGrid));
        m_cell = std::max({distance, side / cells, 1e-12});
        m_columns = static_cast<int>((right - m_left) / m_cell) + 1;
        m_rows = static_cast<int>((bottom - m_top) / m_cell) + 1;
        m_starts.assign(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows) + 1, 0);
        for (const Mark &mark : marks)
            ++m_starts[cellOf(mark.cluster) + 1];
        for (std::size_t i = 1; i < m_starts.size(); ++i)
            m_starts[i] += m_starts[i - 1];
        std::vector<quint32> next(m_starts.begin(), m_starts.end() - 1);
        m_order.resize(marks.size());
        for (std::size_t i = 0; i < marks.size(); ++i)
            m_order[next[cellOf(marks[i].cluster)]++] = static_cast<quint32>(i);
    }

    /** Indices of all marks, cell by cell. */
    [[nodiscard]] const std::vector<quint32> &order() const { return m_order; }

    void forEachNear(double x, double y, double distance, auto &&visit) const
    {
        const int lastRow = rowOf(y + distance);
        const int firstColumn = columnOf(x - distance);
        const int lastColumn = columnOf(x + distance);
        for (int row = rowOf(y - distance); row <= lastRow; ++row) {
            const auto line = static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns);
            const quint32 end = m_starts[line + static_cast<std::size_t>(lastColumn) + 1];
            for (quint32 i = m_starts[line + static_cast<std::size_t>(firstColumn)]; i < end; ++i)
                visit(m_order[i]);
        }
    }

private:
    [[nodiscard]] int columnOf(double x) const
    {
        return static_cast<int>(std::clamp((x - m_left) / m_cell, 0.0, m_columns - 1.0));
    }
    [[nodiscard]] int rowOf(double y) const
    {
        return static_cast<int>(std::clamp((y - m_top) / m_cell, 0.0, m_rows - 1.0));
    }
    [[nodiscard]] std::size_t cellOf(const Cluster &at) const
    {
        return static_cast<std::size_t>(rowOf(at.y)) * static_cast<std::size_t>(m_columns)
            + static_cast<std::size_t>(columnOf(at.x));
    }

    const std::vector<Mark> &m_marks;
    double m_left = 0;
    double m_top = 0;
    double m_cell = 1;
    int m_columns = 1;
    int m_rows = 1;
    std::vector<quint32> m_starts;
    std::vector<quint32> m_order;
};

/** The marks one level up; points that stop being alone are told. */
std::vector<Mark> mergedAt(const std::vector<Mark> &marks, double distance, auto &&joined)
{
    const MarkGrid grid(marks, distance);
    std::vector<Mark> merged;
    merged.reserve(marks.size());
    std::vector<quint8> taken(marks.size(), 0);
    for (const quint32 seed : grid.order()) {
        if (taken[seed] != 0)
            continue;
        taken[seed] = 1;
        merged.push_back(marks[seed]);
        Mark &mark = merged.back();
        const double x = mark.cluster.x;
        const double y = mark.cluster.y;
        grid.forEachNear(x, y, distance, [&](quint32 index) {
            const Mark &other = marks[index];
            const double dx = other.cluster.x - x;
            const double dy = other.cluster.y - y;
            if (taken[index] != 0 || dx * dx + dy * dy > distance * distance)
                return;
            taken[index] = 1;
            joined(mark.point);
            joined(other.point);
            absorb(mark, other);
        });
    }
    return merged;
}

} // namespace

ClusterIndex::ClusterIndex(std::span<const MapPoint> points, double distance)
{
    m_points.reserve(points.size());
    std::ranges::copy_if(points, std::back_inserter(m_points),
                         [](const MapPoint &point) { return std::isfinite(point.x) && std::isfinite(point.y); });
    m_joins.assign(m_points.size(), Never);
    std::vector<Mark> marks;
    marks.reserve(m_points.size());
    for (const MapPoint &point : m_points) {
        marks.push_back({.cluster = {.x = point.x,
                                     .y = point.y,
                                     .left = point.x,
                                     .top = point.y,
                                     .right = point.x,
                                     .bottom = point.y,
                                     .count = 1,
                                     .row = point.row,
                                     .symbol = point.symbol,
                                     .tone = point.tone},
                         .point = static_cast<quint32>(marks.size())});
    }
    auto shared = std::make_shared<const std::vector<Cluster>>();
    for (int level = LastLevel; level >= FirstLevel; --level) {
        if (!marks.empty()) {
            std::vector<Mark> next = mergedAt(marks, distance / worldPixels(level), [&](quint32 point) {
                if (point != NoPoint)
                    m_joins[point] = static_cast<quint8>(level);
            });
            if (next.size() != marks.size()) {
                auto clusters = std::make_shared<std::vector<Cluster>>();
                for (const Mark &mark : next) {
                    if (mark.cluster.count > 1)
                        clusters->push_back(mark.cluster);
                }
                shared = std::move(clusters);
            }
            marks = std::move(next);
        }
        m_levels[static_cast<std::size_t>(level - FirstLevel)] = shared;
    }
}

int ClusterIndex::levelFor(double zoom)
{
    return static_cast<int>(std::clamp(std::floor(zoom), double(FirstLevel), double(LastLevel)));
}

std::span<const Cluster> ClusterIndex::clusters(int level) const
{
    const int known = std::clamp(level, FirstLevel, LastLevel);
    return *m_levels[static_cast<std::size_t>(known - FirstLevel)];
}

std::vector<MapPoint> ClusterIndex::loners(int level) const
{
    std::vector<MapPoint> alone;
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        if (m_joins[i] < level)
            alone.push_back(m_points[i]);
    }
    return alone;
}

std::optional<MapPoint> ClusterIndex::pointOf(quint32 row) const
{
    const auto found = std::ranges::find(m_points, row, &MapPoint::row);
    return found == m_points.end() ? std::nullopt : std::optional(*found);
}

int ClusterIndex::splitsAt(const Cluster &cluster, int level) const
{
    for (int next = level + 1; next <= LastLevel; ++next) {
        const bool isWhole = std::ranges::any_of(clusters(next), [&cluster](const Cluster &other) {
            return other.count == cluster.count && other.left == cluster.left && other.top == cluster.top
                && other.right == cluster.right && other.bottom == cluster.bottom;
        });
        if (!isWhole)
            return next;
    }
    return LastLevel + 1;
}

} // namespace yiping
