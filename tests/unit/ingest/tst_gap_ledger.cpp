// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/gap_ledger.h"
#include "support/test_case.h"

#include <algorithm>

using namespace yiping;

class TestGapLedger final : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void anOutageIsOneEntryFromItsStartToItsEnd()
    {
        ManualClock clock;
        GapLedger ledger(clock);
        const qint64 heardMs = clock.nowMs();
        clock.advanceMs(9'000); // found late, but it began when the last byte came
        ledger.down(Lane::Event, OutageCause::LinkLost, heardMs, 41);
        const auto opened = ledger.takeChanges();
        QCOMPARE(opened.size(), std::size_t(1));
        QCOMPARE(opened[0].number, quint64(1));
        QCOMPARE(opened[0].fromMs, heardMs);
        QCOMPARE(opened[0].toMs, qint64(0));
        QCOMPARE(opened[0].backfill, Backfill::Pending);

        clock.advanceMs(60'000);
        ledger.recovered(Lane::Event, 100);
        const auto ended = ledger.takeChanges();
        QCOMPARE(ended.size(), std::size_t(1));
        QCOMPARE(ended[0].number, quint64(1));
        QCOMPARE(ended[0].toMs, heardMs + 69'000);
        QCOMPARE(ended[0].fromSequence, quint64(42));
        QCOMPARE(ended[0].toSequence, quint64(100));
        QCOMPARE(ended[0].missing, quint64(0));
        QCOMPARE(ended[0].backfill, Backfill::Complete);
        QVERIFY(ledger.takeChanges().empty());
    }

    void nothingHappenedMeanwhile()
    {
        ManualClock clock;
        GapLedger ledger(clock);
        ledger.down(Lane::Order, OutageCause::LinkLost, clock.nowMs(), 41);
        ledger.recovered(Lane::Order, 41);
        const auto ended = ledger.takeChanges();
        QCOMPARE(ended.size(), std::size_t(1));
        QCOMPARE(ended[0].fromSequence, quint64(0));
        QCOMPARE(ended[0].toSequence, quint64(0));
        QCOMPARE(ended[0].backfill, Backfill::Complete);
    }

    void whatTheBrokerNoLongerHasIsMissing()
    {
        ManualClock clock;
        GapLedger ledger(clock);
        ledger.down(Lane::Event, OutageCause::LinkLost, clock.nowMs(), 10);
        ledger.lost(Lane::Event, 11, 15);
        ledger.lost(Lane::Event, 18, 18);
        ledger.recovered(Lane::Event, 20);
        const auto ended = ledger.takeChanges();
        QCOMPARE(ended.size(), std::size_t(1));
        QCOMPARE(ended[0].missing, quint64(6));
        QCOMPARE(ended[0].backfill, Backfill::Incomplete);
    }

    void aPurgeUnderTheReaderIsAnEntryOfItsOwn()
    {
        ManualClock clock;
        GapLedger ledger(clock);
        ledger.lost(Lane::Event, 5, 9);
        ledger.lost(Lane::Event, 9, 8); // no range
        const auto told = ledger.takeChanges();
        QCOMPARE(told.size(), std::size_t(1));
        QCOMPARE(told[0].cause, OutageCause::Gone);
        QCOMPARE(told[0].missing, quint64(5));
        QCOMPARE(told[0].toMs, clock.nowMs());
        QVERIFY(!ledger.isOut(Lane::Event));
    }

    void lanesAreKeptApart()
    {
        ManualClock clock;
        GapLedger ledger(clock);
        ledger.down(Lane::State, OutageCause::LinkLost, clock.nowMs(), 0);
        ledger.down(Lane::Series, OutageCause::LinkLost, clock.nowMs(), 7);
        ledger.recovered(Lane::Event, 3);
        ledger.recovered(Lane::State, 0);
        QVERIFY(ledger.isOut(Lane::Series));
        QVERIFY(!ledger.isOut(Lane::State));
        const auto told = ledger.takeChanges();
        QCOMPARE(told.size(), std::size_t(2));
        QCOMPARE(told[0].backfill, Backfill::NewestOnly);
        QCOMPARE(told[1].backfill, Backfill::Pending);
    }

    void aSecondLossWithinAnOutageChangesNothing()
    {
        ManualClock clock;
        GapLedger ledger(clock);
        const qint64 firstMs = clock.nowMs();
        ledger.down(Lane::Event, OutageCause::NotRunning, firstMs, 0);
        clock.advanceMs(1'000);
        ledger.down(Lane::Event, OutageCause::LinkLost, clock.nowMs(), 5);
        const auto told = ledger.takeChanges();
        QCOMPARE(told.size(), std::size_t(1));
        QCOMPARE(told[0].fromMs, firstMs);
        QCOMPARE(told[0].cause, OutageCause::NotRunning);
    }

    void aSilentLevelIsAnEntryOfItsOwn()
    {
        ManualClock clock;
        GapLedger ledger(clock);
        const SilentLane events{.lane = Lane::Event, .source = "d450103"};
        const SilentLane orders{.lane = Lane::Order, .source = "d450103"};
        const qint64 sinceMs = clock.nowMs() - 6'000;
        ledger.silent({{events, sinceMs}, {orders, sinceMs}});
        const auto opened = ledger.takeChanges();
        QCOMPARE(opened.size(), std::size_t(2));
        for (const Outage &outage : opened) {
            QCOMPARE(outage.cause, OutageCause::SourceSilent);
            QCOMPARE(outage.source, std::string("d450103"));
            QCOMPARE(outage.fromMs, sinceMs);
            QCOMPARE(outage.toMs, qint64(0));
        }
        // The lane itself delivers: it is not out, and what it delivers closes nothing.
        QVERIFY(!ledger.isOut(Lane::Event));
        ledger.recovered(Lane::Event, 3);
        ledger.silent({{events, clock.nowMs()}, {orders, clock.nowMs()}});
        QVERIFY(ledger.takeChanges().empty());

        // Its own outage beside it has another number, and one does not end the other.
        ledger.down(Lane::Event, OutageCause::LinkLost, clock.nowMs(), 3);
        clock.advanceMs(30'000);
        ledger.silent({{orders, sinceMs}});
        const auto changed = ledger.takeChanges();
        QCOMPARE(changed.size(), std::size_t(2));
        const auto heard = std::ranges::find(changed, opened[0].number, &Outage::number);
        QVERIFY(heard != changed.end());
        QCOMPARE(heard->lane, Lane::Event);
        QCOMPARE(heard->toMs, sinceMs + 36'000);
        QCOMPARE(heard->backfill, Backfill::Complete);
        QVERIFY(ledger.isOut(Lane::Event));
        ledger.silent({});
        QCOMPARE(ledger.takeChanges().front().number, opened[1].number);
        ledger.silent({{events, clock.nowMs()}});
        QVERIFY(ledger.takeChanges().front().number > changed.back().number);
    }

    void aStreamMadeAnewAndAClockSetBack()
    {
        ManualClock clock;
        GapLedger ledger(clock);
        const qint64 heardMs = clock.nowMs();
        ledger.down(Lane::Event, OutageCause::LinkLost, heardMs, 500);
        clock.advanceMs(-3'600'000);
        ledger.recovered(Lane::Event, 3);
        const auto told = ledger.takeChanges();
        QCOMPARE(told.size(), std::size_t(1));
        QCOMPARE(told[0].fromSequence, quint64(0));
        QCOMPARE(told[0].toMs, heardMs);
    }
};

QTEST_APPLESS_MAIN(TestGapLedger)
#include "tst_gap_ledger.moc"
