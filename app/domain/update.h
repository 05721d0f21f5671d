// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/drawing.h"
#include "domain/header.h"
#include "domain/incident.h"
#include "domain/indicator.h"
#include "domain/sensor.h"
#include "domain/subject.h"
#include "domain/unit.h"
#include "domain/warning.h"
#include "domain/work_order.h"

#include <variant>

namespace yiping {

/** A figure that sums up what lies below a region; see yiping.v1.Aggregate. */
struct Aggregate
{
    std::string metric;
    double value = 0;
    QString unit;
    unsigned periodS = 0;
    std::optional<double> baseline;
};

/** The clock of a played scenario; see yiping.v1.ScenarioClock. */
struct ScenarioClock
{
    std::string scenarioId;
    QString titleZh;
    QString titleEn;
    double speed = 1;
};

using UpdateBody = std::variant<EntityState, ResponseUnit, SensorValue, Aggregate, ScenarioClock, IndicatorDefinition,
                                Observation, Incident, IncidentTransition, Alarm, EarlyWarning, EmergencyResponse,
                                OperationModeSwitch, WorkOrder, WorkOrderTransition, Acknowledgement, MapDrawing>;

/** One decoded message on its way from the link thread to the store. Plain value. */
struct Update
{
    Lane lane = Lane::State;
    Header header;
    UpdateBody body;
    /** Sequence in its JetStream stream; 0 when it came by plain subscription. */
    quint64 streamSequence = 0;
};

} // namespace yiping
