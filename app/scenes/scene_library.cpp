// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenes/scene_library.h"

#include "scenes/scene_file.h"
#include "scenes/scene_reader.h"

#include <QDir>

#include <algorithm>
#include <iterator>

namespace yiping {

SceneLibrary::SceneLibrary(QStringList knownKinds)
    : m_knownKinds(std::move(knownKinds))
{
}

void SceneLibrary::addDirectory(const QString &path, Presence presence)
{
    const QDir directory(path);
    const QStringList names = directory.entryList({QStringLiteral("*.json")}, QDir::Files | QDir::Readable, QDir::Name);
    if (names.isEmpty() && presence == Presence::Required)
        m_problems.push_back({.file = path, .message = SceneReader::tr("there is no scene file (*.json) here")});
    for (const QString &name : names) {
        SceneFile file = SceneFile::load(directory.filePath(name), m_knownKinds);
        std::ranges::move(file.problems, std::back_inserter(m_problems));
        if (file.scene)
            add(std::move(*file.scene), directory.path());
    }
}

const Scene *SceneLibrary::find(QStringView id) const
{
    const auto found = std::ranges::find(m_scenes, id, &Scene::id);
    return found == m_scenes.end() ? nullptr : &*found;
}

void SceneLibrary::add(Scene scene, const QString &directory)
{
    const auto same = std::ranges::find(m_scenes, scene.id, &Scene::id);
    if (same == m_scenes.end()) {
        m_scenes.push_back(std::move(scene));
    } else if (QFileInfo(same->file).path() == directory) {
        m_problems.push_back({.file = scene.file,
                              .message = SceneReader::tr("the id \"%1\" belongs to %2 already; this scene is left out")
                                             .arg(scene.id, same->file)});
    } else {
        *same = std::move(scene);
    }
}

} // namespace yiping
