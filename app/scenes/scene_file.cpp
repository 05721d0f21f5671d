// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenes/scene_file.h"

#include "scenes/json_reader.h"
#include "scenes/scene_reader.h"

#include <QFile>

#include <algorithm>

namespace yiping {

namespace {

SceneFile refused(SceneProblem problem)
{
    SceneFile file;
    file.problems.push_back(std::move(problem));
    return file;
}

} // namespace

SceneFile SceneFile::parse(const QByteArray &json, const QString &name, const QStringList &knownKinds)
{
    if (json.size() > MaxBytes)
        return refused({.file = name, .message = SceneReader::tr("larger than 1 MiB; this is no scene file")});
    if (std::ranges::all_of(json, [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }))
        return refused({.file = name, .message = SceneReader::tr("empty; a scene file holds one JSON object")});
    JsonReader reader(json);
    const std::optional<JsonNode> root = reader.read();
    if (!root) {
        const auto [line, column] = positionAt(json, reader.errorAt());
        return refused({.file = name, .line = line, .column = column, .message = reader.errorText()});
    }
    return SceneReader(json, name, knownKinds).read(*root);
}

SceneFile SceneFile::load(const QString &path, const QStringList &knownKinds)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refused({.file = path, .message = SceneReader::tr("cannot be read: %1").arg(file.errorString())});
    return parse(file.read(MaxBytes + 1), path, knownKinds);
}

} // namespace yiping
