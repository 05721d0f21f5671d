// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scenes/scene.h"

#include <QByteArray>
#include <QSize>

#include <optional>

namespace yiping {

/** A screen and the people in front of it, as a file of schema "yiping.wall/1" describes them. */
struct WallProfile
{
    QString id;
    LocalText title;
    /** Distance of two pixels, millimetres, 0.1 to 20. */
    double pixelPitchMm = 1;
    /** Of the farthest reader, metres, 0.5 to 60. */
    double viewingDistanceM = 3;

    /**
     * Pixels of one unit of the type scale on a window of this size: never less than the size itself gives (1 at
     * 1920×1080), more where letters would be lower than viewing distance / 250, at most MostOfSize times that of the
     * size, beyond which panels have no room.
     */
    [[nodiscard]] double unitFor(QSize window) const;
    static constexpr double MostOfSize = 1.6;
};

/** The unit where there is no profile: 1 at 1920×1080, not below 0.6. */
[[nodiscard]] double unitForSize(QSize window);

struct WallProfileFile
{
    /** Nothing when anything in it is wrong: a wall must not be a guess. */
    std::optional<WallProfile> profile;
    std::vector<SceneProblem> problems;

    /** name: how messages call the text. */
    [[nodiscard]] static WallProfileFile parse(const QByteArray &json, const QString &name);
    /** A file's path, or the name of a profile in one of these directories; the first that has it wins. */
    [[nodiscard]] static WallProfileFile find(const QString &pathOrName, const QStringList &directories);
};

} // namespace yiping
