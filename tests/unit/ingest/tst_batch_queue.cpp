// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/batch_queue.h"
#include "ingest/update_size.h"
#include "support/test_case.h"

#include <atomic>
#include <thread>

using namespace yiping;

namespace {

Update entity(const std::string &id, qint64 publishedUs)
{
    return {.lane = Lane::State,
            .header = {.id = id, .publishedTimeUs = publishedUs},
            .body = EntityState{.id = id, .name = QString::number(publishedUs)}};
}

Update alarm(const std::string &id, quint64 sequence)
{
    return {.lane = Lane::Event, .header = {.id = id}, .body = Alarm{.id = id}, .streamSequence = sequence};
}

Update sensor(Lane lane, qint64 timeMs, bool forecast)
{
    return {.lane = lane,
            .header = {.id = "s", .eventTimeMs = timeMs, .publishedTimeUs = timeMs},
            .body = SensorValue{.id = "s", .value = 1.0, .forecast = forecast}};
}

Update aggregate(std::string_view regionDigits)
{
    return {.lane = Lane::State,
            .header = {.region = RegionCode::parse(regionDigits).value()},
            .body = Aggregate{.metric = "tickets.1h"}};
}

} // namespace

class BatchQueueTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void stateIsOneAKeyAndTheNewest()
    {
        BatchQueue queue;
        queue.push(entity("a", 1));
        queue.push(entity("b", 1));
        queue.push(entity("a", 3));
        queue.push(entity("a", 2)); // a snapshot, older than the delta
        const Batch batch = queue.take();
        QCOMPARE(batch.updates.size(), 2U);
        QCOMPARE(batch.updates[0].header.publishedTimeUs, 3);
        QCOMPARE(batch.updates[1].header.id, "b");
        QCOMPARE(batch.counters.coalesced, 2U);
        QCOMPARE(batch.counters.received[0], 4U);
        QCOMPARE(batch.counters.queueDepth, 2U);
        // The next batch starts anew.
        queue.push(entity("a", 1));
        QCOMPARE(queue.take().updates.size(), 1U);
        QVERIFY(queue.take().updates.empty());
    }

    void nothingElseCoalesces()
    {
        BatchQueue queue;
        for (quint64 i = 1; i <= 3; ++i)
            queue.push(alarm("same", i));
        for (qint64 t = 1; t <= 3; ++t)
            queue.push(sensor(Lane::Series, t, false));
        const Batch batch = queue.take();
        QCOMPARE(batch.updates.size(), 6U);
        for (std::size_t i = 0; i < 3; ++i)
            QCOMPARE(batch.updates[i].streamSequence, i + 1);
        QCOMPARE(batch.counters.coalesced, 0U);
    }

    void keysTellApartWhatIsNotTheSame()
    {
        BatchQueue queue;
        queue.push(sensor(Lane::State, 1, false));
        queue.push(sensor(Lane::State, 2, false));
        queue.push(sensor(Lane::State, 10, true));
        queue.push(sensor(Lane::State, 11, true));
        queue.push(sensor(Lane::State, 11, true));
        queue.push(aggregate("45"));
        queue.push(aggregate("4501"));
        queue.push({.lane = Lane::State, .body = EntityState{.id = "x"}});
        queue.push({.lane = Lane::State, .body = ResponseUnit{.id = "x"}});
        queue.push({.lane = Lane::State, .body = Observation{.indicatorId = "x", .period = QStringLiteral("2025")}});
        queue.push({.lane = Lane::State, .body = Observation{.indicatorId = "x", .period = QStringLiteral("2026")}});
        QCOMPARE(queue.take().updates.size(), 9U);
    }

    void fullAndRoom()
    {
        BatchQueue queue({.messages = 10});
        for (quint64 i = 0; i < 100; ++i)
            queue.push(entity("a", 1));
        QVERIFY(!queue.isFull());
        for (quint64 i = 0; i < 11; ++i)
            queue.push(alarm("a", i));
        QVERIFY(queue.isFull());
        QVERIFY(!queue.hasRoom());
        (void)queue.take();
        QVERIFY(!queue.isFull());
        QVERIFY(queue.hasRoom());
    }

    /** Ten events of a megabyte fill it as ten thousand small ones do. */
    void fullByBytes()
    {
        constexpr std::size_t Limit = 1'000'000;
        BatchQueue queue({.bytes = Limit});
        Update large = alarm("a", 1);
        std::get<Alarm>(large.body).guidance = QString(100'000, QChar(u'急'));
        QVERIFY(approximateSize(large) > 200'000);
        for (int i = 0; i < 4; ++i)
            queue.push(large);
        QVERIFY(!queue.isFull());
        QVERIFY(!queue.hasRoom());
        queue.push(large);
        QVERIFY(queue.isFull());
        const Batch batch = queue.take();
        QCOMPARE(batch.updates.size(), 5U); // nothing is dropped for it
        QVERIFY(batch.counters.queueBytes > Limit);
        QVERIFY(queue.hasRoom());
        QCOMPARE(queue.take().counters.queueBytes, 0U);
    }

    /** Ten million keys while the screen stands still: what finds no room is counted, and asked for again later. */
    void statesBeyondTheLimitAreLeftOut()
    {
        BatchQueue queue({.states = 100});
        for (int i = 0; i < 1000; ++i)
            queue.push(entity("u" + std::to_string(i), 1));
        QVERIFY(queue.isFullOfStates());
        QVERIFY2(!queue.takeLeftOut(), "there is no room for a snapshot yet");
        queue.push(entity("u7", 2)); // one that waits already stays the newest
        queue.push(alarm("a", 1));   // and an event is never kept out by states
        QVERIFY(!queue.isFull());
        const Batch batch = queue.take();
        QCOMPARE(batch.updates.size(), 101U);
        QCOMPARE(batch.updates[7].header.publishedTimeUs, 2);
        QCOMPARE(batch.counters.statesLeftOut, 900U);
        QCOMPARE(batch.counters.received[0], 1001U);
        QVERIFY(!queue.isFullOfStates());
        QVERIFY(queue.takeLeftOut());
        QVERIFY2(!queue.takeLeftOut(), "said once");
        queue.push(entity("u999", 1));
        QCOMPARE(queue.take().updates.size(), 1U);
    }

    void statesAreBoundByBytesToo()
    {
        BatchQueue queue({.stateBytes = 100'000});
        Update large = entity("a", 1);
        std::get<EntityState>(large.body).name = QString(40'000, QChar(u'车'));
        queue.push(large);
        QVERIFY(queue.isFullOfStates());
        std::get<EntityState>(large.body).id = "b";
        queue.push(large);
        queue.push(entity("a", 2)); // a small one in the place of the large one makes room
        queue.push(large);
        const Batch batch = queue.take();
        QCOMPARE(batch.updates.size(), 2U);
        QCOMPARE(batch.updates[0].header.publishedTimeUs, 2);
        QCOMPARE(batch.counters.statesLeftOut, 1U);
    }

    void linkAndCountersGoAlong()
    {
        BatchQueue queue;
        queue.setLink(LinkState::Connecting, QStringLiteral("away"));
        queue.setCaughtUp(true);
        queue.countError(DecodeError::UnknownEnum);
        queue.countDuplicate();
        queue.setLinkStats(3, 250);
        queue.pushOutages({{.number = 1, .lane = Lane::Event, .fromSequence = 5, .toSequence = 9, .missing = 5}});
        queue.countLost(5);
        queue.pushRestored(alarm("a", 1));
        const Batch first = queue.take();
        QCOMPARE(first.link, LinkState::Connecting);
        QCOMPARE(first.linkProblem, QStringLiteral("away"));
        QVERIFY(first.caughtUp);
        QCOMPARE(first.outages.size(), 1U);
        QCOMPARE(first.counters.lost, 5U);
        QCOMPARE(first.counters.duplicates, 1U);
        QCOMPARE(first.counters.reconnects, 3U);
        QCOMPARE(first.counters.decodeErrors[static_cast<std::size_t>(DecodeError::UnknownEnum)], 1U);
        QCOMPARE(first.counters.received[static_cast<std::size_t>(Lane::Event)], 0U);
        QCOMPARE(first.updates.size(), 1U);
        const Batch second = queue.take();
        QCOMPARE(second.counters.lost, 5U); // counters run on, gaps are told once
        QVERIFY(second.outages.empty());
        QCOMPARE(second.linkProblem, QStringLiteral("away"));
    }

    /** Two threads: every event arrives once and in order, and the last state of each key arrives. */
    void twoThreads()
    {
        constexpr quint64 Count = 100'000;
        BatchQueue queue;
        std::atomic<bool> done = false;
        std::thread link([&] {
            for (quint64 i = 1; i <= Count; ++i) {
                queue.push(alarm("e", i));
                queue.push(entity(std::to_string(i % 50), static_cast<qint64>(i)));
                if (i % 1000 == 0)
                    queue.setLink(LinkState::Live, QString::number(i));
            }
            done = true;
        });
        quint64 expected = 1;
        bool inOrder = true;
        std::array<qint64, 50> last{};
        const auto drain = [&] {
            for (const Update &update : queue.take().updates) {
                if (update.lane == Lane::Event)
                    inOrder = inOrder && update.streamSequence == expected++;
                else
                    last.at(std::stoul(update.header.id)) = update.header.publishedTimeUs;
            }
        };
        while (!done)
            drain();
        link.join();
        drain();
        QVERIFY(inOrder);
        QCOMPARE(expected, Count + 1);
        for (std::size_t key = 0; key < last.size(); ++key)
            QCOMPARE(last[key], static_cast<qint64>(key == 0 ? Count : Count - 50 + key));
    }
};

QTEST_GUILESS_MAIN(BatchQueueTest)
#include "tst_batch_queue.moc"
