// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/checks.h"
#include "fuzz/findings.h"
#include "widgets/map/map_file.h"

#include <algorithm>
#include <cmath>

namespace yiping::fuzz {

namespace {

bool isFinite(const Ring &ring)
{
    return std::ranges::all_of(ring, [](LocalPoint p) { return std::isfinite(p.x) && std::isfinite(p.y); });
}

void checkAreas(const MapData &map, Findings &findings)
{
    for (const MapArea &area : map.areas) {
        findings.text(area.name + area.shortName, "a name");
        findings.require(area.code.size() == 2 || area.code.size() == 4 || area.code.size() == 6,
                         "an area of no level");
        findings.require(!area.polygons.empty(), "an area without an outline");
        findings.require(isOnGlobe(area.centre), "a seat off the globe");
        for (const auto &rings : area.polygons)
            findings.require(!rings.empty() && std::ranges::all_of(rings, isFinite), "an outline that cannot be drawn");
        findings.require(isFinite(area.triangles.vertices), "a fill that cannot be drawn");
        findings.require(area.triangles.indices.size() % 3 == 0
                             && std::ranges::all_of(area.triangles.indices,
                                                    [&](quint32 i) { return i < area.triangles.vertices.size(); }),
                         "a triangle without corners");
    }
    for (const MapBorder &border : map.borders)
        findings.require(border.line.size() > 1 && isFinite(border.line) && map.find(border.county),
                         "a border that cannot be drawn");
}

} // namespace

std::string checkMapFile(std::string_view input)
{
    Findings findings;
    const std::size_t end = std::min(input.find('\n'), input.size());
    const std::string_view rest = input.substr(std::min(end + 1, input.size()));
    const MapFileOptions options{.name = QStringLiteral("a.geojson"),
                                 .object = QString::fromUtf8(input.data(), static_cast<qsizetype>(end)),
                                 .crs = {}};
    const MapDataResult result = readMapFile(QByteArray(rest.data(), static_cast<qsizetype>(rest.size())), options);
    findings.require(result.data.has_value() == result.error.isEmpty(), "neither a map nor an error, or both");
    if (!result.data)
        findings.sentence(result.error, "an error");
    findings.require(result.warnings.size() <= MapBuilder::MaxWarnings + 2, "more warnings than anybody reads");
    for (const QString &warning : result.warnings)
        findings.sentence(warning, "a warning");
    if (!result.data)
        return findings.first();
    checkAreas(*result.data, findings);
    for (const MapLine &line : result.data->lines)
        findings.require(line.line.size() > 1 && isFinite(line.line) && line.level >= 0 && line.level <= 9,
                         "a line that cannot be drawn");
    for (const MapPlace &place : result.data->places)
        findings.require(isOnGlobe(place.place) && !place.name.isEmpty(), "a place that cannot be shown");
    return findings.first();
}

} // namespace yiping::fuzz
