// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tiles/tile_store.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlQuery>
#include <QUuid>

namespace yiping {

namespace {

/** When a tile was last looked at is written down once in so long: it only has to order them. */
constexpr qint64 DayMs = 24LL * 3600 * 1000;
/** So much is left after making room. */
constexpr double Kept = 0.9;

void bindTile(QSqlQuery &query, const QString &source, TileId tile)
{
    query.addBindValue(source);
    query.addBindValue(tile.z);
    query.addBindValue(tile.x);
    query.addBindValue(tile.y);
}

} // namespace

TileStore::~TileStore()
{
    close();
}

void TileStore::close()
{
    if (m_connection.isEmpty())
        return;
    m_database = {};
    QSqlDatabase::removeDatabase(std::exchange(m_connection, {}));
}

void TileStore::open(const QString &path, qint64 maxBytes)
{
    m_maxBytes = maxBytes;
    if (path.isEmpty() || maxBytes <= 0)
        return;
    QDir().mkpath(QFileInfo(path).path());
    if (openFile(path))
        return;
    close();
    QFile::remove(path);
    if (!openFile(path))
        close();
}

bool TileStore::openFile(const QString &path)
{
    m_connection = QUuid::createUuid().toString();
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=1000"));
    m_database.setDatabaseName(path);
    if (!m_database.open())
        return false;
    QSqlQuery query(m_database);
    for (const char *statement :
         {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=NORMAL",
          "CREATE TABLE IF NOT EXISTS tiles (source TEXT, z INTEGER, x INTEGER, y INTEGER, fetched INTEGER, "
          "used INTEGER, body BLOB, PRIMARY KEY (source, z, x, y))",
          "CREATE INDEX IF NOT EXISTS tiles_used ON tiles (used)"}) {
        if (!query.exec(QLatin1String(statement)))
            return false;
    }
    if (!query.exec(QStringLiteral("SELECT TOTAL(LENGTH(body)) FROM tiles")) || !query.next())
        return false;
    m_bytes = query.value(0).toLongLong();
    return true;
}

std::optional<TileStore::Entry> TileStore::find(const QString &source, TileId tile, qint64 nowMs)
{
    if (m_connection.isEmpty())
        return std::nullopt;
    QSqlQuery query(m_database);
    query.prepare(
        QStringLiteral("SELECT body, fetched, used, rowid FROM tiles WHERE source = ? AND z = ? AND x = ? AND y = ?"));
    bindTile(query, source, tile);
    if (!query.exec() || !query.next())
        return std::nullopt;
    const Entry entry{.bytes = query.value(0).toByteArray(), .fetchedMs = query.value(1).toLongLong()};
    if (nowMs - query.value(2).toLongLong() > DayMs) {
        QSqlQuery touch(m_database);
        touch.prepare(QStringLiteral("UPDATE tiles SET used = ? WHERE rowid = ?"));
        touch.addBindValue(nowMs);
        touch.addBindValue(query.value(3));
        touch.exec();
    }
    return entry;
}

void TileStore::put(const QString &source, TileId tile, const QByteArray &bytes, qint64 nowMs)
{
    if (m_connection.isEmpty())
        return;
    QSqlQuery query(m_database);
    query.prepare(QStringLiteral("SELECT LENGTH(body) FROM tiles WHERE source = ? AND z = ? AND x = ? AND y = ?"));
    bindTile(query, source, tile);
    const qint64 before = query.exec() && query.next() ? query.value(0).toLongLong() : 0;
    query.prepare(QStringLiteral("INSERT OR REPLACE INTO tiles (source, z, x, y, fetched, used, body) "
                                 "VALUES (?, ?, ?, ?, ?, ?, ?)"));
    bindTile(query, source, tile);
    query.addBindValue(nowMs);
    query.addBindValue(nowMs);
    query.addBindValue(bytes);
    if (query.exec())
        m_bytes += bytes.size() - before;
    if (m_bytes > m_maxBytes)
        makeRoom();
}

void TileStore::makeRoom()
{
    const auto aim = static_cast<qint64>(static_cast<double>(m_maxBytes) * Kept);
    QSqlQuery query(m_database);
    m_database.transaction();
    while (m_bytes > aim) {
        if (!query.exec(QStringLiteral("SELECT rowid, LENGTH(body) FROM tiles ORDER BY used, rowid LIMIT 1"))
            || !query.next())
            break;
        const QVariant row = query.value(0);
        m_bytes -= query.value(1).toLongLong();
        query.prepare(QStringLiteral("DELETE FROM tiles WHERE rowid = ?"));
        query.addBindValue(row);
        query.exec();
    }
    m_database.commit();
}

} // namespace yiping
