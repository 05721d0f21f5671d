// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sample.h"
#include "domain/update.h"

#include <vector>

// Bytes a row on 64 bits, without its strings and series: sensor 352, incident 376 and 72 a record, order 384,
// warning 408, alarm 280, indicator 496, aggregate 280, cyclone 240 and 48 a fix; 16 a sample. 100,000 alarms: 28 MB.
// A unit's row is made when it is read, see unit_table.h.
namespace yiping {

struct UnitRow
{
    Header header;
    EntityState state;
    /** id empty until its reference data came. */
    ResponseUnit reference;
};

struct SensorRow
{
    static constexpr std::size_t HistoryLimit = 2880;

    Header header;
    /** Name, kind, position, stages, and the latest measured value. */
    SensorValue latest;
    /** Measured values by time, at most HistoryLimit. */
    std::vector<Sample> history;
    /** Forecast values by time; replaced by newer forecasts for the same time. */
    std::vector<Sample> forecast;
};

/** Where a cyclone was, and how it was then. */
struct CycloneFix
{
    qint64 timeMs = 0;
    qint64 publishedTimeUs = 0;
    LonLat position;
    /** Null where only the place is known. */
    std::shared_ptr<const Cyclone> cyclone;
};

/** The way of a typhoon, kept beside its row among the units. */
struct CycloneRow
{
    static constexpr std::size_t TrackLimit = 500;

    /** Of the newest fix. */
    Header header;
    std::string id;
    QString name;
    /** By time, one a moment, at most TrackLimit; the oldest give way. */
    std::vector<CycloneFix> track;
};

/** One step of a case as it happened. */
struct CaseRecord
{
    CaseStage stage = CaseStage::Unspecified;
    FieldStep step = FieldStep::Unspecified;
    qint64 timeMs = 0;
    QString actor;
    QString note;
    /** Of the message that told of it. */
    Sensitivity sensitivity = Sensitivity::Internal;
};

struct IncidentRow
{
    /** Of the newest report; of the first transition while only transitions came. */
    Header header;
    /** Its stage is the stage of the newest record. */
    Incident incident;
    /** By time; the report itself is the first. */
    std::vector<CaseRecord> records;
    bool acknowledged = false;
    /** False while only transitions came: then all of the incident but id and stage is unknown. */
    bool reported = false;
    /** Transitions that the life cycle does not allow; applied all the same, for the source is the authority. */
    int irregularSteps = 0;
};

struct OrderRow
{
    Header header;
    WorkOrder order;
    CaseStage stage = CaseStage::Unspecified;
    FieldStep step = FieldStep::Unspecified;
    std::vector<CaseRecord> records;
    bool urged = false;
    bool supervised = false;
    /** False while only transitions came: then all of the order but its id is unknown. */
    bool issued = false;
    /** As in IncidentRow. */
    int irregularSteps = 0;
};

struct WarningRow
{
    Header header;
    EarlyWarning warning;
    /** False once replaced by an Update, lifted by a Cancel or expired; never true for tests, drafts and receipts. */
    bool inForce = true;
    bool acknowledged = false;
};

struct ResponseRow
{
    Header header;
    EmergencyResponse response;
};

struct AlarmRow
{
    Header header;
    Alarm alarm;
    /** When it last went from inactive to active; an acknowledgement counts from then on. */
    qint64 raisedMs = 0;
    bool acknowledged = false;
};

/** The whole region's figures, or one division's in the regional table (then only the definition's id is set). */
struct IndicatorRow
{
    IndicatorDefinition definition;
    /** id empty until an observation came; the newest period, then the newest vintage. */
    Observation current;
    Header header;
    /** One a period at its newest vintage, by period. */
    std::vector<Observation> history;
};

/** Keyed by id and region: the same id elsewhere is another drawing. */
struct DrawingRow
{
    /** Of the revision that stands. */
    Header header;
    MapDrawing drawing;
    /** Kept by the store as time passes. */
    DrawingPhase phase = DrawingPhase::Over;
};

/** Keyed by metric and region. */
struct AggregateRow
{
    Header header;
    Aggregate aggregate;
    /** By time, at most SensorRow::HistoryLimit. */
    std::vector<Sample> history;
    /** What each was compared with, same times; empty where there is none. */
    std::vector<Sample> baseline;
};

} // namespace yiping
