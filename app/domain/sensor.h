// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/coordinates.h"

#include <QString>

#include <optional>
#include <string>

namespace yiping {

/** Values match yiping.v1.SensorKind. */
enum class SensorKind {
    Unspecified = 0,
    WaterLevel,
    Rainfall1h,
    Aqi,
    Pm25,
    PumpFlow,
    Discharge,
    Waterlogging,
};

/** Metres of the station's own datum. */
struct WaterStages
{
    std::optional<double> alert;     // 设防水位
    std::optional<double> warning;   // 警戒水位
    std::optional<double> guarantee; // 保证水位
};

struct SensorValue
{
    std::string id;
    SensorKind kind = SensorKind::Unspecified;
    QString name;
    std::optional<LonLat> position;
    /** In unitOf(kind); absent: the station reported none. */
    std::optional<double> value;
    WaterStages stages;
    bool forecast = false;
};

/** As printed after the value: "m", "mm", "". */
[[nodiscard]] QString unitOf(SensorKind kind);

/** Where a level stands: below everything, over 设防, over 警戒, over 保证. */
enum class StageReached { None, Alert, Warning, Guarantee };
[[nodiscard]] StageReached stageReached(double level, const WaterStages &stages);

/** Classes of the air quality index: 优, 良, 轻度污染, 中度污染, 重度污染, 严重污染. Source: HJ 633-2012, table 2. */
enum class AirQuality { Good = 1, Moderate, LightlyPolluted, ModeratelyPolluted, HeavilyPolluted, SeverelyPolluted };
[[nodiscard]] AirQuality airQualityOf(double aqi);

} // namespace yiping
