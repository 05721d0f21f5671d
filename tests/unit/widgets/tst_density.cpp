// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_case.h"
#include "widgets/map/cluster_index.h"
#include "widgets/map/heat_field.h"
#include "widgets/map/symbol.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

#include <cmath>
#include <limits>
#include <numeric>
#include <set>

using namespace yiping;

namespace {

/** Guangxi, by and large. */
constexpr double West = 104.5;
constexpr double East = 112.0;
constexpr double South = 21.0;
constexpr double North = 26.4;

double between(QRandomGenerator &random, double from, double to)
{
    return from + random.generateDouble() * (to - from);
}

/** Half of them anywhere, half of them crowded round a few towns, as life has it. */
std::vector<MapPoint> someLife(QRandomGenerator &random, int count)
{
    std::vector<MapPoint> points;
    std::vector<LonLat> towns;
    for (int i = 0; i < 12; ++i)
        towns.push_back({.lon = between(random, West, East), .lat = between(random, South, North)});
    for (int i = 0; i < count; ++i) {
        const LonLat town = towns[std::size_t(random.bounded(int(towns.size())))];
        const double spread = between(random, 0, 0.2);
        const LonLat place = i % 2 == 0
            ? LonLat{.lon = between(random, West, East), .lat = between(random, South, North)}
            : LonLat{.lon = town.lon + between(random, -spread, spread),
                     .lat = town.lat + between(random, -spread, spread)};
        const MercatorPoint at = toMercator(place);
        points.push_back({.x = at.x,
                          .y = at.y,
                          .row = static_cast<quint32>(i),
                          .symbol = static_cast<quint8>(random.bounded(int(MapSymbol::SymbolCount)))});
    }
    return points;
}

HeatFrame frameOver(LonLat northWest, LonLat southEast, int columns, double reach)
{
    const MercatorPoint from = toMercator(northWest);
    const MercatorPoint to = toMercator(southEast);
    const double cell = (to.x - from.x) / columns;
    return {.topLeft = from,
            .cell = cell,
            .columns = columns,
            .rows = static_cast<int>(std::ceil((to.y - from.y) / cell)),
            .reach = reach};
}

std::size_t summed(const ClusterIndex &index, int level)
{
    std::size_t sum = index.loners(level).size();
    for (const Cluster &cluster : index.clusters(level))
        sum += cluster.count;
    return sum;
}

bool isInside(const Cluster &cluster, const MapPoint &point)
{
    return point.x >= cluster.left && point.x <= cluster.right && point.y >= cluster.top && point.y <= cluster.bottom;
}

} // namespace

class DensityTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void nothingOfAPointIsLost()
    {
        QRandomGenerator random(41);
        HeatField field;
        for (int round = 0; round < 60; ++round) {
            const double reach = between(random, 1.5, 40);
            const auto points = someLife(random, random.bounded(1, 400));
            // Room for what the outermost ones spread, so that all of it is within.
            const HeatFrame frame =
                frameOver({.lon = West - 5, .lat = North + 5}, {.lon = East + 5, .lat = South - 5}, 300, reach);
            field.build(points, frame);
            QVERIFY2(std::abs(field.total() / double(points.size()) - 1) < 0.01,
                     qPrintable(QStringLiteral("%1 of %2, reach %3").arg(field.total()).arg(points.size()).arg(reach)));
            QVERIFY(std::ranges::all_of(field.cells(), [](float cell) { return cell >= 0; }));
            // Density over the ground sums up to the same, though cells differ in size.
            double onTheGround = 0;
            for (int row = 0; row < frame.rows; ++row) {
                const double y = frame.topLeft.y + (row + 0.5) * frame.cell;
                for (int column = 0; column < frame.columns; ++column)
                    onTheGround += field.densityAt({.x = frame.topLeft.x + (column + 0.5) * frame.cell, .y = y})
                        * field.cellKm2(row);
            }
            QVERIFY(std::abs(onTheGround / double(points.size()) - 1) < 0.01);
        }
    }

    void aPointSpreadsAsItsKernelSays()
    {
        // The kernel of three boxes: within a third of the reach 3/4 − t² of it (t in boxes), then (3/2 − t)²/2.
        HeatField field;
        constexpr double Reach = 30;
        constexpr double Box = Reach * 2 / 3;
        const HeatFrame frame{
            .topLeft = {.x = 0.8, .y = 0.43}, .cell = 1e-5, .columns = 101, .rows = 101, .reach = Reach};
        const MapPoint middle{.x = 0.8 + 50.5e-5, .y = 0.43 + 50.5e-5};
        field.build({&middle, 1}, frame);
        const auto kernel = [](double cells) {
            const double t = std::abs(cells) / Box;
            return (t <= 0.5 ? 0.75 - t * t : t <= 1.5 ? (1.5 - t) * (1.5 - t) / 2 : 0) / Box;
        };
        for (int row = 0; row < 101; ++row) {
            for (int column = 0; column < 101; ++column) {
                const double wanted = kernel(row - 50) * kernel(column - 50);
                const double got = double(field.cells()[std::size_t(row * 101 + column)]);
                QVERIFY2(std::abs(got - wanted) < 0.01 * kernel(0) * kernel(0),
                         qPrintable(QStringLiteral("%1, %2: %3, not %4").arg(row).arg(column).arg(got).arg(wanted)));
                if (std::max(std::abs(row - 50), std::abs(column - 50)) > Reach + 2)
                    QVERIFY(got < 1e-9);
            }
        }
        // One point in so many square kilometres: the greatest density follows from the kernel.
        const double km2 = field.cellKm2(50);
        QVERIFY(std::abs(field.densest() / (kernel(0) * kernel(0) / km2) - 1) < 0.01);
    }

    void weightsCountAndWhatIsNoWeightDoesNot()
    {
        const HeatFrame frame{.topLeft = {.x = 0.8, .y = 0.43}, .cell = 1e-5, .columns = 60, .rows = 60, .reach = 4};
        MapPoint point{.x = 0.8003, .y = 0.4303, .value = 2.5};
        MapPoint nothing = point;
        nothing.value = std::numeric_limits<float>::quiet_NaN();
        MapPoint less = point;
        less.value = -4;
        MapPoint nowhere = point;
        nowhere.x = std::numeric_limits<double>::quiet_NaN();
        MapPoint away = point;
        away.y = 0.9;
        const std::vector<MapPoint> points{point, nothing, less, nowhere, away, point};
        HeatField field;
        field.build(points, frame);
        QVERIFY(std::abs(field.total() - 5) < 0.01);
        field.build({}, frame);
        QCOMPARE(field.total(), 0.0);
        QCOMPARE(field.densest(), 0.0);
        QCOMPARE(field.densityAt({.x = 0.1, .y = 0.1}), 0.0);
    }

    void theScaleEndsAtARoundFigure()
    {
        for (const auto &[value, top] : {std::pair{0.031, 0.05},
                                         {0.05, 0.05},
                                         {0.2, 0.2},
                                         {0.21, 0.5},
                                         {0.9, 1.0},
                                         {1.0, 1.0},
                                         {3.2, 5.0},
                                         {7.0, 10.0},
                                         {1999.0, 2000.0},
                                         {6001.0, 10000.0}})
            QVERIFY2(std::abs(roundScale(value) / top - 1) < 1e-9, qPrintable(QString::number(value)));
        for (const double odd :
             {0.0, -3.0, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()})
            QCOMPARE(roundScale(odd), 1.0);
    }

    void countsAlwaysSumUp()
    {
        QRandomGenerator random(43);
        for (int round = 0; round < 80; ++round) {
            auto points = someLife(random, random.bounded(0, 900));
            const std::size_t placed = points.size();
            // Some stand on top of each other, one has no place.
            for (std::size_t i = 0; i + 7 < placed && round % 3 == 0; i += 7)
                points[i + 1].x = points[i].x, points[i + 1].y = points[i].y;
            points.push_back({.x = std::numeric_limits<double>::quiet_NaN(), .y = 0.4, .row = 9999});
            const ClusterIndex index(points, between(random, 10, 120));
            QCOMPARE(index.total(), placed);
            for (int level = ClusterIndex::FirstLevel; level <= ClusterIndex::LastLevel; ++level)
                QCOMPARE(summed(index, level), placed);
        }
    }

    /** Looking closer takes marks apart and never puts two together. */
    void marksSplitWholeAsOneZoomsIn()
    {
        QRandomGenerator random(47);
        const auto points = someLife(random, 3000);
        const ClusterIndex index(points, 60);
        std::size_t marksBefore = 0;
        for (int level = ClusterIndex::FirstLevel; level <= ClusterIndex::LastLevel; ++level) {
            const auto alone = index.loners(level);
            const std::size_t marks = index.clusters(level).size() + alone.size();
            QVERIFY(marks >= marksBefore);
            marksBefore = marks;
            if (level == ClusterIndex::LastLevel)
                break;
            std::set<quint32> aloneNearer;
            for (const MapPoint &point : index.loners(level + 1))
                aloneNearer.insert(point.row);
            for (const MapPoint &point : alone)
                QVERIFY(aloneNearer.contains(point.row));
            for (const Cluster &nearer : index.clusters(level + 1)) {
                const auto holds = [&nearer](const Cluster &one) {
                    return one.count >= nearer.count && one.left <= nearer.left && one.right >= nearer.right
                        && one.top <= nearer.top && one.bottom >= nearer.bottom;
                };
                QVERIFY(std::ranges::any_of(index.clusters(level), holds));
            }
        }
    }

    void aMarkIsTheMiddleOfItsPointsAndShowsTheGravest()
    {
        const MercatorPoint at = toMercator({.lon = 108.3, .lat = 22.8});
        std::vector<MapPoint> points{{.x = at.x, .y = at.y, .row = 3, .symbol = MapSymbol::SeverityIV},
                                     {.x = at.x + 1e-6, .y = at.y, .row = 4, .symbol = MapSymbol::SeverityII},
                                     {.x = at.x, .y = at.y + 2e-6, .row = 5, .symbol = MapSymbol::UnitFire},
                                     {.x = at.x + 1e-3, .y = at.y, .row = 6, .symbol = MapSymbol::SeverityI}};
        const ClusterIndex index(points, 50);
        const auto clusters = index.clusters(10);
        QCOMPARE(clusters.size(), 1U);
        QCOMPARE(clusters[0].count, 3U);
        QCOMPARE(clusters[0].row, 4U);
        QCOMPARE(int(clusters[0].symbol), int(MapSymbol::SeverityII));
        QVERIFY(std::abs(clusters[0].x - (at.x + 1e-6 / 3)) < 1e-12
                && std::abs(clusters[0].y - (at.y + 2e-6 / 3)) < 1e-12);
        QVERIFY(isInside(clusters[0], points[0]) && isInside(clusters[0], points[2]));
        QCOMPARE(index.loners(10).size(), 1U);
        QCOMPARE(index.loners(10)[0].row, 6U);
        // 1e-6 of the world is 67 pixels at level 18 and half of that at 17, where they still touch.
        QCOMPARE(index.splitsAt(clusters[0], 10), 17);
        QCOMPARE(int(index.clusters(4)[0].symbol), int(MapSymbol::SeverityI));
    }

    void theSamePointsGiveTheSameMarks()
    {
        QRandomGenerator random(53);
        const auto points = someLife(random, 2000);
        const ClusterIndex one(points, 56);
        const ClusterIndex other(points, 56);
        for (int level = ClusterIndex::FirstLevel; level <= ClusterIndex::LastLevel; ++level) {
            QVERIFY(
                std::ranges::equal(one.clusters(level), other.clusters(level), [](const Cluster &a, const Cluster &b) {
                    return a.x == b.x && a.y == b.y && a.count == b.count && a.row == b.row;
                }));
        }
    }

    void noneAndOneAndAllAtOnePlace()
    {
        const ClusterIndex none({}, 50);
        QVERIFY(none.clusters(7).empty() && none.loners(7).empty());
        const std::vector<MapPoint> same(500, MapPoint{.x = 0.8, .y = 0.43, .symbol = MapSymbol::Dot});
        const ClusterIndex all(same, 50);
        QCOMPARE(all.clusters(18).size(), 1U);
        QCOMPARE(all.splitsAt(all.clusters(5)[0], 5), ClusterIndex::LastLevel + 1);
        QCOMPARE(ClusterIndex::levelFor(7.99), 7);
        QCOMPARE(ClusterIndex::levelFor(-2), ClusterIndex::FirstLevel);
        QCOMPARE(ClusterIndex::levelFor(99), ClusterIndex::LastLevel);
    }

    /** Printed, for a debug build on a busy machine proves nothing. */
    void whatAHundredThousandCost()
    {
        QRandomGenerator random(59);
        const auto points = someLife(random, 100'000);
        QElapsedTimer timer;
        timer.start();
        const ClusterIndex index(points, 56);
        const qint64 clusters = timer.nsecsElapsed();
        timer.start();
        HeatField field;
        field.build(points, frameOver({.lon = West, .lat = North}, {.lon = East, .lat = South}, 480, 8));
        qInfo("100,000 points: clusters of all levels %.1f ms, density %.1f ms", double(clusters) / 1e6,
              double(timer.nsecsElapsed()) / 1e6);
        QCOMPARE(summed(index, 8), points.size());
        QVERIFY(field.total() > 0);
    }
};

QTEST_GUILESS_MAIN(DensityTest)
#include "tst_density.moc"
