// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/mercator.h"
#include "widgets/map/triangulate.h"

#include <QByteArray>
#include <QRectF>
#include <QString>

#include <array>
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
    LonLat centre;
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

/** Rivers, coast. */
struct MapLine
{
    QString object;
    int level = 0;
    Ring line;
};

/** What a TopoJSON file holds, ready to draw. Immutable once read; may then be read from any thread. */
struct MapData
{
    MercatorPoint origin;
    std::vector<MapArea> areas;
    std::vector<MapBorder> borders;
    std::vector<MapLine> lines;

    [[nodiscard]] const MapArea *find(const QString &code) const;
    [[nodiscard]] LocalPoint local(LonLat point) const;
};

struct MapDataResult
{
    std::optional<MapData> data;
    /** What is wrong and where, when there is no data. */
    QString error;
};

/** Reads TopoJSON as resources/map describes it. `name` stands in the sentence about what is wrong. */
[[nodiscard]] MapDataResult readTopology(const QByteArray &json, const QString &name);

/** "450100" and "4501" are the same division: the form without padding. */
[[nodiscard]] QString plainCode(const QString &code);

} // namespace yiping
