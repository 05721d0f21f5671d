// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brain/json_node.h"
#include "brain/places.h"
#include "domain/severity.h"

#include <map>
#include <variant>

namespace yiping::brain {

/** A gauge with its course: round a base level, or through points in time. */
struct GaugeSpec
{
    std::string id;
    std::string name;
    /** "water_level", "discharge", "waterlogging", "pump_flow". */
    std::string kind;
    std::string agency;
    RegionCode region;
    LonLat where;
    std::optional<double> alert;
    std::optional<double> warning;
    std::optional<double> guarantee;
    double base = 0;
    double swing = 0;
    /** Scenario milliseconds and value, times rising. Empty: base and swing. */
    std::vector<std::pair<qint64, double>> points;
    bool forecast = false;
};

struct CategorySpec
{
    std::string category;
    std::string department;
    std::string channel;
    double weight = 1;
    double limitHours = 24;
    std::vector<std::string> titles;
};

struct TicketSpec
{
    /** Cases that reach the centres, per hour over the whole region. */
    double perHour = 120;
    /** Factor on how long each step takes. */
    double pace = 1;
    double backfillHours = 3;
    std::vector<std::string> roads;
    std::vector<CategorySpec> categories;
};

struct IndicatorSpec
{
    std::string id;
    std::string nameZh;
    std::string nameEn;
    std::string scopeNote;
    std::string agency;
    std::map<int, double> targets;
    /** How the played value stands to the straight way to the target: 1 on it, below 1 behind. */
    double pace = 1;
};

/** Residents by division, as a census or the statistics office gave them for one day. */
struct PopulationSpec
{
    /** Milliseconds since 1970 UTC: the day they were counted on. */
    qint64 asOfMs = 0;
    std::string agency;
    std::map<RegionCode, double> residents;
};

struct ScriptedWarning
{
    std::string id;
    std::string messageType;
    std::vector<std::string> references;
    std::string sender;
    std::string eventType;
    int level = 4;
    std::string headline;
    std::string description;
    std::string instruction;
    std::string areaDescription;
    std::vector<std::string> regions;
    double expiresHours = 24;
    std::vector<LonLat> polygon;
};
struct ScriptedResponse
{
    std::string id;
    std::string plan;
    /** 1..4; 0: terminated. */
    int level = 0;
    std::string document;
    std::string organisation;
};
struct ScriptedMode
{
    bool emergency = false;
    std::string reason;
    std::string first;
    std::string second;
};
struct ScriptedIncident
{
    std::string id;
    std::string title;
    std::string category;
    std::string channel;
    std::string organisation;
    std::string address;
    std::string description;
    int severity = 4;
    LonLat where;
    double limitHours = 4;
};
struct ScriptedSurge
{
    double factor = 1;
};
struct ScriptedAlarm
{
    std::string id;
    std::string source;
    std::string title;
    std::string guidance;
    int severity = 3;
    bool active = true;
};

struct ScriptItem
{
    qint64 atMs = 0;
    RegionCode region;
    std::variant<ScriptedWarning, ScriptedResponse, ScriptedMode, ScriptedIncident, ScriptedSurge, ScriptedAlarm> what;
};

/** A scenario file after reading; format in resources/scenarios/README.md. */
struct Scenario
{
    std::string id;
    std::string titleZh;
    std::string titleEn;
    bool exercise = true;
    double speed = 1;
    /** Scenario milliseconds at which play begins. */
    qint64 startMs = 0;
    double backfillHours = 24;
    std::vector<GaugeSpec> gauges;
    TicketSpec tickets;
    std::vector<IndicatorSpec> indicators;
    std::map<std::string, double> ledger;
    PopulationSpec population;
    std::vector<ScriptItem> script;
};

/** Folders in which scenario files are looked for, first come first served. */
using ScenarioFolders = std::vector<QString>;

/**
 * Reads `<id>.json` and what it extends. `nowMs` is the start of a scenario that starts "now".
 * On failure a sentence: file, place in it, what was expected.
 */
[[nodiscard]] std::variant<Scenario, QString> loadScenario(const QString &id, const ScenarioFolders &folders,
                                                           qint64 nowMs);

/** Contents of a file of these folders; nothing when none has it. */
[[nodiscard]] std::optional<QByteArray> readFrom(const ScenarioFolders &folders, const QString &fileName);

} // namespace yiping::brain
