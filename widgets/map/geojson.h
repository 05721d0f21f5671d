// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/map_builder.h"

#include <QJsonArray>
#include <QJsonObject>

namespace yiping {

/** Takes what a FeatureCollection says of itself; a sentence where the whole file is of no use. */
[[nodiscard]] QString readCollection(const QJsonObject &root, const MapFileOptions &options, MapBuilder &builder);
/** Reads one feature into the builder; `index` counts from 0. */
void readFeature(const QJsonObject &json, qsizetype index, const MapFileOptions &options, MapBuilder &builder);
/** Both, of a collection whose tree is there as a whole. */
[[nodiscard]] QString readGeoJson(const QJsonObject &root, const MapFileOptions &options, MapBuilder &builder);

/** The sentence about a collection without features. */
[[nodiscard]] QString emptyCollection();

/** A place of GeoJSON or TopoJSON; NaN where the file has no two numbers. */
[[nodiscard]] LonLat lonLatOf(const QJsonValue &value);

/** Code, names, class and level as either format has them in `properties` or `id`. `object` and `what` are set. */
[[nodiscard]] MapFeature describedFeature(const QJsonObject &json, const QString &object, const QString &what);

} // namespace yiping
