// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/map_builder.h"

#include "widgets/map/border_lines.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace yiping {

namespace {

bool isInChina(LonLat p)
{
    return p.lon >= 73 && p.lon <= 136 && p.lat >= 3 && p.lat <= 54;
}

QString written(LonLat p)
{
    return QStringLiteral("%1, %2").arg(p.lon, 0, 'g', 9).arg(p.lat, 0, 'g', 9);
}

template<typename Visit>
void visitPaths(MapFeature &feature, Visit visit)
{
    for (auto &rings : feature.polygons)
        std::ranges::for_each(rings, visit);
    std::ranges::for_each(feature.lines, visit);
}

/** Clipping ears costs far more than in proportion: what is filled follows a very long outline more coarsely. */
Ring thinned(const Ring &ring)
{
    constexpr std::size_t Most = 4000;
    Ring result = ring;
    for (double apart = 1e-7; result.size() > Most; apart *= 1.5) {
        result.clear();
        for (const LocalPoint &point : ring) {
            if (result.empty() || std::hypot(point.x - result.back().x, point.y - result.back().y) > apart)
                result.push_back(point);
        }
    }
    return result;
}

std::vector<Ring> thinnedRings(const std::vector<Ring> &rings)
{
    std::vector<Ring> result;
    std::ranges::transform(rings, std::back_inserter(result), thinned);
    return result;
}

bool isDigits(const QString &code)
{
    return !code.isEmpty() && std::ranges::all_of(code, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

MapBuilder::MapBuilder(MapFileOptions options)
    : m_options(std::move(options))
    , m_crs(m_options.crs.value_or(MapCrs::Cgcs2000))
{
}

void MapBuilder::setFileCrs(MapCrs crs)
{
    if (!m_options.crs)
        m_crs = crs;
    else if (*m_options.crs != crs)
        m_warnings.append(
            tr("%1: it names another coordinate system than the configuration; the configuration's is used.")
                .arg(m_options.name));
}

void MapBuilder::setOrigin(LonLat middle)
{
    m_data.origin = toMercator(middle);
    m_hasOrigin = true;
}

void MapBuilder::warn(const MapFeature &feature, const QString &sentence)
{
    if (m_warnings.size() >= MaxWarnings) {
        ++m_moreWarnings;
        return;
    }
    const QString name = feature.name.isEmpty() ? feature.code : feature.name;
    const QString what = name.isEmpty() ? feature.what : QStringLiteral("%1 (%2)").arg(feature.what, name.left(40));
    m_warnings.append(QStringLiteral("%1: %2: %3").arg(m_options.name, what, sentence));
}

QString MapBuilder::problemOf(LonLat place) const
{
    if (isOnGlobe(place))
        return {};
    if (!std::isfinite(place.lon) || !std::isfinite(place.lat))
        return tr("a coordinate is no number; left out.");
    if (std::abs(place.lon) > 1000 || std::abs(place.lat) > 1000)
        return tr("%1 are metres of a projected system; left out. Export the file with longitude and latitude.")
            .arg(written(place));
    return tr("%1 is not on the globe; left out. Are longitude and latitude exchanged?").arg(written(place));
}

bool MapBuilder::convert(MapFeature &feature)
{
    QString problem;
    const auto take = [&](LonLat &place) {
        if (problem.isEmpty())
            problem = problemOf(place);
        place = converted(place, m_crs);
    };
    visitPaths(feature, [&](Path &path) { std::ranges::for_each(path, take); });
    std::ranges::for_each(feature.points, take);
    if (feature.centre && isOnGlobe(*feature.centre))
        feature.centre = converted(*feature.centre, m_crs);
    else
        feature.centre.reset();
    if (!problem.isEmpty())
        warn(feature, problem);
    return problem.isEmpty();
}

void MapBuilder::checkWhereabouts(const MapFeature &feature, LonLat place)
{
    if (m_saidWhereabouts || isInChina(place))
        return;
    m_saidWhereabouts = true;
    const LonLat exchanged{.lon = place.lat, .lat = place.lon};
    warn(feature,
         isInChina(exchanged)
             ? tr("%1 is outside of China: longitude and latitude look exchanged; drawn as it is.").arg(written(place))
             : tr("%1 is outside of China; drawn as it is. Is its coordinate system right?").arg(written(place)));
}

void MapBuilder::checkRings(MapFeature &feature)
{
    bool open = false;
    for (auto &rings : feature.polygons) {
        for (Path &ring : rings) {
            if (!ring.empty() && !isClosed(ring)) {
                ring.push_back(ring.front());
                open = true;
            }
        }
        std::erase_if(rings, [](const Path &ring) { return cornersOf(ring) < 3; });
    }
    std::erase_if(feature.polygons, [](const auto &rings) { return rings.empty(); });
    std::erase_if(feature.lines, [](const Path &line) { return cornersOf(line) < 2; });
    if (!m_options.check)
        return;
    if (open)
        warn(feature, tr("a ring is not closed; it was closed."));
    for (const auto &rings : feature.polygons) {
        for (const Path &ring : rings) {
            if (const auto place = selfCrossing(ring)) {
                warn(feature, tr("a ring crosses itself near %1; drawn as it is.").arg(written(*place)));
                return;
            }
        }
    }
}

/** Leaves in the feature what can be drawn; false when that is nothing. */
bool MapBuilder::check(MapFeature &feature)
{
    if (!feature.problem.isEmpty()) {
        warn(feature, feature.problem);
        return false;
    }
    if (!convert(feature))
        return false;
    checkRings(feature);
    if (feature.polygons.empty() && feature.lines.empty() && feature.points.empty()) {
        warn(feature, tr("it has no geometry; left out."));
        return false;
    }
    const bool division = feature.object == QLatin1String("boundaries");
    const QString plain = plainCode(feature.code);
    if (division && feature.polygons.empty()) {
        warn(feature, tr("it is no area; left out."));
        return false;
    }
    if (division && (!isDigits(plain) || (plain.size() != 2 && plain.size() != 4 && plain.size() != 6))) {
        warn(feature, tr("it has no division code of six digits (adcode, code or id); left out."));
        return false;
    }
    return true;
}

void MapBuilder::add(MapFeature feature)
{
    const bool roads = feature.object == QLatin1String("roads");
    if (!check(feature) || (roads && roadLevel(feature.kind) == 0))
        return;
    LonLat first;
    if (!feature.points.empty())
        first = feature.points.front();
    else
        first = feature.lines.empty() ? feature.polygons.front().front().front() : feature.lines.front().front();
    if (m_options.check)
        checkWhereabouts(feature, first);
    if (!m_hasOrigin)
        setOrigin(first);

    const int level = roads ? roadLevel(feature.kind) : feature.level;
    if (feature.object == QLatin1String("boundaries")) {
        addArea(feature);
    } else {
        // A lake or an island that a file of lines has as an area is drawn as its shore.
        visitPaths(feature, [&](const Path &path) { addLine(feature, path, level); });
        addPlaces(feature);
    }
}

Ring MapBuilder::localRing(const Path &path) const
{
    Ring ring;
    ring.reserve(path.size());
    for (const LonLat &place : path)
        ring.push_back(m_data.local(place));
    return ring;
}

void MapBuilder::addLine(const MapFeature &feature, const Path &path, int level)
{
    m_data.lines.push_back({.object = feature.object, .level = level, .name = feature.name, .line = localRing(path)});
}

void MapBuilder::addPlaces(const MapFeature &feature)
{
    for (const LonLat &place : feature.points) {
        if (!feature.name.isEmpty())
            m_data.places.push_back(
                {.name = feature.name, .rank = placeRank(feature.kind, feature.code), .place = place});
    }
}

void MapBuilder::addArea(const MapFeature &feature)
{
    MapArea area;
    area.code = plainCode(feature.code);
    area.name = feature.name;
    area.shortName = feature.shortName.isEmpty() ? feature.name : feature.shortName;
    area.level = area.code.size() == 2 ? AreaLevel::Province
        : area.code.size() == 4        ? AreaLevel::City
                                       : AreaLevel::County;
    double largest = -1;
    std::size_t main = 0;
    for (const auto &paths : feature.polygons) {
        std::vector<Ring> rings;
        for (const Path &path : paths)
            rings.push_back(localRing(path));
        for (const LocalPoint &point : rings.front()) {
            const QRectF dot(point.x, point.y, 1e-12, 1e-12);
            area.box = area.box.isNull() ? dot : area.box.united(dot);
        }
        if (const double size = std::abs(signedArea(rings.front())); size > largest) {
            largest = size;
            main = area.polygons.size();
        }
        area.polygons.push_back(std::move(rings));
    }
    if (area.level != AreaLevel::Province)
        area.inner = m_data.global(innerPoint(thinnedRings(area.polygons[main])));
    area.centre = feature.centre.value_or(area.inner);
    for (const auto &rings : area.polygons) {
        if (area.level != AreaLevel::County)
            break;
        const Triangles part = triangulate(thinnedRings(rings));
        const auto base = static_cast<quint32>(area.triangles.vertices.size());
        area.triangles.vertices.insert(area.triangles.vertices.end(), part.vertices.begin(), part.vertices.end());
        for (const quint32 index : part.indices)
            area.triangles.indices.push_back(base + index);
    }
    m_data.areas.push_back(std::move(area));
}

MapDataResult MapBuilder::finish()
{
    if (m_moreWarnings > 0)
        m_warnings.append(tr("%1: and %n more of the kind.", nullptr, m_moreWarnings).arg(m_options.name));
    if (m_data.areas.empty() && m_data.lines.empty() && m_data.places.empty())
        return {.data = std::nullopt,
                .error = tr("%1: nothing in it can be drawn.").arg(m_options.name),
                .warnings = m_warnings};
    m_data.borders = borderLines(m_data.areas);
    return {.data = std::move(m_data), .error = {}, .warnings = m_warnings};
}

} // namespace yiping
