// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/order_desk.h"
#include "commands/outbox.h"
#include "ingest/pump.h"
#include "store/store.h"
#include "support/test_case.h"
#include "viewmodels/candidate_model.h"
#include "viewmodels/incident_model.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace yiping;

/**
 * The whole loop through a real broker and the embedded brain's field: incident, recommended unit, order, signed, on
 * the way, on scene, feedback, closed. Nothing is faked on this side of the broker.
 */
class DispatchLoopTest : public test::TestCase
{
    Q_OBJECT

    static constexpr int LoopMs = 60'000;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_directory.isValid());
        m_brain.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_brain.start(QStringLiteral(YIPING_BIN_DIR "/yiping-brain"),
                      {QStringLiteral("serve"), QStringLiteral("--scenario"), QStringLiteral("nanning-flood"),
                       QStringLiteral("--field-pace"), QStringLiteral("0.1"), QStringLiteral("--data-dir"),
                       m_directory.filePath(QStringLiteral("brain"))});
        QVERIFY(m_brain.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(m_brain.canReadLine(), 20'000);
        m_endpoint = QJsonDocument::fromJson(m_brain.readLine()).object();
        QVERIFY(!m_endpoint.isEmpty());
    }

    void cleanupTestCase()
    {
        m_brain.terminate();
        QVERIFY(m_brain.waitForFinished(10'000));
    }

    void fromIncidentToClosedOrder()
    {
        SystemClock clock;
        RegionCatalog catalog;
        QFile regions(QStringLiteral(YIPING_SOURCE_DIR "/resources/map/regions.csv"));
        QVERIFY(regions.open(QIODevice::ReadOnly));
        catalog.load(regions.readAll());
        Store store(clock);
        Feed feed(catalog, clock);
        Outbox outbox(QStringLiteral(":memory:"));
        OrderDesk desk(
            feed, outbox, clock,
            {.person = QStringLiteral("值班员"), .organisation = QStringLiteral("测试中心"), .terminal = {}});
        desk.setDataClock([&store] { return store.dataNowMs(); });
        SceneLibrary library{QStringList()};
        SceneShelf shelf(library);
        Live live({.store = store, .catalog = catalog, .clock = clock, .intents = desk, .scenes = shelf});
        Pump pump(feed, [&store](Batch batch) { store.apply(std::move(batch)); });
        const RegionCode nanning = *RegionCode::parse("4501");
        feed.setView({{Lane::State, nanning}, {Lane::Event, nanning}, {Lane::Order, nanning}});
        feed.start({.url = QUrl(m_endpoint.value(QStringLiteral("url")).toString()),
                    .token = m_endpoint.value(QStringLiteral("token")).toString()});

        IncidentModel incidents;
        incidents.setLive(&live);
        QTRY_VERIFY_WITH_TIMEOUT(store.isCaughtUp() && incidents.rowOf(QStringLiteral("S-wuming-torrent")) >= 0,
                                 20'000);
        live.selection()->setIncidentId(QStringLiteral("S-wuming-torrent"));
        CandidateModel candidates;
        candidates.setLive(&live);
        candidates.setIncidentId(live.selection()->incidentId());
        QTRY_VERIFY_WITH_TIMEOUT(candidates.count() > 0, 20'000);
        QVERIFY(candidates.data(candidates.index(0), CandidateModel::MetresRole).toDouble() > 0);
        candidates.toggle(0);

        QCOMPARE(live.desk()->dispatch(candidates.chosen(), QStringLiteral("赶赴现场")), 1);
        QTRY_COMPARE_WITH_TIMEOUT(ownOrders(store).size(), std::size_t(1), 10'000);
        const std::string orderId = ownOrders(store).front();
        const auto stage = [&] { return store.orders().find(orderId)->stage; };
        QTRY_COMPARE_WITH_TIMEOUT(stage(), CaseStage::Feedback, LoopMs);
        QVERIFY(live.desk()->closeOrder(QString::fromStdString(orderId), QStringLiteral("核查无误")));
        QTRY_COMPARE_WITH_TIMEOUT(stage(), CaseStage::Closed, LoopMs);
        QTRY_COMPARE_WITH_TIMEOUT(store.incidents().find("S-wuming-torrent")->incident.stage, CaseStage::Closed,
                                  LoopMs);

        std::vector<std::pair<CaseStage, FieldStep>> seen;
        for (const CaseRecord &record : store.orders().find(orderId)->records)
            seen.emplace_back(record.stage, record.step);
        const std::vector<std::pair<CaseStage, FieldStep>> expected{
            {CaseStage::Dispatched, FieldStep::Unspecified}, {CaseStage::Signed, FieldStep::Unspecified},
            {CaseStage::Processing, FieldStep::EnRoute},     {CaseStage::Processing, FieldStep::OnScene},
            {CaseStage::Feedback, FieldStep::Unspecified},   {CaseStage::Closed, FieldStep::Unspecified}};
        QCOMPARE(seen, expected);
        QCOMPARE(desk.waiting(), 0);
        QCOMPARE(store.counters().lost, quint64(0));
        feed.stop();
    }

private:
    static std::vector<std::string> ownOrders(const Store &store)
    {
        std::vector<std::string> ids;
        for (const OrderRow &row : store.orders().rows()) {
            if (row.order.organisation == QStringLiteral("测试中心"))
                ids.push_back(row.order.id);
        }
        return ids;
    }

    QTemporaryDir m_directory;
    QProcess m_brain;
    QJsonObject m_endpoint;
};

QTEST_GUILESS_MAIN(DispatchLoopTest)
#include "tst_dispatch_loop.moc"
