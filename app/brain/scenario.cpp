// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brain/scenario.h"

#include "brain/compose.h"
#include "brain/durations.h"
#include "brain/scenario_script.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace yiping::brain {

namespace {
constexpr int DeepestExtension = 4;
constexpr int FirstYear = 2000;
constexpr int LastYear = 2100;
constexpr std::array<std::string_view, 4> GaugeKinds{"water_level", "discharge", "waterlogging", "pump_flow"};

void readGauges(const JsonNode &nodes, const ScenarioTimes &times, std::vector<GaugeSpec> &gauges)
{
    for (const JsonNode &node : nodes.items()) {
        GaugeSpec gauge{.id = node["id"].text(),
                        .name = node["name"].text(),
                        .kind = node["kind"].textOr("water_level"),
                        .agency = node["agency"].textOr("广西水文中心（模拟）"),
                        .region = readRegion(node["region"]),
                        .where = readPoint(node),
                        .alert = node["alert"].optionalNumber(0, 1000),
                        .warning = node["warning"].optionalNumber(0, 1000),
                        .guarantee = node["guarantee"].optionalNumber(0, 1000),
                        .base = node["base"].numberOr(0, 0, 100'000),
                        .swing = node["swing"].numberOr(0, 0, 1000),
                        .points = {},
                        .forecast = node["forecast"].flagOr(false)};
        if (std::ranges::find(GaugeKinds, gauge.kind) == GaugeKinds.end())
            node["kind"].fail(QStringLiteral("water_level, discharge, waterlogging or pump_flow"));
        for (const JsonNode &point : node["points"].items()) {
            const std::vector<JsonNode> pair = point.items();
            if (pair.size() != 2) {
                point.fail(QStringLiteral("a pair [time, value]"));
                return;
            }
            const qint64 at = times.read(pair[0]);
            if (!gauge.points.empty() && at <= gauge.points.back().first)
                pair[0].fail(QStringLiteral("a time after the one before it"));
            gauge.points.emplace_back(at, pair[1].number(0, 100'000));
        }
        const auto same = std::ranges::find(gauges, gauge.id, &GaugeSpec::id);
        if (same == gauges.end())
            gauges.push_back(std::move(gauge));
        else
            *same = std::move(gauge);
    }
}

void readTickets(const JsonNode &node, TicketSpec &tickets)
{
    tickets.perHour = node["per_hour"].numberOr(tickets.perHour, 0.1, 100'000);
    tickets.pace = node["pace"].numberOr(tickets.pace, 0.01, 1000);
    tickets.backfillHours = node["backfill_hours"].numberOr(tickets.backfillHours, 0, 240);
    if (node["roads"].isPresent())
        tickets.roads = node["roads"].texts();
    for (const JsonNode &item : node["categories"].items()) {
        tickets.categories.push_back({.category = item["category"].text(),
                                      .department = item["department"].text(),
                                      .channel = item["channel"].textOr("12345"),
                                      .weight = item["weight"].numberOr(1, 0.001, 1000),
                                      .limitHours = item["limit_hours"].numberOr(24, 0.1, 2400),
                                      .titles = item["titles"].texts()});
        if (tickets.categories.back().titles.empty())
            item["titles"].fail(QStringLiteral("at least one title"));
    }
}

void readIndicators(const JsonNode &nodes, std::vector<IndicatorSpec> &indicators)
{
    for (const JsonNode &node : nodes.items()) {
        IndicatorSpec spec{.id = node["id"].text(),
                           .nameZh = node["name_zh"].text(),
                           .nameEn = node["name_en"].text(),
                           .scopeNote = node["scope_note"].text(),
                           .agency = node["agency"].text(),
                           .targets = {},
                           .pace = node["pace"].numberOr(1, 0.1, 2)};
        for (const auto &[year, target] : node["targets"].members()) {
            const int number = year.toInt();
            if (number < FirstYear || number > LastYear)
                target.fail(QStringLiteral("a year from 2000 to 2100 as its name"));
            spec.targets[number] = target.number(0, 1e9);
        }
        if (spec.targets.empty())
            node["targets"].fail(QStringLiteral("a target for at least one year"));
        indicators.push_back(std::move(spec));
    }
}

void readPopulation(const JsonNode &node, PopulationSpec &population)
{
    if (!node.isPresent())
        return;
    const QDate day = QDate::fromString(QString::fromStdString(node["as_of"].text()), Qt::ISODate);
    if (!day.isValid())
        node["as_of"].fail(QStringLiteral("a day such as 2020-11-01"));
    population = {.asOfMs = day.startOfDay(QTimeZone(ChinaOffsetS)).toMSecsSinceEpoch(),
                  .agency = node["agency"].text(),
                  .residents = {}};
    for (const auto &[code, residents] : node["residents"].members()) {
        if (const auto region = RegionCode::parse(code.toStdString()))
            population.residents[*region] = residents.number(0, 2e9);
        else
            residents.fail(QStringLiteral("a division code such as 4501 as its name"));
    }
}

struct Reader
{
    const ScenarioFolders &folders;
    qint64 nowMs;

    QString read(const QString &id, int depth, Scenario &scenario) const;
    void fill(const JsonNode &root, Scenario &scenario) const;
};

QString Reader::read(const QString &id, int depth, Scenario &scenario) const
{
    const QString fileName = id + QStringLiteral(".json");
    const auto bytes = readFrom(folders, fileName);
    if (!bytes)
        return QStringLiteral("there is no scenario '%1': no %2 in %3")
            .arg(id, fileName, QStringList(folders.begin(), folders.end()).join(QStringLiteral(", ")));
    QJsonParseError parse;
    const QJsonDocument document = QJsonDocument::fromJson(*bytes, &parse);
    if (parse.error != QJsonParseError::NoError) {
        const qsizetype line = bytes->first(std::min<qsizetype>(parse.offset, bytes->size())).count('\n') + 1;
        return QStringLiteral("%1:%2: not JSON: %3").arg(fileName).arg(line).arg(parse.errorString());
    }
    QString error;
    const JsonNode root(document.object(), QString(), &error);
    if (root["extends"].isPresent()) {
        if (depth >= DeepestExtension)
            return QStringLiteral("%1: extends: a chain of more than %2 files").arg(fileName).arg(DeepestExtension);
        QString below = read(QString::fromStdString(root["extends"].text()), depth + 1, scenario);
        if (!below.isEmpty())
            return below;
    }
    fill(root, scenario);
    return error.isEmpty() ? error : fileName + QStringLiteral(": ") + error;
}

void Reader::fill(const JsonNode &root, Scenario &scenario) const
{
    scenario.id = root["id"].text();
    scenario.titleZh = root["title_zh"].text();
    scenario.titleEn = root["title_en"].text();
    scenario.speed = root["speed"].numberOr(scenario.speed, 0.01, 10'000);
    scenario.backfillHours = root["backfill_hours"].numberOr(scenario.backfillHours, 0, 240);
    const ScenarioTimes times(root["day_one"], nowMs);
    scenario.startMs = root["start"].isPresent() ? times.read(root["start"]) : nowMs;
    readGauges(root["gauges"], times, scenario.gauges);
    readTickets(root["tickets"], scenario.tickets);
    readIndicators(root["indicators"], scenario.indicators);
    for (const auto &[name, value] : root["ledger"].members())
        scenario.ledger[name.toStdString()] = value.number(0, 1e9);
    readPopulation(root["population"], scenario.population);
    readScript(root["script"], times, scenario.script);
}
} // namespace

std::optional<QByteArray> readFrom(const ScenarioFolders &folders, const QString &fileName)
{
    for (const QString &folder : folders) {
        QFile file(QDir(folder).filePath(fileName));
        if (file.open(QIODevice::ReadOnly))
            return file.readAll();
    }
    return std::nullopt;
}

std::variant<Scenario, QString> loadScenario(const QString &id, const ScenarioFolders &folders, qint64 nowMs)
{
    Scenario scenario;
    QString error = Reader{.folders = folders, .nowMs = nowMs}.read(id, 0, scenario);
    if (error.isEmpty() && scenario.tickets.categories.empty())
        error =
            QStringLiteral("%1.json: tickets.categories: expected at least one, here or in what it extends").arg(id);
    if (error.isEmpty() && scenario.tickets.roads.empty())
        error = QStringLiteral("%1.json: tickets.roads: expected at least one, here or in what it extends").arg(id);
    if (!error.isEmpty())
        return error;
    return scenario;
}

} // namespace yiping::brain
