// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/mercator.h"
#include "widgets/map/triangulate.h"

#include <QRectF>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace yiping {

/** Outline, then holes; metres east (x) and north (y) of the district's origin. Outlines turn positively, holes not. */
using TwinPolygon = std::vector<Ring>;

struct TwinBuilding
{
    QString id;
    QString name;
    std::vector<TwinPolygon> parts;
    /** Of the roof above the ground, metres. */
    float height = 0;
    /** Of the ground in the datum of the gauges, metres; nothing when the file does not say. */
    std::optional<float> elevation;
    /** x west, y south, metres. */
    QRectF box;
};

/** River, lake: where the ground lies lower. */
struct TwinWater
{
    TwinPolygon polygon;
    /** Elevation of its bed, metres. */
    std::optional<float> bed;
};

/** A district as it was read. Immutable then; may be read from any thread. */
struct DistrictData
{
    LonLat origin;
    /** x west, y south, metres; holds every building and water. */
    QRectF box;
    QString title;
    /** The file says of itself that its buildings are not real. */
    bool invented = false;
    std::vector<TwinBuilding> buildings;
    std::vector<TwinWater> waters;
    /** Buildings that were given FootprintLimits::DefaultHeight, and those whose ground is not known. */
    int defaultHeights = 0;
    int withoutElevation = 0;
    /** What was left out or assumed, a sentence each, at most FootprintLimits::Sentences of them; and how many in all. */
    QStringList problems;
    int problemCount = 0;

    /** Metres east and north of the origin; good to 1 cm over a district. */
    [[nodiscard]] LocalPoint local(LonLat place) const;
    [[nodiscard]] LonLat placeOf(LocalPoint local) const;
};

} // namespace yiping
