// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_case.h"
#include "viewmodels/format.h"

using namespace yiping;

class FormatTest : public test::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void ages()
    {
        QCOMPARE(Format::age(18 * 60'000), QStringLiteral("00:18"));
        QCOMPARE(Format::age(-5), QStringLiteral("00:00"));
        QCOMPARE(Format::age(25LL * 3'600'000), QStringLiteral("25:00"));
        QCOMPARE(Format::age(72LL * 3'600'000), QStringLiteral("3 d"));
    }

    void todayHasNoDate()
    {
        // 2026-06-18 14:32:07 in Beijing.
        constexpr qint64 now = 1'781'764'327'000;
        QCOMPARE(Format::moment(now, now), QStringLiteral("14:32"));
        QCOMPARE(Format::momentExact(now, now), QStringLiteral("14:32:07"));
    }

    // A wall once showed yesterday's figures as today's: the day turns at midnight in Beijing, not in UTC.
    void theDayTurnsAtMidnightInBeijing()
    {
        constexpr qint64 beforeMidnight = 1'781'798'399'000; // 2026-06-18 23:59:59 +08:00
        constexpr qint64 afterMidnight = beforeMidnight + 1000;
        QCOMPARE(Format::moment(beforeMidnight, beforeMidnight), QStringLiteral("23:59"));
        QCOMPARE(Format::moment(beforeMidnight, afterMidnight), QStringLiteral("06-18 23:59"));
        QCOMPARE(Format::moment(afterMidnight, afterMidnight), QStringLiteral("00:00"));
    }

    void numbers()
    {
        QCOMPARE(Format::number(18730, 0), QStringLiteral("18,730"));
        QCOMPARE(Format::number(76.2, 2), QStringLiteral("76.20"));
        QCOMPARE(Format::number(-0.001, 1), QStringLiteral("0.0"));
        QCOMPARE(Format::number(-22, 0), QChar(0x2212) + QStringLiteral("22"));
        QCOMPARE(Format::signedNumber(12, 0), QStringLiteral("+12"));
    }

    void distances()
    {
        QCOMPARE(Format::distance(642), QStringLiteral("640 m"));
        QCOMPARE(Format::distance(2910), QStringLiteral("2.9 km"));
        QCOMPARE(Format::distance(41'200), QStringLiteral("41 km"));
        QCOMPARE(Format::duration(20), QStringLiteral("1 min"));
        QCOMPARE(Format::duration(4800), QStringLiteral("1 h 20 min"));
    }

    void everyStageHasItsWord()
    {
        for (int stage = 0; stage <= 16; ++stage)
            QVERIFY(!Format::stage(stage).isEmpty());
        QCOMPARE(Format::stage(7, 1), QStringLiteral("On the way"));
        QCOMPARE(Format::severityNumeral(2), QStringLiteral("Ⅱ"));
    }
};

QTEST_GUILESS_MAIN(FormatTest)
#include "tst_format.moc"
