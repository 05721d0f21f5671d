// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tiles/local_tiles.h"

#include <unordered_map>

namespace yiping {

/**
 * A folder of tiles: {z}/{x}/{y}.png (or jpg, jpeg, webp), or flat files whose names end in -{z}-{x}-{y}, as Qt's
 * offline maps have them: osm_100-l-1-7-102-55.png.
 */
class TileDirectory final : public LocalTiles
{
    Q_DECLARE_TR_FUNCTIONS(yiping::Tiles)
public:
    explicit TileDirectory(RasterGround ground);

    [[nodiscard]] std::variant<TileLimits, QString> open() override;
    [[nodiscard]] QByteArray read(TileId tile) override;

private:
    void indexFlatFiles();
    [[nodiscard]] QString pathOf(TileId tile) const;

    RasterGround m_ground;
    /** File names, where the folder is flat; rows as they are counted in the names. */
    std::unordered_map<TileId, QString> m_flat;
};

} // namespace yiping
