// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scenes/scene.h"

#include <QStringList>

#include <vector>

namespace yiping {

/** The scenes of the program and of its user. */
class SceneLibrary
{
public:
    /** May a directory be absent or hold no scene? A user's may, the embedded one must not. */
    enum class Presence { Required, Optional };

    explicit SceneLibrary(QStringList knownKinds);

    /**
     * Loads every *.json of a directory, in the order of their names. A scene replaces one of the same id from a
     * directory added before; within one directory the first keeps the id. Scenes in a file that is refused stay away
     * and leave an earlier one of their id in place.
     */
    void addDirectory(const QString &path, Presence presence);

    /** In the order in which their ids first came. */
    [[nodiscard]] const std::vector<Scene> &scenes() const { return m_scenes; }
    /** Null when there is none. Valid until the next addDirectory(). */
    [[nodiscard]] const Scene *find(QStringView id) const;
    [[nodiscard]] const std::vector<SceneProblem> &problems() const { return m_problems; }

private:
    void add(Scene scene, const QString &directory);

    QStringList m_knownKinds;
    std::vector<Scene> m_scenes;
    std::vector<SceneProblem> m_problems;
};

} // namespace yiping
