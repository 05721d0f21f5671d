// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/order_desk.h"
#include "ingest/feed.h"
#include "integration/ingest/city.h"
#include "store/store.h"
#include "support/test_case.h"

#include <QSignalSpy>

using namespace yiping;
using namespace yiping::test;

class OrdersTest : public TestCase
{
    Q_OBJECT

    RegionCatalog m_catalog = smallCatalog();
    City m_city;

    [[nodiscard]] static bool becomes(Feed &feed, Store &store, const std::function<bool()> &condition)
    {
        return QTest::qWaitFor(
            [&] {
                store.apply(feed.takeBatch());
                return condition();
            },
            20'000);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_city.start(), m_city.server.errorString()); }

    /** Outbox, broker, back, store; then the same with a broker that is away when the order is given. */
    void anOrderGoesOutAndComesBackOnce()
    {
        Feed feed(m_catalog, m_city.clock);
        Store store(m_city.clock);
        Outbox outbox(QStringLiteral(":memory:"));
        OrderDesk desk(feed, outbox, m_city.clock,
                       {.person = QStringLiteral("甲"), .organisation = QStringLiteral("市局")});
        feed.setView({{.lane = Lane::Order, .region = region("45")}});
        feed.start(m_city.options());
        QVERIFY(becomes(feed, store, [&] { return store.isCaughtUp(); }));

        const std::string first = desk.dispatch({.incidentId = "i1", .unitId = "u1"}, region("450103"));
        QCOMPARE(store.orders().size(), 0U); // nothing is shown before the broker has it
        QVERIFY(becomes(feed, store, [&] { return store.orders().find(first) && desk.waiting() == 0; }));
        QCOMPARE(store.orders().find(first)->order.unitId, "u1");
        QCOMPARE(store.orders().find(first)->stage, CaseStage::Dispatched);

        m_city.server.kill9();
        QVERIFY(becomes(feed, store, [&] { return store.link() != LinkState::Live; }));
        const std::string second = desk.dispatch({.incidentId = "i2"}, region("4501"));
        desk.acknowledge({.subjectId = "i2"}, region("4501"));
        QCOMPARE(desk.waiting(), 2);
        QVERIFY(m_city.restart());
        QVERIFY(becomes(feed, store, [&] { return store.orders().find(second) && desk.waiting() == 0; }));
        QVERIFY(becomes(feed, store, [&] { return store.isCaughtUp(); }));
        QCOMPARE(store.orders().size(), 2U);
        QCOMPARE(store.counters().received[static_cast<std::size_t>(Lane::Order)], 3U);
        QCOMPARE(store.counters().duplicates, 0U);
    }
};

QTEST_GUILESS_MAIN(OrdersTest)
#include "tst_orders.moc"
