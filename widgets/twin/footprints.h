// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/twin/district_data.h"

#include <QByteArray>

namespace yiping {

struct FootprintLimits
{
    static constexpr qsizetype FileBytes = 64 << 20;
    static constexpr int Buildings = 50'000;
    static constexpr int Corners = 2'000;
    /** Kilometres from edge to edge: beyond it the earth is not flat enough. */
    static constexpr double Across = 20;
    static constexpr int Sentences = 20;
    /** Metres: two storeys, for a building that says neither height nor levels. */
    static constexpr float DefaultHeight = 6;
    static constexpr float LevelHeight = 3;
};

struct FootprintsResult
{
    std::optional<DistrictData> data;
    /** What is wrong and where, when there is no data. */
    QString error;
};

/**
 * Reads footprints as resources/twin/README.md describes them: a GeoJSON FeatureCollection of polygons. A feature that
 * cannot be used is left out and told of; the others stay. `name` stands in the sentences.
 */
[[nodiscard]] FootprintsResult readFootprints(const QByteArray &json, const QString &name);

} // namespace yiping
