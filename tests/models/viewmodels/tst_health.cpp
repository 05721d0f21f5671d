// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/live_house.h"
#include "support/test_case.h"
#include "viewmodels/lane_model.h"
#include "viewmodels/outage_model.h"
#include "viewmodels/scene_shelf.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace yiping;
using test::House;

namespace {

/** What the feed says of an outage of the event lane. */
Batch cutSince(qint64 fromMs)
{
    Batch batch;
    batch.link = LinkState::Connecting;
    batch.outages = {{.number = 1, .lane = Lane::Event, .fromMs = fromMs, .fromSequence = 5}};
    return batch;
}

Batch mendedAt(qint64 fromMs, qint64 toMs)
{
    Batch batch;
    batch.link = LinkState::Live;
    batch.caughtUp = true;
    batch.outages = {{.number = 1,
                      .lane = Lane::Event,
                      .fromMs = fromMs,
                      .toMs = toMs,
                      .fromSequence = 5,
                      .toSequence = 9,
                      .backfill = Backfill::Complete}};
    return batch;
}

QVariant at(const QAbstractItemModel &model, int row, int role)
{
    return model.data(model.index(row, 0), role);
}

} // namespace

class HealthTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void aCutLaneAgesUntilItIsMended()
    {
        House house;
        LinkStatus &link = *house.live.link();
        QCOMPARE(link.outMs(), (QList<double>{-1, -1, -1, -1}));
        const qint64 fromMs = house.clock.nowMs();
        house.clock.advanceMs(4000);
        QSignalSpy changed(&link, &LinkStatus::trustChanged);
        house.store.apply(cutSince(fromMs));
        QCOMPARE(link.outMs(), (QList<double>{-1, -1, 4000, -1}));
        QVERIFY(!changed.isEmpty());
        house.clock.advanceMs(2000);
        link.tick();
        QCOMPARE(link.outMs()[2], 6000.0);
        QCOMPARE(link.gaps(), 1);
        house.store.apply(mendedAt(fromMs, house.clock.nowMs()));
        QCOMPARE(link.outMs()[2], -1.0);
        QCOMPARE(link.gaps(), 0);
    }

    void aSilentLevelIsSaidByName()
    {
        House house;
        LinkStatus &link = *house.live.link();
        OutageModel ledger;
        ledger.setLive(&house.live);
        const qint64 nowMs = house.clock.nowMs();
        const auto silent = [](quint64 number, Lane lane, const char *source, qint64 fromMs) {
            return Outage{
                .number = number, .lane = lane, .cause = OutageCause::SourceSilent, .source = source, .fromMs = fromMs};
        };
        QSignalSpy changed(&link, &LinkStatus::silenceChanged);
        Batch batch;
        batch.link = LinkState::Live;
        batch.caughtUp = true;
        batch.outages = {silent(1, Lane::Event, "d450103", nowMs - 20'000),
                         silent(2, Lane::Order, "d450103", nowMs - 30'000),
                         silent(3, Lane::Order, "hub", nowMs - 60'000)};
        house.store.apply(std::move(batch));
        QCOMPARE(link.silentNames(), (QStringList{QStringLiteral("hub"), QStringLiteral("青秀区")}));
        QCOMPARE(link.silentSentences().size(), 2);
        QVERIFY(link.silentSentences()[1].contains(QStringLiteral("青秀区")));
        QVERIFY2(link.silentSentences()[1].contains(QStringLiteral("30")), qPrintable(link.silentSentences()[1]));
        QVERIFY(at(ledger, 2, OutageModel::CauseRole).toString().contains(QStringLiteral("青秀区")));
        // The lanes deliver: no panel is greyed for it, and it is no gap.
        QCOMPARE(link.outMs(), (QList<double>{-1, -1, -1, -1}));
        QCOMPARE(link.gaps(), 0);
        QCOMPARE(link.state(), LinkStatus::Live);
        house.clock.advanceMs(150'000);
        link.tick();
        QVERIFY2(link.silentSentences()[1].contains(QStringLiteral("3")), qPrintable(link.silentSentences()[1]));

        Batch heard;
        heard.link = LinkState::Live;
        heard.caughtUp = true;
        for (Outage outage : house.store.outages()) {
            outage.toMs = house.clock.nowMs();
            outage.backfill = Backfill::Complete;
            heard.outages.push_back(outage);
        }
        house.store.apply(std::move(heard));
        QVERIFY(link.silentNames().isEmpty());
        QCOMPARE(changed.size(), 3);
    }

    void theShareDrawnIsThatOfTheLastTick()
    {
        House house;
        LinkStatus &link = *house.live.link();
        const auto counted = [&house, &link](quint64 received, quint64 coalesced) {
            Batch batch;
            batch.counters.received[static_cast<std::size_t>(Lane::State)] = received;
            batch.counters.coalesced = coalesced;
            house.store.apply(std::move(batch));
            link.tick();
            return link.sampling();
        };
        QCOMPARE(counted(0, 0), 100.0);
        QCOMPARE(counted(1000, 0), 100.0);
        QCOMPARE(counted(2000, 750), 25.0);
        QCOMPARE(counted(2000, 750), 100.0);
    }

    void theLedgerStandsNewestFirst()
    {
        House house;
        OutageModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setLive(&house.live);
        QCOMPARE(model.count(), 0);
        house.store.apply(cutSince(1000));
        QCOMPARE(model.count(), 1);
        QVERIFY(at(model, 0, OutageModel::IsOpenRole).toBool());
        QCOMPARE(at(model, 0, OutageModel::RangeRole).toString(), QStringLiteral("5 –"));
        house.store.apply(mendedAt(1000, 61'000));
        Batch gone;
        gone.outages = {{.number = 2,
                         .lane = Lane::Order,
                         .cause = OutageCause::Gone,
                         .fromMs = 70'000,
                         .toMs = 70'000,
                         .fromSequence = 7,
                         .toSequence = 7,
                         .missing = 1,
                         .backfill = Backfill::Incomplete}};
        house.store.apply(std::move(gone));
        QCOMPARE(model.count(), 2);
        QCOMPARE(model.missing(), 1.0);
        QVERIFY(at(model, 0, OutageModel::IsIncompleteRole).toBool());
        QCOMPARE(at(model, 0, OutageModel::RangeRole).toString(), QStringLiteral("7"));
        QVERIFY(!at(model, 1, OutageModel::IsOpenRole).toBool());
        QCOMPARE(at(model, 1, OutageModel::RangeRole).toString(), QStringLiteral("5 – 9"));
        QVERIFY(!at(model, 0, OutageModel::CauseRole).toString().isEmpty());
        QVERIFY(!at(model, 1, OutageModel::BackfillRole).toString().isEmpty());
    }

    void lanesShowRateAgeAndWhatWaits()
    {
        House house;
        LaneModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        house.clock.advanceMs(1000);
        model.setLive(&house.live);
        QCOMPARE(model.rowCount(), LaneCount);
        const int event = static_cast<int>(Lane::Event);
        QCOMPARE(at(model, event, LaneModel::AgeMsRole).toDouble(), -1.0);
        Batch batch;
        batch.counters.received[static_cast<std::size_t>(Lane::Event)] = 30;
        batch.lanes[static_cast<std::size_t>(Lane::Event)] = {
            .live = true, .heardMs = 1, .lastSequence = 30, .pending = 4, .storedTimeUs = house.clock.nowUs()};
        house.store.apply(std::move(batch));
        house.clock.advanceMs(2000);
        Q_EMIT house.live.clock()->ticked();
        QCOMPARE(at(model, event, LaneModel::RateRole).toDouble(), 15.0);
        // Replayed sixty times as fast, data time ticks every 17 ms; the rate was 0 in most of them.
        house.clock.advanceMs(0);
        Q_EMIT house.live.clock()->ticked();
        QCOMPARE(at(model, event, LaneModel::RateRole).toDouble(), 15.0);
        QCOMPARE(at(model, event, LaneModel::AgeMsRole).toDouble(), 2000.0);
        QCOMPARE(at(model, event, LaneModel::PendingRole).toInt(), 4);
        QCOMPARE(at(model, event, LaneModel::SequenceRole).toInt(), 30);
        QVERIFY(at(model, event, LaneModel::IsLiveRole).toBool());
        QVERIFY(!at(model, static_cast<int>(Lane::Order), LaneModel::IsLiveRole).toBool());
    }

    void whatTheStationMeasures()
    {
        House house;
        HealthStatus &health = *house.live.health();
        QVERIFY(health.latencyP99Ms() < 0);
        Batch batch;
        batch.counters.queueDepth = 70;
        batch.updates = {house.incident("a", Severity::I)};
        house.store.apply(std::move(batch));
        health.setProcess({.latencyP99Ms = 40, .residentMb = 200});
        QCOMPARE(health.queueDepth(), 70.0);
        QCOMPARE(health.latencyTrend()->samples().size(), std::size_t(1));
        // Nothing was measured: no value is made up, and the deepest queue is that of the new span.
        house.clock.advanceMs(2000);
        health.setProcess({});
        QCOMPARE(health.queueDepth(), 0.0);
        QCOMPARE(health.latencyTrend()->samples().size(), std::size_t(1));
    }

    void panelsKnowTheirLanes()
    {
        SceneLibrary library({QStringLiteral("map")});
        library.addDirectory(QStringLiteral(YIPING_SOURCE_DIR "/resources/scenes"), SceneLibrary::Presence::Required);
        SceneShelf shelf(library);
        shelf.setCurrent(QStringLiteral("overview"));
        PanelModel &panels = *shelf.panels();
        for (int row = 0; row < panels.rowCount(); ++row) {
            const QList<int> lanes = at(panels, row, PanelModel::LanesRole).value<QList<int>>();
            QVERIFY(!lanes.isEmpty());
            QCOMPARE(QSet<int>(lanes.begin(), lanes.end()).size(), lanes.size());
        }
    }
};

QTEST_GUILESS_MAIN(HealthTest)
#include "tst_health.moc"
