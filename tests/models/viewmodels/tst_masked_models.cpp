// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/live_house.h"
#include "support/test_case.h"
#include "viewmodels/candidate_model.h"
#include "viewmodels/case_model.h"
#include "viewmodels/dispatch_links.h"
#include "viewmodels/incident_model.h"
#include "viewmodels/incident_points.h"
#include "viewmodels/order_model.h"
#include "viewmodels/station_model.h"
#include "viewmodels/warning_model.h"

#include <QAbstractItemModelTester>
#include <QMetaProperty>
#include <QSignalSpy>

using namespace yiping;
using test::House;

namespace {

const QString Address = QStringLiteral("青秀区民族大道100号3栋501室");
const QString Title = QStringLiteral("青秀区民族大道100号3栋501室有人晕倒");
const QString Description = QStringLiteral("报警人：韦小宝，13800001234，身份证11010519491231002X");
const QString Note = QStringLiteral("已联系家属13900005678");
const QString Actor = QStringLiteral("黄大海");
const QStringList Secrets{QStringLiteral("100号"),       QStringLiteral("501室"),    QStringLiteral("韦小宝"),
                          QStringLiteral("13800001234"), QStringLiteral("19491231"), QStringLiteral("13900005678"),
                          QStringLiteral("黄大海"),      QStringLiteral("张三")};

/** Every text that a model hands out: all roles of all rows, all properties. */
QString everythingOf(const QAbstractItemModel &model)
{
    QStringList texts;
    QList<int> roles = model.roleNames().keys();
    roles.append(Qt::DisplayRole);
    for (int row = 0; row < model.rowCount(); ++row) {
        for (const int role : std::as_const(roles))
            texts.append(model.data(model.index(row, 0), role).toString());
    }
    for (int i = 0; i < model.metaObject()->propertyCount(); ++i)
        texts.append(model.metaObject()->property(i).read(&model).toString());
    return texts.join(u'\n');
}

/** What the server would say that a role may do in a region, as in resources/packaging/nats/role-*.conf. */
nats::Permissions permissionsOf(Role role, const std::string &region = "45.01")
{
    std::vector<std::string> kinds;
    if (role == Role::ShiftLeader)
        kinds = {"mode", "response"};
    if (mayAct(role))
        kinds.insert(kinds.end(), {"dispatch", "dispatch_step", "ack"});
    if (role != Role::Auditor)
        kinds.emplace_back("audit");
    nats::SubjectRules publish{.allow = {std::string(nats::UserInfoSubject)}};
    for (const std::string &kind : kinds)
        publish.allow.push_back("yp.order.*." + region + ".*.*." + kind + ".*");
    return {"甲", publish, {}};
}

/** A case of a class with everything in it that must not be seen, its order, its unit, its warning, its station. */
struct CaseHouse : House
{
    explicit CaseHouse(Role role, Sensitivity sensitivity)
    {
        sit(role);
        const auto classed = [sensitivity](Update update) {
            update.header.sensitivity = sensitivity;
            return update;
        };
        Incident incident{.id = "i",
                          .title = Title,
                          .category = QStringLiteral("急救"),
                          .severity = Severity::II,
                          .position = LonLat{.lon = 108.331234, .lat = 22.815678},
                          .address = Address,
                          .channel = QStringLiteral("12345热线"),
                          .description = Description};
        apply({classed(update(Lane::Event, "i", "450103", incident)),
               classed(update(Lane::State, "u", "450103",
                              EntityState{.id = "u",
                                          .kind = EntityKind::GridWorker,
                                          .name = QStringLiteral("网格员 张三"),
                                          .position = LonLat{.lon = 108.34, .lat = 22.81},
                                          .status = UnitStatus::Available}))});
        clock.advanceMs(1000);
        apply({classed(update(Lane::Event, "s", "450103",
                              IncidentTransition{
                                  .incidentId = "i", .stage = CaseStage::Accepted, .actor = Actor, .reason = Note})),
               // The order says nothing of its class: it is its incident's.
               update(Lane::Order, "O-1", "450103",
                      WorkOrder{.id = "O-1",
                                .incidentId = "i",
                                .unitId = "u",
                                .title = Title,
                                .instruction = QStringLiteral("前往") + Address + Description,
                                .issuedBy = Actor}),
               classed(update(
                   Lane::Event, "t", "450103",
                   WorkOrderTransition{.orderId = "O-1", .stage = CaseStage::Signed, .actor = Actor, .note = Note}))});
        live.selection()->choose(QStringLiteral("i"));
        incidents.setLive(&live);
        orders.setLive(&live);
        theCase.setLive(&live);
        theCase.setIncidentId(QStringLiteral("i"));
        candidates.setLive(&live);
        candidates.setIncidentId(QStringLiteral("i"));
    }

    void sit(Role role)
    {
        if (role == Role::Wall)
            return live.access()->beginAsWall(QStringLiteral("W-01"));
        live.access()->beginAs({.person = QStringLiteral("甲"), .organisation = {}, .terminal = QStringLiteral("T1")});
        live.access()->setPermissions(permissionsOf(role));
    }

    QString everything()
    {
        return everythingOf(incidents) + everythingOf(orders) + everythingOf(theCase) + everythingOf(candidates)
            + live.desk()->suggestedInstruction();
    }

    IncidentModel incidents;
    OrderModel orders;
    CaseModel theCase;
    CandidateModel candidates;
};

QStringList foundIn(const QString &text)
{
    QStringList found;
    for (const QString &secret : Secrets) {
        if (text.contains(secret))
            found.append(secret);
    }
    return found;
}

} // namespace

class MaskedModelsTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void nothingPersonalReachesQml_data()
    {
        QTest::addColumn<int>("role");
        QTest::addColumn<int>("sensitivity");
        QTest::addColumn<QStringList>("seen");
        const std::pair<const char *, Role> roles[] = {
            {"wall", Role::Wall},          {"presenter", Role::Presenter},         {"officer", Role::DutyOfficer},
            {"leader", Role::ShiftLeader}, {"administrator", Role::Administrator}, {"auditor", Role::Auditor}};
        for (const auto &[name, role] : roles) {
            QTest::addRow("%s, public", name) << int(role) << int(Sensitivity::Public) << Secrets;
            QTest::addRow("%s, personal", name) << int(role) << int(Sensitivity::Personal) << QStringList();
            QTest::addRow("%s, restricted", name) << int(role) << int(Sensitivity::Restricted) << QStringList();
        }
        // Internal: whole at the desk; without numbers and without the names of those who act elsewhere.
        QTest::newRow("officer, internal") << int(Role::DutyOfficer) << int(Sensitivity::Internal) << Secrets;
        QTest::newRow("wall, internal") << int(Role::Wall) << int(Sensitivity::Internal)
                                        << QStringList{QStringLiteral("100号"), QStringLiteral("501室"),
                                                       QStringLiteral("韦小宝"), QStringLiteral("张三")};
    }

    void nothingPersonalReachesQml()
    {
        QFETCH(int, role);
        QFETCH(int, sensitivity);
        QFETCH(QStringList, seen);
        CaseHouse house(static_cast<Role>(role), static_cast<Sensitivity>(sensitivity));
        QCOMPARE(foundIn(house.everything()), seen);
    }

    void anOfficerReadsWhatIsNeeded()
    {
        CaseHouse house(Role::DutyOfficer, Sensitivity::Personal);
        QCOMPARE(house.theCase.title(), QStringLiteral("青秀区民族大道****有人晕倒"));
        QCOMPARE(house.theCase.address(), QStringLiteral("青秀区民族大道****"));
        QCOMPARE(house.theCase.description(), QStringLiteral("报警人：韦**，138****1234，身份证110105**********2X"));
        QCOMPARE(house.candidates.data(house.candidates.index(0), CandidateModel::NameRole).toString(),
                 QStringLiteral("网格员 张*"));
        QCOMPARE(house.orders.data(house.orders.index(0), OrderModel::NoteRole).toString(),
                 QStringLiteral("已联系家属139****5678"));
        QCOMPARE(house.theCase.data(house.theCase.index(0), CaseModel::ActorRole).toString(), QStringLiteral("黄**"));
    }

    void aWallSaysWhatItIsAndNotWho()
    {
        CaseHouse house(Role::Wall, Sensitivity::Personal);
        const auto text = [&](IncidentModel::Role role) {
            return house.incidents.data(house.incidents.index(0), role).toString();
        };
        QCOMPARE(text(IncidentModel::TitleRole), QStringLiteral("急救"));
        QCOMPARE(text(IncidentModel::PlaceRole), QStringLiteral("南宁 青秀"));
        QCOMPARE(text(IncidentModel::AddressRole), QString());
        QCOMPARE(text(IncidentModel::ChannelRole), QStringLiteral("12345热线"));
        QCOMPARE(house.theCase.description(), QString());
        QCOMPARE(house.live.desk()->suggestedInstruction(), QString());
        QVERIFY(!house.live.desk()->isEnabled());
    }

    // A point on the map is an address, too.
    void aWallShowsNoDoor()
    {
        const auto pointOf = [](Role role, Sensitivity sensitivity) -> std::optional<LonLat> {
            CaseHouse house(role, sensitivity);
            IncidentPoints points;
            points.setLive(&house.live);
            DispatchLinks links;
            links.setLive(&house.live);
            if (points.points().empty() != links.links().isEmpty())
                qFatal("a line leads where no point is");
            if (links.links().isEmpty())
                return std::nullopt;
            const QVariantMap link = links.links().constFirst().toMap();
            return LonLat{.lon = link[QStringLiteral("toLongitude")].toDouble(),
                          .lat = link[QStringLiteral("toLatitude")].toDouble()};
        };
        QCOMPARE(pointOf(Role::DutyOfficer, Sensitivity::Personal)->lon, 108.331234);
        QCOMPARE(pointOf(Role::Wall, Sensitivity::Internal)->lon, 108.331234);
        QCOMPARE(pointOf(Role::Wall, Sensitivity::Personal)->lon, 108.33);
        QCOMPARE(pointOf(Role::Wall, Sensitivity::Personal)->lat, 22.82);
        QVERIFY(!pointOf(Role::Wall, Sensitivity::Restricted));
    }

    void warningsAndStationsAreAskedToo()
    {
        House house;
        house.live.access()->beginAsWall(QStringLiteral("W-01"));
        house.apply({house.update(Lane::Event, "w", "450103",
                                  EarlyWarning{.id = "w",
                                               .status = CapStatus::Actual,
                                               .messageType = CapMessageType::Alert,
                                               .level = Severity::II,
                                               .headline = QStringLiteral("暴雨，值班13800001234"),
                                               .expiresMs = house.clock.nowMs() + 3'600'000}),
                     house.update(Lane::State, "s", "450103",
                                  SensorValue{.id = "s",
                                              .kind = SensorKind::WaterLevel,
                                              .name = QStringLiteral("邕江 13900005678"),
                                              .value = 70})});
        WarningModel warnings;
        warnings.setLive(&house.live);
        StationModel stations;
        stations.setLive(&house.live);
        QCOMPARE(warnings.count(), 1);
        QCOMPARE(stations.count(), 1);
        QCOMPARE(foundIn(everythingOf(warnings) + everythingOf(stations)), QStringList());
        house.live.access()->beginOpen({});
        QCOMPARE(foundIn(everythingOf(warnings) + everythingOf(stations)).size(), 2);
    }

    void aMinuteOfSightIsOnRecord()
    {
        CaseHouse house(Role::DutyOfficer, Sensitivity::Personal);
        QAbstractItemModelTester tester(&house.theCase, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(house.theCase.isRevealable());
        QVERIFY(!house.theCase.isRevealed());
        QSignalSpy rows(&house.incidents, &IncidentModel::dataChanged);
        QVERIFY(house.live.disclosure()->toggle());
        QCOMPARE(house.sink.revealed, std::vector<std::string>{"i"});
        QCOMPARE(rows.size(), 1);
        QVERIFY(house.theCase.isRevealed());
        QCOMPARE(house.theCase.title(), Title);
        QCOMPARE(house.theCase.description(), Description);
        QCOMPARE(house.theCase.data(house.theCase.index(0), CaseModel::ActorRole).toString(), Actor);
        QCOMPARE(house.live.disclosure()->secondsLeft(), 60);
        // What stays in the editor longer than that is masked all the same.
        QCOMPARE(foundIn(house.live.desk()->suggestedInstruction()), QStringList());

        house.clock.advanceMs(Disclosure::ShownMs - 1);
        Q_EMIT house.live.clock()->ticked();
        QCOMPARE(house.theCase.title(), Title);
        QCOMPARE(house.live.disclosure()->secondsLeft(), 1);
        // The minute ends by the clock, and the screen hears of it with the next tick.
        house.clock.advanceMs(1);
        QCOMPARE(house.theCase.title(), QStringLiteral("青秀区民族大道****有人晕倒"));
        QSignalSpy changed(&house.theCase, &CaseModel::caseChanged);
        Q_EMIT house.live.clock()->ticked();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(rows.size(), 2);
        QCOMPARE(foundIn(house.everything()), QStringList());
        QCOMPARE(house.sink.revealed.size(), std::size_t(1));
    }

    void aClockSetBackLengthensNothing()
    {
        CaseHouse house(Role::DutyOfficer, Sensitivity::Personal);
        QVERIFY(house.live.disclosure()->toggle());
        house.clock.jumpMs(-3'600'000);
        house.clock.advanceMs(Disclosure::ShownMs);
        Q_EMIT house.live.clock()->ticked();
        QCOMPARE(foundIn(house.everything()), QStringList());
    }

    void sightEndsWithTheChoiceTheKeyAndTheViewer()
    {
        CaseHouse house(Role::ShiftLeader, Sensitivity::Restricted);
        Disclosure &disclosure = *house.live.disclosure();
        QVERIFY(disclosure.toggle());
        QVERIFY(!foundIn(house.everything()).isEmpty());
        QVERIFY(!disclosure.toggle());
        QCOMPARE(foundIn(house.everything()), QStringList());

        QVERIFY(disclosure.toggle());
        house.apply({house.incident("other", Severity::IV)});
        house.live.selection()->choose(QStringLiteral("other"));
        house.live.selection()->choose(QStringLiteral("i"));
        QCOMPARE(foundIn(house.everything()), QStringList());

        QVERIFY(disclosure.toggle());
        house.sit(Role::DutyOfficer);
        QCOMPARE(foundIn(house.everything()), QStringList());
        house.sit(Role::ShiftLeader);
        QCOMPARE(foundIn(house.everything()), QStringList());

        QVERIFY(disclosure.toggle());
        house.live.access()->lock();
        QCOMPARE(house.live.access()->state(), Access::Locked);
        QCOMPARE(foundIn(house.everything()), QStringList());
        QVERIFY(!disclosure.toggle());
        QCOMPARE(house.sink.revealed.size(), std::size_t(4));
    }

    void whatIsNotOnRecordIsNotShown()
    {
        CaseHouse house(Role::DutyOfficer, Sensitivity::Personal);
        house.sink.revealProblem = QStringLiteral("disk full");
        QVERIFY(!house.live.disclosure()->toggle());
        QCOMPARE(foundIn(house.everything()), QStringList());
        QVERIFY(house.live.desk()->notice().contains(QStringLiteral("disk full")));
    }

    void whoMayNotIsRefusedAndNotRecorded_data()
    {
        QTest::addColumn<int>("role");
        QTest::addColumn<int>("sensitivity");
        QTest::newRow("wall") << int(Role::Wall) << int(Sensitivity::Personal);
        QTest::newRow("presenter") << int(Role::Presenter) << int(Sensitivity::Personal);
        QTest::newRow("administrator") << int(Role::Administrator) << int(Sensitivity::Personal);
        QTest::newRow("auditor") << int(Role::Auditor) << int(Sensitivity::Personal);
        QTest::newRow("officer, restricted") << int(Role::DutyOfficer) << int(Sensitivity::Restricted);
        QTest::newRow("officer, nothing masked") << int(Role::DutyOfficer) << int(Sensitivity::Internal);
    }

    void whoMayNotIsRefusedAndNotRecorded()
    {
        QFETCH(int, role);
        QFETCH(int, sensitivity);
        CaseHouse house(static_cast<Role>(role), static_cast<Sensitivity>(sensitivity));
        const QString before = house.everything();
        QVERIFY(!house.theCase.isRevealable());
        QVERIFY(!house.live.disclosure()->toggle());
        QCOMPARE(house.everything(), before);
        QVERIFY(house.sink.revealed.empty());
        QVERIFY(!house.live.desk()->notice().isEmpty());
    }

    // A refused record would hold up all that follow it.
    void whereNoRecordIsTakenNothingIsShown()
    {
        CaseHouse house(Role::DutyOfficer, Sensitivity::Personal);
        house.live.access()->setPermissions(permissionsOf(Role::DutyOfficer, "45.02"));
        QCOMPARE(house.live.access()->role(), Role::DutyOfficer);
        QVERIFY(!house.live.disclosure()->toggle());
        QVERIFY(house.sink.revealed.empty());
        QCOMPARE(foundIn(house.everything()), QStringList());
    }

    void theServerMakesTheRole()
    {
        House house;
        Access &access = *house.live.access();
        access.beginOpen({});
        QCOMPARE(access.role(), Role::DutyOfficer);
        access.beginAs({.person = QStringLiteral("甲"), .organisation = {}, .terminal = {}});
        QCOMPARE(access.role(), Role::DutyOfficer);
        const std::pair<Role, Role> roles[] = {{Role::ShiftLeader, Role::ShiftLeader},
                                               {Role::DutyOfficer, Role::DutyOfficer},
                                               {Role::Presenter, Role::Presenter},
                                               {Role::Administrator, Role::Presenter},
                                               {Role::Auditor, Role::Presenter}};
        for (const auto &[permitted, role] : roles) {
            access.setPermissions(permissionsOf(permitted));
            QCOMPARE(access.role(), role);
        }
        access.setPermissions(permissionsOf(Role::ShiftLeader));
        access.lock();
        QCOMPARE(access.role(), Role::Presenter);
        access.beginAsWall({});
        QCOMPARE(access.role(), Role::Wall);
    }

    // A record of a stricter class makes the whole case that of the one who may see it.
    void theStrictestPartRules()
    {
        CaseHouse house(Role::DutyOfficer, Sensitivity::Internal);
        QVERIFY(!house.theCase.isRevealable());
        house.clock.advanceMs(1000);
        Update step = house.update(
            Lane::Event, "p", "450103",
            IncidentTransition{
                .incidentId = "i", .stage = CaseStage::Filed, .actor = QStringLiteral("李四四"), .reason = Note});
        step.header.sensitivity = Sensitivity::Personal;
        house.apply({step});
        QVERIFY(house.theCase.isRevealable());
        QCOMPARE(house.theCase.title(), Title);
        QCOMPARE(house.theCase.data(house.theCase.index(0), CaseModel::ActorRole).toString(), QStringLiteral("李**"));
        QCOMPARE(house.theCase.data(house.theCase.index(0), CaseModel::NoteRole).toString(),
                 QStringLiteral("已联系家属139****5678"));
        QVERIFY(house.live.disclosure()->toggle());
        QCOMPARE(house.theCase.data(house.theCase.index(0), CaseModel::NoteRole).toString(), Note);
    }

    // The crew must find the door that the officer does not see; what leaves is as sensitive as what it is made from.
    void anOrderIsWhole()
    {
        CaseHouse house(Role::DutyOfficer, Sensitivity::Personal);
        const QString suggested = house.live.desk()->suggestedInstruction();
        QVERIFY(suggested.contains(QStringLiteral("青秀区民族大道****")));
        QCOMPARE(foundIn(suggested), QStringList());
        QCOMPARE(house.live.desk()->dispatch({QStringLiteral("u")}, suggested + QStringLiteral("带担架 139****5678")),
                 1);
        const WorkOrder &order = house.sink.dispatched.back();
        QCOMPARE(order.title, Title);
        QVERIFY(order.instruction.contains(Address));
        QVERIFY(order.instruction.contains(Title));
        QVERIFY(order.instruction.endsWith(QStringLiteral("带担架 139****5678")));
        QCOMPARE(order.sensitivity, Sensitivity::Personal);
        QVERIFY(house.live.desk()->urge(QStringLiteral("O-1")));
        QCOMPARE(house.sink.moved.back().sensitivity, Sensitivity::Personal);
    }

    void aPictureTellsWhereItWasTaken()
    {
        House house;
        house.live.access()->beginOpen({.person = QStringLiteral("韦小宝"),
                                        .organisation = QStringLiteral("市运行中心"),
                                        .terminal = QStringLiteral("T-07")});
        constexpr qint64 July = 1'782'835'200'000; // 2026-07-01 00:00 +08:00
        house.clock.jumpMs(July - 1000 - house.clock.nowMs());
        SeatStatus &seat = *house.live.seat();
        seat.tick();
        QCOMPARE(seat.watermark(), QStringLiteral("韦小宝  市运行中心  2026-06-30 23:59  T-07"));
        QSignalSpy spy(&seat, &SeatStatus::watermarkChanged);
        house.clock.advanceMs(999);
        Q_EMIT house.live.clock()->ticked();
        QCOMPARE(spy.size(), 0);
        house.clock.advanceMs(1);
        Q_EMIT house.live.clock()->ticked();
        QCOMPARE(spy.size(), 1);
        QCOMPARE(seat.watermark(), QStringLiteral("韦小宝  市运行中心  2026-07-01 00:00  T-07"));
        // A wall is nobody's.
        house.live.access()->beginAsWall(QStringLiteral("W-01"));
        QCOMPARE(seat.watermark(), QStringLiteral("2026-07-01 00:00  W-01"));
        QVERIFY(seat.isWall());
    }
};

QTEST_GUILESS_MAIN(MaskedModelsTest)
#include "tst_masked_models.moc"
