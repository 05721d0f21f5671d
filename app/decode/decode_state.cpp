// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/bodies.h"
#include "decode/checked.h"

#include <algorithm>

namespace yiping {

namespace {
constexpr double FastestScenario = 1'000'000;
constexpr float LargestErrorM = 1'000'000;
constexpr float StrongestWindMps = 130;
constexpr float LargestRadiusKm = 3000;

/** A wind area in the terms that the .proto states. */
WindArea windArea(Checked &field, const v1::WindArea &from)
{
    const auto isRadius = [](float km) { return km >= 0 && km <= LargestRadiusKm; };
    WindArea area{
        .thresholdMps = from.threshold_mps(), .longestKm = from.longest_km(), .shortestKm = from.shortest_km()};
    field.require(area.thresholdMps > 0 && area.thresholdMps <= StrongestWindMps);
    field.require(isRadius(area.longestKm) && isRadius(area.shortestKm) && area.shortestKm <= area.longestKm);
    if (from.quadrant_km_size() == 4) {
        area.quadrantKm.emplace();
        for (int i = 0; i < 4; ++i) {
            field.require(isRadius(from.quadrant_km(i)));
            area.quadrantKm->at(static_cast<std::size_t>(i)) = from.quadrant_km(i);
        }
    } else {
        field.require(from.quadrant_km_size() == 0);
    }
    if (from.has_longest_bearing_deg()) {
        field.require(from.longest_bearing_deg() >= 0 && from.longest_bearing_deg() <= 360);
        area.longestBearingDeg = from.longest_bearing_deg();
    }
    return area;
}

Cyclone cyclone(Checked &field, const v1::Cyclone &from)
{
    Cyclone to;
    to.grade = field.known<CycloneGrade>(from.grade(), v1::CycloneGrade_IsValid);
    if (from.has_pressure_hpa()) {
        field.require(from.pressure_hpa() >= 800 && from.pressure_hpa() <= 1100);
        to.pressureHpa = from.pressure_hpa();
    }
    if (from.has_wind_mps()) {
        field.require(from.wind_mps() >= 0 && from.wind_mps() <= StrongestWindMps);
        to.windMps = from.wind_mps();
    }
    field.require(from.wind_area_size() <= WindArea::Limit);
    for (int i = 0; i < std::min(from.wind_area_size(), WindArea::Limit); ++i)
        to.windAreas.push_back(windArea(field, from.wind_area(i)));
    return to;
}
} // namespace

Verdict read(const v1::EntityState &from, EntityState &to)
{
    Checked field;
    to.id = field.id(from.entity_id());
    to.kind = field.stated<EntityKind>(from.kind(), v1::EntityKind_IsValid);
    to.name = Checked::text(from.name());
    to.position = field.point(from.has_position(), from.position());
    to.positionErrorM = from.position().error_m();
    field.require(to.positionErrorM >= 0 && to.positionErrorM <= LargestErrorM);
    if (from.has_heading_deg()) {
        field.require(from.heading_deg() >= 0 && from.heading_deg() <= 360);
        to.headingDeg = from.heading_deg();
    }
    if (from.has_speed_mps()) {
        field.require(std::isfinite(from.speed_mps()) && from.speed_mps() >= 0);
        to.speedMps = from.speed_mps();
    }
    to.status = field.known<UnitStatus>(from.status(), v1::UnitStatus_IsValid);
    to.orderId = from.order_id();
    if (from.has_cyclone()) {
        field.require(to.kind == EntityKind::Typhoon);
        to.cyclone = std::make_shared<const Cyclone>(cyclone(field, from.cyclone()));
    }
    return field.error();
}

Verdict read(const v1::ResponseUnit &from, ResponseUnit &to)
{
    Checked field;
    to.id = field.id(from.unit_id());
    to.kind = field.stated<EntityKind>(from.kind(), v1::EntityKind_IsValid);
    to.name = Checked::text(from.name());
    to.station = field.point(from.has_station(), from.station());
    to.crew = from.crew();
    to.capabilities.reserve(static_cast<std::size_t>(from.capability_size()));
    for (const std::string &capability : from.capability())
        to.capabilities.push_back(Checked::text(capability));
    return field.error();
}

Verdict read(const v1::SensorValue &from, SensorValue &to)
{
    Checked field;
    to.id = field.id(from.sensor_id());
    to.kind = field.stated<SensorKind>(from.kind(), v1::SensorKind_IsValid);
    to.name = Checked::text(from.name());
    to.position = field.point(from.has_position(), from.position());
    to.value = field.finite(from.has_value(), from.value());
    to.stages.alert = field.finite(from.has_alert_stage_m(), from.alert_stage_m());
    to.stages.warning = field.finite(from.has_warning_stage_m(), from.warning_stage_m());
    to.stages.guarantee = field.finite(from.has_guarantee_stage_m(), from.guarantee_stage_m());
    to.forecast = from.forecast();
    return field.error();
}

Verdict read(const v1::Aggregate &from, Aggregate &to)
{
    Checked field;
    to.metric = field.id(from.metric());
    to.value = field.finite(from.value());
    to.unit = Checked::text(from.unit());
    to.periodS = from.period_s();
    to.baseline = field.finite(from.has_baseline(), from.baseline());
    return field.error();
}

Verdict read(const v1::ScenarioClock &from, ScenarioClock &to)
{
    Checked field;
    to.scenarioId = from.scenario_id();
    to.titleZh = Checked::text(from.title_zh());
    to.titleEn = Checked::text(from.title_en());
    to.speed = from.speed();
    field.require(from.speed() >= 0 && from.speed() <= FastestScenario);
    return field.error();
}

} // namespace yiping
