// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brain/import_typhoon.h"

#include <QDateTime>

#include <cmath>

namespace yiping::brain {

namespace {
constexpr double KilometresPerNauticalMile = 1.852;
constexpr double MetresPerSecondPerKnot = 0.514444;
} // namespace

std::vector<std::string> TyphoonImporter::columns() const
{
    return {"storm", "name",         "name_zh", "time_utc",    "grade",      "lat",
            "lon",   "pressure_hpa", "wind_kt", "r50_long_nm", "r30_long_nm"};
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
    std::string grade = field(row, "grade");
    if (const auto space = grade.find(' '); space != std::string::npos)
        grade = grade.substr(space + 1);
    std::string name = grade + "“" + field(row, "name_zh") + "” " + std::to_string(std::lround(*pressure)) + " hPa";
    // The agency writes 0 below tropical-storm strength; that is no wind speed.
    if (*wind > 0)
        name += " " + std::to_string(std::lround(*wind * MetresPerSecondPerKnot)) + " m/s";
    for (const auto &[column, label] :
         {std::pair{"r30_long_nm", " 七级风圈 "}, std::pair{"r50_long_nm", " 十级风圈 "}}) {
        if (const auto radius = number(field(row, column), 1, 2000))
            name += label + std::to_string(std::lround(*radius * KilometresPerNauticalMile)) + " km";
    }
    v1::Message message;
    v1::EntityState *state = message.mutable_entity();
    const std::string id = "TY-" + field(row, "storm");
    state->set_entity_id(id);
    state->set_kind(v1::ENTITY_KIND_TYPHOON);
    state->set_name(name);
    setPoint(state->mutable_position(), {.lon = *lon, .lat = *lat});
    const Stamp stamp{.region = regionOf("45"), .agency = "RSMC Tokyo (JMA)", .eventMs = time.toMSecsSinceEpoch()};
    messages.push_back(compose(Lane::State, stamp, kind::Entity, id, message));
    messages.push_back(compose(Lane::Series, stamp, kind::Entity, id, std::move(message)));
}

} // namespace yiping::brain
