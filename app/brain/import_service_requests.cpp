// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brain/import_service_requests.h"

#include "brain/us_time.h"

namespace yiping::brain {

namespace {
constexpr LonLat NewYork{.lon = -73.9500, .lat = 40.7300};
constexpr auto From = "New York";

std::string titleOfRequest(const std::string &type)
{
    static const std::map<std::string, std::string> Titles{{"Animal-Abuse", "虐待动物"},
                                                           {"Dead Animal", "动物尸体清理"},
                                                           {"Animal in a Park", "公园动物"},
                                                           {"Unsanitary Animal Pvt Property", "饲养动物不卫生"},
                                                           {"Illegal Animal Kept as Pet", "违规饲养"},
                                                           {"Animal Facility - No Permit", "无证动物场所"},
                                                           {"Illegal Animal Sold", "违规售卖动物"},
                                                           {"Pet Shop", "宠物店投诉"},
                                                           {"Unsanitary Animal Facility", "动物场所不卫生"}};
    const auto found = Titles.find(type);
    return found == Titles.end() ? type : found->second;
}
} // namespace

std::vector<std::string> ServiceRequestImporter::columns() const
{
    return {"Unique Key",     "Created Date", "Closed Date",      "Agency",
            "Complaint Type", "Descriptor",   "Incident Address", "City",
            "Status",         "Latitude",     "Longitude",        "Resolution Action Updated Date"};
}

QString ServiceRequestImporter::begin()
{
    m_zone = QTimeZone("America/New_York");
    if (!m_zone.isValid())
        return QStringLiteral("the time zone America/New_York is not installed; install the package tzdata");
    return CsvImporter::begin();
}

std::optional<ServiceRequestImporter::Request> ServiceRequestImporter::read(const CsvRow &row)
{
    Request request{.id = "NYC-" + field(row, "Unique Key"),
                    .updatedMs = {},
                    .closedMs = {},
                    .where = {},
                    .region = regionOf("4501")};
    const auto created = usTimeMs(field(row, "Created Date"), m_zone);
    if (field(row, "Unique Key").empty() || !created) {
        m_report.refuse(row.line,
                        QStringLiteral("Unique Key is empty or Created Date '%1' is not a time such as 3/14/2025 1:20")
                            .arg(QString::fromStdString(field(row, "Created Date"))));
        return std::nullopt;
    }
    request.createdMs = *created;
    for (auto [column, target] : {std::pair{"Resolution Action Updated Date", &request.updatedMs},
                                  std::pair{"Closed Date", &request.closedMs}}) {
        const std::string &text = field(row, column);
        if (text.empty())
            continue;
        const auto time = usTimeMs(text, m_zone);
        if (!time || *time < request.createdMs)
            m_report.suspect(
                row.line,
                QStringLiteral("%1 '%2' is no time or lies before Created Date '%3'; that step is left out")
                    .arg(QString::fromUtf8(column), QString::fromStdString(text),
                         QString::fromStdString(field(row, "Created Date"))));
        else
            *target = time;
    }
    const auto lon = number(field(row, "Longitude"), -180, 180);
    const auto lat = number(field(row, "Latitude"), -85, 85);
    if (lon && lat) {
        request.where = movedToNanning({.lon = *lon, .lat = *lat}, NewYork);
        request.region = nearestCounty(*m_places.cityOf(request.region), *request.where).code;
    } else if (!field(row, "Longitude").empty() || !field(row, "Latitude").empty()) {
        m_report.suspect(
            row.line,
            QStringLiteral("Latitude, Longitude '%1', '%2' are no position; taken without one")
                .arg(QString::fromStdString(field(row, "Latitude")), QString::fromStdString(field(row, "Longitude"))));
    }
    return request;
}

void ServiceRequestImporter::row(const CsvRow &row, std::vector<Outgoing> &messages)
{
    const auto request = read(row);
    if (!request)
        return;
    v1::Message message;
    v1::Incident *incident = message.mutable_incident();
    incident->set_incident_id(request->id);
    const std::string title = titleOfRequest(field(row, "Complaint Type"));
    const std::string &address = field(row, "Incident Address");
    incident->set_title(address.empty() ? title : title + " · " + address);
    incident->set_category(title);
    incident->set_severity(v1::SEVERITY_IV);
    if (request->where)
        setPoint(incident->mutable_position(), *request->where);
    incident->set_address(address + ", " + field(row, "City"));
    incident->set_channel("12345");
    incident->set_description(field(row, "Complaint Type") + ": " + field(row, "Descriptor"));
    incident->set_stage(v1::CASE_STAGE_REPORTED);
    const Stamp stamp{.region = request->region,
                      .agency = "NYC 311 " + field(row, "Agency"),
                      .eventMs = request->createdMs,
                      .replayedFrom = From,
                      .domain = "service"};
    messages.push_back(compose(Lane::Event, stamp, kind::Incident, request->id, std::move(message), request->id));
    emitSteps(row, *request, messages);
}

void ServiceRequestImporter::emitSteps(const CsvRow &row, const Request &request, std::vector<Outgoing> &messages) const
{
    // The log knows three moments. A request gets its number and its agency when it is made; work is first seen when
    // the record is updated, at the latest when it is closed.
    struct Step
    {
        v1::CaseStage stage;
        std::optional<qint64> at;
        const char *reason;
    };
    std::optional<qint64> worked = request.updatedMs ? request.updatedMs : request.closedMs;
    if (worked && request.closedMs && *worked > *request.closedMs)
        worked = request.closedMs;
    const bool closed = field(row, "Status") == "Closed";
    const auto closedAt = closed ? request.closedMs : std::nullopt;
    int number = 0;
    for (const Step &step : {Step{v1::CASE_STAGE_ACCEPTED, request.createdMs, "Created Date"},
                             Step{v1::CASE_STAGE_FILED, request.createdMs, "Created Date"},
                             Step{v1::CASE_STAGE_DISPATCHED, request.createdMs, "Agency"},
                             Step{v1::CASE_STAGE_SIGNED, worked, "Resolution Action Updated Date"},
                             Step{v1::CASE_STAGE_PROCESSING, worked, "Resolution Action Updated Date"},
                             Step{v1::CASE_STAGE_FEEDBACK, closedAt, "Closed Date"},
                             Step{v1::CASE_STAGE_CLOSED, closedAt, "Closed Date"}}) {
        if (!step.at)
            break;
        v1::Message message;
        v1::IncidentTransition *transition = message.mutable_incident_transition();
        transition->set_incident_id(request.id);
        transition->set_stage(step.stage);
        transition->mutable_actor()->set_organisation(field(row, "Agency"));
        transition->set_reason(step.reason);
        const Stamp stamp{.region = request.region,
                          .agency = "NYC 311 " + field(row, "Agency"),
                          .eventMs = *step.at,
                          .replayedFrom = From,
                          .domain = "service"};
        messages.push_back(compose(Lane::Event, stamp, kind::IncidentTransition, request.id, std::move(message),
                                   request.id + "-t" + std::to_string(++number)));
    }
}

} // namespace yiping::brain
