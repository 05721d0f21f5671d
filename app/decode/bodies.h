// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decode/decode_error.h"
#include "domain/region_catalog.h"
#include "domain/update.h"

#include <yiping/v1/message.pb.h>

#include <optional>

namespace yiping {

/** What is wrong with a body; nothing when all is well. */
using Verdict = std::optional<DecodeError>;

/** subjectRegion: what the subject says; the header's region must be that or lie below. */
[[nodiscard]] Verdict readHeader(const v1::Header &from, const RegionCode &subjectRegion, const RegionCatalog &catalog,
                                 Header &to);

[[nodiscard]] Verdict read(const v1::EntityState &from, EntityState &to);
[[nodiscard]] Verdict read(const v1::ResponseUnit &from, ResponseUnit &to);
[[nodiscard]] Verdict read(const v1::SensorValue &from, SensorValue &to);
[[nodiscard]] Verdict read(const v1::Aggregate &from, Aggregate &to);
[[nodiscard]] Verdict read(const v1::ScenarioClock &from, ScenarioClock &to);
[[nodiscard]] Verdict read(const v1::IndicatorDefinition &from, IndicatorDefinition &to);
[[nodiscard]] Verdict read(const v1::Observation &from, Observation &to);
[[nodiscard]] Verdict read(const v1::Incident &from, Incident &to);
[[nodiscard]] Verdict read(const v1::IncidentTransition &from, IncidentTransition &to);
[[nodiscard]] Verdict read(const v1::Alarm &from, Alarm &to);
[[nodiscard]] Verdict read(const v1::EarlyWarning &from, EarlyWarning &to);
[[nodiscard]] Verdict read(const v1::EmergencyResponse &from, EmergencyResponse &to);
[[nodiscard]] Verdict read(const v1::OperationModeSwitch &from, OperationModeSwitch &to);
[[nodiscard]] Verdict read(const v1::WorkOrder &from, WorkOrder &to);
[[nodiscard]] Verdict read(const v1::WorkOrderTransition &from, WorkOrderTransition &to);
[[nodiscard]] Verdict read(const v1::Acknowledgement &from, Acknowledgement &to);
[[nodiscard]] Verdict read(const v1::MapDrawing &from, MapDrawing &to);

/** The person, else the organisation: who is shown to have done it. */
[[nodiscard]] QString shownActor(const v1::Actor &actor);

} // namespace yiping
