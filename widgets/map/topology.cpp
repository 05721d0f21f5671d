// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/topology.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace yiping {

namespace {

/** Reads one document; after the first thing that is wrong it only carries the sentence about it. */
class TopologyReader
{
public:
    explicit TopologyReader(const QString &name)
        : m_name(name)
    {
    }

    MapDataResult read(const QByteArray &json)
    {
        QJsonParseError problem;
        const QJsonObject root = QJsonDocument::fromJson(json, &problem).object();
        if (problem.error != QJsonParseError::NoError)
            fail(QStringLiteral("is not JSON (byte %1: %2)").arg(problem.offset).arg(problem.errorString()));
        else if (root[QLatin1String("type")].toString() != QLatin1String("Topology"))
            fail(QStringLiteral("is not TopoJSON: its \"type\" is not \"Topology\""));
        else
            readRoot(root);
        if (!m_error.isEmpty())
            return {.data = std::nullopt, .error = m_error};
        return {.data = std::move(m_data), .error = {}};
    }

private:
    void fail(const QString &what)
    {
        if (m_error.isEmpty())
            m_error = QStringLiteral("%1 %2").arg(m_name, what);
    }

    void readRoot(const QJsonObject &root)
    {
        const QJsonArray box = root[QLatin1String("bbox")].toArray();
        if (box.size() == 4) {
            const MercatorPoint a = toMercator({.lon = box[0].toDouble(), .lat = box[1].toDouble()});
            const MercatorPoint b = toMercator({.lon = box[2].toDouble(), .lat = box[3].toDouble()});
            m_data.origin = {.x = (a.x + b.x) / 2, .y = (a.y + b.y) / 2};
        }
        readArcs(root);
        const QJsonObject objects = root[QLatin1String("objects")].toObject();
        if (objects.isEmpty())
            fail(QStringLiteral("has no \"objects\""));
        for (auto it = objects.begin(); it != objects.end() && m_error.isEmpty(); ++it) {
            const QJsonArray geometries = it->toObject()[QLatin1String("geometries")].toArray();
            for (const QJsonValue &geometry : geometries)
                readGeometry(it.key(), geometry.toObject());
        }
        if (m_error.isEmpty())
            readBorders();
    }

    void readArcs(const QJsonObject &root)
    {
        const QJsonObject transform = root[QLatin1String("transform")].toObject();
        const QJsonArray scale = transform[QLatin1String("scale")].toArray();
        const QJsonArray shift = transform[QLatin1String("translate")].toArray();
        const bool quantised = scale.size() == 2 && shift.size() == 2;
        const QJsonArray arcs = root[QLatin1String("arcs")].toArray();
        m_arcs.reserve(static_cast<std::size_t>(arcs.size()));
        for (qsizetype i = 0; i < arcs.size(); ++i) {
            Ring arc;
            double x = 0;
            double y = 0;
            const QJsonArray points = arcs[i].toArray();
            for (const QJsonValue &value : points) {
                const QJsonArray point = value.toArray();
                x = quantised ? x + point[0].toDouble() : point[0].toDouble();
                y = quantised ? y + point[1].toDouble() : point[1].toDouble();
                const LonLat place = quantised ? LonLat{.lon = x * scale[0].toDouble() + shift[0].toDouble(),
                                                        .lat = y * scale[1].toDouble() + shift[1].toDouble()}
                                               : LonLat{.lon = x, .lat = y};
                if (point.size() < 2 || !isOnGlobe(place)) {
                    fail(QStringLiteral("has a place that is not on the globe in arc %1").arg(i));
                    return;
                }
                arc.push_back(m_data.local(place));
            }
            m_arcs.push_back(std::move(arc));
        }
    }

    /** A line of several arcs; ~n means arc n backwards, and each arc begins where the one before ends. */
    Ring joined(const QJsonArray &references, const QString &what)
    {
        Ring line;
        for (const QJsonValue &value : references) {
            const int reference = value.toInt(static_cast<int>(m_arcs.size()));
            const auto index = static_cast<std::size_t>(reference < 0 ? ~reference : reference);
            if (index >= m_arcs.size()) {
                fail(QStringLiteral("names arc %1, which it does not have, in %2").arg(reference).arg(what));
                return {};
            }
            Ring arc = m_arcs[index];
            if (reference < 0)
                std::reverse(arc.begin(), arc.end());
            line.insert(line.end(), arc.begin() + (line.empty() || arc.empty() ? 0 : 1), arc.end());
        }
        return line;
    }

    void readGeometry(const QString &object, const QJsonObject &geometry)
    {
        const QString type = geometry[QLatin1String("type")].toString();
        const QString id = geometry[QLatin1String("id")].toString();
        const QString what = QStringLiteral("%1 %2").arg(object, id);
        const QJsonArray arcs = geometry[QLatin1String("arcs")].toArray();
        if (type == QLatin1String("Polygon")) {
            readArea(object, geometry, QJsonArray{arcs}, what);
        } else if (type == QLatin1String("MultiPolygon")) {
            readArea(object, geometry, arcs, what);
        } else if (type == QLatin1String("LineString")) {
            readLine(object, geometry, arcs, what);
        } else if (type == QLatin1String("MultiLineString")) {
            for (const QJsonValue &line : arcs)
                readLine(object, geometry, line.toArray(), what);
        } else {
            fail(QStringLiteral("has a geometry of type \"%1\" in %2; areas and lines are drawn, nothing else")
                     .arg(type, what));
        }
    }

    void readLine(const QString &object, const QJsonObject &geometry, const QJsonArray &arcs, const QString &what)
    {
        const int level = geometry[QLatin1String("properties")].toObject()[QLatin1String("level")].toInt();
        m_data.lines.push_back({.object = object, .level = level, .line = joined(arcs, what)});
    }

    void readArea(const QString &object, const QJsonObject &geometry, const QJsonArray &polygons, const QString &what)
    {
        const QJsonObject properties = geometry[QLatin1String("properties")].toObject();
        const QJsonArray centre = properties[QLatin1String("centre")].toArray();
        MapArea area;
        area.code = plainCode(geometry[QLatin1String("id")].toString());
        area.name = properties[QLatin1String("name")].toString();
        area.shortName = properties[QLatin1String("short")].toString(area.name);
        area.centre = {.lon = centre[0].toDouble(), .lat = centre[1].toDouble()};
        area.level = object == QLatin1String("province") ? AreaLevel::Province
            : object == QLatin1String("cities")          ? AreaLevel::City
                                                         : AreaLevel::County;
        if (area.code.isEmpty())
            fail(QStringLiteral("has an area without an id in %1").arg(object));
        for (const QJsonValue &polygon : polygons) {
            std::vector<Ring> rings;
            for (const QJsonValue &references : polygon.toArray()) {
                rings.push_back(joined(references.toArray(), what));
                if (area.level == AreaLevel::County)
                    noteUse(references.toArray(), m_data.areas.size());
            }
            area.polygons.push_back(std::move(rings));
        }
        measure(area);
        m_data.areas.push_back(std::move(area));
    }

    static void measure(MapArea &area)
    {
        for (const auto &rings : area.polygons) {
            for (const LocalPoint &point : rings.empty() ? Ring{} : rings.front()) {
                const QRectF dot(point.x, point.y, 1e-12, 1e-12);
                area.box = area.box.isNull() ? dot : area.box.united(dot);
            }
            if (area.level != AreaLevel::County)
                continue;
            const Triangles part = triangulate(rings);
            const auto base = static_cast<quint32>(area.triangles.vertices.size());
            area.triangles.vertices.insert(area.triangles.vertices.end(), part.vertices.begin(), part.vertices.end());
            for (const quint32 index : part.indices)
                area.triangles.indices.push_back(base + index);
        }
    }

    void noteUse(const QJsonArray &references, std::size_t area)
    {
        m_users.resize(m_arcs.size(), {NoArea, NoArea});
        for (const QJsonValue &value : references) {
            const int reference = value.toInt();
            const auto index = static_cast<std::size_t>(reference < 0 ? ~reference : reference);
            if (index < m_users.size())
                m_users[index][m_users[index][0] == NoArea ? 0 : 1] = area;
        }
    }

    void readBorders()
    {
        for (std::size_t i = 0; i < m_users.size(); ++i) {
            const auto [one, other] = m_users[i];
            if (one == NoArea)
                continue;
            BorderKind kind = BorderKind::Province;
            if (other != NoArea) {
                const bool sameCity = m_data.areas[one].code.left(4) == m_data.areas[other].code.left(4);
                kind = sameCity ? BorderKind::County : BorderKind::City;
            }
            m_data.borders.push_back({.kind = kind, .county = m_data.areas[one].code, .line = m_arcs[i]});
        }
    }

    static constexpr auto NoArea = static_cast<std::size_t>(-1);

    QString m_name;
    QString m_error;
    MapData m_data;
    std::vector<Ring> m_arcs;
    /** The one or two counties on the sides of each arc. */
    std::vector<std::array<std::size_t, 2>> m_users;
};

} // namespace

QString plainCode(const QString &code)
{
    if (code.size() == 6 && code.endsWith(QLatin1String("0000")))
        return code.left(2);
    if (code.size() == 6 && code.endsWith(QLatin1String("00")))
        return code.left(4);
    return code;
}

bool MapArea::contains(LocalPoint point) const
{
    if (!box.contains(QPointF(point.x, point.y)))
        return false;
    bool in = false;
    for (const auto &rings : polygons) {
        for (const Ring &ring : rings) {
            for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
                const LocalPoint a = ring[i];
                const LocalPoint b = ring[j];
                if ((a.y > point.y) != (b.y > point.y)
                    && point.x < a.x + (double(point.y) - a.y) / (double(b.y) - a.y) * (double(b.x) - a.x))
                    in = !in;
            }
        }
    }
    return in;
}

const MapArea *MapData::find(const QString &code) const
{
    const QString plain = plainCode(code);
    const auto found =
        std::find_if(areas.begin(), areas.end(), [&](const MapArea &area) { return area.code == plain; });
    return found == areas.end() ? nullptr : &*found;
}

LocalPoint MapData::local(LonLat point) const
{
    const MercatorPoint p = toMercator(point);
    return {.x = static_cast<float>(p.x - origin.x), .y = static_cast<float>(p.y - origin.y)};
}

MapDataResult readTopology(const QByteArray &json, const QString &name)
{
    return TopologyReader(name).read(json);
}

} // namespace yiping
