// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brain/scenario_script.h"

#include "brain/durations.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

namespace yiping::brain {

namespace {

int level(const JsonNode &node, int low)
{
    return static_cast<int>(std::lround(node.number(low, 4)));
}

ScriptedWarning readWarning(const JsonNode &node)
{
    ScriptedWarning warning{.id = node["id"].text(),
                            .messageType = node["type"].textOr("alert"),
                            .references = node["references"].texts(),
                            .sender = node["sender"].text(),
                            .eventType = node["event_type"].text(),
                            .level = level(node["level"], 1),
                            .headline = node["headline"].text(),
                            .description = node["description"].textOr({}),
                            .instruction = node["instruction"].textOr({}),
                            .areaDescription = node["area_description"].textOr({}),
                            .regions = node["regions"].texts(),
                            .expiresHours = node["expires_hours"].numberOr(24, 0, 1000),
                            .polygon = {}};
    if (warning.messageType != "alert" && warning.messageType != "update" && warning.messageType != "cancel")
        node["type"].fail(QStringLiteral("alert, update or cancel"));
    if (warning.messageType != "alert" && warning.references.empty())
        node["references"].fail(QStringLiteral("the warnings that it replaces or lifts"));
    for (const JsonNode &point : node["polygon"].items()) {
        const std::vector<JsonNode> pair = point.items();
        if (pair.size() != 2) {
            point.fail(QStringLiteral("a pair [lon, lat]"));
            break;
        }
        warning.polygon.push_back({.lon = pair[0].number(-180, 180), .lat = pair[1].number(-85, 85)});
    }
    return warning;
}

ScriptedIncident readIncident(const JsonNode &node)
{
    return {.id = node["id"].text(),
            .title = node["title"].text(),
            .category = node["category"].text(),
            .channel = node["channel"].textOr("12345"),
            .organisation = node["organisation"].textOr("市运行中心（模拟）"),
            .address = node["address"].text(),
            .description = node["description"].textOr({}),
            .severity = level(node["severity"], 1),
            .where = readPoint(node),
            .limitHours = node["limit_hours"].numberOr(4, 0.1, 240)};
}

void readItem(const JsonNode &node, ScriptItem &item)
{
    if (const JsonNode warning = node["warning"]; warning.isPresent()) {
        item.what = readWarning(warning);
    } else if (const JsonNode response = node["response"]; response.isPresent()) {
        item.what = ScriptedResponse{.id = response["id"].text(),
                                     .plan = response["plan"].text(),
                                     .level = level(response["level"], 0),
                                     .document = response["document"].text(),
                                     .organisation = response["organisation"].text()};
    } else if (const JsonNode mode = node["mode"]; mode.isPresent()) {
        item.what = ScriptedMode{.emergency = mode["emergency"].flagOr(false),
                                 .reason = mode["reason"].text(),
                                 .first = mode["first"].text(),
                                 .second = mode["second"].text()};
    } else if (const JsonNode incident = node["incident"]; incident.isPresent()) {
        item.what = readIncident(incident);
    } else if (const JsonNode surge = node["surge"]; surge.isPresent()) {
        item.what = ScriptedSurge{.factor = surge["factor"].number(0.1, 100)};
    } else if (const JsonNode alarm = node["alarm"]; alarm.isPresent()) {
        item.what = ScriptedAlarm{.id = alarm["id"].text(),
                                  .source = alarm["source"].text(),
                                  .title = alarm["title"].text(),
                                  .guidance = alarm["guidance"].textOr({}),
                                  .severity = level(alarm["severity"], 1),
                                  .active = alarm["active"].flagOr(true)};
    } else {
        node.fail(QStringLiteral("one of warning, response, mode, incident, surge, alarm"));
    }
}
} // namespace

ScenarioTimes::ScenarioTimes(const JsonNode &dayOne, qint64 nowMs)
    : m_nowMs(nowMs)
{
    if (!dayOne.isPresent())
        return;
    const QDate date = QDate::fromString(QString::fromStdString(dayOne.text()), Qt::ISODate);
    if (!date.isValid())
        dayOne.fail(QStringLiteral("a date such as 2024-09-06"));
    else
        m_dayOneMs = QDateTime(date, QTime(0, 0), QTimeZone::UTC).toMSecsSinceEpoch() - ChinaOffsetMs;
}

qint64 ScenarioTimes::read(const JsonNode &node) const
{
    const QString text = QString::fromStdString(node.text());
    if (text == QStringLiteral("now"))
        return m_nowMs;
    static const QRegularExpression dayForm(QStringLiteral("^D([1-9][0-9]?) ([01][0-9]|2[0-3]):([0-5][0-9])$"));
    if (const auto match = dayForm.match(text); match.hasMatch()) {
        if (!m_dayOneMs)
            node.fail(QStringLiteral("a file with day_one, for its times are counted from it"));
        return m_dayOneMs.value_or(0) + (match.captured(1).toLongLong() - 1) * DayMs
            + match.captured(2).toLongLong() * HourMs + match.captured(3).toLongLong() * MinuteMs;
    }
    const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime)
        node.fail(QStringLiteral("a time such as D6 14:00 or 2024-09-11T14:00:00+08:00"));
    return time.toMSecsSinceEpoch();
}

RegionCode readRegion(const JsonNode &node)
{
    const auto code = RegionCode::parse(node.text());
    if (!code)
        node.fail(QStringLiteral("a division code of 2, 4, 6, 9, 12 or 15 digits"));
    return code.value_or(RegionCode{});
}

LonLat readPoint(const JsonNode &node)
{
    return {.lon = node["lon"].number(-180, 180), .lat = node["lat"].number(-85, 85)};
}

void readScript(const JsonNode &nodes, const ScenarioTimes &times, std::vector<ScriptItem> &script)
{
    for (const JsonNode &node : nodes.items()) {
        ScriptItem item{.atMs = times.read(node["at"]), .region = readRegion(node["region"]), .what = {}};
        readItem(node, item);
        script.push_back(std::move(item));
    }
    std::ranges::stable_sort(script, {}, &ScriptItem::atMs);
}

} // namespace yiping::brain
