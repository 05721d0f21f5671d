// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case_stage.h"
#include "domain/indicator.h"
#include "domain/region_catalog.h"
#include "domain/sensor.h"
#include "domain/subject.h"
#include "support/test_case.h"

using namespace yiping;

class DomainTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void airQualityHasSixClasses()
    {
        const std::pair<double, int> cases[] = {{0, 1},   {50, 1},  {50.5, 2}, {100, 2}, {101, 3}, {150, 3},
                                                {151, 4}, {200, 4}, {201, 5},  {300, 5}, {301, 6}, {500, 6}};
        for (const auto &[aqi, expected] : cases)
            QCOMPARE(static_cast<int>(airQualityOf(aqi)), expected);
        // All that the index can be, and what lies between: 0–50 优, –100 良, –150 轻度, –200 中度, –300 重度, beyond 严重.
        for (int tenths = 0; tenths <= 5000; ++tenths) {
            const double aqi = tenths / 10.0;
            const int expected = aqi <= 200 ? std::max(1, (tenths + 499) / 500) : aqi <= 300 ? 5 : 6;
            QVERIFY2(static_cast<int>(airQualityOf(aqi)) == expected, qPrintable(QString::number(aqi)));
        }
    }

    void regionCodesOfEveryLevel()
    {
        QCOMPARE(RegionCode::parse("450000")->digits(), "45");
        QCOMPARE(RegionCode::parse("450100")->digits(), "4501");
        QCOMPARE(RegionCode::parse("450103")->level(), RegionLevel::County);
        QCOMPARE(RegionCode::parse("450103004001001")->level(), RegionLevel::Grid);
        QCOMPARE(RegionCode::parse("450103004001")->parent().digits(), "450103004");
        for (const char *bad : {"", "4", "450", "45010", "4501a3", "45010300400100", "４５"})
            QVERIFY2(!RegionCode::parse(bad), bad);
    }

    void regionContainsWhatIsBelow()
    {
        const auto city = *RegionCode::parse("4501");
        QVERIFY(city.contains(*RegionCode::parse("450103")));
        QVERIFY(city.contains(city));
        QVERIFY(!city.contains(*RegionCode::parse("45")));
        QVERIFY(!city.contains(*RegionCode::parse("4502")));
    }

    void subjectsGoThereAndBack()
    {
        const Subject subject{.lane = Lane::Event,
                              .domain = "city",
                              .region = *RegionCode::parse("450103"),
                              .kind = std::string(kind::Incident),
                              .id = "NN-1"};
        QCOMPARE(subject.toString(), "yp.event.city.45.01.03._.incident.NN-1");
        const auto back = Subject::parse(subject.toString());
        QVERIFY(back.has_value());
        QCOMPARE(back->toString(), subject.toString());
        for (const char *bad : {"", "yp", "yp.event.city.45.01.03._.incident", "xx.event.city.45.01.03._.incident.a",
                                "yp.lane.city.45.01.03._.incident.a", "yp.event.city.45._.03._.incident.a",
                                "yp.event.city.45.01.03._.incident.", "yp.event.city.4x.01.03._.incident.a"})
            QVERIFY2(!Subject::parse(bad), bad);
        QCOMPARE(subjectsBelow(Lane::State, *RegionCode::parse("4501")), "yp.state.*.45.01.>");
        QCOMPARE(subjectsBelow(Lane::Order, *RegionCode::parse("45")), "yp.order.*.45.>");
        for (const char *mark : {".up", ".down"}) {
            const auto fromAfar = Subject::parse(subject.toString() + mark);
            QVERIFY(fromAfar);
            QCOMPARE(fromAfar->toString(), subject.toString());
            QCOMPARE(withoutMark(subject.toString() + mark), subject.toString());
        }
        for (const char *wrong : {".aside", ".", ".up.down"})
            QVERIFY2(!Subject::parse(subject.toString() + wrong), wrong);
        // A thing may be named "up".
        QCOMPARE(withoutMark("yp.order.city.45.01._._.audit.up"), "yp.order.city.45.01._._.audit.up");
        QCOMPARE(toSubjectToken("粤A 12.3"), "---A-12-3");
    }

    void periodsEndWhereTheySay()
    {
        const std::vector<std::pair<QString, int>> good{
            {QStringLiteral("2026"), 20261231},       {QStringLiteral("2026Q1"), 20260331},
            {QStringLiteral("2026Q4"), 20261231},     {QStringLiteral("2024-02"), 20240229},
            {QStringLiteral("2026-09-30"), 20260930}, {QStringLiteral("2026-01/02"), 20260228}};
        for (const auto &[text, end] : good)
            QCOMPARE(periodEnd(text), end);
        for (const char *bad : {"", "26", "20x6", "2026Q0", "2026Q5", "2026-", "2026-13", "2026-02-30", "2026-02/01",
                                "2026-9", "2026Q12", "2026-01/02/03", "1800"})
            QVERIFY2(!periodEnd(QString::fromUtf8(bad)), bad);
    }

    void catalogKnowsFormerCodes()
    {
        RegionCatalog catalog;
        QCOMPARE(catalog.load("code,name,lon,lat\n45,广西壮族自治区,108.7,23.6\n4501,南宁市,108.32,22.83\n"
                              "450181,横州市,109.27,22.69\n450127,=450181\nbroken\n"),
                 1);
        QCOMPARE(catalog.find(*RegionCode::parse("450127"))->name, QStringLiteral("横州市"));
        QVERIFY(catalog.isKnown(*RegionCode::parse("450181004")));
        QVERIFY(!catalog.isKnown(*RegionCode::parse("450199")));
        QCOMPARE(catalog.childrenOf(*RegionCode::parse("45")).size(), std::size_t(1));
    }

    void shortNames()
    {
        QCOMPARE(shortRegionName(QStringLiteral("南宁市")), QStringLiteral("南宁"));
        QCOMPARE(shortRegionName(QStringLiteral("恭城瑶族自治县")), QStringLiteral("恭城"));
        QCOMPARE(shortRegionName(QStringLiteral("广西壮族自治区")), QStringLiteral("广西"));
        QCOMPARE(shortRegionName(QStringLiteral("龙胜各族自治县")), QStringLiteral("龙胜"));
        QCOMPARE(shortRegionName(QStringLiteral("藤县")), QStringLiteral("藤县"));
    }

    void lifeCycleOverItsWholeSpace()
    {
        int allowed = 0;
        for (int from = 0; from <= static_cast<int>(CaseStage::Archived); ++from) {
            for (int to = 0; to <= static_cast<int>(CaseStage::Archived); ++to) {
                const auto a = static_cast<CaseStage>(from);
                const auto b = static_cast<CaseStage>(to);
                if (!mayFollow(a, b))
                    continue;
                ++allowed;
                QVERIFY(a != b && a != CaseStage::Unspecified && b != CaseStage::Unspecified);
                QVERIFY2(b != CaseStage::Reported, "a case is reported once");
                QVERIFY2(a != CaseStage::Archived && a != CaseStage::Rejected, "these are ends");
            }
        }
        QCOMPARE(allowed, 24);
        QVERIFY(!mayFollow(CaseStage::Reported, CaseStage::Dispatched));
        QVERIFY(!isOpen(CaseStage::Closed));
        QVERIFY(isOpen(CaseStage::Returned));
    }

    void lights()
    {
        QCOMPARE(lightFor(95, 95), StatusLight::Met);
        QCOMPARE(lightFor(91.2, 95), StatusLight::AtRisk);
        QCOMPARE(lightFor(80, 95), StatusLight::Late);
        QCOMPARE(lightFor(80, std::nullopt), StatusLight::Unknown);
        QVERIFY(!completionRate(1, 0));
        QCOMPARE(*completionRate(45, 90), 50.0);
    }

    void stages()
    {
        const WaterStages nanning{.alert = 69.4, .warning = 73.0, .guarantee = {}};
        QCOMPARE(stageReached(69.3, nanning), StageReached::None);
        QCOMPARE(stageReached(69.4, nanning), StageReached::Alert);
        QCOMPARE(stageReached(76.2, nanning), StageReached::Warning);
    }
};

QTEST_GUILESS_MAIN(DomainTest)
#include "tst_domain.moc"
