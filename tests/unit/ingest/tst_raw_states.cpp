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
        QCOMPARE(states.put("a", "1"), RawStates::Put::Waits);
        QCOMPARE(states.put("a", "22"), RawStates::Put::Replaced);
        const auto raw = states.next();
        QVERIFY(raw);
        QCOMPARE(raw->subject, "a");
        QCOMPARE(raw->payload, "22");
        QVERIFY(!states.next());
    }

    void whoWaitsLongestComesFirst()
    {
        RawStates states;
        for (const char *subject : {"a", "b", "c", "a"})
            (void)states.put(subject, "x");
        QCOMPARE(states.next()->subject, "a");
        (void)states.put("a", "y");
        QCOMPARE(states.next()->subject, "b");
        QCOMPARE(states.next()->subject, "c");
        QCOMPARE(states.next()->payload, "y");
    }

    void whatWasReadDoesNotWaitAgain()
    {
        RawStates states;
        (void)states.put("a", "1");
        QVERIFY(states.next());
        QCOMPARE(states.waiting(), std::size_t(0));
        QCOMPARE(states.waitingBytes(), std::size_t(0));
        QCOMPARE(states.put("a", "2"), RawStates::Put::Waits);
    }

    void bytesAreBounded()
    {
        RawStates states({.subjects = 10, .waitingBytes = 8});
        QCOMPARE(states.put("a", "12345"), RawStates::Put::Waits);
        QCOMPARE(states.put("b", "1234"), RawStates::Put::Full);
        // The newer of one subject counts instead of the older.
        QCOMPARE(states.put("a", "12345678"), RawStates::Put::Replaced);
        QCOMPARE(states.put("a", "123456789"), RawStates::Put::Full);
        QCOMPARE(states.next()->payload, "12345678");
        QCOMPARE(states.put("b", "1234"), RawStates::Put::Waits);
    }

    void subjectsAreBounded()
    {
        RawStates states({.subjects = 2, .waitingBytes = 100});
        (void)states.put("a", "1");
        (void)states.put("b", "1");
        QCOMPARE(states.put("c", "1"), RawStates::Put::Full);
        QVERIFY(states.next());
        QCOMPARE(states.put("c", "1"), RawStates::Put::Full);
        QVERIFY(states.next());
        QCOMPARE(states.put("c", "1"), RawStates::Put::Waits);
    }

    // Whatever comes in whatever order, the last of each subject is read and nothing is read twice.
    void theLastIsNeverSkipped()
    {
        std::mt19937 random(7);
        RawStates states;
        std::map<std::string, std::string> last;
        std::map<std::string, std::string> read;
        std::size_t puts = 0;
        std::size_t replaced = 0;
        std::size_t reads = 0;
        const auto readOne = [&] {
            const auto raw = states.next();
            if (!raw)
                return;
            ++reads;
            read[std::string(raw->subject)] = raw->payload;
        };
        for (int i = 0; i < 20'000; ++i) {
            const std::string subject = "s" + std::to_string(random() % 200);
            last[subject] = std::to_string(i);
            ++puts;
            replaced += states.put(subject, last[subject]) == RawStates::Put::Replaced ? 1 : 0;
            if (random() % 3 == 0)
                readOne();
        }
        while (states.waiting() > 0)
            readOne();
        QCOMPARE(read, last);
        QCOMPARE(reads + replaced, puts);
        QVERIFY(replaced > 0);
    }
};

QTEST_APPLESS_MAIN(TestRawStates)
#include "tst_raw_states.moc"
