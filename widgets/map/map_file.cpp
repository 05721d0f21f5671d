// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/map_file.h"

#include "widgets/map/feature_split.h"
#include "widgets/map/geojson.h"
#include "widgets/map/topology.h"

#include <QFile>
#include <QJsonDocument>
#include <QtQml/QQmlFile>

namespace yiping {

namespace {

struct MapFileText
{
    Q_DECLARE_TR_FUNCTIONS(MapFile)
};

MapDataResult refused(const QString &name, const QString &sentence)
{
    return {.data = std::nullopt, .error = QStringLiteral("%1: %2").arg(name, sentence), .warnings = {}};
}

/** NaN and Infinity, which some programs write though JSON has no such words, become null: so their feature is named. */
QByteArray withoutNaN(const QByteArray &json)
{
    QByteArray result;
    result.reserve(json.size() + 64);
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (inString && c == '\\' && i + 1 < json.size()) {
            result.append(c).append(json[++i]);
            continue;
        }
        if (c == '"')
            inString = !inString;
        const QByteArrayView rest = QByteArrayView(json).sliced(i);
        qsizetype length = 0;
        for (const QByteArrayView word :
             {QByteArrayView("-Infinity"), QByteArrayView("Infinity"), QByteArrayView("-NaN"), QByteArrayView("NaN")}) {
            if (!inString && length == 0 && rest.startsWith(word))
                length = word.size();
        }
        if (length > 0) {
            result.append("null");
            i += length - 1;
        } else {
            result.append(c);
        }
    }
    return result;
}

QString syntaxProblem(const QJsonParseError &problem, qsizetype size)
{
    if (problem.error == QJsonParseError::DocumentTooLarge)
        return MapFileText::tr("it holds more than can be read; thin it or cut it to the region.");
    if (problem.offset >= size - 1)
        return MapFileText::tr("it ends in the middle, after %1 bytes: it was cut off. Copy it again.").arg(size);
    return MapFileText::tr("it is not JSON (byte %1: %2).").arg(problem.offset).arg(problem.errorString());
}

/** Feature by feature: a large file's tree would take ten times its size. Nothing when a piece is not as it should be. */
std::optional<MapDataResult> readInPieces(const QByteArray &json, const MapFileOptions &options)
{
    const auto split = splitFeatures(json);
    if (!split)
        return std::nullopt;
    const QJsonObject root = QJsonDocument::fromJson(split->rest).object();
    if (root[QLatin1String("type")].toString() != QLatin1String("FeatureCollection"))
        return std::nullopt;
    MapBuilder builder(options);
    if (const QString sentence = readCollection(root, options, builder); !sentence.isEmpty())
        return refused(options.name, sentence);
    if (split->features.empty())
        return refused(options.name, emptyCollection());
    for (std::size_t i = 0; i < split->features.size(); ++i) {
        const QByteArrayView text = split->features[i];
        QJsonParseError problem;
        const auto feature = QJsonDocument::fromJson(QByteArray::fromRawData(text.data(), text.size()), &problem);
        if (problem.error != QJsonParseError::NoError)
            return std::nullopt;
        readFeature(feature.object(), static_cast<qsizetype>(i), options, builder);
    }
    return builder.finish();
}

} // namespace

MapDataResult readMapFile(const QByteArray &json, const MapFileOptions &options)
{
    if (json.trimmed().isEmpty())
        return refused(options.name, MapFileText::tr("it is empty."));
    if (auto result = readInPieces(json, options))
        return std::move(*result);
    QJsonParseError problem;
    QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error == QJsonParseError::IllegalValue || problem.error == QJsonParseError::IllegalNumber)
        document = QJsonDocument::fromJson(withoutNaN(json), &problem);
    if (problem.error != QJsonParseError::NoError)
        return refused(options.name, syntaxProblem(problem, json.size()));
    const QJsonObject root = document.object();
    const QString type = root[QLatin1String("type")].toString();
    MapBuilder builder(options);
    QString sentence;
    if (type == QLatin1String("Topology"))
        sentence = readTopology(root, options, builder);
    else if (type == QLatin1String("FeatureCollection"))
        sentence = readGeoJson(root, options, builder);
    else
        sentence = MapFileText::tr("it is neither TopoJSON nor a GeoJSON FeatureCollection: its \"type\" is \"%1\".")
                       .arg(type.left(40));
    return sentence.isEmpty() ? builder.finish() : refused(options.name, sentence);
}

MapDataResult readMapFile(const QUrl &source, MapFileOptions options)
{
    const QString path = QQmlFile::urlToLocalFileOrQrc(source);
    if (options.name.isEmpty())
        options.name = source.fileName();
    if (path.isEmpty())
        return refused(source.toString(), MapFileText::tr("only local files are read."));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refused(path, MapFileText::tr("it cannot be opened: %1.").arg(file.errorString()));
    if (file.size() > MaxMapFileBytes)
        return refused(options.name,
                       MapFileText::tr("it has %1 MB and at most %2 MB are read; thin it or cut it to the region.")
                           .arg(file.size() >> 20)
                           .arg(MaxMapFileBytes >> 20));
    return readMapFile(file.readAll(), options);
}

} // namespace yiping
