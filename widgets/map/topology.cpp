// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/topology.h"

#include "widgets/map/geojson.h"

#include <algorithm>

namespace yiping {

namespace {

struct TopologyText
{
    Q_DECLARE_TR_FUNCTIONS(MapFile)
};

/** Two numbers, as `scale` and `translate` are; nothing when the file has none. */
std::optional<LonLat> pairOf(const QJsonValue &value)
{
    const LonLat pair = lonLatOf(value);
    return value.toArray().size() == 2 && qIsFinite(pair.lon) && qIsFinite(pair.lat) ? std::optional(pair)
                                                                                     : std::nullopt;
}

/** Reads the arcs that features share, and the features that name them. */
class TopologyReader
{
public:
    TopologyReader(const QJsonObject &root, const MapFileOptions &options, MapBuilder &builder)
        : m_root(root)
        , m_options(options)
        , m_builder(builder)
    {
    }

    QString read()
    {
        const QJsonArray box = m_root[QLatin1String("bbox")].toArray();
        const LonLat middle{.lon = (box.at(0).toDouble() + box.at(2).toDouble()) / 2,
                            .lat = (box.at(1).toDouble() + box.at(3).toDouble()) / 2};
        if (box.size() == 4 && isOnGlobe(middle))
            m_builder.setOrigin(middle);
        readArcs();
        const QJsonObject objects = m_root[QLatin1String("objects")].toObject();
        if (objects.isEmpty())
            return TopologyText::tr("it is empty: it has no objects.");
        for (auto it = objects.begin(); it != objects.end(); ++it)
            readObject(it.key(), it->toObject());
        return {};
    }

private:
    void readArcs()
    {
        const QJsonObject transform = m_root[QLatin1String("transform")].toObject();
        const auto scale = pairOf(transform[QLatin1String("scale")]);
        const auto shift = pairOf(transform[QLatin1String("translate")]);
        const QJsonArray arcs = m_root[QLatin1String("arcs")].toArray();
        m_arcs.reserve(static_cast<std::size_t>(arcs.size()));
        for (const QJsonValue &points : arcs) {
            Path arc;
            LonLat at;
            const QJsonArray places = points.toArray();
            for (const QJsonValue &value : places) {
                const LonLat place = lonLatOf(value);
                at = scale && shift ? LonLat{.lon = at.lon + place.lon, .lat = at.lat + place.lat} : place;
                arc.push_back(scale && shift ? LonLat{.lon = at.lon * scale->lon + shift->lon,
                                                      .lat = at.lat * scale->lat + shift->lat}
                                             : at);
            }
            m_arcs.push_back(std::move(arc));
        }
    }

    void readObject(const QString &key, const QJsonObject &object)
    {
        QJsonArray geometries = object[QLatin1String("geometries")].toArray();
        if (geometries.isEmpty() && object.contains(QLatin1String("type")))
            geometries.append(object);
        const bool division =
            key == QLatin1String("province") || key == QLatin1String("cities") || key == QLatin1String("counties");
        const QString kind = !m_options.object.isEmpty() ? m_options.object
            : division                                   ? QStringLiteral("boundaries")
                                                         : key;
        for (qsizetype i = 0; i < geometries.size(); ++i) {
            const QJsonObject json = geometries[i].toObject();
            MapFeature feature = describedFeature(json, kind, QStringLiteral("%1 %2").arg(key.left(40)).arg(i + 1));
            readGeometry(json, feature);
            m_builder.add(std::move(feature));
        }
    }

    /** A line of several arcs; ~n means arc n backwards, and each arc begins where the one before ends. */
    Path joined(const QJsonValue &references, MapFeature &feature)
    {
        Path line;
        const QJsonArray list = references.toArray();
        for (const QJsonValue &value : list) {
            const int reference = value.toInt(static_cast<int>(m_arcs.size()));
            const auto index = static_cast<std::size_t>(reference < 0 ? ~reference : reference);
            if (index >= m_arcs.size()) {
                feature.problem =
                    TopologyText::tr("it names arc %1, which the file does not have; left out.").arg(value.toDouble());
                return {};
            }
            Path arc = m_arcs[index];
            if (reference < 0)
                std::reverse(arc.begin(), arc.end());
            line.insert(line.end(), arc.begin() + (line.empty() || arc.empty() ? 0 : 1), arc.end());
        }
        return line;
    }

    std::vector<Path> joinedRings(const QJsonValue &rings, MapFeature &feature)
    {
        std::vector<Path> paths;
        const QJsonArray list = rings.toArray();
        for (const QJsonValue &references : list)
            paths.push_back(joined(references, feature));
        return paths;
    }

    [[nodiscard]] LonLat placed(const QJsonValue &value) const
    {
        const QJsonObject transform = m_root[QLatin1String("transform")].toObject();
        const auto scale = pairOf(transform[QLatin1String("scale")]);
        const auto shift = pairOf(transform[QLatin1String("translate")]);
        const LonLat place = lonLatOf(value);
        return scale && shift
            ? LonLat{.lon = place.lon * scale->lon + shift->lon, .lat = place.lat * scale->lat + shift->lat}
            : place;
    }

    void readGeometry(const QJsonObject &geometry, MapFeature &feature)
    {
        const QString type = geometry[QLatin1String("type")].toString();
        const QJsonValue arcs = geometry[QLatin1String("arcs")];
        const QJsonArray parts = arcs.toArray();
        const QJsonArray coordinates = geometry[QLatin1String("coordinates")].toArray();
        if (type == QLatin1String("Polygon")) {
            feature.polygons.push_back(joinedRings(arcs, feature));
        } else if (type == QLatin1String("MultiPolygon")) {
            for (const QJsonValue &polygon : parts)
                feature.polygons.push_back(joinedRings(polygon, feature));
        } else if (type == QLatin1String("LineString")) {
            feature.lines.push_back(joined(arcs, feature));
        } else if (type == QLatin1String("MultiLineString")) {
            for (const QJsonValue &line : parts)
                feature.lines.push_back(joined(line, feature));
        } else if (type == QLatin1String("Point") && !coordinates.isEmpty()) {
            feature.points.push_back(placed(coordinates));
        } else if (type == QLatin1String("MultiPoint")) {
            for (const QJsonValue &place : coordinates)
                feature.points.push_back(placed(place));
        } else if (!type.isEmpty() && type != QLatin1String("Point")) {
            feature.problem = TopologyText::tr("a geometry of type \"%1\" is not drawn; left out.").arg(type.left(40));
        }
    }

    const QJsonObject &m_root;
    const MapFileOptions &m_options;
    MapBuilder &m_builder;
    std::vector<Path> m_arcs;
};

} // namespace

QString readTopology(const QJsonObject &root, const MapFileOptions &options, MapBuilder &builder)
{
    return TopologyReader(root, options, builder).read();
}

} // namespace yiping
