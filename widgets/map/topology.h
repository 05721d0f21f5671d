// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/map_builder.h"

#include <QJsonObject>

namespace yiping {

/** Reads TopoJSON as resources/map describes it into the builder; a sentence where the whole file is of no use. */
[[nodiscard]] QString readTopology(const QJsonObject &root, const MapFileOptions &options, MapBuilder &builder);

} // namespace yiping
