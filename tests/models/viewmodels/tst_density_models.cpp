// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/live_house.h"
#include "support/test_case.h"
#include "viewmodels/density_points.h"
#include "viewmodels/ranking_model.h"
#include "viewmodels/station_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <cmath>
#include <limits>

using namespace yiping;
using test::House;

namespace {

constexpr qint64 CensusMs = 1'604'160'000'000; // 2020-11-01 in Beijing

/** A house with a figure for each of two cities. */
struct Counted : House
{
    explicit Counted(RankingModel &model)
    {
        model.setMetric(QStringLiteral("incidents.open"));
        model.setLive(&live);
        apply({figure("4501", "incidents.open", 30), figure("4502", "incidents.open", 20)});
    }

    Update figure(const char *at, const char *metric, double value, const QString &unit = {})
    {
        return update(Lane::State, std::string(metric) + at + std::to_string(++m_number), at,
                      Aggregate{.metric = metric, .value = value, .unit = unit});
    }

    void residents(const char *at, double value, const QString &unit = QStringLiteral("人"))
    {
        clock.advanceMs(1000);
        Update counted = figure(at, "population", value, unit);
        counted.header.eventTimeMs = CensusMs;
        apply({counted});
    }

    int m_number = 0;
};

QVariantMap onlyClassOf(const char *code, int rampStep)
{
    return {{QString::fromLatin1(code), rampStep}};
}

} // namespace

class DensityModelsTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void perHeadTurnsTheOrderRound()
    {
        RankingModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Counted house(model);
        QCOMPARE(model.data(model.index(0), RankingModel::RegionCodeRole).toString(), QStringLiteral("4501"));
        house.residents("4501", 3'000'000);
        house.residents("4502", 100, QStringLiteral("万人"));
        model.setBasis(RankingModel::Head);
        // 30 of 3 million, 20 of one million.
        QCOMPARE(model.data(model.index(0), RankingModel::RegionCodeRole).toString(), QStringLiteral("4502"));
        QCOMPARE(model.data(model.index(0), RankingModel::ValueRole).toDouble(), 2.0);
        QCOMPARE(model.data(model.index(1), RankingModel::ValueRole).toDouble(), 1.0);
        QCOMPARE(model.data(model.index(1), RankingModel::RankRole).toInt(), 2);
        QCOMPARE(model.limits(), (QList<double>{1, 2}));
        QCOMPARE(model.basisYear(), 2020);
        QCOMPARE(model.withoutBasis(), 0);
        model.setBasis(RankingModel::Whole);
        QCOMPARE(model.data(model.index(0), RankingModel::ValueRole).toDouble(), 30.0);
        QCOMPARE(model.basisYear(), 0);
    }

    void withoutResidentsThereIsNoFigurePerHead()
    {
        RankingModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Counted house(model);
        model.setBasis(RankingModel::Head);
        QCOMPARE(model.count(), 0);
        QCOMPARE(model.withoutBasis(), 2);
        QVERIFY(model.classes().isEmpty() && model.limits().isEmpty());
        QSignalSpy spy(&model, &RankingModel::rankingChanged);
        house.residents("4502", 1'000'000);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(model.classes(), onlyClassOf("4502", 1));
        QCOMPARE(model.withoutBasis(), 1);
        // Nobody lives there, or so it says: no figure, and none that is infinite.
        house.residents("4502", 0);
        QCOMPARE(model.count(), 0);
        QCOMPARE(model.withoutBasis(), 2);
        house.residents("4502", std::numeric_limits<double>::infinity());
        QCOMPARE(model.withoutBasis(), 2);
    }

    /** Equal per head though not in number: the rank is shared. */
    void ranksAreThoseOfTheFiguresShown()
    {
        RankingModel model;
        Counted house(model);
        house.residents("4501", 3'000'000);
        house.residents("4502", 2'000'000);
        model.setBasis(RankingModel::Head);
        QCOMPARE(model.data(model.index(0), RankingModel::RankRole).toInt(), 1);
        QCOMPARE(model.data(model.index(1), RankingModel::RankRole).toInt(), 1);
    }

    void perAreaTakesTheMapsOutlines()
    {
        RankingModel model;
        Counted house(model);
        model.setBasis(RankingModel::Area);
        QCOMPARE(model.withoutBasis(), 2);
        MapGeometry geometry;
        QSignalSpy loaded(&geometry, &MapGeometry::loaded);
        geometry.setSource(
            QUrl::fromLocalFile(QStringLiteral(YIPING_SOURCE_DIR "/resources/map/boundaries/gx_z9.topojson")));
        model.setGeometry(&geometry);
        QVERIFY(loaded.count() == 1 || loaded.wait(30000));
        QCOMPARE(geometry.errorString(), QString());
        // As published: Guangxi 237,600 km², Nanning 22,100 km².
        QVERIFY2(std::abs(geometry.areaKm2(QStringLiteral("45")) / 237'600 - 1) < 0.02,
                 qPrintable(QString::number(geometry.areaKm2(QStringLiteral("45")))));
        QVERIFY2(std::abs(geometry.areaKm2(QStringLiteral("4501")) / 22'100 - 1) < 0.02,
                 qPrintable(QString::number(geometry.areaKm2(QStringLiteral("4501")))));
        QCOMPARE(geometry.areaKm2(QStringLiteral("99")), 0.0);
        QCOMPARE(model.withoutBasis(), 0);
        const double figure = model.data(model.index(0), RankingModel::ValueRole).toDouble();
        QVERIFY(std::abs(figure - 30 / geometry.areaKm2(QStringLiteral("4501")) * 100) < 1e-9);
    }

    void incidentsCountForSoManyHours()
    {
        House house;
        RecentIncidents recent;
        recent.setLive(&house.live);
        house.apply({house.incident("old", Severity::II)});
        house.clock.advanceMs(5 * 3'600'000);
        house.apply({house.incident("closed", Severity::IV), house.incident("new", Severity::III)});
        house.apply({house.step("closed", CaseStage::Rejected)});
        QCOMPARE(recent.points().size(), 3U);
        recent.setProperty("hours", 2);
        QCOMPARE(recent.points().size(), 2U);
        QCOMPARE(recent.idOf(static_cast<int>(recent.points()[0].row)), QStringLiteral("closed"));
        // Those open, however old.
        recent.setProperty("hours", 0);
        QCOMPARE(recent.points().size(), 2U);
        QCOMPARE(recent.idOf(static_cast<int>(recent.points()[0].row)), QStringLiteral("old"));
        QCOMPARE(recent.points()[0].value, 1.0F);
        recent.setRegion(QStringLiteral("4502"));
        QVERIFY(recent.points().empty());
    }

    void stationsWeighWhatTheyMeasure()
    {
        House house;
        WeighedStations stations;
        stations.setLive(&house.live);
        stations.setProperty("kind", int(SensorKind::PumpFlow));
        house.apply({sensor(house, "a", SensorKind::PumpFlow, 12.5),
                     sensor(house, "b", SensorKind::PumpFlow, std::nullopt),
                     sensor(house, "c", SensorKind::WaterLevel, 70)});
        QCOMPARE(stations.points().size(), 1U);
        QCOMPARE(stations.points()[0].value, 12.5F);
        QSignalSpy spy(&stations, &PointSource::pointsChanged);
        house.clock.advanceMs(1000);
        house.apply({sensor(house, "a", SensorKind::PumpFlow, 13)});
        QCOMPARE(spy.count(), 1);
        QCOMPARE(stations.points()[0].value, 13.0F);
    }

    void airStationsHaveTheirClassAndMissingOnesAreMissing()
    {
        House house;
        AirStations stations;
        stations.setLive(&house.live);
        house.apply({sensor(house, "good", SensorKind::Aqi, 50), sensor(house, "moderate", SensorKind::Aqi, 51),
                     sensor(house, "silent", SensorKind::Aqi, std::nullopt), sensor(house, "bad", SensorKind::Aqi, 301),
                     sensor(house, "dust", SensorKind::Pm25, 40)});
        QCOMPARE(stations.counts(), (QList<int>{1, 1, 1, 0, 0, 0, 1}));
        QCOMPARE(stations.points().size(), 4U);
        QCOMPARE(stations.newestMs(), double(house.clock.nowMs()));
        QCOMPARE(stations.sources(), QStringLiteral("监测总站"));
        stations.setProperty("agency", QStringLiteral("另一家"));
        QVERIFY(stations.points().empty());
        QCOMPARE(stations.newestMs(), 0.0);
    }

    void theWorstAirStandsFirst()
    {
        House house;
        StationModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setLive(&house.live);
        model.setKind(int(SensorKind::Aqi));
        house.apply({sensor(house, "good", SensorKind::Aqi, 20), sensor(house, "silent", SensorKind::Aqi, std::nullopt),
                     sensor(house, "bad", SensorKind::Aqi, 180)});
        QCOMPARE(model.idAt(0), QStringLiteral("bad"));
        QCOMPARE(model.idAt(2), QStringLiteral("silent"));
        model.setAgency(QStringLiteral("另一家"));
        QCOMPARE(model.count(), 0);
        model.setAgency(QStringLiteral("监测总站"));
        QCOMPARE(model.count(), 3);
    }

private:
    static Update sensor(House &house, const char *id, SensorKind kind, std::optional<double> value)
    {
        Update update = house.update(Lane::State, std::string(id) + std::to_string(house.clock.nowMs()), "4501",
                                     SensorValue{.id = id,
                                                 .kind = kind,
                                                 .name = QString::fromLatin1(id),
                                                 .position = LonLat{.lon = 108.3, .lat = 22.8},
                                                 .value = value});
        update.header.sourceAgency = QStringLiteral("监测总站");
        return update;
    }
};

QTEST_GUILESS_MAIN(DensityModelsTest)
#include "tst_density_models.moc"
