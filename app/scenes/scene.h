// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/region.h"
#include "domain/subject.h"

#include <QJsonObject>
#include <QRect>
#include <QString>

#include <vector>

namespace yiping {

/** A title in the languages of the program; the one that is missing falls back to the other. */
struct LocalText
{
    QString zhCn;
    QString en;

    /** language: "zh_CN", "en" and their longer forms ("en_GB"). */
    [[nodiscard]] const QString &in(QStringView language) const;
    [[nodiscard]] bool isEmpty() const { return zhCn.isEmpty() && en.isEmpty(); }
};

/** Which profile of the program offers a scene. */
enum class SceneProfile { Wall, Desk, Both };

/** What a panel draws from. */
struct PanelQuery
{
    Lane lane = Lane::State;
    /** Empty when the query follows the region chosen on the screen ("$region"). */
    RegionCode region;

    [[nodiscard]] bool followsScreen() const { return region.isEmpty(); }
    bool operator==(const PanelQuery &) const = default;
};

struct PanelSpec
{
    QString id;
    /** One of the known kinds, unless `error` says otherwise. */
    QString kind;
    /** Empty: the kind's own title. */
    LocalText title;
    /** In cells of the scene's grid, always inside it; null when a wrong panel found no free place. */
    QRect cells;
    QJsonObject options;
    std::vector<PanelQuery> queries;
    /** Why the panel cannot be shown: file, line, what was expected. An error card stands in its cells instead. */
    QString error;
};

/** A screen. However wrong its file was, no two panels overlap. */
struct Scene
{
    QString id;
    LocalText title;
    SceneProfile profile = SceneProfile::Both;
    RegionCode region;
    int columns = 24;
    int rows = 12;
    std::vector<PanelSpec> panels;
    /** Where it came from. */
    QString file;
};

/** Something wrong in a scene file. */
struct SceneProblem
{
    QString file;
    /** From 1; 0 when the problem has no place in the text. */
    int line = 0;
    int column = 0;
    QString message;

    /** "overview.json:41:17: panel "map": "w" must be a whole number from 1 to 24, not "wide"". */
    [[nodiscard]] QString toString() const;
};

} // namespace yiping
