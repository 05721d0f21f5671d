// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/live_house.h"
#include "support/test_case.h"
#include "viewmodels/entity_card.h"
#include "viewmodels/incident_points.h"
#include "viewmodels/map_filter.h"
#include "viewmodels/place_finder.h"
#include "viewmodels/station_points.h"
#include "viewmodels/unit_points.h"
#include "viewmodels/view_bookmarks.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace yiping;
using test::House;

namespace {

using Tester = QAbstractItemModelTester;
constexpr auto Strict = Tester::FailureReportingMode::QtTest;

int rowNamed(const QAbstractItemModel &model, const QString &text)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, 0).data().toString() == text)
            return row;
    }
    return -1;
}

QString textAt(const QAbstractItemModel &model, int row, int role = Qt::DisplayRole)
{
    return model.index(row, 0).data(role).toString();
}

} // namespace

class MapFindModelsTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    // Every incident, unit and station against every filter: what is grave is always there, what is shown passes each
    // single rule, and no filter hides nothing.
    void theFilterOverItsWholeSpace()
    {
        constexpr qint64 ages[] = {0, 299'000, 300'000, 301'000, 90'000'000};
        for (std::uint32_t mask = 0; mask < 32; ++mask) {
            for (const qint64 limit : {qint64(0), qint64(300'000)}) {
                const EntityFilter filter{.severities = mask,
                                          .stages = mask & 7,
                                          .domains = mask & 1 ? std::set{QStringLiteral("内涝")} : std::set<QString>(),
                                          .unitKinds = mask << 1,
                                          .unitStatuses = mask,
                                          .reached = mask,
                                          .maxAgeMs = limit};
                for (const qint64 age : ages)
                    checkIncidents(filter, age);
                for (const qint64 age : ages)
                    checkUnitsAndStations(filter, age);
            }
        }
    }

    void whatIsHiddenIsNotOnTheMapAndIsCounted()
    {
        House house;
        MapFilter filter;
        const Tester tester(&filter, Strict);
        filter.setUnits(true);
        filter.setLive(&house.live);
        IncidentPoints incidents;
        incidents.setLive(&house.live);
        incidents.setFilter(&filter);
        UnitPoints units;
        units.setLive(&house.live);
        units.setFilter(&filter);
        house.apply({house.incident("i", Severity::I), house.incident("iv", Severity::IV), house.unit("u", 108.3),
                     house.unit("busy", 108.4, UnitStatus::OnScene)});
        filter.setCounting(true);
        QCOMPARE(incidents.shown(), 2);
        const int ordinary = rowNamed(filter, QStringLiteral("Ⅳ Ordinary"));
        QVERIFY(ordinary > 0);
        QCOMPARE(filter.index(ordinary).data(MapFilter::NumberRole).toInt(), 1);
        QSignalSpy drawn(&incidents, &PointSource::pointsChanged);
        filter.toggle(ordinary);
        QVERIFY(!drawn.isEmpty());
        QCOMPARE(incidents.shown(), 1);
        QCOMPARE(incidents.total(), 2);
        QCOMPARE(incidents.rowOf(QStringLiteral("iv")), -1);
        QVERIFY(incidents.rowOf(QStringLiteral("i")) >= 0);
        // The one that cannot be switched off, and a category that both have: the grave one stays.
        filter.toggle(rowNamed(filter, QStringLiteral("Ⅰ Ⅱ, always shown")));
        filter.toggle(rowNamed(filter, QStringLiteral("内涝")));
        QCOMPARE(incidents.shown(), 1);
        filter.only(rowNamed(filter, QStringLiteral("On scene")));
        QCOMPARE(units.shown(), 1);
        QCOMPARE(units.total(), 2);
        // It changes into what is hidden: gone at once.
        house.apply({house.unit("busy", 108.4)});
        QCOMPARE(units.shown(), 0);

        filter.clearOrRestore();
        QVERIFY(!filter.isActive());
        QCOMPARE(incidents.shown(), 2);
        filter.clearOrRestore();
        QCOMPARE(incidents.shown(), 1);
        while (filter.isUndoable())
            filter.undo();
        QVERIFY(!filter.isActive());
        QCOMPARE(units.shown(), 2);
    }

    void whatWasNotHeardOfForLongIsHiddenAsTimePasses()
    {
        House house;
        MapFilter filter;
        const Tester tester(&filter, Strict);
        filter.setUnits(true);
        filter.setLive(&house.live);
        UnitPoints units;
        units.setLive(&house.live);
        units.setFilter(&filter);
        house.apply({house.unit("u", 108.3)});
        filter.toggle(rowNamed(filter, QStringLiteral("in the last 5 min")));
        QCOMPARE(units.shown(), 1);
        house.clock.advanceMs(301'000);
        Q_EMIT house.live.clock()->ticked();
        QCOMPARE(units.shown(), 0);
        house.apply({house.unit("u", 108.3)});
        QCOMPARE(units.shown(), 1);
    }

    void placesAreSuggested()
    {
        House house;
        house.catalog.loadTowns("code,name\n450103001,新竹街道\n450103002,中山街道\n");
        house.apply({house.incident("I-77", Severity::II), house.unit("fire-1", 108.3)});
        PlaceFinder finder;
        const Tester tester(&finder, Strict);
        QVERIFY(finder.message().isEmpty());
        finder.setLive(&house.live);
        QVERIFY(!finder.message().isEmpty());
        finder.setTyped(QStringLiteral("南宁"));
        QCOMPARE(textAt(finder, 0), QStringLiteral("南宁市"));
        finder.setTyped(QStringLiteral("i-77"));
        QCOMPARE(finder.count(), 1);
        QVERIFY(finder.go(0));
        QCOMPARE(house.live.selection()->incidentId(), QStringLiteral("I-77"));
        finder.setTyped(QStringLiteral("FIRE"));
        QVERIFY(finder.go(0));
        QCOMPARE(house.live.selection()->unitId(), QStringLiteral("fire-1"));
        QVERIFY(!finder.go(1));
        QVERIFY(!finder.go(-1));
    }

    void aCodeGoesToTheMiddleOfWhatIsKnownThere()
    {
        House house;
        house.catalog.loadTowns("code,name\n450103001,新竹街道\n");
        const auto at = [&house](const char *id, const char *code, double lon) {
            return house.update(Lane::State, id, code,
                                SensorValue{.id = id, .position = LonLat{.lon = lon, .lat = 22.8}, .value = 1.0});
        };
        house.apply(
            {at("a", "450103001001", 108.30), at("b", "450103001001", 108.32), at("c", "450103001002", 108.40)});
        PlaceFinder finder;
        finder.setLive(&house.live);
        QSignalSpy place(&finder, &PlaceFinder::foundPlace);
        QSignalSpy region(&finder, &PlaceFinder::foundRegion);
        const auto go = [&finder](const char *code) {
            finder.setTyped(QString::fromLatin1(code));
            QVERIFY(finder.go(0));
        };
        go("450103001001");
        QCOMPARE(place.takeFirst().at(1).toDouble(), 108.31);
        // A village of which nothing is known, in a township of which something is.
        go("450103001009");
        const QList<QVariant> town = place.takeFirst();
        QVERIFY(std::abs(town.at(1).toDouble() - 108.34) < 1e-9);
        QCOMPARE(town.at(6).toString(), QStringLiteral("No position known for 450103001009; showing 新竹街道."));
        // A township of which nothing is known, in a county with a place.
        go("450105001001001");
        QCOMPARE(region.size(), 1);
        QCOMPARE(region.takeFirst().at(0).toString(), QStringLiteral("450105"));
        go("4501");
        QCOMPARE(region.takeFirst().at(3).toString(), QString());
        for (const char *nowhere : {"11", "110101", "110101001001001"}) {
            finder.setTyped(QString::fromLatin1(nowhere));
            QCOMPARE(finder.count(), 0);
            QVERIFY(finder.message().contains(QString::fromLatin1(nowhere)));
        }
    }

    // Any text may be typed; suggestions are at most eight, and there is a sentence where there is none.
    void anyTextHasSuggestionsOrASentence()
    {
        House house;
        PlaceFinder finder;
        const Tester tester(&finder, Strict);
        finder.setLive(&house.live);
        std::vector<Update> many;
        for (int i = 0; i < 30; ++i)
            many.push_back(house.unit("u" + std::to_string(i), 108.3));
        house.apply(std::move(many));
        QRandomGenerator random(3);
        const QString alphabet = QStringLiteral("0123456789.,u南宁市区-° ");
        for (int i = 0; i < 500; ++i) {
            QString typed;
            for (int n = random.bounded(16); n > 0; --n)
                typed += alphabet[random.bounded(alphabet.size())];
            finder.setTyped(typed);
            QVERIFY(finder.count() <= int(PlaceFinder::MostSuggestions));
            QVERIFY2(finder.count() > 0 || !finder.message().isEmpty(), qPrintable(typed));
        }
    }

    // What may not be read cannot be found by it either.
    void hiddenWordsFindNothing()
    {
        House house;
        Update incident = house.incident("x", Severity::III);
        incident.header.sensitivity = Sensitivity::Restricted;
        house.apply({std::move(incident)});
        PlaceFinder finder;
        finder.setLive(&house.live);
        house.live.access()->beginAsWall(QStringLiteral("wall"));
        finder.setTyped(QStringLiteral("事件 x"));
        QCOMPARE(finder.count(), 0);
    }

    void aCardTellsWhatIsThereUntilItIsGone()
    {
        House house;
        EntityCard card;
        card.setLive(&house.live);
        QCOMPARE(card.state(), EntityCard::None);
        card.show(QStringLiteral("units"), QStringLiteral("u"));
        QCOMPARE(card.state(), EntityCard::Gone);
        QVERIFY(!card.goneText().isEmpty());
        Update unit = house.unit("u", 108.3, UnitStatus::EnRoute);
        std::get<EntityState>(unit.body).speedMps = 10;
        unit.header.staleAfterS = 30;
        QSignalSpy changed(&card, &EntityCard::changed);
        house.apply({unit});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(card.state(), EntityCard::Fresh);
        QCOMPARE(card.longitude(), 108.3);
        QCOMPARE(card.detail(), QStringLiteral("Maintenance · On the way · 36 km/h · 0 s ago"));
        house.apply({house.unit("other", 108.5)});
        QCOMPARE(changed.size(), 1);
        house.clock.advanceMs(31'000);
        Q_EMIT house.live.clock()->ticked();
        QCOMPARE(card.state(), EntityCard::Stale);
        QCOMPARE(card.ageMs(), 31'000.0);
        Update lost = house.unit("u", 108.3);
        std::get<EntityState>(lost.body).position.reset();
        house.apply({lost});
        QCOMPARE(card.state(), EntityCard::Gone);
        QCOMPARE(card.longitude(), 108.3);

        house.apply({house.incident("i", Severity::IV)});
        card.show(QStringLiteral("incidents"), QStringLiteral("i"));
        QCOMPARE(card.state(), EntityCard::Fresh);
        house.apply({house.step("i", CaseStage::Accepted), house.step("i", CaseStage::Rejected)});
        QCOMPARE(card.state(), EntityCard::Gone);
        QCOMPARE(card.goneText(), QStringLiteral("Rejected"));
        card.show({}, {});
        QCOMPARE(card.state(), EntityCard::None);
    }

    void viewsOutliveTheProgram()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("views.ini"));
        {
            ViewBookmarks views(path);
            const Tester tester(&views, Strict);
            QCOMPARE(views.add(QStringLiteral("邕江 段"), 108.32, 22.81, 12.5, QStringLiteral("4501")), 0);
            QCOMPARE(views.add(QStringLiteral("b"), 109.4, 24.3, 10, QStringLiteral("4502")), 1);
            QCOMPARE(views.add(QStringLiteral("c"), 110, 25, 9, QStringLiteral("45")), 2);
            QCOMPARE(views.add(QString(), 110, 25, 9, QStringLiteral("45")), -1);
            QCOMPARE(views.add(QStringLiteral("d"), 500, 25, 9, QStringLiteral("45")), -1);
            views.rename(2, QStringLiteral("  全区 "));
            views.rename(2, QString());
            views.remove(1);
            QCOMPARE(views.count(), 2);
            views.undo();
            QCOMPARE(textAt(views, 1), QStringLiteral("b"));
            views.remove(1);
            views.remove(7);
            QVERIFY(!views.open(5));
        }
        ViewBookmarks views(path);
        QVERIFY(views.problem().isEmpty());
        QCOMPARE(views.count(), 2);
        QCOMPARE(textAt(views, 0), QStringLiteral("邕江 段"));
        QCOMPARE(textAt(views, 1), QStringLiteral("全区"));
        QSignalSpy opened(&views, &ViewBookmarks::opened);
        QVERIFY(views.open(0));
        QCOMPARE(opened.first(), (QList<QVariant>{108.32, 22.81, 12.5, QStringLiteral("4501")}));
    }

    void aBrokenViewIsToldAndTheOthersStay()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("views.ini"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[view01]\nname=good\nlongitude=108\nlatitude=22\nzoom=9\nregion=4501\n"
                   "[view02]\nname=bad\nlongitude=east\nlatitude=22\nzoom=9\nregion=4501\n"
                   "[view03]\nname=far\nlongitude=108\nlatitude=22\nzoom=99\nregion=4501\n");
        file.close();
        {
            ViewBookmarks views(path);
            QCOMPARE(views.count(), 1);
            QVERIFY(views.problem().contains(QStringLiteral("view02], [view03")));
            QVERIFY(views.problem().contains(path));
            views.add(QStringLiteral("new"), 108, 22, 9, QStringLiteral("45"));
        }
        // What could not be read is not ours to throw away.
        const QSettings left(path, QSettings::IniFormat);
        QCOMPARE(left.value(QStringLiteral("view02/longitude")).toString(), QStringLiteral("east"));
        QCOMPARE(ViewBookmarks(path).count(), 2);
    }

    void noMoreViewsThanOneCanReadAreKept()
    {
        ViewBookmarks views;
        const Tester tester(&views, Strict);
        for (int i = 0; i < ViewBookmarks::MostViews; ++i)
            QCOMPARE(views.add(QStringLiteral("v"), 108, 22, 9, QStringLiteral("45")), i);
        QCOMPARE(views.add(QStringLiteral("v"), 108, 22, 9, QStringLiteral("45")), -1);
        QVERIFY(!views.problem().isEmpty());
    }

private:
    static void checkIncidents(const EntityFilter &filter, qint64 age)
    {
        for (int severity = 0; severity <= 4; ++severity) {
            for (int stage = 0; stage <= static_cast<int>(CaseStage::Archived); ++stage) {
                const Incident incident{.category = QStringLiteral("内涝"),
                                        .severity = static_cast<Severity>(severity),
                                        .stage = static_cast<CaseStage>(stage)};
                const bool grave = severity == 1 || severity == 2;
                const bool hidden = (filter.severities >> severity & 1) != 0
                    || (filter.stages >> static_cast<int>(stageGroupOf(incident.stage)) & 1) != 0
                    || !filter.domains.empty() || (filter.maxAgeMs > 0 && age > filter.maxAgeMs);
                QCOMPARE(shows(filter, incident, age), grave || !hidden);
            }
        }
    }

    static void checkUnitsAndStations(const EntityFilter &filter, qint64 age)
    {
        const bool old = filter.maxAgeMs > 0 && age > filter.maxAgeMs;
        for (int kind = 0; kind <= static_cast<int>(EntityKind::Typhoon); ++kind) {
            for (int status = 0; status <= static_cast<int>(UnitStatus::OutOfService); ++status) {
                const EntityState unit{.kind = static_cast<EntityKind>(kind),
                                       .status = static_cast<UnitStatus>(status)};
                const bool hidden =
                    old || (filter.unitKinds >> kind & 1) != 0 || (filter.unitStatuses >> status & 1) != 0;
                QCOMPARE(shows(filter, unit.kind, unit.status, age), unit.kind == EntityKind::Typhoon || !hidden);
            }
        }
        for (const double level : {60.0, 70.0, 74.0, 80.0}) {
            const SensorValue station{.value = level, .stages = {.alert = 69.4, .warning = 73.0, .guarantee = 78.0}};
            const int reached = static_cast<int>(stageReached(level, station.stages));
            QCOMPARE(shows(filter, station, age), reached >= 2 || !(old || (filter.reached >> reached & 1) != 0));
        }
        QCOMPARE(shows(filter, SensorValue(), age), !(old || (filter.reached & 1) != 0));
    }
};

QTEST_MAIN(MapFindModelsTest)
#include "tst_map_find_models.moc"
