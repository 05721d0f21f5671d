// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brain/import_statistics.h"

#include <QDateTime>
#include <QTimeZone>

#include <cmath>

namespace yiping::brain {

namespace {
constexpr int FirstDataYear = 1950;
constexpr int LastDataYear = 2100;
constexpr int OutputYear = 2017;
constexpr double Highest = 1e7;
constexpr auto StatisticsBureau = "广西壮族自治区统计局";

/** Yearly figures stand for the last moment of their year, China Standard Time. */
qint64 endOfYearMs(int year)
{
    return QDateTime(QDate(year, 12, 31), QTime(23, 59, 59), QTimeZone(8 * 3600)).toMSecsSinceEpoch();
}
} // namespace

std::vector<std::string> StatisticsImporter::columns() const
{
    if (hasColumn("gdp_100m_yuan"))
        return {"region_code", "region_name", "year", "gdp_100m_yuan", "gdp_index_prev_year_100"};
    if (hasColumn("output_2017_100m_yuan"))
        return {"region_code", "region_name", "output_2017_100m_yuan", "growth_published_percent",
                "output_2016_100m_yuan"};
    return {"region_code", "region_name"};
}

QString StatisticsImporter::begin()
{
    QString problem = CsvImporter::begin();
    if (problem.isEmpty() && !hasColumn("gdp_100m_yuan") && !hasColumn("output_2017_100m_yuan"))
        problem =
            QStringLiteral("line 1 names neither gdp_100m_yuan nor output_2017_100m_yuan; is it a file of this kind?");
    return problem;
}

void StatisticsImporter::row(const CsvRow &row, std::vector<Outgoing> &messages)
{
    if (hasColumn("gdp_100m_yuan"))
        gdpRow(row, messages);
    else
        outputRow(row, messages);
}

std::optional<RegionCode> StatisticsImporter::regionOfRow(const CsvRow &row)
{
    const std::string &code = field(row, "region_code");
    const auto parsed = RegionCode::parse(code);
    if (parsed && m_places.catalog().isKnown(*parsed))
        return m_places.catalog().current(*parsed);
    m_report.refuse(row.line,
                    QStringLiteral("region_code '%1' (%2) is no division of Guangxi")
                        .arg(QString::fromStdString(code), QString::fromStdString(field(row, "region_name"))));
    return std::nullopt;
}

void StatisticsImporter::gdpRow(const CsvRow &row, std::vector<Outgoing> &messages)
{
    const auto region = regionOfRow(row);
    if (!region)
        return;
    const auto year = number(field(row, "year"), FirstDataYear, LastDataYear);
    const std::string &level = field(row, "gdp_100m_yuan");
    const std::string &index = field(row, "gdp_index_prev_year_100");
    const auto value = number(level, 0, Highest);
    const auto growth = number(index, 0, 1000);
    if (!year || !value || !growth) {
        m_report.refuse(row.line,
                        QStringLiteral("year, gdp_100m_yuan or gdp_index_prev_year_100 is no number in its range"));
        return;
    }
    const auto [first, fresh] =
        m_seen.try_emplace(field(row, "year") + "|" + level + "|" + index, field(row, "region_name"));
    if (!fresh)
        m_report.suspect(row.line,
                         QStringLiteral("%1 has the very figures of %2 for %3")
                             .arg(QString::fromStdString(field(row, "region_name")),
                                  QString::fromStdString(first->second), QString::fromStdString(field(row, "year"))));
    define("gxstat.gdp", "地区生产总值",
           "现价总量，亿元；增速为统计部门公布的不变价指数（上年=100）减100，不由总量推算。", messages);
    // The index is the published growth in another notation; rounding removes what binary fractions add.
    observe("gxstat.gdp", *region, static_cast<int>(*year), *value, std::round((*growth - 100) * 100) / 100, messages);
}

void StatisticsImporter::outputRow(const CsvRow &row, std::vector<Outgoing> &messages)
{
    const auto value = number(field(row, "output_2017_100m_yuan"), 0, Highest);
    const auto growth = number(field(row, "growth_published_percent"), -100, 1000);
    const auto before = number(field(row, "output_2016_100m_yuan"), 0, Highest);
    if (!value || !growth || !before) {
        m_report.refuse(row.line,
                        QStringLiteral("output_2017, growth_published or output_2016 is no number in its range"));
        return;
    }
    std::string id = "gxstat.industrial_output";
    std::string name = "工业总产值";
    std::optional<RegionCode> region;
    if (!field(row, "region_code").empty()) {
        region = regionOfRow(row);
    } else if (field(row, "region_name") == "全自治区") {
        region = regionOf("45");
    } else if (!field(row, "region_name").empty()) {
        // An economic zone has no division code; it is a figure of its own for the whole region.
        region = regionOf("45");
        id += ".zone-" + std::to_string(Rng::hash(field(row, "region_name")) % 100'000);
        name += "·" + field(row, "region_name");
    } else {
        m_report.refuse(row.line, QStringLiteral("neither region_code nor region_name is given"));
    }
    if (!region)
        return;
    define(id, name, "总量，亿元；增速为统计部门公布值，不由总量推算。", messages);
    observe(id, *region, OutputYear - 1, *before, std::nullopt, messages);
    observe(id, *region, OutputYear, *value, *growth, messages);
}

void StatisticsImporter::define(const std::string &id, const std::string &name, const std::string &scope,
                                std::vector<Outgoing> &messages)
{
    if (!m_defined.try_emplace(id, true).second)
        return;
    v1::Message message;
    v1::IndicatorDefinition *definition = message.mutable_indicator_definition();
    definition->set_indicator_id(id);
    definition->set_name_zh(name);
    definition->set_name_en(id == "gxstat.gdp" ? "Gross regional product" : "Industrial output");
    definition->set_unit("亿元");
    definition->set_scope_note(scope);
    definition->set_source_agency(StatisticsBureau);
    definition->set_order(static_cast<unsigned>(m_defined.size()));
    definition->set_group("economy");
    definition->set_decimals(2);
    const Stamp stamp{
        .region = regionOf("45"), .agency = StatisticsBureau, .eventMs = endOfYearMs(OutputYear), .domain = "econ"};
    messages.push_back(compose(Lane::State, stamp, kind::IndicatorDefinition, id, std::move(message)));
}

void StatisticsImporter::observe(const std::string &id, const RegionCode &region, int year, double value,
                                 std::optional<double> growth, std::vector<Outgoing> &messages)
{
    v1::Message message;
    v1::Observation *observation = message.mutable_observation();
    observation->set_indicator_id(id);
    observation->set_period(std::to_string(year));
    observation->set_value(value);
    observation->set_vintage(1);
    if (growth)
        observation->set_year_on_year_percent(*growth);
    const Stamp stamp{.region = region, .agency = StatisticsBureau, .eventMs = endOfYearMs(year), .domain = "econ"};
    const std::string messageId = "obs-" + id + "-" + region.digits() + "-" + std::to_string(year) + "-v1";
    int &latest = m_latest[id + "@" + region.digits()];
    if (year >= latest) {
        latest = year;
        messages.push_back(compose(Lane::State, stamp, kind::Observation, id, message, messageId));
    }
    messages.push_back(compose(Lane::Series, stamp, kind::Observation, id, std::move(message), messageId));
}

} // namespace yiping::brain
