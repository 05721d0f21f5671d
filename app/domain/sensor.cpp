// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sensor.h"

#include <algorithm>
#include <array>

namespace yiping {

QString unitOf(SensorKind kind)
{
    switch (kind) {
    case SensorKind::WaterLevel:
        return QStringLiteral("m");
    case SensorKind::Rainfall1h:
        return QStringLiteral("mm");
    case SensorKind::Pm25:
        return QStringLiteral("µg/m³");
    case SensorKind::PumpFlow:
    case SensorKind::Discharge:
        return QStringLiteral("m³/s");
    case SensorKind::Waterlogging:
        return QStringLiteral("cm");
    case SensorKind::Aqi:
    case SensorKind::Unspecified:
        return {};
    }
    return {};
}

StageReached stageReached(double level, const WaterStages &stages)
{
    if (stages.guarantee && level >= *stages.guarantee)
        return StageReached::Guarantee;
    if (stages.warning && level >= *stages.warning)
        return StageReached::Warning;
    if (stages.alert && level >= *stages.alert)
        return StageReached::Alert;
    return StageReached::None;
}

AirQuality airQualityOf(double aqi)
{
    constexpr std::array<double, 5> UpperBounds{50, 100, 150, 200, 300};
    const auto bound = std::ranges::lower_bound(UpperBounds, aqi);
    return static_cast<AirQuality>(1 + (bound - UpperBounds.begin()));
}

} // namespace yiping
