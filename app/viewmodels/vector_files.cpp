// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/vector_files.h"

namespace yiping {

namespace {

GroundFile groundFileOf(const VectorFile &file)
{
    return {.source = file.path.isEmpty() ? QUrl() : QUrl::fromLocalFile(file.path),
            .crs = file.crs,
            .approvalNumber = file.approvalNumber};
}

} // namespace

GroundFiles groundFilesOf(const VectorGround &ground)
{
    return {.boundaries = groundFileOf(ground.boundaries),
            .rivers = groundFileOf(ground.rivers),
            .coast = groundFileOf(ground.coast),
            .roads = groundFileOf(ground.roads),
            .places = groundFileOf(ground.places)};
}

} // namespace yiping
