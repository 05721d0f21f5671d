// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/map_builder.h"

#include <QJsonArray>
#include <QJsonObject>

namespace yiping {

/** Reads a GeoJSON FeatureCollection into the builder; a sentence where the whole file is of no use. */
[[nodiscard]] QString readGeoJson(const QJsonObject &root, const MapFileOptions &options, MapBuilder &builder);

/** A place of GeoJSON or TopoJSON; NaN where the file has no two numbers. */
[[nodiscard]] LonLat placeOf(const QJsonValue &value);

/** Code, names, class and level as either format has them in `properties` or `id`. `object` and `what` are set. */
[[nodiscard]] MapFeature describedFeature(const QJsonObject &json, const QString &object, const QString &what);

} // namespace yiping
