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

    /** One seat draws, another sees it; what is changed while the broker is away stands once, and after a restart too. */
    void aDrawingIsSeenByTheOtherSeat()
    {
        Feed feed(m_catalog, m_city.clock);
        Store store(m_city.clock);
        Outbox outbox(QStringLiteral(":memory:"));
        OrderDesk desk(feed, outbox, m_city.clock,
                       {.person = QStringLiteral("甲"), .organisation = QStringLiteral("市局")});
        Feed otherFeed(m_catalog, m_city.clock);
        Store otherStore(m_city.clock);
        for (Feed *each : {&feed, &otherFeed}) {
            each->setView({{.lane = Lane::Order, .region = region("45")}});
            each->start(m_city.options());
        }
        QVERIFY(becomes(feed, store, [&] { return store.isCaughtUp(); }));
        QVERIFY(becomes(otherFeed, otherStore, [&] { return otherStore.isCaughtUp(); }));

        MapDrawing cordon = cordonNow();
        const SentDrawing sent = desk.draw(cordon, region("4501"));
        QCOMPARE(sent.objection, QString());
        QCOMPARE(otherStore.drawings().size(), 0U);
        QVERIFY(becomes(otherFeed, otherStore, [&] { return otherStore.drawings().size() == 1; }));
        QCOMPARE(otherStore.drawings().at(0).drawing.title, cordon.title);
        QCOMPARE(otherStore.drawings().at(0).phase, DrawingPhase::Current);
        QVERIFY(becomes(feed, store, [&] { return store.drawings().size() == 1 && desk.waiting() == 0; }));

        m_city.server.kill9();
        QVERIFY(becomes(feed, store, [&] { return store.link() != LinkState::Live; }));
        cordon.id = sent.drawingId;
        cordon.revision = 2;
        cordon.title = QStringLiteral("危房周围");
        QCOMPARE(desk.draw(cordon, region("4501")).objection, QString());
        QCOMPARE(desk.waiting(), 1);
        QVERIFY(m_city.restart());
        QVERIFY(becomes(otherFeed, otherStore, [&] { return otherStore.drawings().at(0).drawing.revision == 2; }));
        QVERIFY(becomes(feed, store, [&] { return desk.waiting() == 0 && store.isCaughtUp(); }));
        QCOMPARE(otherStore.drawings().size(), 1U);
        QCOMPARE(otherStore.drawings().at(0).drawing.title, cordon.title);
        QCOMPARE(otherStore.counters().duplicates, 0U);

        Feed late(m_catalog, m_city.clock);
        Store afresh(m_city.clock);
        late.setView({{.lane = Lane::Order, .region = region("45")}});
        late.start(m_city.options());
        QVERIFY(becomes(late, afresh, [&] { return afresh.isCaughtUp(); }));
        QCOMPARE(afresh.drawings().size(), 1U);
        QCOMPARE(afresh.drawings().at(0).drawing.points, cordon.points);
        QCOMPARE(afresh.drawings().at(0).drawing.revision, 2U);
    }

    // Killed between the broker's word and the striking off, and started again when the broker had forgotten the id.
    void anOrderOfAnEarlierRunIsLookedForBeforeItLeavesAgain()
    {
        QVERIFY(ordersAreForgottenSoon());
        Outbox outbox(QStringLiteral(":memory:"));
        const OutboxEntry sent = orderEntry("sent");
        const OutboxEntry unsent = orderEntry("unsent");
        QVERIFY(outbox.add(sent) && outbox.add(unsent));
        QVERIFY(taken(sent));
        const OutboxEntry probe = orderEntry("probe");
        QVERIFY(taken(probe));
        // Younger than the order, and already forgotten.
        QVERIFY(QTest::qWaitFor([&] { return taken(probe); }, 10'000));

        Feed feed(m_catalog, m_city.clock);
        Store store(m_city.clock);
        OrderDesk desk(feed, outbox, m_city.clock, {});
        feed.setView({{.lane = Lane::Order, .region = region("45")}});
        feed.start(m_city.options());
        QVERIFY(becomes(feed, store, [&] { return desk.waiting() == 0 && store.isCaughtUp(); }));
        QVERIFY(becomes(feed, store, [&] { return store.orders().find("unsent"); }));
        QVERIFY(store.orders().find("sent"));
        // The probe came twice; nothing else did.
        QVERIFY(becomes(feed, store, [&] { return store.counters().duplicates >= 1; }));
        QCOMPARE(store.counters().duplicates, 1U);
    }

private:
    [[nodiscard]] MapDrawing cordonNow() const
    {
        return {.kind = DrawingKind::Area,
                .points = {{108.30, 22.80}, {108.32, 22.80}, {108.31, 22.82}},
                .title = QStringLiteral("危房"),
                .purpose = DrawingPurpose::Cordon,
                .madeAtMs = m_city.clock.nowMs(),
                .validUntilMs = m_city.clock.nowMs() + 3'600'000,
                .revision = 1};
    }

    [[nodiscard]] OutboxEntry orderEntry(const std::string &id) const
    {
        v1::Message order = message(id, "450103", m_city.clock.nowMs(), m_city.clock.nowUs());
        order.mutable_work_order()->set_order_id(id);
        return {.messageId = QByteArray::fromStdString(id),
                .subject = QByteArray::fromStdString(subject(Lane::Order, kind::WorkOrder, id)),
                .payload = QByteArray::fromStdString(order.SerializeAsString()),
                .signature = {}};
    }

    /** Asks the broker on a connection of its own; nothing when it did not answer. */
    template<typename Answer>
    [[nodiscard]] std::optional<Answer>
    ask(const std::function<void(nats::JetStream &, nats::JetStream::Handler<Answer>)> &what)
    {
        nats::Connection connection(m_city.options(), m_city.clock);
        nats::JetStream jetStream(connection);
        std::optional<Answer> answer;
        bool answered = false;
        connection.open();
        if (!QTest::qWaitFor([&] { return connection.isConnected(); }, 10'000))
            return answer;
        what(jetStream, [&](const std::variant<Answer, nats::Error> &result) {
            answered = true;
            if (const auto *good = std::get_if<Answer>(&result))
                answer = *good;
        });
        return QTest::qWaitFor([&] { return answered; }, 10'000) ? answer : std::nullopt;
    }

    [[nodiscard]] bool ordersAreForgottenSoon()
    {
        return ask<nats::StreamInfo>([](nats::JetStream &jetStream, auto handler) {
                   jetStream.ensureStream({.name = std::string(streamOf(Lane::Order)),
                                           .subjects = {"yp.order.>"},
                                           .duplicateWindow = std::chrono::seconds(1)},
                                          handler);
               })
            .has_value();
    }

    /** Published, and not as a double of one that the broker remembers. */
    [[nodiscard]] bool taken(const OutboxEntry &entry)
    {
        const auto ack = ask<nats::PublishAck>([&entry](nats::JetStream &jetStream, auto handler) {
            jetStream.publish(entry.subject.toStdString(), entry.payload.toStdString(), entry.messageId.toStdString(),
                              handler);
        });
        return ack && !ack->duplicate;
    }
};

QTEST_GUILESS_MAIN(OrdersTest)
#include "tst_orders.moc"
