// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/coordinates.h"
#include "domain/cyclone.h"

#include <QString>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace yiping {

/** Values match yiping.v1.EntityKind. */
enum class EntityKind {
    Unspecified = 0,
    Fire,
    Ambulance,
    Police,
    Rescue,
    CityMaintenance,
    GridWorker,
    Vehicle,
    Typhoon,
};

/** Values match yiping.v1.UnitStatus. */
enum class UnitStatus { Unspecified = 0, Available, Assigned, EnRoute, OnScene, Returning, OutOfService };

/** Where a moving thing is and how it is. */
struct EntityState
{
    std::string id;
    EntityKind kind = EntityKind::Unspecified;
    QString name;
    std::optional<LonLat> position;
    /** Radius in metres within which it surely lies; 0: not known. */
    float positionErrorM = 0;
    std::optional<float> headingDeg;
    std::optional<float> speedMps;
    UnitStatus status = UnitStatus::Unspecified;
    std::string orderId;
    /** Of a typhoon whose strength is told; null for everything else. */
    std::shared_ptr<const Cyclone> cyclone;
};

/** Reference data of a unit that can be sent (力量). */
struct ResponseUnit
{
    std::string id;
    EntityKind kind = EntityKind::Unspecified;
    QString name;
    std::optional<LonLat> station;
    unsigned crew = 0;
    std::vector<QString> capabilities;
};

} // namespace yiping
