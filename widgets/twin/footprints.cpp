// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/twin/footprints.h"

#include "widgets/twin/ring_check.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace yiping {

namespace {

constexpr double MetresPerDegree = 6'371'008.8 * M_PI / 180;

enum class FootprintCrs { Cgcs2000, Gcj02, Bd09, Unknown };

QString crsName(const QJsonObject &root)
{
    const QJsonValue crs = root.value(QLatin1String("crs"));
    return crs.isObject() ? crs[QLatin1String("properties")][QLatin1String("name")].toString() : crs.toString();
}

FootprintCrs crsNamed(const QString &name)
{
    const QString plain = QString(name).remove(QLatin1Char('-')).remove(QLatin1Char(' ')).toUpper();
    if (plain.contains(QLatin1String("GCJ02")))
        return FootprintCrs::Gcj02;
    if (plain.contains(QLatin1String("BD09")))
        return FootprintCrs::Bd09;
    static const QRegularExpression degrees(QStringLiteral("^$|CRS84$|EPSG:+(4326|4490)$|^CGCS2000$|^WGS84$"));
    return plain.contains(degrees) ? FootprintCrs::Cgcs2000 : FootprintCrs::Unknown;
}

/** A number, or a text that begins with one ("12", "12 m"), as OpenStreetMap has it. */
std::optional<double> numberIn(const QJsonObject &properties, QLatin1String key)
{
    const QJsonValue value = properties.value(key);
    if (value.isDouble())
        return value.toDouble();
    QString text = value.toString().trimmed();
    if (text.endsWith(QLatin1Char('m')))
        text = text.chopped(1).trimmed();
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::optional<double> within(std::optional<double> value, double least, double most)
{
    return value && *value >= least && *value <= most ? value : std::nullopt;
}

/** One file on its way into a DistrictData. */
class FootprintReader
{
    Q_DECLARE_TR_FUNCTIONS(FootprintReader)
public:
    explicit FootprintReader(const QString &name)
        : m_name(name)
    {
    }

    FootprintsResult read(const QByteArray &json);

private:
    using Degrees = std::vector<std::vector<std::vector<LonLat>>>;
    struct Raw
    {
        QString what;
        QJsonObject properties;
        Degrees parts;
    };

    bool readRoot(const QByteArray &json, QJsonObject &root);
    void takeFeature(const QJsonObject &feature, qsizetype number);
    /** Empty when it is good. */
    QString readPolygon(const QJsonArray &rings, Degrees &parts) const;
    bool place();
    void finish(const Raw &raw);
    QString toMetres(const Degrees &parts, std::vector<TwinPolygon> &result) const;
    void addBuilding(const Raw &raw, std::vector<TwinPolygon> parts);
    void measure(const std::vector<TwinPolygon> &parts, QRectF &box) const;
    void complain(const QString &what, const QString &why)
    {
        ++m_data.problemCount;
        if (m_data.problems.size() < FootprintLimits::Sentences)
            m_data.problems.append(QStringLiteral("%1: %2: %3").arg(m_name, what, why));
    }
    bool fail(const QString &why)
    {
        m_error = QStringLiteral("%1: %2").arg(m_name, why);
        return false;
    }

    QString m_name;
    QString m_error;
    FootprintCrs m_crs = FootprintCrs::Cgcs2000;
    std::vector<Raw> m_raw;
    DistrictData m_data;
};

bool FootprintReader::readRoot(const QByteArray &json, QJsonObject &root)
{
    if (json.size() > FootprintLimits::FileBytes)
        return fail(tr("the file has %1 MB; at most %2 MB are read. Cut it to the district.")
                        .arg(json.size() >> 20)
                        .arg(FootprintLimits::FileBytes >> 20));
    QJsonParseError problem;
    root = QJsonDocument::fromJson(json, &problem).object();
    if (problem.error != QJsonParseError::NoError)
        return fail(tr("not JSON (byte %1: %2)").arg(problem.offset).arg(problem.errorString()));
    if (root.value(QLatin1String("type")).toString() != QLatin1String("FeatureCollection"))
        return fail(tr("not GeoJSON: its \"type\" must be \"FeatureCollection\""));
    m_crs = crsNamed(crsName(root));
    if (m_crs == FootprintCrs::Unknown)
        return fail(
            tr("its crs \"%1\" is not known; WGS84, CGCS2000, GCJ-02 and BD-09 in degrees are").arg(crsName(root)));
    const qsizetype count = root.value(QLatin1String("features")).toArray().size();
    if (count > FootprintLimits::Buildings)
        return fail(tr("%1 features; at most %2 are drawn. Cut it to the district.")
                        .arg(count)
                        .arg(FootprintLimits::Buildings));
    return true;
}

FootprintsResult FootprintReader::read(const QByteArray &json)
{
    QJsonObject root;
    if (!readRoot(json, root))
        return {.data = std::nullopt, .error = m_error};
    m_data.title = root.value(QLatin1String("title")).toString(root.value(QLatin1String("name")).toString());
    m_data.invented = root.value(QLatin1String("invented")).toBool();
    const QJsonArray features = root.value(QLatin1String("features")).toArray();
    for (qsizetype i = 0; i < features.size(); ++i)
        takeFeature(features[i].toObject(), i + 1);
    if (!place())
        return {.data = std::nullopt, .error = m_error};
    for (const Raw &raw : m_raw)
        finish(raw);
    if (m_data.buildings.empty()) {
        fail(m_data.problems.isEmpty() ? tr("it has no building")
                                       : tr("no building could be used. %1").arg(m_data.problems.constFirst()));
        return {.data = std::nullopt, .error = m_error};
    }
    for (const TwinBuilding &building : m_data.buildings)
        m_data.box = m_data.box.united(building.box);
    for (const TwinWater &water : m_data.waters)
        measure({water.polygon}, m_data.box);
    return {.data = std::move(m_data), .error = {}};
}

void FootprintReader::takeFeature(const QJsonObject &feature, qsizetype number)
{
    Raw raw;
    raw.properties = feature.value(QLatin1String("properties")).toObject();
    const QJsonValue id = raw.properties.contains(QLatin1String("id")) ? raw.properties.value(QLatin1String("id"))
                                                                       : feature.value(QLatin1String("id"));
    const QString words = id.isDouble() ? QString::number(id.toDouble(), 'g', 15) : id.toString();
    raw.what = words.isEmpty() ? tr("feature %1").arg(number) : tr("feature %1 (%2)").arg(number).arg(words);
    raw.properties.insert(QLatin1String("id"), words);
    const QJsonObject geometry = feature.value(QLatin1String("geometry")).toObject();
    const QString type = geometry.value(QLatin1String("type")).toString();
    const QJsonArray coordinates = geometry.value(QLatin1String("coordinates")).toArray();
    QString problem;
    if (type == QLatin1String("Polygon")) {
        problem = readPolygon(coordinates, raw.parts);
    } else if (type == QLatin1String("MultiPolygon")) {
        for (qsizetype i = 0; i < coordinates.size() && problem.isEmpty(); ++i)
            problem = readPolygon(coordinates[i].toArray(), raw.parts);
    } else {
        problem = tr("its geometry is \"%1\"; a footprint is a Polygon or a MultiPolygon").arg(type);
    }
    if (problem.isEmpty() && raw.parts.empty())
        problem = tr("it is empty");
    if (problem.isEmpty())
        m_raw.push_back(std::move(raw));
    else
        complain(raw.what, problem);
}

QString FootprintReader::readPolygon(const QJsonArray &rings, Degrees &parts) const
{
    std::vector<std::vector<LonLat>> polygon;
    for (const auto &value : rings) {
        const QJsonArray positions = value.toArray();
        if (positions.size() > FootprintLimits::Corners)
            return tr("a ring has %1 corners; at most %2").arg(positions.size()).arg(FootprintLimits::Corners);
        std::vector<LonLat> ring;
        for (const auto &position : positions) {
            const LonLat raw{.lon = position[0].toDouble(NAN), .lat = position[1].toDouble(NAN)};
            if (!isOnGlobe(raw))
                return tr("a corner is not a longitude and a latitude in degrees");
            const LonLat gcj = m_crs == FootprintCrs::Bd09 ? gcj02FromBd09(raw) : raw;
            ring.push_back(m_crs == FootprintCrs::Cgcs2000 ? gcj : cgcs2000FromGcj02(gcj));
        }
        if (ring.size() < 4)
            return tr("a ring has fewer than three corners");
        if (!(ring.front() == ring.back()))
            return tr("a ring is not closed: its last corner must be its first");
        polygon.push_back(std::move(ring));
    }
    if (!polygon.empty())
        parts.push_back(std::move(polygon));
    return {};
}

/** The origin is the middle of everything. */
bool FootprintReader::place()
{
    double west = 180;
    double east = -180;
    double south = 90;
    double north = -90;
    for (const Raw &raw : m_raw) {
        for (const auto &polygon : raw.parts) {
            for (const LonLat &corner : polygon.front()) {
                west = std::min(west, corner.lon);
                east = std::max(east, corner.lon);
                south = std::min(south, corner.lat);
                north = std::max(north, corner.lat);
            }
        }
    }
    if (m_raw.empty())
        return fail(m_data.problems.isEmpty() ? tr("it has no building")
                                              : tr("no building could be used. %1").arg(m_data.problems.constFirst()));
    m_data.origin = {.lon = (west + east) / 2, .lat = (south + north) / 2};
    const double across =
        std::max(distanceMetres({.lon = west, .lat = m_data.origin.lat}, {.lon = east, .lat = m_data.origin.lat}),
                 distanceMetres({.lon = west, .lat = south}, {.lon = west, .lat = north}))
        / 1000;
    if (across > FootprintLimits::Across)
        return fail(tr("it is %1 km across; a district is at most %2 km. Cut it.")
                        .arg(across, 0, 'f', 0)
                        .arg(FootprintLimits::Across));
    return true;
}

QString FootprintReader::toMetres(const Degrees &parts, std::vector<TwinPolygon> &result) const
{
    for (const auto &polygon : parts) {
        TwinPolygon metres;
        for (const auto &degrees : polygon) {
            Ring ring;
            for (const LonLat &corner : degrees)
                ring.push_back(m_data.local(corner));
            ring = plainRing(ring);
            const bool outline = metres.empty();
            if (crossesItself(ring))
                return tr("its outline crosses itself");
            if (std::abs(signedArea(ring)) < 1) {
                if (outline)
                    return tr("it has no area");
                continue;
            }
            if ((signedArea(ring) > 0) != outline)
                std::ranges::reverse(ring);
            metres.push_back(std::move(ring));
        }
        result.push_back(std::move(metres));
    }
    return {};
}

void FootprintReader::finish(const Raw &raw)
{
    std::vector<TwinPolygon> parts;
    if (const QString problem = toMetres(raw.parts, parts); !problem.isEmpty())
        return complain(raw.what, problem);
    if (!raw.properties.value(QLatin1String("water")).toBool())
        return addBuilding(raw, std::move(parts));
    for (TwinPolygon &part : parts) {
        const auto bed = within(numberIn(raw.properties, QLatin1String("bed")), -500, 9000);
        m_data.waters.push_back({.polygon = std::move(part), .bed = bed ? std::optional(float(*bed)) : std::nullopt});
    }
}

void FootprintReader::addBuilding(const Raw &raw, std::vector<TwinPolygon> parts)
{
    TwinBuilding building{.id = raw.properties.value(QLatin1String("id")).toString(),
                          .name = raw.properties.value(QLatin1String("name")).toString(),
                          .parts = std::move(parts)};
    auto levels = numberIn(raw.properties, QLatin1String("levels"));
    if (!levels)
        levels = numberIn(raw.properties, QLatin1String("building:levels"));
    auto height = numberIn(raw.properties, QLatin1String("height"));
    if (!height && levels)
        height = *levels * FootprintLimits::LevelHeight;
    if (height && !within(height, 0.5, 1000))
        complain(raw.what,
                 tr("its height of %1 m is not one of a building; %2 m are drawn")
                     .arg(*height)
                     .arg(double(FootprintLimits::DefaultHeight)));
    height = within(height, 0.5, 1000);
    if (!height)
        ++m_data.defaultHeights;
    building.height = height ? static_cast<float>(*height) : FootprintLimits::DefaultHeight;
    if (const auto ground = within(numberIn(raw.properties, QLatin1String("elevation")), -500, 9000))
        building.elevation = static_cast<float>(*ground);
    else
        ++m_data.withoutElevation;
    measure(building.parts, building.box);
    m_data.buildings.push_back(std::move(building));
}

void FootprintReader::measure(const std::vector<TwinPolygon> &parts, QRectF &box) const
{
    for (const TwinPolygon &part : parts) {
        const auto [west, east] = std::ranges::minmax(part.front(), {}, &LocalPoint::x);
        const auto [south, north] = std::ranges::minmax(part.front(), {}, &LocalPoint::y);
        box = box.united(QRectF(west.x, south.y, double(east.x) - west.x, double(north.y) - south.y));
    }
}

} // namespace

LocalPoint DistrictData::local(LonLat place) const
{
    return {.x = static_cast<float>((place.lon - origin.lon) * MetresPerDegree * std::cos(origin.lat * M_PI / 180)),
            .y = static_cast<float>((place.lat - origin.lat) * MetresPerDegree)};
}

LonLat DistrictData::placeOf(LocalPoint local) const
{
    return {.lon = origin.lon + local.x / (MetresPerDegree * std::cos(origin.lat * M_PI / 180)),
            .lat = origin.lat + local.y / MetresPerDegree};
}

FootprintsResult readFootprints(const QByteArray &json, const QString &name)
{
    return FootprintReader(name).read(json);
}

} // namespace yiping
