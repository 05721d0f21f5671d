// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/tiles.h"

#include <QByteArray>
#include <QSqlDatabase>
#include <QString>

#include <optional>

namespace yiping {

/**
 * Tiles from the network kept on disk, so that a screen has its ground when the server is away. What was not looked at
 * for longest goes first. A file that cannot be used is begun anew; where even that fails, nothing is kept and nothing
 * else suffers. Nothing of an address but its template is in the file, so no key either. One thread.
 */
class TileStore
{
public:
    struct Entry
    {
        QByteArray bytes;
        /** When it was fetched, milliseconds since 1970 UTC. */
        qint64 fetchedMs = 0;
    };

    TileStore() = default;
    TileStore(const TileStore &) = delete;
    TileStore &operator=(const TileStore &) = delete;
    ~TileStore();

    /** An empty path or no bytes: keeps nothing. */
    void open(const QString &path, qint64 maxBytes);

    /** `source`: the template of the address, before the key is put in. */
    [[nodiscard]] std::optional<Entry> find(const QString &source, TileId tile, qint64 nowMs);
    void put(const QString &source, TileId tile, const QByteArray &bytes, qint64 nowMs);
    /** Of all pictures in it. */
    [[nodiscard]] qint64 bytes() const { return m_bytes; }

private:
    [[nodiscard]] bool openFile(const QString &path);
    void close();
    void makeRoom();

    QString m_connection;
    QSqlDatabase m_database;
    qint64 m_bytes = 0;
    qint64 m_maxBytes = 0;
};

} // namespace yiping
