// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scenes/basemap_file.h"
#include "shell/options.h"
#include "tiles/tile_feed.h"
#include "widgets/map/ground_files.h"

#include <QStringList>

namespace yiping {

/** What lies under every map: files of the user's own, and pictures. GUI thread. */
class MapGround
{
public:
    /** Reads what the command line names, or the user's own file where there is one. */
    MapGround(const Options &options, const QString &ownFile, const Clock &clock);

    /** Sentences on what is wrong with the file. */
    [[nodiscard]] QStringList problems() const;
    [[nodiscard]] const GroundFiles &files() const { return m_files; }
    [[nodiscard]] TileFeed &tiles() { return m_tiles; }
    /** Opens the pictures. False when what was asked for on the command line describes nothing. */
    [[nodiscard]] bool start();

private:
    const Options &m_options;
    BasemapFile m_file;
    GroundFiles m_files;
    TileFeed m_tiles;
};

} // namespace yiping
