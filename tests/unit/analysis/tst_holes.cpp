// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/holes.h"
#include "support/test_case.h"

using namespace yiping;

namespace {

std::vector<Sample> at(std::initializer_list<qint64> minutes)
{
    std::vector<Sample> samples;
    for (const qint64 minute : minutes)
        samples.push_back({.timeMs = minute * 60'000, .value = 1});
    return samples;
}

TimeSpan minutes(qint64 from, qint64 to)
{
    return {.fromMs = from * 60'000, .toMs = to * 60'000};
}

} // namespace

class TestHoles final : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void aSteadySeriesHasNone() { QVERIFY(holesIn(at({0, 1, 2, 3, 4, 5}), 6 * 60'000).empty()); }

    void lostTimeIsOne()
    {
        QCOMPARE(holesIn(at({0, 1, 2, 3, 33, 34, 35}), 35 * 60'000), std::vector<TimeSpan>{minutes(3, 33)});
    }

    // A sensor now and then late is no hole: up to three distances a line is honest.
    void lateIsNotLost() { QVERIFY(holesIn(at({0, 1, 2, 5, 6, 7}), 7 * 60'000).empty()); }

    void silenceUpToNowIsOne()
    {
        QVERIFY(holesIn(at({0, 1, 2, 3}), 6 * 60'000).empty());
        QCOMPARE(holesIn(at({0, 1, 2, 3}), 7 * 60'000), std::vector<TimeSpan>{minutes(3, 7)});
    }

    void severalAscend()
    {
        QCOMPARE(holesIn(at({0, 1, 2, 20, 21, 22, 23, 50, 51, 52}), 90 * 60'000),
                 (std::vector<TimeSpan>{minutes(2, 20), minutes(23, 50), minutes(52, 90)}));
    }

    // Hourly values from yesterday, every five minutes since this morning: the older ones are no holes.
    void aSeriesMayChangeItsPace()
    {
        QVERIFY(holesIn(at({0, 60, 120, 180, 240, 300, 305, 310, 315, 320, 325, 330, 335, 340}), 340 * 60'000).empty());
        QCOMPARE(
            holesIn(at({0, 60, 120, 180, 480, 540, 600, 660, 665, 670, 675, 680, 725, 730, 735, 740}), 740 * 60'000),
            (std::vector<TimeSpan>{minutes(180, 480), minutes(680, 725)}));
    }

    void tooFewToTell()
    {
        QVERIFY(holesIn({}, 60'000).empty());
        QVERIFY(holesIn(at({0, 1, 600}), 9'000'000'000).empty());
    }

    // Values of the same time (a correction) have no distance; they must not make everything else a hole.
    void equalTimes() { QVERIFY(holesIn(at({0, 0, 1, 2, 3, 4}), 4 * 60'000).empty()); }
};

QTEST_APPLESS_MAIN(TestHoles)
#include "tst_holes.moc"
