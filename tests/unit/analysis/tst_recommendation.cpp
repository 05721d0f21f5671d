// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/recommendation.h"
#include "base/mercator.h"
#include "support/test_case.h"

#include <QRandomGenerator>

using namespace yiping;

class RecommendationTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void nearestFirstAmongEqualKinds()
    {
        const std::vector<UnitCandidate> units{
            {.row = 7,
             .kind = EntityKind::Fire,
             .status = UnitStatus::Available,
             .position = {.lon = 108.40, .lat = 22.80}},
            {.row = 8,
             .kind = EntityKind::Fire,
             .status = UnitStatus::Available,
             .position = {.lon = 108.33, .lat = 22.80}},
        };
        const auto best = recommend(fire(), units, 5);
        QCOMPARE(best.size(), std::size_t(2));
        QCOMPARE(best[0].row, std::size_t(8));
        QVERIFY(best[0].metres < best[1].metres);
        QVERIFY(best[0].kindFits);
    }

    void aFittingKindGoesBeforeANearerOne()
    {
        const std::vector<UnitCandidate> units{
            {.row = 1,
             .kind = EntityKind::GridWorker,
             .status = UnitStatus::Available,
             .position = {.lon = 108.32, .lat = 22.80}},
            {.row = 2,
             .kind = EntityKind::Fire,
             .status = UnitStatus::Available,
             .position = {.lon = 108.36, .lat = 22.80}},
        };
        QCOMPARE(recommend(fire(), units, 5).front().row, std::size_t(2));
    }

    void onlyAvailableUnits()
    {
        std::vector<UnitCandidate> units;
        for (int status = 0; status <= static_cast<int>(UnitStatus::OutOfService); ++status)
            units.push_back({.row = static_cast<std::size_t>(status),
                             .kind = EntityKind::Fire,
                             .status = static_cast<UnitStatus>(status),
                             .position = {.lon = 108.3, .lat = 22.8}});
        const auto best = recommend(fire(), units, 50);
        QCOMPARE(best.size(), std::size_t(1));
        QCOMPARE(best[0].row, static_cast<std::size_t>(UnitStatus::Available));
    }

    void withoutAPositionThereIsNoAdvice()
    {
        Incident nowhere = fire();
        nowhere.position.reset();
        const std::vector<UnitCandidate> units{{.row = 1, .kind = EntityKind::Fire, .status = UnitStatus::Available}};
        QVERIFY(recommend(nowhere, units, 5).empty());
    }

    void theLimitKeepsTheBest()
    {
        QRandomGenerator random(7);
        std::vector<UnitCandidate> units;
        for (std::size_t i = 0; i < 500; ++i)
            units.push_back({.row = i,
                             .kind = EntityKind::Fire,
                             .status = UnitStatus::Available,
                             .position = {.lon = 108 + random.generateDouble(), .lat = 22 + random.generateDouble()}});
        const auto all = recommend(fire(), units, units.size());
        const auto few = recommend(fire(), units, 6);
        QCOMPARE(few.size(), std::size_t(6));
        for (std::size_t i = 0; i < few.size(); ++i)
            QCOMPARE(few[i].row, all[i].row);
        for (std::size_t i = 1; i < all.size(); ++i)
            QVERIFY(all[i - 1].seconds <= all[i].seconds);
    }

    void travelGrowsWithDistance()
    {
        QVERIFY(travelSeconds(0, EntityKind::Fire) > 0);
        QVERIFY(travelSeconds(5000, EntityKind::Fire) < travelSeconds(5000, EntityKind::CityMaintenance));
        QVERIFY(travelSeconds(5000, EntityKind::CityMaintenance) < travelSeconds(5000, EntityKind::GridWorker));
    }

private:
    static Incident fire()
    {
        Incident incident;
        incident.title = QStringLiteral("仓库火情");
        incident.category = QStringLiteral("火灾");
        incident.position = LonLat{.lon = 108.32, .lat = 22.80};
        return incident;
    }
};

QTEST_GUILESS_MAIN(RecommendationTest)
#include "tst_recommendation.moc"
