// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/heat_field.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace yiping {

namespace {

constexpr double EquatorKm = 40'075.016'686;
constexpr int Boxes = 3;

/** A box that is so many cells wide: whole ones on both sides of the middle, and a share of the next. */
struct Box
{
    explicit Box(double width)
        : whole(static_cast<int>((width - 1) / 2))
        , share(static_cast<float>((width - 1) / 2 - whole))
        , scale(static_cast<float>(1 / width))
    {
    }
    int whole;
    float share;
    float scale;
};

} // namespace

void HeatField::deposit(std::span<const MapPoint> points)
{
    const auto columns = static_cast<std::size_t>(m_frame.columns);
    for (const MapPoint &point : points) {
        // Cells hold their middles: a point is shared among the four around it by how near it is.
        const double x = (point.x - m_frame.topLeft.x) / m_frame.cell - 0.5;
        const double y = (point.y - m_frame.topLeft.y) / m_frame.cell - 0.5;
        const bool counts = x >= 0 && y >= 0 && x < m_frame.columns - 1 && y < m_frame.rows - 1 && point.value > 0;
        if (!counts)
            continue;
        const auto column = static_cast<std::size_t>(x);
        const auto row = static_cast<std::size_t>(y);
        const auto right = static_cast<float>(x - static_cast<double>(column));
        const auto down = static_cast<float>(y - static_cast<double>(row));
        float *at = m_cells.data() + row * columns + column;
        at[0] += point.value * (1 - right) * (1 - down);
        at[1] += point.value * right * (1 - down);
        at[columns] += point.value * (1 - right) * down;
        at[columns + 1] += point.value * right * down;
    }
}

void HeatField::blurRows(double width)
{
    const Box box(width);
    const int columns = m_frame.columns;
    const auto padded = static_cast<std::size_t>(columns) + 2 * static_cast<std::size_t>(box.whole) + 2;
    m_sums.assign(padded, 0);
    for (int row = 0; row < m_frame.rows; ++row) {
        float *line = m_cells.data() + std::ptrdiff_t(row) * columns;
        float *copy = m_sums.data() + box.whole + 1;
        std::copy_n(line, columns, copy);
        double sum = 0;
        for (int i = 0; i < std::min(columns, box.whole); ++i)
            sum += static_cast<double>(copy[i]);
        for (int i = 0; i < columns; ++i) {
            sum += static_cast<double>(copy[i + box.whole]);
            const float edges = box.share * (copy[i - box.whole - 1] + copy[i + box.whole + 1]);
            line[i] = std::max(0.0F, (static_cast<float>(sum) + edges) * box.scale);
            sum -= static_cast<double>(copy[i - box.whole]);
        }
    }
}

/** Row by row, so that memory is read in its order: the sums of all columns move down together. */
void HeatField::blurColumns(double width)
{
    const Box box(width);
    const auto columns = static_cast<std::size_t>(m_frame.columns);
    const std::vector<float> nothing(columns, 0);
    const auto line = [&](int row) {
        return row < 0 || row >= m_frame.rows ? nothing.data()
                                              : m_cells.data() + static_cast<std::size_t>(row) * columns;
    };
    m_other.resize(m_cells.size());
    m_sums.assign(columns, 0);
    for (int row = 0; row < box.whole; ++row) {
        const float *next = line(row);
        for (std::size_t i = 0; i < columns; ++i)
            m_sums[i] += next[i];
    }
    for (int row = 0; row < m_frame.rows; ++row) {
        const float *in = line(row + box.whole);
        const float *above = line(row - box.whole - 1);
        const float *below = line(row + box.whole + 1);
        const float *out = line(row - box.whole);
        float *to = m_other.data() + static_cast<std::size_t>(row) * columns;
        for (std::size_t i = 0; i < columns; ++i) {
            const float sum = m_sums[i] + in[i];
            to[i] = std::max(0.0F, (sum + box.share * (above[i] + below[i])) * box.scale);
            m_sums[i] = sum - out[i];
        }
    }
    m_cells.swap(m_other);
}

void HeatField::build(std::span<const MapPoint> points, const HeatFrame &frame)
{
    m_frame = frame;
    m_frame.columns = std::max(2, frame.columns);
    m_frame.rows = std::max(2, frame.rows);
    m_cells.assign(static_cast<std::size_t>(m_frame.columns) * static_cast<std::size_t>(m_frame.rows), 0);
    deposit(points);
    const double width = std::max(1.0, frame.reach * 2 / Boxes);
    for (int pass = 0; pass < Boxes; ++pass) {
        blurRows(width);
        blurColumns(width);
    }
}

double HeatField::total() const
{
    return std::accumulate(m_cells.begin(), m_cells.end(), 0.0);
}

double HeatField::cellKm2(int row) const
{
    const double latitude = fromMercator({.x = 0, .y = m_frame.topLeft.y + (row + 0.5) * m_frame.cell}).lat;
    const double side = m_frame.cell * EquatorKm * std::cos(latitude * std::numbers::pi / 180);
    return side * side;
}

double HeatField::densest() const
{
    double densest = 0;
    const auto columns = static_cast<std::size_t>(m_frame.columns);
    for (int row = 0; row < m_frame.rows; ++row) {
        const auto line = cells().subspan(static_cast<std::size_t>(row) * columns, columns);
        densest = std::max(densest, static_cast<double>(std::ranges::max(line)) / cellKm2(row));
    }
    return densest;
}

double HeatField::densityAt(MercatorPoint place) const
{
    const double column = std::floor((place.x - m_frame.topLeft.x) / m_frame.cell);
    const double row = std::floor((place.y - m_frame.topLeft.y) / m_frame.cell);
    const bool isWithin = column >= 0 && row >= 0 && column < m_frame.columns && row < m_frame.rows;
    if (!isWithin)
        return 0;
    const auto index = static_cast<std::size_t>(row) * static_cast<std::size_t>(m_frame.columns);
    return static_cast<double>(m_cells[index + static_cast<std::size_t>(column)]) / cellKm2(static_cast<int>(row));
}

double roundScale(double value)
{
    if (!(value > 0) || !std::isfinite(value))
        return 1;
    const double power = std::pow(10, std::floor(std::log10(value)));
    for (const double step : {1.0, 2.0, 5.0}) {
        if (value <= step * power * (1 + 1e-9))
            return step * power;
    }
    return 10 * power;
}

} // namespace yiping
