// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QObject>
#include <QtQmlIntegration>

namespace yiping {

/** Beijing time (UTC+8, no daylight saving). */
[[nodiscard]] QDateTime beijingTime(qint64 ms);

/** How figures, times and states are written, in the words of the interface's language. GUI thread. */
class Format : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    using QObject::QObject;

    /** "00:18" hours and minutes; from two days on "3 d". */
    Q_INVOKABLE [[nodiscard]] static QString age(qint64 ms);
    /** "14:32" today, "06-17 14:32" on another day, "2025-06-17 14:32" in another year. */
    Q_INVOKABLE [[nodiscard]] static QString moment(qint64 ms, qint64 nowMs);
    /** "14:32:07" today, with the date on another day. */
    Q_INVOKABLE [[nodiscard]] static QString momentExact(qint64 ms, qint64 nowMs);
    /** "14:32" today, "06-17" on another day, "2025-06" in another year: where there is room for one of them only. */
    Q_INVOKABLE [[nodiscard]] static QString momentShort(qint64 ms, qint64 nowMs);
    /** Both on one day of Beijing's: what was "on yesterday" at 23:59 is not so at 00:01. */
    Q_INVOKABLE [[nodiscard]] static bool isSameDay(qint64 ms, qint64 otherMs);
    /** Grouped by three: "18,730", "76.20". */
    Q_INVOKABLE [[nodiscard]] static QString number(double value, int decimals);
    /** With its sign: "+12", "−22". */
    Q_INVOKABLE [[nodiscard]] static QString signedNumber(double value, int decimals);
    /** "2.9 km", "640 m". */
    Q_INVOKABLE [[nodiscard]] static QString distance(double metres);
    /** What was measured, closer than distance(): "640 m", "1.24 km", "2 km", "312 km". */
    Q_INVOKABLE [[nodiscard]] static QString length(double metres);
    /** "850 m²", "3.2 ha", "12.40 km²". */
    Q_INVOKABLE [[nodiscard]] static QString area(double squareMetres);
    /** "6 min", "1 h 20 min". */
    Q_INVOKABLE [[nodiscard]] static QString duration(double seconds);
    /** "12 s", "3 min", "1 h 20 min", "4 d": how long something has lasted. */
    Q_INVOKABLE [[nodiscard]] static QString elapsed(double ms);
    Q_INVOKABLE [[nodiscard]] static QString stage(int caseStage, int fieldStep = 0);
    Q_INVOKABLE [[nodiscard]] static QString unitStatus(int status);
    Q_INVOKABLE [[nodiscard]] static QString unitKind(int kind);
    /** "Ⅰ" … "Ⅳ". */
    Q_INVOKABLE [[nodiscard]] static QString severityNumeral(int severity);
    /** "特别重大" … "一般". */
    Q_INVOKABLE [[nodiscard]] static QString severityName(int severity);
    /** "警戒区" … "其他". */
    Q_INVOKABLE [[nodiscard]] static QString drawingPurpose(int purpose);
    /** "面", "线", "圆", "点". */
    Q_INVOKABLE [[nodiscard]] static QString drawingKind(int kind);
    /** "优" … "严重污染", HJ 633. */
    Q_INVOKABLE [[nodiscard]] static QString airQuality(double aqi);
};

} // namespace yiping
