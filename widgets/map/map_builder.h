// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/map_data.h"
#include "widgets/map/map_terms.h"
#include "widgets/map/ring_check.h"

#include <QCoreApplication>

namespace yiping {

/** How a file is to be taken. */
struct MapFileOptions
{
    /** Stands in the sentences about what is wrong. */
    QString name;
    /** What the file is: "boundaries", "rivers", "coast", "roads" or "places"; empty: as its own objects are called. */
    QString object;
    /** What the configuration says of its coordinates; else the file itself, else CGCS2000. */
    std::optional<MapCrs> crs;
    /** False for the files that the program brings with it, which tests have looked at. */
    bool check = true;
};

/** One feature as a file has it. */
struct MapFeature
{
    QString object;
    /** "feature 3" or "counties 17": how a sentence names it. */
    QString what;
    QString code;
    QString name;
    QString shortName;
    std::optional<LonLat> centre;
    /** Of rivers and coast; of roads and places see `kind`. */
    int level = 0;
    /** "motorway", "town" … */
    QString kind;
    std::vector<std::vector<Path>> polygons;
    std::vector<Path> lines;
    std::vector<LonLat> points;
    /** What the reader could not take; then the feature is left out. */
    QString problem;
};

/**
 * Takes features, converts their coordinates once, checks and mends them, and makes a MapData of what is left.
 * What is wrong with one costs no other.
 */
class MapBuilder
{
    Q_DECLARE_TR_FUNCTIONS(MapFile)
public:
    /** Sentences kept of one file; of the rest only the number. */
    static constexpr int MaxWarnings = 100;

    explicit MapBuilder(MapFileOptions options);

    /** What the file itself says of its coordinates. The configuration, where it speaks, overrules it. */
    void setFileCrs(MapCrs crs);
    /** Around which local coordinates lie; by default the first place. */
    void setOrigin(LonLat middle);
    void add(MapFeature feature);
    [[nodiscard]] MapDataResult finish();

private:
    void warn(const MapFeature &feature, const QString &sentence);
    [[nodiscard]] bool check(MapFeature &feature);
    [[nodiscard]] bool convert(MapFeature &feature);
    [[nodiscard]] QString problemOf(LonLat place) const;
    void checkRings(MapFeature &feature);
    void checkWhereabouts(const MapFeature &feature, LonLat place);
    void addArea(const MapFeature &feature);
    void addLine(const MapFeature &feature, const Path &path, int level);
    void addPlaces(const MapFeature &feature);
    [[nodiscard]] Ring localRing(const Path &path) const;

    MapFileOptions m_options;
    MapCrs m_crs = MapCrs::Cgcs2000;
    MapData m_data;
    bool m_hasOrigin = false;
    bool m_saidWhereabouts = false;
    QStringList m_warnings;
    int m_moreWarnings = 0;
};

} // namespace yiping
