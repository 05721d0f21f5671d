// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tiles/mbtiles.h"

#include <QFileInfo>
#include <QSqlError>
#include <QUuid>

namespace yiping {

MbTiles::MbTiles(RasterGround ground)
    : m_ground(std::move(ground))
    , m_connection(QUuid::createUuid().toString())
{
}

MbTiles::~MbTiles()
{
    m_select.reset();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

QString MbTiles::broken(const QString &reason) const
{
    return tr("The tiles in %1 cannot be shown: %2. Name another file in the basemap file; until then the map has its "
              "plain ground.")
        .arg(m_ground.path, reason);
}

QString MbTiles::openDatabase()
{
    if (!QFileInfo(m_ground.path).isFile())
        return broken(tr("there is no such file"));
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    m_database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
    m_database.setDatabaseName(m_ground.path);
    if (!m_database.open())
        return broken(m_database.lastError().databaseText());
    m_select.emplace(m_database);
    m_select->setForwardOnly(true);
    if (!m_select->prepare(
            QStringLiteral("SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?")))
        return broken(tr("it is no MBTiles file (%1)").arg(m_select->lastError().databaseText()));
    return {};
}

std::variant<TileLimits, QString> MbTiles::open()
{
    if (QString problem = openDatabase(); !problem.isEmpty())
        return problem;
    const QString format = metadata(QStringLiteral("format")).toLower();
    if (format == QLatin1String("pbf") || format == QLatin1String("mvt"))
        return broken(tr("it holds vector tiles (%1), and pictures are wanted: png, jpg or webp").arg(format));
    TileLimits limits;
    const auto least = zoomOf(QStringLiteral("minzoom"), QStringLiteral("MIN"));
    const auto most = zoomOf(QStringLiteral("maxzoom"), QStringLiteral("MAX"));
    if (!least || !most || *least > *most)
        return broken(tr("it holds no tiles"));
    limits.minZoom = *least;
    limits.maxZoom = *most;
    readBounds(limits);
    return narrowed(limits, m_ground);
}

QString MbTiles::metadata(const QString &name)
{
    // Files without the table exist; what it says can be found out.
    QSqlQuery query(m_database);
    query.prepare(QStringLiteral("SELECT value FROM metadata WHERE name = ?"));
    query.addBindValue(name);
    return query.exec() && query.next() ? query.value(0).toString() : QString();
}

std::optional<int> MbTiles::zoomOf(const QString &name, const QString &aggregate)
{
    constexpr int Deepest = 30;
    bool ok = false;
    int zoom = metadata(name).toInt(&ok);
    if (!ok) {
        QSqlQuery query(m_database);
        ok = query.exec(QStringLiteral("SELECT %1(zoom_level) FROM tiles").arg(aggregate)) && query.next()
            && !query.value(0).isNull();
        zoom = ok ? query.value(0).toInt() : 0;
    }
    return ok && zoom >= 0 && zoom <= Deepest ? std::optional(zoom) : std::nullopt;
}

void MbTiles::readBounds(TileLimits &limits)
{
    const QStringList parts = metadata(QStringLiteral("bounds")).split(QLatin1Char(','));
    bool ok = parts.size() == 4;
    double edges[4] = {};
    for (int i = 0; ok && i < 4; ++i)
        edges[i] = parts[i].toDouble(&ok);
    const bool inside =
        ok && isOnGlobe({.lon = edges[0], .lat = edges[1]}) && isOnGlobe({.lon = edges[2], .lat = edges[3]});
    if (!inside || edges[0] >= edges[2] || edges[1] >= edges[3])
        return;
    limits.northWest = toMercator({.lon = edges[0], .lat = edges[3]});
    limits.southEast = toMercator({.lon = edges[2], .lat = edges[1]});
}

QByteArray MbTiles::read(TileId tile)
{
    m_select->bindValue(0, tile.z);
    m_select->bindValue(1, tile.x);
    m_select->bindValue(2, m_ground.scheme == RasterGround::Scheme::Tms ? tile.tmsRow() : tile.y);
    const QByteArray bytes = m_select->exec() && m_select->next() ? m_select->value(0).toByteArray() : QByteArray();
    m_select->finish();
    return bytes;
}

} // namespace yiping
