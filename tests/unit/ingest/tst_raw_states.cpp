// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/raw_states.h"
#include "support/test_case.h"

#include <map>
#include <random>

using namespace yiping;

class TestRawStates final : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void theNewestOfASubjectIsRead()
    {
        RawStates states;
        QVERIFY(states.put("a", "1"));
        QVERIFY(states.put("a", "22"));
        const auto raw = states.next();
        QVERIFY(raw);
        QCOMPARE(raw->subject, "a");
        QCOMPARE(raw->payload, "22");
        QVERIFY(!states.next());
        QCOMPARE(states.takePassedOver(), std::uint64_t(1));
        QCOMPARE(states.takePassedOver(), std::uint64_t(0));
        QCOMPARE(states.waiting(), std::size_t(0));
    }

    // One that comes all the time does not keep the others waiting: what comes meanwhile is of the next round.
    void nobodyWaitsLongerThanARound()
    {
        RawStates states;
        for (const char *subject : {"a", "b", "c"})
            QVERIFY(states.put(subject, "x"));
        QCOMPARE(states.next()->subject, "a");
        QVERIFY(states.put("a", "y"));
        QCOMPARE(states.next()->subject, "b");
        QVERIFY(states.put("a", "z"));
        QCOMPARE(states.next()->subject, "c");
        QCOMPARE(states.next()->payload, "z");
        QVERIFY(!states.next());
    }

    void viewsOutliveWhatComes()
    {
        RawStates states;
        QVERIFY(states.put("a", "old"));
        const auto raw = states.next();
        for (int i = 0; i < 1000; ++i)
            QVERIFY(states.put("subject " + std::to_string(i), std::string(100, 'x')));
        QCOMPARE(raw->subject, "a");
        QCOMPARE(raw->payload, "old");
    }

    void bytesAreBounded()
    {
        RawStates states(8);
        QVERIFY(states.put("a", "12345"));
        QVERIFY(!states.put("b", "1234"));
        // The older of one subject makes way for what follows.
        RawStates roomy(20);
        for (const char *value : {"1", "2", "3", "4", "5", "6", "7", "8", "9", "0"})
            QVERIFY(roomy.put("a", value));
        QVERIFY(roomy.put("b", "1"));
        QCOMPARE(roomy.next()->payload, "0");
        QCOMPARE(roomy.next()->subject, "b");
        QCOMPARE(roomy.takePassedOver(), std::uint64_t(9));
        // What was read makes room, too.
        QCOMPARE(states.next()->payload, "12345");
        QVERIFY(states.put("b", "1234"));
    }

    // Whatever comes in whatever order, the last of each subject is read, no older one after it, and the count is right.
    void theLastIsNeverSkipped()
    {
        std::mt19937 random(7);
        RawStates states(20'000);
        std::map<std::string, std::string> last;
        std::map<std::string, int> read;
        std::size_t puts = 0;
        std::size_t reads = 0;
        const auto readOne = [&] {
            const auto raw = states.next();
            if (!raw)
                return;
            ++reads;
            const int number = std::stoi(std::string(raw->payload));
            int &before = read[std::string(raw->subject)];
            QVERIFY(number > before);
            before = number;
        };
        for (int i = 1; i <= 20'000; ++i) {
            const std::string subject = "s" + std::to_string(random() % 200);
            last[subject] = std::to_string(i);
            ++puts;
            while (!states.put(subject, last[subject]))
                readOne();
            if (random() % 50 == 0)
                readOne();
        }
        while (states.waiting() > 0)
            readOne();
        QCOMPARE(read.size(), last.size());
        for (const auto &[subject, value] : last)
            QCOMPARE(read[subject], std::stoi(value));
        const std::uint64_t passedOver = states.takePassedOver();
        QCOMPARE(reads + passedOver, puts);
        QVERIFY(passedOver > 0);
    }
};

QTEST_APPLESS_MAIN(TestRawStates)
#include "tst_raw_states.moc"
