// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/geojson.h"

namespace yiping {

namespace {

struct GeoJsonText
{
    Q_DECLARE_TR_FUNCTIONS(MapFile)
};

/** Numbers as they are written, for codes are often numbers. */
QString textOf(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

QString firstText(const QJsonObject &object, std::initializer_list<QLatin1StringView> keys)
{
    for (const QLatin1StringView key : keys) {
        if (QString text = textOf(object[key]); !text.isEmpty())
            return text;
    }
    return {};
}

Path pathOf(const QJsonValue &value)
{
    Path path;
    const QJsonArray places = value.toArray();
    path.reserve(static_cast<std::size_t>(places.size()));
    for (const QJsonValue &place : places)
        path.push_back(lonLatOf(place));
    return path;
}

std::vector<Path> pathsOf(const QJsonValue &value)
{
    std::vector<Path> paths;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &path : array)
        paths.push_back(pathOf(path));
    return paths;
}

void readGeometry(const QJsonObject &geometry, MapFeature &feature, int depth = 0)
{
    constexpr int Deepest = 4;
    const QString type = geometry[QLatin1String("type")].toString();
    const QJsonValue coordinates = geometry[QLatin1String("coordinates")];
    const QJsonArray parts = coordinates.toArray();
    if (type == QLatin1String("Point") && !parts.isEmpty()) {
        feature.points.push_back(lonLatOf(coordinates));
    } else if (type == QLatin1String("MultiPoint")) {
        const Path places = pathOf(coordinates);
        feature.points.insert(feature.points.end(), places.begin(), places.end());
    } else if (type == QLatin1String("LineString")) {
        feature.lines.push_back(pathOf(coordinates));
    } else if (type == QLatin1String("MultiLineString")) {
        for (const QJsonValue &line : parts)
            feature.lines.push_back(pathOf(line));
    } else if (type == QLatin1String("Polygon")) {
        feature.polygons.push_back(pathsOf(coordinates));
    } else if (type == QLatin1String("MultiPolygon")) {
        for (const QJsonValue &polygon : parts)
            feature.polygons.push_back(pathsOf(polygon));
    } else if (type == QLatin1String("GeometryCollection") && depth < Deepest) {
        const QJsonArray geometries = geometry[QLatin1String("geometries")].toArray();
        for (const QJsonValue &part : geometries)
            readGeometry(part.toObject(), feature, depth + 1);
    } else if (type != QLatin1String("Point") && !geometry.isEmpty()) {
        feature.problem = GeoJsonText::tr("a geometry of type \"%1\" is not drawn; left out.").arg(type.left(40));
    }
}

} // namespace

QString emptyCollection()
{
    return GeoJsonText::tr("it is empty: it has no features.");
}

LonLat lonLatOf(const QJsonValue &value)
{
    const QJsonArray numbers = value.toArray();
    return {.lon = numbers.at(0).toDouble(qQNaN()), .lat = numbers.at(1).toDouble(qQNaN())};
}

MapFeature describedFeature(const QJsonObject &json, const QString &object, const QString &what)
{
    const QJsonObject properties = json[QLatin1String("properties")].toObject();
    MapFeature feature;
    feature.object = object;
    feature.what = what;
    feature.code = firstText(properties, {QLatin1StringView("adcode"), QLatin1StringView("code")});
    if (feature.code.isEmpty())
        feature.code = firstText(json, {QLatin1StringView("id")});
    feature.name = firstText(
        properties,
        {QLatin1StringView("name"), QLatin1StringView("NAME"), QLatin1StringView("name:zh"), QLatin1StringView("ref")});
    feature.shortName = firstText(properties, {QLatin1StringView("short")});
    feature.kind =
        firstText(properties, {QLatin1StringView("class"), QLatin1StringView("highway"), QLatin1StringView("place")});
    feature.level = qBound(0, properties[QLatin1String("level")].toInt(), 9);
    for (const QLatin1StringView key : {QLatin1StringView("centre"), QLatin1StringView("center")}) {
        if (!feature.centre && properties[key].isArray())
            feature.centre = lonLatOf(properties[key]);
    }
    return feature;
}

QString readCollection(const QJsonObject &root, const MapFileOptions &options, MapBuilder &builder)
{
    const QJsonObject crs = root[QLatin1String("crs")].toObject();
    const QString named = crs[QLatin1String("properties")].toObject()[QLatin1String("name")].toString();
    if (const auto known = crsOf(named))
        builder.setFileCrs(*known);
    else if (!named.isEmpty() && !options.crs)
        return GeoJsonText::tr("its coordinate system \"%1\" is not read; export it in CGCS2000 (EPSG:4490) or WGS84.")
            .arg(named.left(60));
    return {};
}

void readFeature(const QJsonObject &json, qsizetype index, const MapFileOptions &options, MapBuilder &builder)
{
    MapFeature feature = describedFeature(json, options.object, GeoJsonText::tr("feature %1").arg(index + 1));
    readGeometry(json[QLatin1String("geometry")].toObject(), feature);
    builder.add(std::move(feature));
}

QString readGeoJson(const QJsonObject &root, const MapFileOptions &options, MapBuilder &builder)
{
    const QString sentence = readCollection(root, options, builder);
    const QJsonArray features = root[QLatin1String("features")].toArray();
    for (qsizetype i = 0; i < features.size() && sentence.isEmpty(); ++i)
        readFeature(features[i].toObject(), i, options, builder);
    return sentence.isEmpty() && features.isEmpty() ? emptyCollection() : sentence;
}

} // namespace yiping
