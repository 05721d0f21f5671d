// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/last_known.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

namespace yiping {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(yiping::LastKnownFile)
};

constexpr QLatin1StringView
    InsertState("INSERT OR REPLACE INTO state (lane, subject, payload, sequence) VALUES (?, ?, ?, ?)");
constexpr QLatin1StringView InsertEvent("INSERT INTO event (lane, subject, payload, sequence) VALUES (?, ?, ?, ?)");

bool run(const QSqlDatabase &database, const QString &sql)
{
    return QSqlQuery(database).exec(sql);
}

QByteArray bytes(const std::string &text)
{
    return QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size()));
}

bool writeOne(QSqlQuery &query, const KeptMessage &message)
{
    query.bindValue(0, static_cast<int>(message.lane));
    query.bindValue(1, bytes(message.subject));
    query.bindValue(2, bytes(message.payload));
    query.bindValue(3, static_cast<qint64>(message.sequence));
    return query.exec();
}

} // namespace

LastKnownFile::LastKnownFile(const QString &path)
    : m_path(path)
    , m_connectionName(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    const QString first = open();
    if (first.isEmpty())
        return;
    close();
    const QString aside = path + QStringLiteral(".damaged");
    QFile::remove(aside);
    const bool moved = QFile::exists(path) && QFile::rename(path, aside);
    for (const QString &suffix : {QStringLiteral("-wal"), QStringLiteral("-shm")})
        QFile::remove(path + suffix);
    const QString second = moved ? open() : first;
    if (second.isEmpty()) {
        m_problem = Texts::tr("The last known state in %1 is damaged (%2). It was moved to %3; the screen starts empty "
                              "and fills when the broker answers.")
                        .arg(path, first, aside);
    } else {
        close();
        m_problem = Texts::tr("The last known state cannot be kept in %1 (%2). Make the folder writable; until then a "
                              "start without the broker shows nothing.")
                        .arg(path, second);
    }
}

LastKnownFile::~LastKnownFile()
{
    close();
}

QString LastKnownFile::open()
{
    m_usable = false;
    if (!QDir().mkpath(QFileInfo(m_path).absolutePath()))
        return Texts::tr("its folder cannot be made");
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connectionName);
    database.setDatabaseName(m_path);
    if (!database.open())
        return database.lastError().text().simplified();
    QSqlQuery check(database);
    if (!check.exec(QStringLiteral("PRAGMA quick_check")) || !check.next())
        return check.lastError().text().simplified();
    if (const QString verdict = check.value(0).toString(); verdict != QStringLiteral("ok"))
        return verdict.simplified();
    check.finish();
    const bool ready = run(database, QStringLiteral("PRAGMA journal_mode=WAL"))
        && run(database, QStringLiteral("PRAGMA synchronous=NORMAL"))
        && run(database,
               QStringLiteral("CREATE TABLE IF NOT EXISTS state (lane INTEGER NOT NULL, subject BLOB PRIMARY KEY, "
                              "payload BLOB NOT NULL, sequence INTEGER NOT NULL) WITHOUT ROWID"))
        && run(database,
               QStringLiteral("CREATE TABLE IF NOT EXISTS event (entry INTEGER PRIMARY KEY AUTOINCREMENT, "
                              "lane INTEGER NOT NULL, subject BLOB NOT NULL, payload BLOB NOT NULL, "
                              "sequence INTEGER NOT NULL, UNIQUE (lane, sequence) ON CONFLICT REPLACE)"));
    // A table of that name may be another program's: what does not fit fails here, while there is a way on.
    const bool fits =
        ready && QSqlQuery(database).prepare(QString(InsertState)) && QSqlQuery(database).prepare(QString(InsertEvent));
    if (!fits)
        return database.lastError().text().simplified() + QStringLiteral(" ") + Texts::tr("cannot be written");
    m_usable = true;
    return {};
}

void LastKnownFile::close()
{
    m_usable = false;
    if (!QSqlDatabase::contains(m_connectionName))
        return;
    QSqlDatabase::database(m_connectionName, false).close();
    QSqlDatabase::removeDatabase(m_connectionName);
}

bool LastKnownFile::readAll(const std::function<void(const KeptMessage &)> &handler)
{
    if (!m_usable)
        return false;
    for (const QString &sql : {QStringLiteral("SELECT lane, subject, payload, sequence FROM state"),
                               QStringLiteral("SELECT lane, subject, payload, sequence FROM event ORDER BY entry")}) {
        QSqlQuery query(QSqlDatabase::database(m_connectionName));
        query.setForwardOnly(true);
        if (!query.exec(sql))
            return false;
        while (query.next()) {
            const int lane = query.value(0).toInt();
            if (lane < 0 || lane >= LaneCount)
                continue;
            handler({.lane = static_cast<Lane>(lane),
                     .subject = query.value(1).toByteArray().toStdString(),
                     .payload = query.value(2).toByteArray().toStdString(),
                     .sequence = query.value(3).toULongLong()});
        }
        if (query.lastError().isValid())
            return false;
    }
    return true;
}

bool LastKnownFile::write(const std::vector<KeptMessage> &messages)
{
    if (!m_usable)
        return false;
    QSqlDatabase database = QSqlDatabase::database(m_connectionName);
    if (!database.transaction())
        return false;
    QSqlQuery state(database);
    QSqlQuery event(database);
    bool good = state.prepare(QString(InsertState)) && event.prepare(QString(InsertEvent));
    for (const KeptMessage &message : messages)
        good = good && writeOne(message.lane == Lane::State ? state : event, message);
    QSqlQuery trim(database);
    good = good
        && trim.exec(
            QStringLiteral("DELETE FROM event WHERE entry <= (SELECT max(entry) FROM event) - %1").arg(KeptEvents));
    state.finish();
    event.finish();
    trim.finish();
    if (good && database.commit())
        return true;
    database.rollback();
    return false;
}

} // namespace yiping
