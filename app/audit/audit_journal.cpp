// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/audit_journal.h"

#include "audit/journal_rows.h"
#include "domain/subject.h"
#include "transport/message_signature.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

namespace yiping {

struct AuditJournal::Statements
{
    explicit Statements(const QSqlDatabase &database)
        : database(database)
        , head(database)
        , setHead(database)
        , add(database)
        , list(database)
        , remove(database)
        , count(database)
    {
    }

    QSqlDatabase database;
    QSqlQuery head;
    QSqlQuery setHead;
    QSqlQuery add;
    QSqlQuery list;
    QSqlQuery remove;
    QSqlQuery count;
};

namespace {

constexpr std::size_t LongestTerminal = 32;

struct JournalTexts
{
    Q_DECLARE_TR_FUNCTIONS(yiping::AuditJournal)
};

/** A damaged file says so before a record is trusted to it. */
QString journalDamage(const QSqlDatabase &database)
{
    QSqlQuery check(database);
    if (!check.exec(QStringLiteral("PRAGMA quick_check")) || !check.next())
        return check.lastError().text().simplified();
    const QString verdict = check.value(0).toString();
    return verdict == QStringLiteral("ok") ? QString() : verdict.simplified();
}

} // namespace

AuditJournal::AuditJournal(const QString &path, const QString &terminal)
    : m_path(path)
    , m_connectionName(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    if (path != QStringLiteral(":memory:") && !QDir().mkpath(QFileInfo(path).absolutePath())) {
        fail(JournalTexts::tr("its folder cannot be made"));
        return;
    }
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connectionName);
    database.setDatabaseName(path);
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=2000"));
    if (!database.open()) {
        fail(database.lastError().text().simplified());
        return;
    }
    if (const QString found = journalDamage(database); !found.isEmpty()) {
        fail(found);
        return;
    }
    if (!prepare(database) || !beginChain(terminal)) {
        if (m_error.isEmpty())
            fail(database.lastError().text().simplified());
        m_statements.reset();
    }
}

AuditJournal::~AuditJournal()
{
    m_statements.reset();
    if (QSqlDatabase::contains(m_connectionName)) {
        QSqlDatabase::database(m_connectionName, false).close();
        QSqlDatabase::removeDatabase(m_connectionName);
    }
}

bool AuditJournal::run(const char *sql)
{
    return QSqlQuery(m_statements->database).exec(QLatin1StringView(sql));
}

bool AuditJournal::prepare(QSqlDatabase &database)
{
    m_statements = std::make_unique<Statements>(database);
    // FULL: what was said to be on record is on the disk, also when the power goes.
    return run("PRAGMA journal_mode=WAL") && run("PRAGMA synchronous=FULL")
        && run("CREATE TABLE IF NOT EXISTS chain (one INTEGER PRIMARY KEY CHECK (one = 1), id BLOB NOT NULL, "
               "sequence INTEGER NOT NULL, digest BLOB NOT NULL)")
        && run("CREATE TABLE IF NOT EXISTS pending (sequence INTEGER PRIMARY KEY, message_id BLOB NOT NULL UNIQUE, "
               "subject BLOB NOT NULL, payload BLOB NOT NULL, signature BLOB NOT NULL)")
        && m_statements->head.prepare(QStringLiteral("SELECT sequence, digest, id FROM chain"))
        && m_statements->setHead.prepare(QStringLiteral("UPDATE chain SET sequence = ?, digest = ?"))
        && m_statements->add.prepare(QStringLiteral(
            "INSERT INTO pending (sequence, message_id, subject, payload, signature) VALUES (?, ?, ?, ?, ?)"))
        && m_statements->list.prepare(
            QStringLiteral("SELECT message_id, subject, payload, signature FROM pending ORDER BY sequence LIMIT ?"))
        && m_statements->remove.prepare(QStringLiteral("DELETE FROM pending WHERE message_id = ?"))
        && m_statements->count.prepare(QStringLiteral("SELECT count(*) FROM pending"));
}

/** Of two programs that make the file at once, one gives the name and both read it. */
bool AuditJournal::beginChain(const QString &terminal)
{
    const std::string name = toSubjectToken(terminal.toStdString()).substr(0, LongestTerminal) + '-'
        + QByteArray::number(QRandomGenerator::system()->generate64(), 36).toStdString();
    QSqlQuery begin(m_statements->database);
    if (!begin.prepare(QStringLiteral("INSERT OR IGNORE INTO chain (one, id, sequence, digest) VALUES (1, ?, 0, ?)")))
        return false;
    begin.bindValue(0, toBlob(name));
    begin.bindValue(1, toBlob(ChainHead().digest));
    if (!begin.exec() || !readHead())
        return false;
    if (!isChainId(m_chain))
        fail(JournalTexts::tr("the name of its chain is damaged"));
    return m_error.isEmpty();
}

std::optional<ChainHead> AuditJournal::readHead()
{
    QSqlQuery &query = m_statements->head;
    if (!query.exec() || !query.next())
        return std::nullopt;
    const auto head = toHead(query.value(0), query.value(1));
    m_chain = query.value(2).toByteArray().toStdString();
    query.finish();
    if (!head)
        fail(JournalTexts::tr("the head of its chain is damaged"));
    return head;
}

bool AuditJournal::write(const AuditRecord &record)
{
    const AuditMessage message = auditMessage(record);
    if (message.subject.empty()) {
        fail(JournalTexts::tr("'%1' is no division code").arg(QString::fromStdString(record.what.region)));
        return false;
    }
    QSqlQuery &add = m_statements->add;
    add.bindValue(0, record.sequence);
    add.bindValue(1, toBlob(message.messageId));
    add.bindValue(2, toBlob(message.subject));
    add.bindValue(3, toBlob(message.payload));
    add.bindValue(4, toBlob(m_key ? nats::signatureOf(*m_key, message.subject, message.payload) : std::string()));
    QSqlQuery &setHead = m_statements->setHead;
    setHead.bindValue(0, record.sequence);
    setHead.bindValue(1, toBlob(record.digest));
    for (QSqlQuery *query : {&add, &setHead}) {
        if (!query->exec()) {
            fail(query->lastError().text().simplified());
            return false;
        }
    }
    return true;
}

std::optional<AuditRecord> AuditJournal::append(const AuditAction &action)
{
    if (!m_statements)
        return std::nullopt;
    m_error.clear();
    // IMMEDIATE: whoever else writes this chain waits before reading its head.
    if (!run("BEGIN IMMEDIATE")) {
        fail(m_statements->database.lastError().text().simplified());
        return std::nullopt;
    }
    const auto head = readHead();
    if (head) {
        AuditRecord record = follow(*head, m_chain, action);
        if (write(record) && run("COMMIT"))
            return record;
    }
    if (m_error.isEmpty())
        fail(m_statements->database.lastError().text().simplified());
    run("ROLLBACK");
    return std::nullopt;
}

std::vector<AuditMessage> AuditJournal::pending(int most) const
{
    std::vector<AuditMessage> result;
    if (!m_statements)
        return result;
    QSqlQuery &query = m_statements->list;
    query.bindValue(0, most);
    if (!query.exec())
        return result;
    while (query.next())
        result.push_back(toMessage(query));
    query.finish();
    return result;
}

void AuditJournal::remove(const std::string &messageId)
{
    if (!m_statements)
        return;
    // Where this fails the record is sent once more, and a copy of a record is no fault.
    m_statements->remove.bindValue(0, toBlob(messageId));
    m_statements->remove.exec();
}

int AuditJournal::size() const
{
    if (!m_statements || !m_statements->count.exec() || !m_statements->count.next())
        return 0;
    const int found = m_statements->count.value(0).toInt();
    m_statements->count.finish();
    return found;
}

void AuditJournal::fail(const QString &reason)
{
    m_error =
        JournalTexts::tr("The audit journal %1 cannot be used (%2): nothing can be put on record, so no action is "
                         "carried out. Make the folder writable or move the file away, then start again.")
            .arg(m_path, reason.isEmpty() ? JournalTexts::tr("unknown reason") : reason);
}

} // namespace yiping
