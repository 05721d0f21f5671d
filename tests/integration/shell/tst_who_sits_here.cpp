// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/audit_desk.h"
#include "commands/order_desk.h"
#include "commands/seat_audit.h"
#include "ingest/pump.h"
#include "integration/ingest/role_city.h"
#include "shell/front_door.h"
#include "store/store.h"
#include "support/test_case.h"
#include "viewmodels/live.h"
#include "viewmodels/login_memory.h"

#include <QSignalSpy>

using namespace yiping;
using namespace yiping::test;

namespace {

/** A desk as main() builds it, without a screen. */
struct Desk
{
    explicit Desk(const QUrl &server)
        : door(feed, {.url = server, .connectTimeout = std::chrono::seconds(3)})
    {
        QObject::connect(live.access(), &Access::seatChanged, &orders,
                         [this] { orders.setSeat(live.access()->seat()); });
        QObject::connect(&feed, &Feed::permissionsChanged, live.access(), &Access::setPermissions);
        QObject::connect(&feed, &Feed::loginRefused, live.access(),
                         [this](const QString &) { live.access()->onLoginRefused({}); });
        orders.setAudit(&audit);
        live.access()->beginOpen(
            {.person = {}, .organisation = QStringLiteral("市运行中心"), .terminal = QStringLiteral("T1")});
        live.navigator()->enter(QStringLiteral("4501"));
        feed.setView({{Lane::Order, region("4501")}, {Lane::Event, region("45")}});
        feed.start({.url = server});
    }
    ~Desk() { feed.stop(); }

    SystemClock clock;
    RegionCatalog catalog = smallCatalog();
    Store store{clock};
    Feed feed{catalog, clock};
    Outbox outbox{QStringLiteral(":memory:")};
    AuditJournal journal{QStringLiteral(":memory:"), QStringLiteral("T1")};
    AuditDesk audit{feed, journal, clock};
    OrderDesk orders{feed, outbox, clock, {}};
    SeatAudit seats{audit};
    LoginMemory logins{{}, clock};
    FrontDoor door;
    SceneLibrary library{QStringList()};
    SceneShelf shelf{library};
    Live live{{.store = store,
               .catalog = catalog,
               .clock = clock,
               .intents = orders,
               .scenes = shelf,
               .door = &door,
               .seatLog = &seats,
               .logins = &logins}};
    Pump pump{feed, [this](Batch batch) { store.apply(std::move(batch)); }};
};

constexpr int Patience = 15'000;

} // namespace

/** People at a desk of a real server with the roles that are shipped. */
class WhoSitsHereTest : public TestCase
{
    Q_OBJECT

    std::unique_ptr<City> m_city;

    void logIn(Desk &desk, const char *user, const QString &password)
    {
        desk.live.access()->logIn(QString::fromLatin1(user), password);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.live.access()->isBusy(), Patience);
    }
    void logIn(Desk &desk, const char *user) { logIn(desk, user, QStringLiteral("pw-") + QString::fromLatin1(user)); }
    void settle(Desk &desk) { QTRY_VERIFY_WITH_TIMEOUT(!desk.live.twoPersons()->isBusy(), Patience); }

private Q_SLOTS:
    void initTestCase()
    {
        m_city = cityWithRoles(NKey::generate(NKeyKind::User).publicKey().toString());
        QVERIFY2(m_city->start(), m_city->server.errorString());
    }

    void theServerAsksForALogin()
    {
        Desk desk(m_city->server.webSocketUrl());
        const Access &access = *desk.live.access();
        QTRY_COMPARE_WITH_TIMEOUT(access.state(), Access::Nobody, Patience);
        logIn(desk, "officer-1", QStringLiteral("pw-leader-1"));
        QCOMPARE(access.state(), Access::Nobody);
        QCOMPARE(desk.logins.triesLeft(), MostFailures - 1);
        logIn(desk, "officer-1");
        QCOMPARE(access.state(), Access::Working);
        QTRY_VERIFY_WITH_TIMEOUT(desk.store.isCaughtUp(), Patience);
        QVERIFY(access.may("dispatch", region("450103")));
        QVERIFY(!access.may("dispatch", region("4502")));
        QVERIFY(!desk.live.twoPersons()->maySwitchMode());
        // The records left, the one of the refused login first: nothing of the chain hangs.
        QTRY_COMPARE_WITH_TIMEOUT(desk.audit.waiting(), 0, Patience);
    }

    void locksUnlocksAndChangesShift()
    {
        Desk desk(m_city->server.webSocketUrl());
        Access &access = *desk.live.access();
        QTRY_COMPARE_WITH_TIMEOUT(access.state(), Access::Nobody, Patience);
        logIn(desk, "officer-1");
        QTRY_VERIFY_WITH_TIMEOUT(desk.store.isCaughtUp(), Patience);
        access.lock();
        QSignalSpy ready(&desk.feed, &Feed::ready);
        access.unlock(QStringLiteral("pw-leader-1"));
        QTRY_VERIFY_WITH_TIMEOUT(!access.isBusy(), Patience);
        QCOMPARE(access.state(), Access::Locked);
        access.unlock(QStringLiteral("pw-officer-1"));
        QTRY_COMPARE_WITH_TIMEOUT(access.state(), Access::Working, Patience);
        // Beside the link, which never broke.
        QVERIFY(ready.isEmpty());
        QVERIFY(desk.store.isCaughtUp());
        access.changeShift();
        logIn(desk, "leader-1");
        QCOMPARE(access.person(), QStringLiteral("leader-1"));
        QTRY_VERIFY_WITH_TIMEOUT(!ready.isEmpty(), Patience);
        QTRY_COMPARE_WITH_TIMEOUT(desk.audit.waiting(), 0, Patience);
        access.logOut();
        QCOMPARE(access.state(), Access::Nobody);
        QTRY_COMPARE_WITH_TIMEOUT(desk.live.link()->state(), LinkStatus::Offline, Patience);
        logIn(desk, "leader-2");
        QCOMPARE(access.state(), Access::Working);
        QTRY_COMPARE_WITH_TIMEOUT(desk.audit.waiting(), 0, Patience);
    }

    void twoPersonsSwitchTheMode()
    {
        Desk desk(m_city->server.webSocketUrl());
        TwoPersonDesk &two = *desk.live.twoPersons();
        QTRY_COMPARE_WITH_TIMEOUT(desk.live.access()->state(), Access::Nobody, Patience);
        logIn(desk, "leader-1");
        QTRY_VERIFY_WITH_TIMEOUT(desk.store.isCaughtUp(), Patience);
        QVERIFY(two.begin(TwoPersonDesk::SwitchMode));
        two.sayMode(QStringLiteral("超设防"));
        two.confirmFirst(QStringLiteral("pw-leader-1"));
        settle(desk);
        QCOMPARE(two.step(), TwoPersonDesk::Second);
        // An officer's password is right, and the server does not permit it to him.
        two.confirmSecond(QStringLiteral("officer-1"), QStringLiteral("pw-officer-1"));
        settle(desk);
        QCOMPARE(two.step(), TwoPersonDesk::Second);
        QVERIFY(two.problem().contains(QStringLiteral("officer-1")));
        QVERIFY(!desk.store.isEmergencyMode());
        two.confirmSecond(QStringLiteral("leader-2"), QStringLiteral("pw-leader-2"));
        QTRY_COMPARE_WITH_TIMEOUT(two.step(), TwoPersonDesk::Away, Patience);
        // Out to the broker and back: only that changes what is shown.
        QTRY_VERIFY_WITH_TIMEOUT(desk.store.isEmergencyMode(region("4501")), Patience);
        QCOMPARE(desk.orders.waiting(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(desk.audit.waiting(), 0, Patience);
    }

    void aServerThatIsAwayIsNoRefusal()
    {
        Desk desk(m_city->server.webSocketUrl());
        QTRY_COMPARE_WITH_TIMEOUT(desk.live.access()->state(), Access::Nobody, Patience);
        m_city->server.stop();
        logIn(desk, "officer-1");
        QCOMPARE(desk.live.access()->state(), Access::Nobody);
        QVERIFY(!desk.live.access()->problem().isEmpty());
        QCOMPARE(desk.logins.triesLeft(), MostFailures);
        QVERIFY(m_city->restart());
        logIn(desk, "officer-1");
        QCOMPARE(desk.live.access()->state(), Access::Working);
    }
};

QTEST_GUILESS_MAIN(WhoSitsHereTest)
#include "tst_who_sits_here.moc"
