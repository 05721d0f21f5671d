// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench-density: what a density and clusters cost, by the number of points. JSON lines: name, value, unit, goal.
#include "widgets/map/cluster_index.h"
#include "widgets/map/heat_field.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

#include <algorithm>
#include <cmath>
#include <cstdio>

using namespace yiping;

namespace {

constexpr int Rounds = 15;

/** Half of them anywhere in Guangxi, half round a dozen towns. */
std::vector<MapPoint> pointsOf(int count)
{
    QRandomGenerator random(5);
    const auto within = [&random](double from, double to) { return from + random.generateDouble() * (to - from); };
    std::vector<LonLat> towns;
    for (int i = 0; i < 12; ++i)
        towns.push_back({.lon = within(104.5, 112), .lat = within(21, 26.4)});
    std::vector<MapPoint> points;
    for (int i = 0; i < count; ++i) {
        const LonLat town = towns[static_cast<std::size_t>(i) % towns.size()];
        const double spread = within(0, 0.2);
        const MercatorPoint at = i % 2 == 0
            ? toMercator({.lon = within(104.5, 112), .lat = within(21, 26.4)})
            : toMercator({.lon = town.lon + within(-spread, spread), .lat = town.lat + within(-spread, spread)});
        points.push_back({.x = at.x, .y = at.y, .row = static_cast<quint32>(i)});
    }
    return points;
}

/** Median of some rounds, milliseconds. */
double timeOf(auto &&work)
{
    std::vector<double> times;
    for (int i = 0; i < Rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::nth_element(times, times.begin() + Rounds / 2);
    return times[Rounds / 2];
}

void print(const char *name, int count, double value, double goal)
{
    std::printf("{\"name\": \"%s_%d\", \"value\": %.2f, \"unit\": \"ms\"", name, count, value);
    if (count == 100'000)
        std::printf(", \"goal\": %.0f", goal);
    std::printf("}\n");
}

void measure(int count)
{
    const auto points = pointsOf(count);
    const MercatorPoint from = toMercator({.lon = 104.5, .lat = 26.4});
    const MercatorPoint to = toMercator({.lon = 112, .lat = 21});
    // A view of 1920 × 1080 with its margins, in cells of four pixels.
    const double cell = (to.x - from.x) / 720;
    const HeatFrame frame{.topLeft = from, .cell = cell, .columns = 720, .rows = 420, .reach = 8};
    HeatField field;
    print("heat_field", count, timeOf([&] { field.build(points, frame); }), 8);
    const ClusterIndex index(points, 56);
    print("clusters_build", count, timeOf([&] { const ClusterIndex other(points, 56); }), 60);
    print("clusters_new_level", count, timeOf([&] { (void)index.loners(13); }), 2);
    int seen = 0;
    print("clusters_in_view", count, timeOf([&] {
              for (const Cluster &cluster : index.clusters(13))
                  seen += cluster.x > 0.8 && cluster.x < 0.8005 && cluster.y > 0.43 && cluster.y < 0.4303 ? 1 : 0;
          }),
          2);
}

} // namespace

int main()
{
    for (const int count : {1'000, 10'000, 100'000, 1'000'000})
        measure(count);
    return 0;
}
