// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/map_builder.h"

#include <QByteArray>
#include <QUrl>

namespace yiping {

/**
 * Greatest map file that is read. GeoJSON is read feature by feature; the tree of a TopoJSON file, or of one that is not
 * clean, takes some ten times its size while it is read.
 */
inline constexpr qint64 MaxMapFileBytes = qint64(64) << 20;

/**
 * Reads TopoJSON or GeoJSON. Bad features are mended or left out with a warning each; an error only where nothing can
 * be drawn. Any thread.
 */
[[nodiscard]] MapDataResult readMapFile(const QByteArray &json, const MapFileOptions &options);

/** The same from a local file or a resource. Refuses what is too large before it reads. */
[[nodiscard]] MapDataResult readMapFile(const QUrl &source, MapFileOptions options);

} // namespace yiping
