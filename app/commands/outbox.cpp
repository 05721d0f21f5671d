// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/outbox.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QUuid>

namespace yiping {

struct Outbox::Statements
{
    explicit Statements(const QSqlDatabase &database)
        : add(database)
        , remove(database)
        , list(database)
        , find(database)
        , count(database)
    {
    }

    QSqlQuery add;
    QSqlQuery remove;
    QSqlQuery list;
    QSqlQuery find;
    QSqlQuery count;
};

namespace {

constexpr QLatin1StringView Driver("QSQLITE");
constexpr QLatin1StringView InMemory(":memory:");

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(yiping::Outbox)
};

bool run(const QSqlDatabase &database, const QString &sql)
{
    return QSqlQuery(database).exec(sql);
}

OutboxEntry toEntry(const QSqlQuery &row)
{
    return {.messageId = row.value(0).toByteArray(),
            .subject = row.value(1).toByteArray(),
            .payload = row.value(2).toByteArray(),
            .signature = row.value(3).toByteArray()};
}

/** A file of an earlier version has orders without one. */
bool addSignatures(const QSqlDatabase &database)
{
    return database.record(QStringLiteral("outbox")).contains(QStringLiteral("signature"))
        || run(database, QStringLiteral("ALTER TABLE outbox ADD COLUMN signature BLOB"));
}

/** Nothing stays undetected: a damaged file says so before an order is trusted to it. */
QString damage(const QSqlDatabase &database)
{
    QSqlQuery check(database);
    if (!check.exec(QStringLiteral("PRAGMA quick_check")) || !check.next())
        return check.lastError().text().simplified();
    const QString verdict = check.value(0).toString();
    return verdict == QStringLiteral("ok") ? QString() : verdict.simplified();
}

} // namespace

Outbox::Outbox(const QString &path)
    : m_path(path)
    , m_connectionName(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    if (path != InMemory && !QDir().mkpath(QFileInfo(path).absolutePath())) {
        fail(Texts::tr("its folder cannot be made"));
        return;
    }
    QSqlDatabase database = QSqlDatabase::addDatabase(Driver, m_connectionName);
    database.setDatabaseName(path);
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=2000"));
    if (!database.open()) {
        fail(database.lastError().text().simplified());
        return;
    }
    if (const QString found = damage(database); !found.isEmpty()) {
        fail(found);
        return;
    }
    if (!prepare(database)) {
        fail(database.lastError().text().simplified());
        m_statements.reset();
        return;
    }
    if (m_statements->count.exec() && m_statements->count.next())
        m_size = m_statements->count.value(0).toInt();
    m_statements->count.finish();
}

Outbox::~Outbox()
{
    m_statements.reset();
    if (QSqlDatabase::contains(m_connectionName)) {
        QSqlDatabase::database(m_connectionName, false).close();
        QSqlDatabase::removeDatabase(m_connectionName);
    }
}

bool Outbox::prepare(QSqlDatabase &database)
{
    // FULL: an order that was said to be kept is on the disk, also when the power goes.
    const bool ready = run(database, QStringLiteral("PRAGMA journal_mode=WAL"))
        && run(database, QStringLiteral("PRAGMA synchronous=FULL"))
        && run(database,
               QStringLiteral("CREATE TABLE IF NOT EXISTS outbox (entry INTEGER PRIMARY KEY AUTOINCREMENT, "
                              "message_id BLOB NOT NULL UNIQUE, subject BLOB NOT NULL, payload BLOB NOT NULL, "
                              "signature BLOB)"))
        && addSignatures(database);
    m_statements = std::make_unique<Statements>(database);
    return ready
        && m_statements->add.prepare(QStringLiteral(
            "INSERT OR IGNORE INTO outbox (message_id, subject, payload, signature) VALUES (?, ?, ?, ?)"))
        && m_statements->remove.prepare(QStringLiteral("DELETE FROM outbox WHERE message_id = ?"))
        && m_statements->list.prepare(
            QStringLiteral("SELECT message_id, subject, payload, signature FROM outbox ORDER BY entry"))
        && m_statements->find.prepare(
            QStringLiteral("SELECT message_id, subject, payload, signature FROM outbox WHERE message_id = ?"))
        && m_statements->count.prepare(QStringLiteral("SELECT count(*) FROM outbox"));
}

void Outbox::fail(const QString &reason)
{
    m_error = Texts::tr("The outbox %1 cannot be used (%2): no order can be sent. Make the folder writable or "
                        "move the file away, then start again.")
                  .arg(m_path, reason.isEmpty() ? Texts::tr("unknown reason") : reason);
}

bool Outbox::add(const OutboxEntry &entry)
{
    if (!m_statements)
        return false;
    QSqlQuery &query = m_statements->add;
    query.bindValue(0, entry.messageId);
    query.bindValue(1, entry.subject);
    query.bindValue(2, entry.payload);
    query.bindValue(3, entry.signature);
    if (!query.exec()) {
        fail(query.lastError().text().simplified());
        return false;
    }
    m_error.clear();
    m_size += query.numRowsAffected() > 0 ? 1 : 0;
    return true;
}

void Outbox::remove(const QByteArray &messageId)
{
    if (!m_statements)
        return;
    QSqlQuery &query = m_statements->remove;
    query.bindValue(0, messageId);
    // Where this fails the order is sent once more at the next start, and the broker and the store know its id.
    if (query.exec())
        m_size -= query.numRowsAffected() > 0 ? 1 : 0;
}

std::optional<OutboxEntry> Outbox::find(const QByteArray &messageId) const
{
    if (!m_statements)
        return std::nullopt;
    QSqlQuery &query = m_statements->find;
    query.bindValue(0, messageId);
    if (!query.exec() || !query.next())
        return std::nullopt;
    const OutboxEntry found = toEntry(query);
    query.finish();
    return found;
}

std::vector<OutboxEntry> Outbox::entries() const
{
    std::vector<OutboxEntry> result;
    if (!m_statements || !m_statements->list.exec())
        return result;
    QSqlQuery &query = m_statements->list;
    while (query.next())
        result.push_back(toEntry(query));
    query.finish();
    return result;
}

} // namespace yiping
