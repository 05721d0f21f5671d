// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/region.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace yiping {

/** What overload and reconnects may do to data depends on its lane (DESIGN §2). */
enum class Lane { State, Series, Event, Order };
inline constexpr int LaneCount = 4;
inline constexpr std::array<Lane, LaneCount> AllLanes{Lane::State, Lane::Series, Lane::Event, Lane::Order};

/** "state", "series", "event", "order". */
[[nodiscard]] std::string_view laneToken(Lane lane);

/** The JetStream stream that keeps a lane: YP_STATE, YP_SERIES, YP_EVENT, YP_ORDER. */
[[nodiscard]] std::string_view streamOf(Lane lane);

/** Kind tokens; each names one body of yiping.v1.Message. */
namespace kind {
inline constexpr std::string_view Entity = "entity";
inline constexpr std::string_view ResponseUnit = "unit";
inline constexpr std::string_view Sensor = "sensor";
inline constexpr std::string_view Aggregate = "agg";
inline constexpr std::string_view ScenarioClock = "clock";
inline constexpr std::string_view IndicatorDefinition = "indicator";
inline constexpr std::string_view Observation = "observation";
inline constexpr std::string_view Incident = "incident";
inline constexpr std::string_view IncidentTransition = "incident_step";
inline constexpr std::string_view Alarm = "alarm";
inline constexpr std::string_view EarlyWarning = "warning";
inline constexpr std::string_view EmergencyResponse = "response";
inline constexpr std::string_view OperationMode = "mode";
inline constexpr std::string_view WorkOrder = "dispatch";
inline constexpr std::string_view WorkOrderTransition = "dispatch_step";
inline constexpr std::string_view Acknowledgement = "ack";
inline constexpr std::string_view Audit = "audit";
inline constexpr std::string_view Drawing = "drawing";
} // namespace kind

/** yp.<lane>.<domain>.<prov>.<city>.<county>.<town>.<kind>.<id>; `_` where a region level does not apply. */
struct Subject
{
    Lane lane = Lane::State;
    /** "base", "city", "econ", "market", "social", "service", "eco", "gov". */
    std::string domain;
    RegionCode region;
    std::string kind;
    std::string id;

    [[nodiscard]] std::string toString() const;
    /**
     * Nothing when the text is not of this form. A last token "up" or "down" is passed over: servers add it to what came
     * from a level below or above, so that it does not travel back (resources/packaging/nats).
     */
    [[nodiscard]] static std::optional<Subject> parse(std::string_view text);
};

/** A subject as it was given: without the mark "up" or "down" that a server added to what came from another level. */
[[nodiscard]] std::string_view withoutMark(std::string_view subject);

/** Where an action of an officer goes, and what the server has to permit for it. */
[[nodiscard]] Subject orderSubject(std::string_view kind, const RegionCode &region, std::string_view id);

/** Turns any text into a subject token: bytes outside [A-Za-z0-9_-] become '-'. Never empty. */
[[nodiscard]] std::string toSubjectToken(std::string_view text);

/** Every subject of a lane at or below a region: "yp.state.*.45.01.>". Towns and below are refined by the reader. */
[[nodiscard]] std::string subjectsBelow(Lane lane, const RegionCode &region);

} // namespace yiping
