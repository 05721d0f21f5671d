// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/twin/terrain.h"

#include "widgets/twin/ring_check.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace yiping {

namespace {

constexpr double CellMetres = 15;
/** Metres from the bank to the bed's full depth. */
constexpr double BankWidth = 24;
constexpr int MostCells = 200;
constexpr double GroundMargin = 0.08;
/** Metres below the lowest ground for a bed that the file does not give. */
constexpr float UsualDepth = 4;

struct KnownGround
{
    double x = 0;
    double y = 0;
    double elevation = 0;
    double count = 0;
};

/** Means over squares, so that many buildings cost no more than few. */
std::vector<KnownGround> knownGround(const DistrictData &district, double square)
{
    std::map<std::pair<int, int>, KnownGround> squares;
    for (const TwinBuilding &building : district.buildings) {
        if (!building.elevation)
            continue;
        const QPointF centre = building.box.center();
        KnownGround &ground = squares[{int(std::floor(centre.x() / square)), int(std::floor(centre.y() / square))}];
        ground.x += centre.x();
        ground.y += centre.y();
        ground.elevation += double(*building.elevation);
        ground.count += 1;
    }
    std::vector<KnownGround> means;
    for (auto &[key, ground] : squares)
        means.push_back(
            {ground.x / ground.count, ground.y / ground.count, ground.elevation / ground.count, ground.count});
    return means;
}

float weighted(const std::vector<KnownGround> &known, LocalPoint at)
{
    double sum = 0;
    double weights = 0;
    for (const KnownGround &ground : known) {
        const double squared = (ground.x - at.x) * (ground.x - at.x) + (ground.y - at.y) * (ground.y - at.y);
        const double weight = 1 / (squared * squared + 1e4);
        sum += weight * ground.elevation;
        weights += weight;
    }
    return static_cast<float>(sum / weights);
}

double distanceTo(const TwinPolygon &polygon, LocalPoint at)
{
    double nearest = std::numeric_limits<double>::max();
    for (const Ring &ring : polygon) {
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            const QPointF from(ring[j].x, ring[j].y);
            const QPointF along = QPointF(ring[i].x, ring[i].y) - from;
            const QPointF to = QPointF(at.x, at.y) - from;
            const double share =
                std::clamp(QPointF::dotProduct(to, along) / QPointF::dotProduct(along, along), 0.0, 1.0);
            const QPointF away = to - share * along;
            nearest = std::min(nearest, std::hypot(away.x(), away.y()));
        }
    }
    return nearest;
}

} // namespace

TwinTerrain::TwinTerrain(const DistrictData &district)
{
    const double margin = std::max(40.0, GroundMargin * std::max(district.box.width(), district.box.height()));
    m_box = district.box.adjusted(-margin, -margin, margin, margin);
    const auto cells = [](double metres) { return std::clamp(int(metres / CellMetres), 8, MostCells) + 1; };
    m_columns = cells(m_box.width());
    m_rows = cells(m_box.height());
    const auto count = static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows);
    m_heights.assign(count, 0);
    m_beds.assign(count, 0);
    fill(district);
}

void TwinTerrain::fill(const DistrictData &district)
{
    const auto known = knownGround(district, std::max(m_box.width(), m_box.height()) / 48);
    float lowest = std::numeric_limits<float>::max();
    for (const KnownGround &ground : known)
        lowest = std::min(lowest, static_cast<float>(ground.elevation));
    m_datum = known.empty() ? 0 : lowest;
    for (int row = 0; row < m_rows; ++row) {
        for (int column = 0; column < m_columns; ++column) {
            const LocalPoint at = cornerAt(column, row);
            float &height = m_heights[index(column, row)];
            height = known.empty() ? 0 : weighted(known, at) - m_datum;
            for (const TwinWater &water : district.waters) {
                const bool isBed = isInside(water.polygon, at);
                m_beds[index(column, row)] |= isBed ? 1 : 0;
                // The bank is a slope on both sides of its line: a step would be as jagged as the grid.
                const double distance = distanceTo(water.polygon, at) * (isBed ? 1 : -1);
                const float bed = water.bed && !known.empty() ? *water.bed - m_datum : -UsualDepth;
                const auto share = static_cast<float>(std::clamp(0.5 + distance / (2 * BankWidth), 0.0, 1.0));
                height = std::min(height, height + (bed - height) * share);
            }
        }
    }
}

LocalPoint TwinTerrain::cornerAt(int column, int row) const
{
    return {.x = static_cast<float>(m_box.left() + m_box.width() * column / (m_columns - 1)),
            .y = static_cast<float>(m_box.top() + m_box.height() * row / (m_rows - 1))};
}

float TwinTerrain::heightAt(LocalPoint place) const
{
    if (m_heights.empty())
        return 0;
    const double u = std::clamp((place.x - m_box.left()) / m_box.width(), 0.0, 1.0) * (m_columns - 1);
    const double v = std::clamp((place.y - m_box.top()) / m_box.height(), 0.0, 1.0) * (m_rows - 1);
    const int column = std::min(int(u), m_columns - 2);
    const int row = std::min(int(v), m_rows - 2);
    const auto s = static_cast<float>(u - column);
    const auto t = static_cast<float>(v - row);
    return (1 - t) * ((1 - s) * height(column, row) + s * height(column + 1, row))
        + t * ((1 - s) * height(column, row + 1) + s * height(column + 1, row + 1));
}

} // namespace yiping
