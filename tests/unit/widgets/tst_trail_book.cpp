// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_case.h"
#include "widgets/map/trail_pieces.h"

#include <QTest>

#include <cmath>

using namespace yiping;

namespace {

constexpr qint64 Start = 1'781'764'320'000;
constexpr qint64 MinuteMs = 60'000;
constexpr double Step = 1e-5; // some 400 m

struct Trails : TrailSource
{
    Trails(int each, qint64 age)
        : trailBook(each, age)
    {
    }
    [[nodiscard]] const TrailBook &book() const override { return trailBook; }
    [[nodiscard]] bool isShown(std::size_t row) const override { return row != hidden; }
    [[nodiscard]] qint64 nowMs() const override { return now; }

    /** The nth step eastwards. */
    void go(std::size_t row, int step, double minute, bool afterGap = false)
    {
        trailBook.add(row, {.x = 0.8 + step * Step, .y = 0.43}, Start + static_cast<qint64>(minute * MinuteMs),
                      afterGap);
    }
    std::vector<TrailPiece> pieces(double minute, double zoom = 12)
    {
        now = Start + static_cast<qint64>(minute * MinuteMs);
        MapCamera camera;
        const LonLat centre = fromMercator({.x = 0.8, .y = 0.43});
        camera.setLongitude(centre.lon);
        camera.setLatitude(centre.lat);
        camera.setWidth(1920);
        camera.setHeight(1080);
        camera.setZoom(zoom);
        std::vector<TrailPiece> result;
        trailPieces(*this, ViewWindow(camera), result);
        return result;
    }

    TrailBook trailBook;
    std::size_t hidden = 99;
    qint64 now = 0;
};

} // namespace

class TrailBookTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void aRingHoldsTheNewestAndNoMore()
    {
        Trails trails(8, 7 * MinuteMs);
        for (int i = 0; i < 20; ++i)
            trails.go(0, i, i);
        QCOMPARE(trails.trailBook.count(0), 8);
        for (int i = 0; i < 8; ++i)
            QVERIFY(std::abs(trails.trailBook.fix(0, i).x - float((12 + i) * Step)) < 1e-7F);
    }

    /** Four reports a minute, room for eight fixes in seven minutes: the ring still spans them. */
    void manyReportsStillSpanTheAge()
    {
        Trails trails(8, 7 * MinuteMs);
        for (int i = 0; i <= 60; ++i)
            trails.go(0, i, i * 0.25);
        QCOMPARE(trails.trailBook.count(0), 8);
        const TrailFix &oldest = trails.trailBook.fix(0, 0);
        const TrailFix &tip = trails.trailBook.fix(0, 7);
        QVERIFY(tip.seconds - oldest.seconds >= 6 * 60);
        QVERIFY(std::abs(tip.x - float(60 * Step)) < 1e-7F); // where it is now is always in it
    }

    void whoStandsStillLeavesNoTrail()
    {
        Trails trails(8, 7 * MinuteMs);
        for (int i = 0; i < 5; ++i)
            trails.go(0, 0, i);
        QCOMPARE(trails.trailBook.count(0), 1);
        QVERIFY(trails.pieces(5).empty());
    }

    void whatComesLateOrTwiceChangesNothing()
    {
        Trails trails(8, 7 * MinuteMs);
        trails.go(0, 0, 0);
        trails.go(0, 2, 2);
        trails.go(0, 1, 1);
        trails.go(0, 2, 2);
        QCOMPARE(trails.trailBook.count(0), 2);
    }

    void agePassesWhenNothingComes()
    {
        Trails trails(8, 4 * MinuteMs);
        for (int i = 0; i <= 4; ++i)
            trails.go(0, i, i);
        const auto fresh = trails.pieces(4);
        QCOMPARE(fresh.size(), std::size_t(4));
        QCOMPARE(int(fresh.back().alpha1), 255);
        QCOMPARE(int(fresh.front().alpha0), 0);
        const auto later = trails.pieces(6.5); // older than 2.5 is gone, and so is the older half of a piece
        QCOMPARE(later.size(), std::size_t(2));
        QVERIFY(std::abs(later.front().x0 - float(2.5 * Step)) < 1e-7F);
        QCOMPARE(int(later.front().alpha0), 0);
        QVERIFY(std::abs(int(later.back().alpha1) - 255 * 3 / 8) <= 1);
        QVERIFY(trails.pieces(8).empty());
    }

    void aGapIsNeverBridged()
    {
        Trails trails(8, 60 * MinuteMs);
        trails.go(0, 0, 0);
        trails.go(0, 1, 1);
        trails.go(0, 9, 9, true);
        trails.go(0, 10, 10);
        trails.trailBook.breakOff(0);
        trails.go(0, 20, 20);
        const auto pieces = trails.pieces(20);
        QCOMPARE(pieces.size(), std::size_t(2));
        for (const TrailPiece &piece : pieces)
            QVERIFY(std::abs(piece.x1 - piece.x0) < float(1.5 * Step));
    }

    void whatIsHiddenOrOutOfViewIsNotDrawn()
    {
        Trails trails(8, 60 * MinuteMs);
        trails.go(0, 0, 0);
        trails.go(0, 1, 1);
        trails.go(1, 9000, 0);
        trails.go(1, 9001, 1);
        QCOMPARE(trails.pieces(1).size(), std::size_t(1));
        trails.hidden = 0;
        QVERIFY(trails.pieces(1).empty());
    }

    /** A long way that is some pixels on the screen becomes as many pieces, and ends where it is. */
    void smallStepsBecomeOnePiece()
    {
        Trails trails(64, 60 * MinuteMs);
        for (int i = 0; i < 60; ++i)
            trails.go(0, i, i);
        const auto pieces = trails.pieces(60, 7); // a step is a third of a pixel
        QVERIFY2(pieces.size() >= 10 && pieces.size() <= 21, QByteArray::number(pieces.size()).constData());
        QVERIFY(std::abs(pieces.back().x1 - float(59 * Step)) < 1e-7F);
    }

    void aClockThatGoesBackBeginsAnew()
    {
        Trails trails(8, 5 * MinuteMs);
        trails.go(0, 0, 100);
        trails.go(0, 1, 101);
        trails.go(1, 0, 101);
        trails.go(0, 2, 0);
        QCOMPARE(trails.trailBook.count(0), 1);
        QCOMPARE(trails.trailBook.rows(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(TrailBookTest)
#include "tst_trail_book.moc"
