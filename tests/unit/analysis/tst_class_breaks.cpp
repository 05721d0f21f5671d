// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/class_breaks.h"
#include "support/test_case.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

using namespace yiping;

namespace {

using Values = std::vector<double>;

/** Sum of squared distances from the means of the classes that these limits make. */
double spreadOf(const Values &values, const Values &limits)
{
    double sum = 0;
    for (int c = 0; c < int(limits.size()); ++c) {
        Values members;
        std::ranges::copy_if(values, std::back_inserter(members), [&](double v) { return classOf(v, limits) == c; });
        double mean = 0;
        for (const double v : members)
            mean += v / double(members.size());
        for (const double v : members)
            sum += (v - mean) * (v - mean);
    }
    return sum;
}

/** The least spread of all groupings, found by trying each. */
double leastSpread(const Values &values, const Values &different, std::size_t classes, Values chosen = {})
{
    if (chosen.size() + 1 == classes) {
        chosen.push_back(different.back());
        return spreadOf(values, chosen);
    }
    double least = std::numeric_limits<double>::infinity();
    for (const double limit : different) {
        if (limit < different.back() && (chosen.empty() || limit > chosen.back())) {
            Values more = chosen;
            more.push_back(limit);
            least = std::min(least, leastSpread(values, different, classes, more));
        }
    }
    return least;
}

} // namespace

class ClassBreaksTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void knownOnes()
    {
        const Values values{1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        QCOMPARE(classLimits(values, 3, ClassMethod::Equal), (Values{4, 7, 10}));
        QCOMPARE(classLimits(values, 5, ClassMethod::Quantile), (Values{2, 4, 6, 8, 10}));
        QCOMPARE(classLimits(Values{1, 2, 1, 40, 41, 100, 2}, 3, ClassMethod::Natural), (Values{2, 41, 100}));
        // One city has most of it: equal classes leave all others in one.
        const Values skewed{0.5, 1, 1, 2, 2, 3, 3, 4, 36};
        QCOMPARE(classLimits(skewed, 3, ClassMethod::Natural), (Values{2, 4, 36}));
        QCOMPARE(classOf(3, classLimits(skewed, 3, ClassMethod::Equal)), 0);
        QCOMPARE(classOf(3, classLimits(skewed, 3, ClassMethod::Natural)), 1);
    }

    void everyValueIsInOneClassWhateverTheyAre()
    {
        QRandomGenerator random(23);
        for (int round = 0; round < 600; ++round) {
            Values values(std::size_t(random.bounded(1, 60)));
            for (double &value : values)
                value = round % 2 == 0 ? random.bounded(12) : random.generateDouble() * 1e6 - 5e5;
            const int classes = random.bounded(1, 8);
            const std::size_t different = std::set(values.begin(), values.end()).size();
            for (const auto method : {ClassMethod::Equal, ClassMethod::Quantile, ClassMethod::Natural}) {
                const Values limits = classLimits(values, classes, method);
                QVERIFY(!limits.empty() && limits.size() <= std::min(std::size_t(classes), different));
                QVERIFY(std::ranges::is_sorted(limits, std::less_equal{}));
                QCOMPARE(limits.back(), std::ranges::max(values));
                for (const double value : values) {
                    const int c = classOf(value, limits);
                    QVERIFY(c >= 0 && value <= limits[std::size_t(c)]
                            && (c == 0 || value > limits[std::size_t(c) - 1]));
                }
            }
            QCOMPARE(classLimits(values, classes, ClassMethod::Natural).size(),
                     std::min(std::size_t(classes), different));
        }
    }

    void naturalOnesAreTheBestThereAre()
    {
        QRandomGenerator random(29);
        for (int round = 0; round < 100; ++round) {
            Values values(std::size_t(random.bounded(4, 11)));
            for (double &value : values)
                value = 1e6 + random.bounded(40);
            const std::set<double> unique(values.begin(), values.end());
            const Values different(unique.begin(), unique.end());
            const std::size_t classes = std::min<std::size_t>(different.size(), std::size_t(random.bounded(1, 5)));
            const Values limits = classLimits(values, int(classes), ClassMethod::Natural);
            QVERIFY(std::abs(spreadOf(values, limits) - leastSpread(values, different, classes)) < 1e-6);
        }
    }

    /** Each limit is the least value that has its share of all values at or below it. */
    void quantilesHaveTheirShare()
    {
        QRandomGenerator random(31);
        for (int round = 0; round < 300; ++round) {
            Values values(std::size_t(random.bounded(1, 80)));
            for (double &value : values)
                value = round % 2 == 0 ? random.bounded(9) : random.generateDouble() * 1000 - 500;
            const int classes = random.bounded(1, 8);
            const std::size_t different = std::set(values.begin(), values.end()).size();
            const std::size_t used = std::min(std::size_t(classes), different);
            std::set<double> wanted;
            for (std::size_t i = 1; i <= used; ++i) {
                double least = std::numeric_limits<double>::infinity();
                for (const double candidate : values) {
                    const auto below = std::ranges::count_if(values, [&](double v) { return v <= candidate; });
                    if (std::size_t(below) * used >= values.size() * i)
                        least = std::min(least, candidate);
                }
                wanted.insert(least);
            }
            QCOMPARE(classLimits(values, classes, ClassMethod::Quantile), Values(wanted.begin(), wanted.end()));
        }
    }

    void equalOnesAreEquallyWide()
    {
        QRandomGenerator random(37);
        for (int round = 0; round < 300; ++round) {
            Values values(std::size_t(random.bounded(2, 80)));
            for (double &value : values)
                value = random.generateDouble() * 1000 - 500;
            const auto [least, greatest] = std::ranges::minmax(values);
            const std::size_t classes = std::min(values.size(), std::size_t(random.bounded(1, 8)));
            const Values limits = classLimits(values, int(classes), ClassMethod::Equal);
            QCOMPARE(limits.size(), classes);
            for (std::size_t i = 0; i < limits.size(); ++i) {
                const double width = limits[i] - (i == 0 ? least : limits[i - 1]);
                QVERIFY(std::abs(width - (greatest - least) / double(classes)) < 1e-9);
            }
        }
    }

    void oddInput()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const double infinity = std::numeric_limits<double>::infinity();
        for (const auto method : {ClassMethod::Equal, ClassMethod::Quantile, ClassMethod::Natural}) {
            QVERIFY(classLimits({}, 5, method).empty());
            QVERIFY(classLimits(Values{1, 2}, 0, method).empty());
            QVERIFY(classLimits(Values{nan, infinity}, 5, method).empty());
            QCOMPARE(classLimits(Values{7, 7, 7}, 5, method), Values{7});
            QCOMPARE(classLimits(Values{nan, 7, -infinity}, 5, method), Values{7});
        }
        QCOMPARE(classOf(3, {}), -1);
        QCOMPARE(classOf(99, Values{1, 2}), 1);
        // All villages of a province: thinned, and done at once.
        Values many(16'681);
        for (std::size_t i = 0; i < many.size(); ++i)
            many[i] = double(i) * 0.37;
        const Values limits = classLimits(many, 5, ClassMethod::Natural);
        QCOMPARE(limits.size(), 5U);
        QCOMPARE(limits.back(), many.back());
    }
};

QTEST_GUILESS_MAIN(ClassBreaksTest)
#include "tst_class_breaks.moc"
