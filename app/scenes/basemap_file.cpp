// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenes/basemap_file.h"

#include "scenes/json_reader.h"
#include "scenes/raster_reader.h"

#include <QDir>
#include <QFile>

namespace yiping {

namespace {

const auto BasemapSchemaName = QLatin1String("yiping.basemap/1");

void readParts(const JsonNode &root, BasemapFile &file)
{
    if (root.kind != JsonNode::Kind::Object) {
        file.problems.push_back(file.problemAt(root.at, RasterReader::tr("a basemap file is a JSON object")));
        return;
    }
    const JsonNode *schema = root.find(u"schema");
    if (!schema || schema->string != BasemapSchemaName) {
        file.problems.push_back(file.problemAt(schema ? schema->at : root.at,
                                               RasterReader::tr("\"schema\" must be \"%1\"").arg(BasemapSchemaName)));
        return;
    }
    for (const JsonMember &member : root.members) {
        if (member.key == QLatin1String("raster"))
            file.raster = RasterReader(file).read(member.value);
        else if (member.key == QLatin1String("vector"))
            file.vector = member.value;
        else if (member.key != QLatin1String("schema") && member.key != QLatin1String("$schema"))
            file.problems.push_back(
                file.problemAt(member.at, RasterReader::tr("\"%1\" is not known in a basemap file").arg(member.key)));
    }
}

} // namespace

BasemapFile BasemapFile::parse(const QByteArray &json, const QString &name)
{
    BasemapFile file{.name = name, .text = json};
    if (json.size() > MaxBytes) {
        file.problems.push_back({.file = name, .message = RasterReader::tr("larger than 1 MiB; this is no basemap")});
        return file;
    }
    JsonReader reader(json);
    if (const std::optional<JsonNode> root = reader.read())
        readParts(*root, file);
    else
        file.problems.push_back(file.problemAt(reader.errorAt(), reader.errorText()));
    return file;
}

BasemapFile BasemapFile::load(const QString &path)
{
    QFile source(path);
    if (source.open(QIODevice::ReadOnly))
        return parse(source.read(MaxBytes + 1), path);
    BasemapFile file{.name = path};
    file.problems.push_back(
        {.file = path, .message = RasterReader::tr("cannot be read: %1").arg(source.errorString())});
    return file;
}

SceneProblem BasemapFile::problemAt(qsizetype at, const QString &message) const
{
    const auto [line, column] = positionAt(text, at);
    return {.file = name, .line = line, .column = column, .message = message};
}

QString BasemapFile::resolved(const QString &path) const
{
    return QDir::cleanPath(QFileInfo(name).absoluteDir().absoluteFilePath(path));
}

} // namespace yiping
