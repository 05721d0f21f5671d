// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scenes/basemap_file.h"

namespace yiping {

/** One file of lines, areas or places that stands for, or beside, what the program brings. */
struct VectorFile
{
    /** Absolute; empty: the program's own, where it has one. */
    QString path;
    /** "cgcs2000", "wgs84", "gcj02" or "bd09"; empty: as the file itself says. */
    QString crs;
    /** 审图号: without one, what the file shows is schematic. */
    QString approvalNumber;
};

/** "vector" of a basemap file: which files the ground is drawn from. */
struct VectorGround
{
    VectorFile boundaries;
    VectorFile rivers;
    VectorFile coast;
    VectorFile roads;
    VectorFile places;
};

/** Reads "vector"; what is wrong goes to the file's problems, and only the entry that is wrong is left out. */
[[nodiscard]] VectorGround readVectorGround(BasemapFile &file);

} // namespace yiping
