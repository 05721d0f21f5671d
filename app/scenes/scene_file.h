// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scenes/scene.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <vector>

namespace yiping {

/**
 * A scene file once read. The scene is refused only when nothing could be shown: no JSON, another format version,
 * no id, no panels. Every other problem is reported, and the scene shows what is right.
 */
struct SceneFile
{
    static constexpr qsizetype MaxBytes = 1024 * 1024;
    static constexpr int MaxPanels = 64;
    /** Further problems of one file are left out, and the last one says so. */
    static constexpr int MaxProblems = 50;

    std::optional<Scene> scene;
    std::vector<SceneProblem> problems;

    /** name: how messages call the text. knownKinds: the panel kinds that the program can draw. */
    [[nodiscard]] static SceneFile parse(const QByteArray &json, const QString &name, const QStringList &knownKinds);
    [[nodiscard]] static SceneFile load(const QString &path, const QStringList &knownKinds);
};

} // namespace yiping
