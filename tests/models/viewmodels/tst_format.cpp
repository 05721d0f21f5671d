// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_case.h"
#include "viewmodels/format.h"

#include <QScopeGuard>

#include <ctime>

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

    // The machine's own zone has no say, nor has its summer time.
    void theDayTurnsWhereverTheMachineStands_data()
    {
        QTest::addColumn<QByteArray>("zone");
        for (const char *zone : {"UTC", "Asia/Shanghai", "America/New_York", "Pacific/Kiritimati", "Europe/Berlin"})
            QTest::newRow(zone) << QByteArray(zone);
    }

    void theDayTurnsWhereverTheMachineStands()
    {
        QFETCH(const QByteArray, zone);
        const QByteArray before = qgetenv("TZ");
        qputenv("TZ", zone);
        ::tzset();
        const auto restore = qScopeGuard([&before] {
            qputenv("TZ", before);
            ::tzset();
        });
        constexpr qint64 Second = 1000;
        constexpr qint64 june = 1'782'835'200'000;   // 2026-07-01 00:00:00 +08:00
        constexpr qint64 year = 1'798'732'800'000;   // 2027-01-01 00:00:00 +08:00
        constexpr qint64 spring = 1'774'713'600'000; // 2026-03-29 00:00:00 +08:00: summer time begins in Berlin
        QCOMPARE(Format::momentExact(june - Second, june), QStringLiteral("06-30 23:59:59"));
        QCOMPARE(Format::momentExact(june, june), QStringLiteral("00:00:00"));
        QCOMPARE(Format::momentShort(june - Second, june), QStringLiteral("06-30"));
        QCOMPARE(Format::momentShort(june - Second, june - Second), QStringLiteral("23:59"));
        QCOMPARE(Format::moment(year - Second, year), QStringLiteral("2026-12-31 23:59"));
        QCOMPARE(Format::momentShort(year - Second, year), QStringLiteral("2026-12"));
        QVERIFY(!Format::isSameDay(year - Second, year));
        QVERIFY(Format::isSameDay(year, year + 24 * 3600 * Second - 1));
        QCOMPARE(Format::moment(spring + 10 * 3600 * Second, spring), QStringLiteral("10:00"));
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
