// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/audit_text.h"

#include <QDateTime>
#include <QTimeZone>

namespace yiping {

namespace {

using FaultKind = AuditFault::Kind;

/** What was put in by somebody may hold anything, and a terminal obeys control characters. */
QString printable(const std::string &text)
{
    QString shown = QString::fromStdString(text);
    for (QChar &c : shown) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = QChar::ReplacementCharacter;
    }
    return shown.isEmpty() ? QStringLiteral("-") : shown;
}

QString utc(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::UTC).toString(Qt::ISODateWithMs);
}

QString numbers(quint64 first, quint64 last)
{
    return first == last ? QStringLiteral("number %1").arg(first)
                         : QStringLiteral("numbers %1 to %2").arg(first).arg(last);
}

/** "number 7 (stream sequence 12, 2026-…Z, 甲 of 市局, dispatch o1 sent)". */
QString named(const StoredRecord &stored)
{
    const QString place = QStringLiteral("stream sequence %1").arg(stored.streamSequence);
    if (!stored.record)
        return place;
    const AuditAction &what = stored.record->what;
    return QStringLiteral("number %1 (%2, %3, %4 of %5, %6 %7 %8)")
        .arg(QString::number(stored.record->sequence), place, utc(what.timeMs), printable(what.person),
             printable(what.organisation), printable(what.action), printable(what.target), printable(what.result));
}

QString behind(const AuditFault &fault, std::span<const StoredRecord> records)
{
    return fault.at < records.size() ? QStringLiteral("; the next that is there is %1").arg(named(records[fault.at]))
                                     : QStringLiteral("; nothing of the chain stands behind them");
}

QString witnessed(const QString &text, const AuditFault &fault, std::span<const StoredRecord> records)
{
    return fault.witness && *fault.witness < records.size() ? text.arg(named(records[*fault.witness])) : QString();
}

QString whatHappened(const AuditFault &fault, std::span<const StoredRecord> records)
{
    const QString record = fault.at < records.size() ? named(records[fault.at]) : QString();
    switch (fault.kind) {
    case FaultKind::Unreadable:
        return QStringLiteral("UNREADABLE: %1 is no audit record").arg(record);
    case FaultKind::Changed:
        return QStringLiteral("CHANGED: %1 is not as it was written").arg(record)
            + witnessed(QStringLiteral("; %1 remembers another digest"), fault, records);
    case FaultKind::Removed:
        return QStringLiteral("REMOVED: %1").arg(numbers(fault.first, fault.last)) + behind(fault, records);
    case FaultKind::PutIn:
        return QStringLiteral("PUT IN: %1").arg(record)
            + witnessed(QStringLiteral("; the chain has %1"), fault, records);
    case FaultKind::OutOfOrder:
        return QStringLiteral("OUT OF ORDER: %1").arg(record)
            + witnessed(QStringLiteral(" stands before %1"), fault, records);
    case FaultKind::BrokenStart:
        if (fault.at < records.size() && records[fault.at].record && records[fault.at].record->sequence == 1)
            return QStringLiteral("BROKEN START: %1 follows a record that is not there").arg(record);
        return QStringLiteral("BROKEN START: %1 removed").arg(numbers(fault.first, fault.last))
            + behind(fault, records);
    case FaultKind::Fork:
        return QStringLiteral("FORK: %1").arg(record)
            + witnessed(QStringLiteral(" and %1 follow the same record"), fault, records)
            + QStringLiteral("; the writer's journal was copied or set back");
    case FaultKind::NotSigned:
        return QStringLiteral("NOT SIGNED: %1 bears no good signature of a known writer").arg(record);
    case FaultKind::StreamIsShort:
        return QStringLiteral("STREAM IS SHORT: %1 of its %2 messages (orders and records) are gone")
            .arg(fault.first)
            .arg(fault.last);
    }
    return {};
}

} // namespace

QString toLine(const StoredRecord &stored)
{
    if (!stored.record)
        return QStringLiteral("stream sequence %1 is no audit record").arg(stored.streamSequence);
    const AuditRecord &record = *stored.record;
    const AuditAction &what = record.what;
    QStringList parts{utc(what.timeMs), printable(record.chain) + QLatin1Char('#') + QString::number(record.sequence)};
    for (const std::string *text :
         {&what.person, &what.organisation, &what.terminal, &what.region, &what.action, &what.target, &what.result})
        parts.append(printable(*text));
    if (what.exercise)
        parts.append(QStringLiteral("exercise"));
    return parts.join(QLatin1Char('\t'));
}

QString toSentence(const AuditFault &fault, std::span<const StoredRecord> records)
{
    const QString what = whatHappened(fault, records);
    return fault.chain.empty() ? what : QStringLiteral("chain %1: %2").arg(printable(fault.chain), what);
}

} // namespace yiping
