// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenes/raster_reader.h"

#include "scenes/near_word.h"

#include <QUrl>

#include <algorithm>
#include <array>

namespace yiping {

namespace {

constexpr double DeepestZoom = 22;

const QStringList &groundTypes()
{
    static const QStringList words{QStringLiteral("mbtiles"), QStringLiteral("directory"), QStringLiteral("tianditu"),
                                   QStringLiteral("server")};
    return words;
}

const QStringList &rasterKeys()
{
    static const QStringList keys{QStringLiteral("type"),          QStringLiteral("path"),
                                  QStringLiteral("url"),           QStringLiteral("annotation"),
                                  QStringLiteral("annotationUrl"), QStringLiteral("subdomains"),
                                  QStringLiteral("layer"),         QStringLiteral("scheme"),
                                  QStringLiteral("tileSize"),      QStringLiteral("minZoom"),
                                  QStringLiteral("maxZoom"),       QStringLiteral("bounds"),
                                  QStringLiteral("crs"),           QStringLiteral("approvalNumber"),
                                  QStringLiteral("attribution"),   QStringLiteral("tone"),
                                  QStringLiteral("dim"),           QStringLiteral("cacheMegabytes"),
                                  QStringLiteral("names")};
    return keys;
}

qsizetype placeIn(const JsonNode &node, QStringView key)
{
    const JsonNode *found = node.find(key);
    return found ? found->at : node.at;
}

} // namespace

std::optional<RasterGround> RasterReader::read(const JsonNode &node)
{
    const std::size_t before = m_file.problems.size();
    RasterGround ground;
    if (node.kind != JsonNode::Kind::Object) {
        report(node.at, tr("\"raster\" must be an object"));
        return std::nullopt;
    }
    checkKeys(node);
    readType(node, ground);
    readLimits(node, ground);
    readLooks(node, ground);
    checkCrs(node);
    if (m_file.problems.size() != before)
        return std::nullopt;
    return ground;
}

void RasterReader::checkKeys(const JsonNode &node)
{
    for (const JsonMember &member : node.members) {
        if (rasterKeys().contains(member.key))
            continue;
        const QString near = nearWord(member.key, rasterKeys());
        report(member.at,
               near.isEmpty() ? tr("\"%1\" is not known in \"raster\"").arg(member.key)
                              : tr("\"%1\" is not known in \"raster\"; did you mean \"%2\"?").arg(member.key, near));
    }
}

void RasterReader::readType(const JsonNode &node, RasterGround &ground)
{
    if (!node.find(u"type")) {
        report(node.at, tr("\"type\" must be one of: %1").arg(groundTypes().join(QLatin1String(", "))));
        return;
    }
    ground.type = static_cast<RasterGround::Type>(readChoice(node, u"type", groundTypes()));
    switch (ground.type) {
    case RasterGround::Type::MbTiles:
        // Its rows count from the south, unless the file was made by someone who did not know.
        ground.scheme = RasterGround::Scheme::Tms;
        [[fallthrough]];
    case RasterGround::Type::Directory:
        readPlace(node, ground);
        break;
    case RasterGround::Type::Tianditu: {
        const QStringList layers{QStringLiteral("vec"), QStringLiteral("img"), QStringLiteral("ter")};
        ground.layer = layers[readChoice(node, u"layer", layers)];
        break;
    }
    case RasterGround::Type::Server:
        readServer(node, ground);
        break;
    }
    if (node.find(u"scheme"))
        ground.scheme = static_cast<RasterGround::Scheme>(
            readChoice(node, u"scheme", {QStringLiteral("xyz"), QStringLiteral("tms")}));
}

void RasterReader::readPlace(const JsonNode &node, RasterGround &ground)
{
    const QString path = readText(node, u"path");
    if (path.isEmpty())
        report(placeIn(node, u"path"), tr("\"path\" must name a file or folder, absolute or beside this file"));
    else
        ground.path = m_file.resolved(path);
}

void RasterReader::readServer(const JsonNode &node, RasterGround &ground)
{
    if (const JsonNode *list = node.find(u"subdomains")) {
        const bool texts = list->kind == JsonNode::Kind::Array
            && std::ranges::all_of(list->items, [](const JsonNode &item) { return !item.string.isEmpty(); });
        if (!texts || list->items.empty())
            report(list->at, tr("\"subdomains\" must be a list of texts"));
        for (const JsonNode &item : list->items)
            ground.subdomains.append(item.string);
    }
    ground.url = readUrl(node, u"url", !ground.subdomains.isEmpty());
    if (node.find(u"annotationUrl"))
        ground.annotationUrl = readUrl(node, u"annotationUrl", !ground.subdomains.isEmpty());
}

QString RasterReader::readUrl(const JsonNode &node, QStringView key, bool withSubdomains)
{
    QString url = readText(node, key);
    QString probe = url;
    for (const auto word : {QLatin1String("{z}"), QLatin1String("{x}"), QLatin1String("{y}"), QLatin1String("{s}")})
        probe.replace(word, QLatin1String("1"));
    const QUrl parsed(probe, QUrl::StrictMode);
    const bool http = parsed.scheme() == QLatin1String("http") || parsed.scheme() == QLatin1String("https");
    if (!parsed.isValid() || !http || parsed.host().isEmpty()) {
        report(placeIn(node, key), tr("\"%1\" must be an address that begins with http:// or https://").arg(key));
    } else if (!url.contains(QLatin1String("{z}")) || !url.contains(QLatin1String("{x}"))
               || !url.contains(QLatin1String("{y}"))) {
        report(placeIn(node, key), tr("\"%1\" must hold {z}, {x} and {y}").arg(key));
    } else if (url.contains(QLatin1String("{s}")) && !withSubdomains) {
        report(placeIn(node, key), tr("\"%1\" holds {s}, so \"subdomains\" must list what it stands for").arg(key));
    }
    return url;
}

void RasterReader::readLimits(const JsonNode &node, RasterGround &ground)
{
    for (const auto &[key, field] :
         {std::pair{u"minZoom", &RasterGround::minZoom}, std::pair{u"maxZoom", &RasterGround::maxZoom}}) {
        if (const std::optional<double> zoom = readNumber(node, key, 0, DeepestZoom))
            ground.*field = static_cast<int>(*zoom);
    }
    if (ground.minZoom && ground.maxZoom && *ground.minZoom > *ground.maxZoom)
        report(placeIn(node, u"minZoom"), tr("\"minZoom\" must not be above \"maxZoom\""));
    ground.tileSize = static_cast<int>(readNumber(node, u"tileSize", 128, 1024).value_or(ground.tileSize));
    ground.cacheMegabytes =
        static_cast<int>(readNumber(node, u"cacheMegabytes", 0, 1'000'000).value_or(ground.cacheMegabytes));
    const JsonNode *bounds = node.find(u"bounds");
    if (!bounds)
        return;
    std::array<double, 4> edge{};
    bool right = bounds->items.size() == edge.size();
    for (std::size_t i = 0; right && i < edge.size(); ++i) {
        right = bounds->items[i].kind == JsonNode::Kind::Number;
        edge[i] = bounds->items[i].number;
    }
    if (!right || edge[0] < -180 || edge[2] > 180 || edge[1] < -90 || edge[3] > 90 || edge[0] >= edge[2]
        || edge[1] >= edge[3])
        report(bounds->at, tr("\"bounds\" must be [west, south, east, north] in degrees"));
    else
        ground.bounds = QRectF(edge[0], edge[1], edge[2] - edge[0], edge[3] - edge[1]);
}

void RasterReader::readLooks(const JsonNode &node, RasterGround &ground)
{
    ground.approvalNumber = readText(node, u"approvalNumber");
    ground.attribution = readText(node, u"attribution");
    ground.tone = static_cast<RasterGround::Tone>(
        readChoice(node, u"tone", {QStringLiteral("plain"), QStringLiteral("dark"), QStringLiteral("light")}));
    ground.dim = readNumber(node, u"dim", 0, 1).value_or(ground.dim);
    ground.annotation = readFlag(node, u"annotation", ground.annotation);
    const bool named =
        ground.annotation && (ground.type == RasterGround::Type::Tianditu || !ground.annotationUrl.isEmpty());
    ground.names = readFlag(node, u"names", named);
}

void RasterReader::checkCrs(const JsonNode &node)
{
    const QString crs = readText(node, u"crs").toLower();
    if (crs.isEmpty() || crs == QLatin1String("cgcs2000") || crs == QLatin1String("wgs84"))
        return;
    if (crs == QLatin1String("gcj02") || crs == QLatin1String("gcj-02") || crs == QLatin1String("bd09")
        || crs == QLatin1String("bd-09"))
        report(placeIn(node, u"crs"),
               tr("pictures in %1 lie up to 1 km beside our data and cannot be converted; choose a source in "
                  "CGCS2000, such as tianditu")
                   .arg(crs.toUpper()));
    else
        report(placeIn(node, u"crs"), tr("\"crs\" must be \"cgcs2000\" or \"wgs84\""));
}

QString RasterReader::readText(const JsonNode &node, QStringView key)
{
    const JsonNode *found = node.find(key);
    if (found && found->kind != JsonNode::Kind::String)
        report(found->at, tr("\"%1\" must be a text").arg(key));
    return found ? found->string : QString();
}

bool RasterReader::readFlag(const JsonNode &node, QStringView key, bool otherwise)
{
    const JsonNode *found = node.find(key);
    if (found && found->kind != JsonNode::Kind::Bool)
        report(found->at, tr("\"%1\" must be true or false").arg(key));
    return found ? found->truth : otherwise;
}

/** The position of the word; the first one where there is none. */
int RasterReader::readChoice(const JsonNode &node, QStringView key, const QStringList &choices)
{
    const JsonNode *found = node.find(key);
    if (!found)
        return 0;
    const qsizetype index = choices.indexOf(found->string);
    if (index < 0)
        report(found->at, tr("\"%1\" must be one of: %2").arg(key).arg(choices.join(QLatin1String(", "))));
    return static_cast<int>(std::max<qsizetype>(0, index));
}

std::optional<double> RasterReader::readNumber(const JsonNode &node, QStringView key, double from, double to)
{
    const JsonNode *found = node.find(key);
    if (!found)
        return std::nullopt;
    if (found->kind == JsonNode::Kind::Number && found->number >= from && found->number <= to)
        return found->number;
    report(found->at, tr("\"%1\" must be a number from %2 to %3").arg(key).arg(from).arg(to));
    return std::nullopt;
}

void RasterReader::report(qsizetype at, const QString &message)
{
    m_file.problems.push_back(m_file.problemAt(at, message));
}

} // namespace yiping
