// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/mercator.h"
#include "widgets/map/triangulate.h"

#include <QRectF>
#include <QString>
#include <QStringList>

#include <optional>

namespace yiping {

enum class AreaLevel { Province, City, County };

/** A division: its outline around the data's origin, in Web-Mercator units. */
struct MapArea
{
    /** Without padding: "45", "4501", "450103". */
    QString code;
    QString name;
    QString shortName;
    AreaLevel level = AreaLevel::County;
    /** Its seat, where the file says one; else `inner`. */
    LonLat centre;
    /** Well inside of its largest part: where a name has most room. */
    LonLat inner;
    /** Each polygon is its outline and its holes. */
    std::vector<std::vector<Ring>> polygons;
    QRectF box;
    /** Counties only: what is filled. */
    Triangles triangles;

    [[nodiscard]] bool contains(LocalPoint point) const;
};

/** A border between divisions, drawn once however many share it. */
enum class BorderKind { County, City, Province };
struct MapBorder
{
    BorderKind kind = BorderKind::County;
    /** A county on one of its sides. */
    QString county;
    Ring line;
};

/** Classes of roads, the greatest first; also their MapLine::level. */
enum class RoadClass { Motorway = 1, Trunk, Primary, Secondary, Tertiary, Street };

/** Rivers, coast, roads. */
struct MapLine
{
    /** "rivers", "coast", "roads". */
    QString object;
    /** Rivers: 0 greatest … 9; roads: a RoadClass. */
    int level = 0;
    /** As the file says it: the name, or the number of a road. */
    QString name;
    Ring line;
};

/** A named place without an outline. */
struct MapPlace
{
    QString name;
    /** 0 city, 1 town, 2 village, 3 less. */
    int rank = 3;
    LonLat place;
};

/** What a map file holds, ready to draw. Immutable once read; may then be read from any thread. */
struct MapData
{
    MercatorPoint origin;
    std::vector<MapArea> areas;
    std::vector<MapBorder> borders;
    std::vector<MapLine> lines;
    std::vector<MapPlace> places;

    [[nodiscard]] const MapArea *find(const QString &code) const;
    /** Box of a division, or of all that lies in it when it has no outline of its own; null for an unknown one. */
    [[nodiscard]] QRectF boxOf(const QString &code) const;
    [[nodiscard]] LocalPoint local(LonLat point) const;
    [[nodiscard]] LonLat global(LocalPoint point) const;
};

struct MapDataResult
{
    std::optional<MapData> data;
    /** What is wrong with the whole file and where, when there is no data. */
    QString error;
    /** A sentence for each feature that was mended or left out, and for what looks wrong: file, feature, what, outcome. */
    QStringList warnings;
};

/** "450100" and "4501" are the same division: the form without padding. */
[[nodiscard]] QString plainCode(const QString &code);

} // namespace yiping
