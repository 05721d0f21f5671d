// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_case.h"
#include "widgets/map/label_placement.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cmath>

using namespace yiping;

namespace {

const QRectF View(0, 0, 952, 680);

std::vector<LabelWish> randomWishes(QRandomGenerator &random, int count)
{
    std::vector<LabelWish> wishes;
    for (int i = 0; i < count; ++i) {
        const QPointF at(random.bounded(1000.0) - 20, random.bounded(720.0) - 20);
        wishes.push_back({.at = at,
                          .other = i % 3 == 0 ? at + QPointF(random.bounded(90.0) - 45, random.bounded(90.0)) : at,
                          .size = QSizeF(24 + random.bounded(70), 18 + random.bounded(8)),
                          .last = -1});
    }
    return wishes;
}

std::vector<LabelWish> moved(const std::vector<LabelWish> &wishes, const std::vector<LabelSpot> &spots, QPointF by)
{
    std::vector<LabelWish> result = wishes;
    for (std::size_t i = 0; i < result.size(); ++i) {
        result[i].at += by;
        result[i].other += by;
        result[i].last = spots[i].candidate;
    }
    return result;
}

/** Empty, or what is wrong with a picture. */
QString wrongWith(const std::vector<LabelSpot> &spots, const LabelRoom &room)
{
    for (std::size_t i = 0; i < spots.size(); ++i) {
        const QRectF box = spots[i].box;
        if (spots[i].candidate < 0)
            continue;
        if (!room.view.contains(box))
            return QStringLiteral("%1 leaves the view").arg(i);
        for (const QPointF &marker : room.markers) {
            if (box.contains(marker))
                return QStringLiteral("%1 covers a marker").arg(i);
        }
        for (const QRectF &taken : room.taken) {
            if (box.intersects(taken))
                return QStringLiteral("%1 covers what was taken").arg(i);
        }
        for (std::size_t j = i + 1; j < spots.size(); ++j) {
            if (spots[j].candidate >= 0 && box.intersects(spots[j].box))
                return QStringLiteral("%1 overlaps %2").arg(i).arg(j);
        }
    }
    return {};
}

} // namespace

class LabelPlacementTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void noTwoEverOverlap()
    {
        QRandomGenerator random(11);
        for (int round = 0; round < 300; ++round) {
            std::vector<QPointF> markers;
            for (int i = 0; i < round % 30; ++i)
                markers.emplace_back(random.bounded(952.0), random.bounded(680.0));
            const std::vector<QRectF> taken{QRectF(0, 560, 240, 120)};
            LabelRoom room{.view = View, .markers = markers, .clearance = 13, .taken = taken, .steady = false};
            std::vector<LabelWish> wishes = randomWishes(random, 1 + random.bounded(120));
            std::vector<LabelSpot> spots = placeLabels(wishes, room);
            QCOMPARE(spots.size(), wishes.size());
            QCOMPARE(wrongWith(spots, room), QString());
            // And so it is after each step of a drag, and of a change of the markers.
            room.steady = true;
            for (int step = 0; step < 5; ++step) {
                wishes = moved(wishes, spots, QPointF(random.bounded(31.0) - 15, random.bounded(31.0) - 15));
                spots = placeLabels(wishes, room);
                QCOMPARE(wrongWith(spots, room), QString());
            }
        }
    }

    void theFirstWishIsServedFirst()
    {
        QRandomGenerator random(12);
        const LabelRoom room{.view = View, .markers = {}, .clearance = 13, .taken = {}, .steady = false};
        for (int round = 0; round < 100; ++round) {
            const std::vector<LabelWish> wishes = randomWishes(random, 60);
            const std::vector<LabelSpot> all = placeLabels(wishes, room);
            // What comes later never changes what came before.
            const std::span<const LabelWish> some(wishes.data(), 20);
            const std::vector<LabelSpot> first = placeLabels(some, room);
            for (std::size_t i = 0; i < first.size(); ++i)
                QCOMPARE(all[i].box, first[i].box);
        }
    }

    void closeEnoughEveryNameIsShown()
    {
        QRandomGenerator random(13);
        for (int round = 0; round < 60; ++round) {
            std::vector<LabelWish> wishes = randomWishes(random, 40);
            for (LabelWish &wish : wishes)
                wish.other = wish.at;
            // As one comes closer, places move apart and letters stay as they are.
            std::size_t shown = 0;
            for (double scale = 1; scale < 1e6 && shown < wishes.size(); scale *= 1.5) {
                std::vector<LabelWish> near = wishes;
                for (LabelWish &wish : near)
                    wish.at = wish.other = wish.at * scale;
                const LabelRoom room{
                    .view = QRectF(-1e9, -1e9, 2e9, 2e9), .markers = {}, .clearance = 13, .taken = {}, .steady = false};
                const std::vector<LabelSpot> spots = placeLabels(near, room);
                shown = static_cast<std::size_t>(
                    std::ranges::count_if(spots, [](const LabelSpot &spot) { return spot.candidate >= 0; }));
            }
            QCOMPARE(shown, wishes.size());
        }
    }

    void fourDistrictsAtOneSeatAllHaveAName()
    {
        // 兴宁, 青秀, 江南 and 西乡塘 within two kilometres, at 400 m a pixel.
        std::vector<LabelWish> wishes;
        for (const auto &[x, y] : {std::pair{400.0, 300.0}, {405.0, 300.0}, {397.5, 305.0}, {395.0, 294.5}})
            wishes.push_back({.at = {x, y}, .other = {x, y}, .size = {45, 22}, .last = -1});
        const LabelRoom room{.view = View, .markers = {}, .clearance = 13, .taken = {}, .steady = false};
        const std::vector<LabelSpot> spots = placeLabels(wishes, room);
        QCOMPARE(wrongWith(spots, room), QString());
        for (const LabelSpot &spot : spots)
            QVERIFY(spot.candidate >= 0);
        QCOMPARE(spots[0].candidate, 0);
    }

    void whatIsShownStaysWhileTheMapIsPanned()
    {
        QRandomGenerator random(14);
        for (int round = 0; round < 100; ++round) {
            std::vector<LabelWish> wishes = randomWishes(random, 80);
            const LabelRoom room{.view = View, .markers = {}, .clearance = 13, .taken = {}, .steady = true};
            std::vector<LabelSpot> spots = placeLabels(wishes, room);
            for (int step = 0; step < 20; ++step) {
                const QPointF by(random.bounded(9.0) - 4, random.bounded(9.0) - 4);
                wishes = moved(wishes, spots, by);
                const std::vector<LabelSpot> next = placeLabels(wishes, room);
                for (std::size_t i = 0; i < spots.size(); ++i) {
                    const bool inside = View.adjusted(6, 6, -6, -6).contains(spots[i].box)
                        && View.adjusted(6, 6, -6, -6).contains(wishes[i].at)
                        && View.adjusted(6, 6, -6, -6).contains(wishes[i].other);
                    if (spots[i].candidate >= 0 && inside)
                        QCOMPARE(next[i].candidate, spots[i].candidate);
                }
                spots = next;
            }
        }
    }

    void aNameGivesWayToAMarkerAndToNothingElse()
    {
        const LabelWish wish{.at = {400, 300}, .other = {400, 300}, .size = {40, 20}, .last = -1};
        const QPointF marker(400, 300);
        LabelRoom room{.view = View, .markers = {}, .clearance = 13, .taken = {}, .steady = false};
        QCOMPARE(placeLabels({&wish, 1}, room)[0].candidate, 0);
        room.markers = {&marker, 1};
        const LabelSpot spot = placeLabels({&wish, 1}, room)[0];
        QVERIFY(spot.candidate > 0);
        QCOMPARE(spot.box, labelBox(wish, spot.candidate, room.clearance));
        // Whoever is out of the view has no name in it.
        const LabelWish away{.at = {-5, 300}, .other = {-5, 300}, .size = {40, 20}, .last = -1};
        QCOMPARE(placeLabels({&away, 1}, room)[0].candidate, -1);
    }
};

QTEST_GUILESS_MAIN(LabelPlacementTest)
#include "tst_label_placement.moc"
