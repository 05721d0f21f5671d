// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brain/import_typhoon.h"

#include <QDateTime>

#include <cmath>
#include <map>

namespace yiping::brain {

namespace {
/** Just under what a WindArea may say. */
constexpr double MostNauticalMiles = 1600;
constexpr double KilometresPerNauticalMile = 1.852;
constexpr double MetresPerSecondPerKnot = 0.514444;
/** RSMC Tokyo counts the eight directions from the north-east clockwise; 9 is the same all round, 0 none. */
constexpr int LastDirection = 8;

v1::CycloneGrade gradeOf(const std::string &abbreviation)
{
    static const std::map<std::string, v1::CycloneGrade, std::less<>> grades{
        {"TD", v1::CYCLONE_GRADE_DEPRESSION},    {"TS", v1::CYCLONE_GRADE_STORM},
        {"STS", v1::CYCLONE_GRADE_SEVERE_STORM}, {"TY", v1::CYCLONE_GRADE_TYPHOON},
        {"L", v1::CYCLONE_GRADE_EXTRATROPICAL},
    };
    const auto found = grades.find(abbreviation.substr(0, abbreviation.find(' ')));
    return found == grades.end() ? v1::CYCLONE_GRADE_UNSPECIFIED : found->second;
}
} // namespace

std::vector<std::string> TyphoonImporter::columns() const
{
    return {"storm", "name",         "name_zh", "time_utc",    "grade",      "lat",
            "lon",   "pressure_hpa", "wind_kt", "r50_long_nm", "r30_long_nm"};
}

void TyphoonImporter::addArea(const CsvRow &row, const std::string &radius, double thresholdKnots,
                              v1::Cyclone &to) const
{
    const auto text = [&](const std::string &end) {
        return hasColumn(radius + end) ? field(row, radius + end) : std::string();
    };
    const auto longest = number(text("_long_nm"), 1, MostNauticalMiles);
    if (!longest)
        return;
    v1::WindArea *area = to.add_wind_area();
    area->set_threshold_mps(static_cast<float>(thresholdKnots * MetresPerSecondPerKnot));
    area->set_longest_km(static_cast<float>(*longest * KilometresPerNauticalMile));
    // Without the shortest radius, and without a direction for it, the longest is meant all round.
    const auto shortest = number(text("_short_nm"), 0, *longest);
    const auto direction = number(text("_dir"), 1, LastDirection);
    area->set_shortest_km(static_cast<float>(shortest.value_or(*longest) * KilometresPerNauticalMile));
    if (direction && shortest && *shortest < *longest)
        area->set_longest_bearing_deg(static_cast<float>(std::fmod(45 * *direction, 360)));
}

void TyphoonImporter::row(const CsvRow &row, std::vector<Outgoing> &messages)
{
    const QString timeText = QString::fromStdString(field(row, "time_utc"));
    const QDateTime time = QDateTime::fromString(timeText, Qt::ISODate);
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime) {
        m_report.refuse(row.line,
                        QStringLiteral("time_utc '%1' is not a time such as 2024-08-31T12:00:00Z").arg(timeText));
        return;
    }
    const auto lon = number(field(row, "lon"), -180, 180);
    const auto lat = number(field(row, "lat"), -85, 85);
    const auto pressure = number(field(row, "pressure_hpa"), 800, 1100);
    const auto wind = number(field(row, "wind_kt"), 0, 250);
    if (!lon || !lat || !pressure || !wind || field(row, "storm").empty()) {
        m_report.refuse(row.line,
                        QStringLiteral("storm, lat, lon, pressure_hpa or wind_kt is missing or out of range"));
        return;
    }
    v1::Message message;
    v1::EntityState *state = message.mutable_entity();
    v1::Cyclone *cyclone = state->mutable_cyclone();
    std::string grade = field(row, "grade");
    cyclone->set_grade(gradeOf(grade));
    cyclone->set_pressure_hpa(static_cast<float>(*pressure));
    addArea(row, "r30", 30, *cyclone);
    addArea(row, "r50", 50, *cyclone);
    if (const auto space = grade.find(' '); space != std::string::npos)
        grade = grade.substr(space + 1);
    // The agency writes 0 below tropical-storm strength; that is no wind speed.
    if (*wind > 0)
        cyclone->set_wind_mps(static_cast<float>(*wind * MetresPerSecondPerKnot));
    state->set_entity_id("TY-" + field(row, "storm"));
    state->set_kind(v1::ENTITY_KIND_TYPHOON);
    state->set_name(grade + "“" + field(row, "name_zh") + "”");
    const std::string id = state->entity_id();
    setPoint(state->mutable_position(), {.lon = *lon, .lat = *lat});
    const Stamp stamp{.region = regionOf("45"), .agency = "RSMC Tokyo (JMA)", .eventMs = time.toMSecsSinceEpoch()};
    messages.push_back(compose(Lane::State, stamp, kind::Entity, id, message));
    messages.push_back(compose(Lane::Series, stamp, kind::Entity, id, std::move(message)));
}

} // namespace yiping::brain
