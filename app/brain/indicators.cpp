// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brain/indicators.h"

#include "brain/durations.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

namespace yiping::brain {

namespace {
constexpr int Months = 12;
/** Where the first target year began, as a share of its target. */
constexpr double StartShare = 0.55;

double targetOf(const IndicatorSpec &spec, int year)
{
    const auto found = spec.targets.find(year);
    if (found != spec.targets.end())
        return found->second;
    return year < spec.targets.begin()->first ? StartShare * spec.targets.begin()->second
                                              : spec.targets.rbegin()->second;
}
} // namespace

void Indicators::define(const IndicatorSpec &spec)
{
    v1::Message message;
    v1::IndicatorDefinition *definition = message.mutable_indicator_definition();
    definition->set_indicator_id(spec.id);
    definition->set_name_zh(spec.nameZh);
    definition->set_name_en(spec.nameEn);
    definition->set_unit("%");
    definition->set_scope_note(spec.scopeNote);
    definition->set_source_agency(spec.agency);
    const auto &all = m_context.scenario.indicators;
    definition->set_order(static_cast<unsigned>(&spec - all.data()) + 1);
    definition->set_group("core");
    for (const auto &[year, value] : spec.targets) {
        v1::YearTarget *target = definition->add_target();
        target->set_year(static_cast<unsigned>(year));
        target->set_value(value);
    }
    definition->set_decimals(1);
    Stamp stamp = m_context.stamp(regionOf("45"), spec.agency);
    stamp.domain = "base";
    m_context.send(Lane::State, stamp, kind::IndicatorDefinition, spec.id, std::move(message));
}

double Indicators::valueAt(const IndicatorSpec &spec, const RegionCode &region, int year, int month) const
{
    const double before = targetOf(spec, year - 1);
    const double goal = targetOf(spec, year);
    const double straight = before + (goal - before) * month / Months;
    Rng noise(m_context.seed, spec.id + region.digits());
    const double standing = region.digits() == "45" ? 0 : noise.between(-0.07, 0.06);
    Rng monthly(m_context.seed, spec.id + region.digits() + std::to_string(year * Months + month));
    const double value = straight * (spec.pace + standing) + monthly.between(-0.4, 0.4);
    return std::round(std::clamp(value, 0.0, 100.0) * 10) / 10;
}

void Indicators::observe(const IndicatorSpec &spec, const RegionCode &region, int year, int month, bool current)
{
    v1::Message message;
    v1::Observation *observation = message.mutable_observation();
    observation->set_indicator_id(spec.id);
    const QString period = QStringLiteral("%1-%2").arg(year).arg(month, 2, 10, QLatin1Char('0'));
    observation->set_period(period.toStdString());
    observation->set_value(valueAt(spec, region, year, month));
    observation->set_vintage(1);
    const City *city = region.digits() == "45" ? nullptr : m_context.places.cityOf(region);
    Stamp stamp = m_context.stamp(region, city ? city->name + "大数据发展局（模拟）" : spec.agency);
    stamp.domain = "base";
    if (!current) {
        // Published on the tenth of the month after.
        const QDate day = QDate(year, month, 10).addMonths(1);
        stamp.eventMs =
            std::min(stamp.eventMs, QDateTime(day, QTime(9, 0), QTimeZone(ChinaOffsetS)).toMSecsSinceEpoch());
    }
    const std::string id = "obs-" + spec.id + "-" + region.digits() + "-" + period.toStdString() + "-v1";
    if (current)
        m_context.send(Lane::State, stamp, kind::Observation, spec.id, message, id + "-current");
    m_context.send(Lane::Series, stamp, kind::Observation, spec.id, std::move(message), id);
}

void Indicators::publish()
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_context.timeline.nowMs(), QTimeZone(ChinaOffsetS)).date();
    for (const IndicatorSpec &spec : m_context.scenario.indicators) {
        define(spec);
        std::vector<RegionCode> regions{regionOf("45")};
        for (const City &city : m_context.places.cities())
            regions.push_back(city.code);
        for (const RegionCode &region : regions) {
            for (int back = Months - 1; back >= 0; --back) {
                const QDate month = today.addMonths(-back);
                observe(spec, region, month.year(), month.month(), back == 0);
            }
        }
    }
}

} // namespace yiping::brain
