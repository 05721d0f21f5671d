// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tiles/local_tiles.h"

#include <QSqlDatabase>
#include <QSqlQuery>

namespace yiping {

/**
 * An MBTiles 1.3 file with pictures, opened read-only. Zooms and bounds come from its metadata, where that has none
 * from the tiles themselves.
 */
class MbTiles final : public LocalTiles
{
    Q_DECLARE_TR_FUNCTIONS(yiping::Tiles)
public:
    explicit MbTiles(RasterGround ground);
    ~MbTiles() override;

    [[nodiscard]] std::variant<TileLimits, QString> open() override;
    [[nodiscard]] QByteArray read(TileId tile) override;

private:
    [[nodiscard]] QString openDatabase();
    [[nodiscard]] QString metadata(const QString &name);
    [[nodiscard]] std::optional<int> zoomOf(const QString &name, const QString &aggregate);
    void readBounds(TileLimits &limits);
    [[nodiscard]] QString broken(const QString &reason) const;

    RasterGround m_ground;
    QString m_connection;
    QSqlDatabase m_database;
    std::optional<QSqlQuery> m_select;
};

} // namespace yiping
