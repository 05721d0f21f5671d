// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scenes/basemap_file.h"
#include "tiles/tile_worker.h"

#include <QCoreApplication>

#include <memory>
#include <variant>

namespace yiping {

/** Files on this machine that hold tiles. Used on one thread, from open() to the end. */
class LocalTiles
{
public:
    LocalTiles() = default;
    LocalTiles(const LocalTiles &) = delete;
    LocalTiles &operator=(const LocalTiles &) = delete;
    virtual ~LocalTiles() = default;

    /** What there is, or a sentence: which file, what is wrong, what to do. */
    [[nodiscard]] virtual std::variant<TileLimits, QString> open() = 0;
    /** Empty when there is no such tile. */
    [[nodiscard]] virtual QByteArray read(TileId tile) = 0;
};

/** Zooms and bounds of the description, where it names them, in place of what was found. */
[[nodiscard]] TileLimits narrowed(TileLimits found, const RasterGround &ground);

/** Reads and decodes one tile after the other, so that a new wish never waits for more than one. */
class LocalTileWorker final : public TileWorker
{
    Q_OBJECT
public:
    /** name: how sentences call the source. */
    LocalTileWorker(std::unique_ptr<LocalTiles> tiles, QString name);

    void open() override;

protected:
    void wantedChanged() override;

private:
    void readNext();

    std::unique_ptr<LocalTiles> m_tiles;
    QString m_name;
    bool m_reading = false;
    bool m_complained = false;
};

} // namespace yiping
