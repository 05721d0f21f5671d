// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/twin/extrude.h"
#include "widgets/twin/flood.h"
#include "widgets/twin/terrain.h"

#include <QByteArray>
#include <QColor>

#include <span>

namespace yiping {

struct TwinPalette
{
    QColor wall{0x22, 0x30, 0x3c};
    QColor roof{0x3a, 0x4b, 0x59};
    QColor edge{0x10, 0x18, 0x20};
    QColor ground{0x12, 0x1c, 0x25};
    QColor bed{0x23, 0x42, 0x57};
    QColor water{0x2b, 0x50, 0x67};
    /** Mixed into what is flooded. */
    QColor flooded{0xd9, 0xa5, 0x20};
    QColor selected{0x58, 0xa6, 0xff};

    bool operator==(const TwinPalette &) const = default;
};

/** Bytes of a vertex: position (three floats), colour (four floats, red first). */
constexpr int TwinStride = 7 * sizeof(float);

/**
 * The light is reckoned into the colours: the sun stands still, and a software rasteriser has nothing else to do then
 * than to fill triangles. `selected`: index of a building, -1 for none.
 */
[[nodiscard]] QByteArray colouredVertices(std::span<const TwinVertex> vertices, const TwinPalette &palette,
                                          const std::vector<Wetness> &states, int selected);
/** Edges take one colour, but for the selected building's. */
[[nodiscard]] QByteArray colouredEdges(std::span<const TwinVertex> edges, const TwinPalette &palette, int selected);

struct TwinSurface
{
    QByteArray vertices;
    QByteArray indices;
};

/** One rectangle at y = 0 over all of the ground. */
[[nodiscard]] TwinSurface colouredWater(const TwinTerrain &terrain, const TwinPalette &palette);
[[nodiscard]] TwinSurface colouredGround(const TwinTerrain &terrain, const TwinPalette &palette);

} // namespace yiping
