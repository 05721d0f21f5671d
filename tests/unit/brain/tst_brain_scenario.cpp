// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brain/course.h"
#include "brain/scenario.h"
#include "support/test_case.h"

#include <QTemporaryDir>

using namespace yiping;
using namespace yiping::brain;

namespace {
const QString BuiltIn = QStringLiteral(YIPING_SOURCE_DIR "/resources/scenarios");
constexpr qint64 NowMs = 1'795'500'000'000;
constexpr qint64 HourMs = 3'600'000;
} // namespace

class BrainScenarioTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void builtInScenariosLoad()
    {
        const auto routine = loadScenario(QStringLiteral("routine"), {BuiltIn}, NowMs);
        QVERIFY2(std::holds_alternative<Scenario>(routine),
                 qPrintable(std::holds_alternative<QString>(routine) ? std::get<QString>(routine) : QString()));
        QCOMPARE(std::get<Scenario>(routine).startMs, NowMs);
        QCOMPARE(std::get<Scenario>(routine).indicators.size(), std::size_t(7));

        const auto loaded = loadScenario(QStringLiteral("nanning-flood"), {BuiltIn}, NowMs);
        QVERIFY2(std::holds_alternative<Scenario>(loaded),
                 qPrintable(std::holds_alternative<QString>(loaded) ? std::get<QString>(loaded) : QString()));
        const Scenario &flood = std::get<Scenario>(loaded);
        QCOMPARE(flood.speed, 60.0);
        // D6 14:00 of the exercise is 2024-09-11T06:00Z.
        QCOMPARE(flood.startMs, 1'726'034'400'000);
        QVERIFY(flood.exercise);
        QVERIFY2(flood.tickets.categories.size() > 10, "what it extends is kept");
    }

    /** The cities of the census sum up to the region, as published. */
    void residentsAreThoseOfTheCensus()
    {
        const Scenario routine = std::get<Scenario>(loadScenario(QStringLiteral("routine"), {BuiltIn}, NowMs));
        const PopulationSpec &population = routine.population;
        QCOMPARE(population.residents.size(), std::size_t(15));
        double sum = 0;
        for (const auto &[region, residents] : population.residents)
            sum += region.level() == RegionLevel::City ? residents : 0;
        QCOMPARE(sum, population.residents.at(*RegionCode::parse("45")));
        // 2020-11-01 in Beijing.
        QCOMPARE(population.asOfMs, 1'604'160'000'000);
        const Scenario flood = std::get<Scenario>(loadScenario(QStringLiteral("nanning-flood"), {BuiltIn}, NowMs));
        QVERIFY2(flood.population.residents == population.residents, "what it extends is kept");
    }

    void floodFollowsThePublishedAnchors()
    {
        const Scenario flood = std::get<Scenario>(loadScenario(QStringLiteral("nanning-flood"), {BuiltIn}, NowMs));
        const auto at = [&flood](int day, int hour) { return flood.startMs + ((day - 6) * 24 + (hour - 14)) * HourMs; };
        const auto gauge = std::ranges::find(flood.gauges, "H-nanning", &GaugeSpec::id);
        QVERIFY(gauge != flood.gauges.end());
        const Course nanning(gauge->points);
        QCOMPARE(nanning.at(at(4, 8)), 68.9);
        QCOMPARE(nanning.at(at(4, 20)), 69.4);
        QCOMPARE(nanning.at(at(5, 10)), 73.0);
        QCOMPARE(nanning.at(at(6, 15)), 74.9);
        QCOMPARE(nanning.at(at(7, 14)), 76.2);
        QVERIFY(nanning.at(at(10, 5)) < 73.0);
        // The crest runs down the river: Nanning, Yongning, Luancheng, Hengzhou.
        qint64 last = 0;
        for (const auto &[id, peak] : {std::pair{"H-nanning", 76.2}, std::pair{"H-yongning", 73.1},
                                       std::pair{"H-luancheng", 65.9}, std::pair{"H-hengzhou", 56.4}}) {
            const auto found = std::ranges::find(flood.gauges, id, &GaugeSpec::id);
            QVERIFY2(found != flood.gauges.end(), id);
            const auto crest = std::ranges::max_element(found->points, {}, &std::pair<qint64, double>::second);
            QCOMPARE(crest->second, peak);
            QVERIFY2(crest->first > last, id);
            last = crest->first;
        }
    }

    void courseNeverOvershoots()
    {
        const Course course({{0, 1.0}, {100, 5.0}, {200, 5.0}, {300, 2.0}});
        double last = 0;
        for (qint64 t = 0; t <= 100; t += 5) {
            QVERIFY(course.at(t) >= last);
            last = course.at(t);
        }
        for (qint64 t = -50; t <= 400; ++t)
            QVERIFY(course.at(t) >= 1.0 - 1e-9 && course.at(t) <= 5.0 + 1e-9);
        QCOMPARE(course.at(150), 5.0);
    }

    void wrongFilesAreNamedWithPlaceAndExpectation_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("sentence");
        const QByteArray head = R"({"id":"x","title_zh":"一","title_en":"x","extends":"routine",)";
        QTest::newRow("no JSON") << QByteArray("{\n\"id\": }") << QStringLiteral("x.json:2: not JSON");
        QTest::newRow("no id") << QByteArray(R"({"title_zh":"一","title_en":"x"})")
                               << QStringLiteral("x.json: id: expected a text that is not empty, found nothing");
        QTest::newRow("speed") << QByteArray(head + R"("speed":0})")
                               << QStringLiteral("x.json: speed: expected a number from 0.01 to 10000");
        QTest::newRow("gauge lon") << QByteArray(
            head + R"("gauges":[{"id":"a","name":"b","region":"45","lon":300,"lat":22}]})")
                                   << QStringLiteral("x.json: gauges[0].lon: expected a number from -180 to 180");
        QTest::newRow("gauge kind") << QByteArray(
            head + R"("gauges":[{"id":"a","name":"b","region":"45","lon":108,"lat":22,"kind":"snow"}]})")
                                    << QStringLiteral("x.json: gauges[0].kind: expected water_level");
        QTest::newRow("region") << QByteArray(
            head + R"("script":[{"at":"now","region":"4x","mode":{"reason":"a","first":"b","second":"c"}}]})")
                                << QStringLiteral("x.json: script[0].region: expected a division code");
        QTest::newRow("census day") << QByteArray(
            head + R"("population":{"as_of":"last year","agency":"a","residents":{"45":1}}})")
                                    << QStringLiteral("x.json: population.as_of: expected a day such as 2020-11-01");
        QTest::newRow("residents of nowhere")
            << QByteArray(head + R"("population":{"as_of":"2020-11-01","agency":"a","residents":{"Nanning":1}}})")
            << QStringLiteral("x.json: population.residents.Nanning: expected a division code");
        QTest::newRow("no day one") << QByteArray(head + R"("start":"D6 14:00"})")
                                    << QStringLiteral("x.json: start: expected a file with day_one");
        QTest::newRow("time") << QByteArray(head + R"("start":"tomorrow"})")
                              << QStringLiteral("x.json: start: expected a time such as");
        QTest::newRow("unknown item") << QByteArray(head + R"("script":[{"at":"now","region":"45","dance":{}}]})")
                                      << QStringLiteral("x.json: script[0]: expected one of warning");
        QTest::newRow("update without references") << QByteArray(
            head
            + R"("script":[{"at":"now","region":"45","warning":{"id":"a","type":"update","sender":"s","event_type":"e","level":2,"headline":"h"}}]})")
                                                   << QStringLiteral(
                                                          "script[0].warning.references: expected the warnings");
        QTest::newRow("extends nothing") << QByteArray(
            R"({"id":"x","title_zh":"一","title_en":"x","extends":"nowhere"})")
                                         << QStringLiteral("there is no scenario 'nowhere'");
        QTest::newRow("extends itself") << QByteArray(R"({"id":"x","title_zh":"一","title_en":"x","extends":"x"})")
                                        << QStringLiteral("a chain of more than");
        QTest::newRow("falling times") << QByteArray(
            head
            + R"("day_one":"2024-09-06","gauges":[{"id":"a","name":"b","region":"45","lon":108,"lat":22,"points":[["D2 00:00",1],["D1 00:00",2]]}]})")
                                       << QStringLiteral("gauges[0].points[1][0]: expected a time after");
    }

    void wrongFilesAreNamedWithPlaceAndExpectation()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, sentence);
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("x.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        const auto loaded = loadScenario(QStringLiteral("x"), {folder.path(), BuiltIn}, NowMs);
        QVERIFY(std::holds_alternative<QString>(loaded));
        QVERIFY2(std::get<QString>(loaded).contains(sentence), qPrintable(std::get<QString>(loaded)));
    }

    void everyCityHasCountiesAndTownships()
    {
        Places places;
        const ScenarioFolders folders{BuiltIn};
        QCOMPARE(places.load(*readFrom(folders, QStringLiteral("regions.csv")),
                             *readFrom(folders, QStringLiteral("townships.csv"))),
                 QString());
        QCOMPARE(places.cities().size(), std::size_t(14));
        std::size_t counties = 0;
        std::size_t towns = 0;
        for (const City &city : places.cities()) {
            counties += city.counties.size();
            for (const County &county : city.counties) {
                QVERIFY2(!county.towns.empty(), county.name.c_str());
                towns += county.towns.size();
            }
        }
        QCOMPARE(counties, std::size_t(111));
        QCOMPARE(towns, std::size_t(1284));
    }
};

QTEST_GUILESS_MAIN(BrainScenarioTest)
#include "tst_brain_scenario.moc"
