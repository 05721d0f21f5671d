// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/audit_journal.h"
#include "audit/journal_rows.h"

#include <QCoreApplication>
#include <QSqlError>
#include <QUuid>

namespace yiping {

namespace {

struct JournalHeadTexts
{
    Q_DECLARE_TR_FUNCTIONS(yiping::AuditJournal)
};

/** Closes and forgets a connection when it goes. Nothing else may hold the database then. */
class ConnectionName
{
public:
    ConnectionName()
        : m_name(QUuid::createUuid().toString(QUuid::WithoutBraces))
    {
    }
    ~ConnectionName() { QSqlDatabase::removeDatabase(m_name); }
    ConnectionName(const ConnectionName &) = delete;
    ConnectionName &operator=(const ConnectionName &) = delete;
    [[nodiscard]] const QString &toString() const { return m_name; }

private:
    QString m_name;
};

std::variant<JournalHead, QString> readHeadOf(const QSqlDatabase &database)
{
    QSqlQuery query(database);
    if (!query.exec(QStringLiteral("SELECT id, sequence, digest FROM chain")) || !query.next())
        return query.lastError().text().simplified();
    const auto head = toHead(query.value(1), query.value(2));
    if (!head)
        return QStringLiteral("the head of the chain is damaged");
    JournalHead found{.chain = query.value(0).toByteArray().toStdString(),
                      .head = {.published = *head, .latest = head->sequence}};
    if (!query.exec(
            QStringLiteral("SELECT message_id, subject, payload, signature FROM pending ORDER BY sequence LIMIT 1")))
        return query.lastError().text().simplified();
    if (query.next()) {
        const AuditMessage next = toMessage(query);
        const StoredRecord stored = readAuditMessage(next.subject, next.payload);
        if (!stored.record || stored.record->sequence == 0)
            return QStringLiteral("a record that waits in it is damaged");
        found.head.published = {.sequence = stored.record->sequence - 1, .digest = stored.record->previous};
    }
    return found;
}

} // namespace

std::variant<JournalHead, QString> readJournalHead(const QString &path)
{
    const ConnectionName name;
    std::variant<JournalHead, QString> result;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name.toString());
        database.setDatabaseName(path);
        database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=2000"));
        result = database.open() ? readHeadOf(database) : database.lastError().text().simplified();
    }
    if (const auto *reason = std::get_if<QString>(&result))
        return JournalHeadTexts::tr("%1 cannot be read as an audit journal: %2.").arg(path, *reason);
    return result;
}

} // namespace yiping
