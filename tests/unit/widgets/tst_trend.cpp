// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_case.h"
#include "widgets/charts/trend_layout.h"

#include <QRandomGenerator>

#include <cmath>
#include <limits>

using namespace yiping;

namespace {

constexpr qint64 Minute = 60'000;
constexpr qint64 Hour = 60 * Minute;
/** 2026-06-18 00:00 in Beijing. */
constexpr qint64 Midnight = 1781712000000;

QStringList texts(const std::vector<TimeTick> &ticks)
{
    QStringList list;
    for (const TimeTick &tick : ticks)
        list.append(tick.text);
    return list;
}

} // namespace

class TrendTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void everyColumnKeepsItsExtremes()
    {
        QRandomGenerator random(3);
        std::vector<Sample> samples;
        for (qint64 i = 0; i < 100'000; ++i)
            samples.push_back({.timeMs = i * 10, .value = random.generateDouble() * 100});
        const TimeSpan window{.fromMs = 0, .toMs = 999'990};
        constexpr int Width = 500;
        std::vector<std::pair<double, double>> expected(Width + 1, {1e9, -1e9});
        for (const Sample &sample : samples) {
            auto &[low, high] = expected[static_cast<std::size_t>(double(sample.timeMs) * (Width / 999'990.0))];
            low = std::min(low, sample.value);
            high = std::max(high, sample.value);
        }
        const auto runs = decimate(samples, {}, window, Width);
        QCOMPARE(runs.size(), std::size_t(1));
        QVERIFY(runs[0].size() <= 4 * (Width + 1));
        std::vector<std::pair<double, double>> found(Width + 1, {1e9, -1e9});
        double before = -1;
        for (const TrendPoint &point : runs[0]) {
            QVERIFY(point.x >= before);
            before = point.x;
            auto &[low, high] = found[static_cast<std::size_t>(point.x)];
            low = std::min(low, point.value);
            high = std::max(high, point.value);
        }
        QVERIFY(found == expected);
    }

    void gapsAndMissingValuesCutTheLine()
    {
        std::vector<Sample> samples;
        for (int i = 0; i < 10; ++i)
            samples.push_back({.timeMs = i * Minute, .value = double(i)});
        samples[7].value = std::numeric_limits<double>::quiet_NaN();
        const TimeSpan gaps[] = {{.fromMs = 3 * Minute + 1, .toMs = 4 * Minute - 1}};
        const auto runs = decimate(samples, gaps, {.fromMs = 0, .toMs = 9 * Minute}, 900);
        QCOMPARE(runs.size(), std::size_t(3));
        QCOMPARE(runs[0].back().value, 3.0);
        QCOMPARE(runs[1].front().value, 4.0);
        QCOMPARE(runs[1].back().value, 6.0);
        QCOMPARE(runs[2].front().value, 8.0);
        QVERIFY(std::isnan(valueAt(samples, gaps, 3 * Minute + Minute / 2)));
        QCOMPARE(valueAt(samples, gaps, 2 * Minute + 1), 2.0);
        QVERIFY(std::isnan(valueAt(samples, gaps, -1)));
    }

    void linesRunToTheWindowsEdges()
    {
        const Sample samples[] = {
            {.timeMs = 0, .value = 0}, {.timeMs = 100, .value = 100}, {.timeMs = 200, .value = 0}};
        const auto runs = decimate(samples, {}, {.fromMs = 50, .toMs = 150}, 100);
        QCOMPARE(runs.size(), std::size_t(1));
        QCOMPARE(runs[0].front().x, 0.0);
        QCOMPARE(runs[0].front().value, 50.0);
        QCOMPARE(runs[0].back().x, 100.0);
        QCOMPARE(runs[0].back().value, 50.0);
        QVERIFY(decimate(samples, {}, {.fromMs = 300, .toMs = 400}, 100).empty());
        QVERIFY(decimate(samples, {}, {.fromMs = 100, .toMs = 100}, 100).empty());
    }

    void valueTicksAreRound()
    {
        ValueTicks ticks = valueTicks(62, 871, 4);
        QCOMPARE(ticks.values, (std::vector<double>{0, 250, 500, 750, 1000}));
        QCOMPARE(tickText(2.5, 2.5), QStringLiteral("2.5"));
        ticks = valueTicks(72.31, 76.2, 4);
        QCOMPARE(ticks.low, 72.0);
        QCOMPARE(ticks.high, 78.0);
        QCOMPARE(tickText(ticks.values[1], ticks.step), QStringLiteral("74"));
        ticks = valueTicks(5, 5, 4);
        QVERIFY(ticks.low < 5 && ticks.high > 5);
        ticks = valueTicks(-3, -1, 4);
        QVERIFY(ticks.low <= -3 && ticks.high >= -1 && ticks.high < 0.5);
        ticks = valueTicks(std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity(), 4);
        QVERIFY(ticks.high > ticks.low);
        QCOMPARE(tickText(12000, 2000), QStringLiteral("12,000"));
        QCOMPARE(tickText(73.5, 0.5), QStringLiteral("73.5"));
        QCOMPARE(tickText(-1e-17, 0.2), QStringLiteral("0.0"));
    }

    void timeTicksSpeakBeijingTime()
    {
        QCOMPARE(texts(timeTicks({.fromMs = Midnight - 6 * Hour, .toMs = Midnight + 6 * Hour}, 5)),
                 (QStringList{QStringLiteral("18:00"), QStringLiteral("21:00"), QStringLiteral("06-18"),
                              QStringLiteral("03:00"), QStringLiteral("06:00")}));
        QCOMPARE(texts(timeTicks(
                     {.fromMs = Midnight + 14 * Hour + 50 * Minute, .toMs = Midnight + 15 * Hour + 20 * Minute}, 4)),
                 (QStringList{QStringLiteral("14:50"), QStringLiteral("15:00"), QStringLiteral("15:10"),
                              QStringLiteral("15:20")}));
        const auto months = texts(timeTicks({.fromMs = Midnight - 400 * 24 * Hour, .toMs = Midnight}, 6));
        QVERIFY(months.size() >= 2 && months.size() <= 6);
        QVERIFY(months.contains(QStringLiteral("2026-01")));
        QVERIFY(timeTicks({.fromMs = 5, .toMs = 5}, 6).empty());
        QCOMPARE(clockText(Midnight + 42 * Minute, Midnight + Hour), QStringLiteral("00:42"));
        QCOMPARE(clockText(Midnight - 18 * Minute, Midnight + Hour), QStringLiteral("06-17 23:42"));
        constexpr qint64 NewYear = 1'798'732'800'000; // 2027-01-01 00:00 +08:00
        QCOMPARE(clockText(NewYear - Minute, NewYear), QStringLiteral("2026-12-31 23:59"));
        QCOMPARE(clockText(NewYear, NewYear), QStringLiteral("00:00"));
    }

    void thresholdsAreInTheRange()
    {
        const Sample samples[] = {{.timeMs = 0, .value = 68}, {.timeMs = Hour, .value = 69}};
        TrendInput input{.size = {400, 200}, .window = {.fromMs = 0, .toMs = Hour}};
        input.lines.push_back({.samples = samples, .color = Qt::white, .bandColor = Qt::gray});
        input.thresholds.push_back({.value = 73, .label = QStringLiteral("警戒"), .color = Qt::red});
        const TrendLayout layout = layOut(input);
        QVERIFY(layout.hasData);
        QVERIFY(layout.values.high >= 73);
        QVERIFY(layout.yOf(73, 200) > 0);
        QVERIFY(layout.current);
        QCOMPARE(layout.currentValue, 69.0);
    }
};

QTEST_GUILESS_MAIN(TrendTest)
#include "tst_trend.moc"
