// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brain/fleet.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace yiping::brain {

namespace {
constexpr double TickS = 1;
/** A patrolling unit reports every 5 s, one that stands every 30 s. */
constexpr std::size_t MovingTicks = 5;
constexpr std::size_t StandingTicks = 30;
constexpr quint32 UnitStaleS = 75;
constexpr double HomeSteps = 12;

struct KindSpec
{
    v1::EntityKind kind;
    const char *token;
    /** %1 county, %2 number, %3 township. */
    const char *name;
    const char *agency;
    unsigned crew;
    std::array<const char *, 3> capabilities;
    double patrolShare;
};

constexpr std::array Kinds{
    KindSpec{v1::ENTITY_KIND_FIRE,
             "fire",
             "%1消防救援站%2号车",
             "%4消防救援支队（模拟）",
             6,
             {"灭火", "破拆", "排涝"},
             0.15},
    KindSpec{v1::ENTITY_KIND_AMBULANCE,
             "amb",
             "%1急救站%2号救护车",
             "%4急救医疗中心（模拟）",
             3,
             {"院前急救", "转运", ""},
             0.35},
    KindSpec{v1::ENTITY_KIND_POLICE, "pol", "%1公安巡逻%2组", "%4公安局（模拟）", 4, {"警戒", "交通疏导", "疏散"}, 0.9},
    KindSpec{v1::ENTITY_KIND_RESCUE,
             "res",
             "%1应急救援%2队",
             "%4应急管理局（模拟）",
             12,
             {"橡皮艇", "水域救援", "搜救"},
             0.3},
    KindSpec{v1::ENTITY_KIND_CITY_MAINTENANCE,
             "mnt",
             "%1市政养护%2班",
             "%4市政管理处（模拟）",
             5,
             {"排涝", "抽水泵车", "道路抢修"},
             0.7},
    KindSpec{v1::ENTITY_KIND_GRID_WORKER,
             "grid",
             "%3网格员%2号",
             "%1综治中心（模拟）",
             1,
             {"巡查", "劝导", "上门核实"},
             0.85},
};

std::string filled(std::string text, const County &county, const City &city, const std::string &town, int number)
{
    const std::array<std::pair<const char *, std::string>, 4> parts{
        {{"%1", county.name}, {"%2", std::to_string(number)}, {"%3", town}, {"%4", city.name}}};
    for (const auto &[mark, part] : parts) {
        if (const auto at = text.find(mark); at != std::string::npos)
            text.replace(at, 2, part);
    }
    return text;
}

const KindSpec &specOf(v1::EntityKind kind)
{
    return *std::ranges::find(Kinds, kind, &KindSpec::kind);
}
} // namespace

Fleet::Fleet(Context &context)
    : m_context(context)
    , m_rng(context.seed, "fleet")
{
    for (const City &city : context.places.cities())
        makeCity(city);
    for (Unit &unit : m_units)
        m_byId[unit.id] = &unit;
}

void Fleet::makeCity(const City &city)
{
    const std::size_t counties = city.counties.size();
    const bool capital = city.code.digits() == "4501";
    const std::size_t total = capital ? 40 : std::clamp<std::size_t>(16 + 2 * counties, 20, 38);
    constexpr std::array<double, Kinds.size()> Share{0.2, 0.15, 0.2, 0.12, 0.15, 0.18};
    for (std::size_t kind = 0; kind < Kinds.size(); ++kind) {
        const auto count = static_cast<int>(std::max(2L, std::lround(Share.at(kind) * static_cast<double>(total))));
        std::map<RegionCode, int> numbers;
        for (int i = 0; i < count; ++i) {
            const County &county = city.counties[(static_cast<std::size_t>(i) + kind) % counties];
            add(city, county, Kinds.at(kind).kind, ++numbers[county.code]);
        }
    }
}

void Fleet::add(const City &city, const County &county, v1::EntityKind kind, int number)
{
    const KindSpec &spec = specOf(kind);
    const std::string town = county.towns.empty() ? county.name : m_rng.pick(county.towns).name;
    const LonLat station = Places::around(county, m_rng);
    Unit unit{.id = "U" + county.code.digits() + "-" + spec.token + std::to_string(number),
              .kind = kind,
              .name = filled(spec.name, county, city, town, number),
              .agency = filled(spec.agency, county, city, town, number),
              .region = county.code,
              .station = station,
              .position = station,
              .goal = station};
    unit.patrols = m_rng.chance(spec.patrolShare);
    if (m_rng.chance(0.03))
        unit.status = v1::UNIT_STATUS_OUT_OF_SERVICE;
    m_units.push_back(std::move(unit));
}

void Fleet::start()
{
    for (const Unit &unit : m_units) {
        const KindSpec &spec = specOf(unit.kind);
        v1::Message message;
        v1::ResponseUnit *reference = message.mutable_response_unit();
        reference->set_unit_id(unit.id);
        reference->set_kind(unit.kind);
        reference->set_name(unit.name);
        setPoint(reference->mutable_station(), unit.station);
        reference->set_crew(spec.crew);
        for (const char *capability : spec.capabilities) {
            if (*capability != '\0')
                reference->add_capability(capability);
        }
        m_context.send(Lane::State, m_context.stamp(unit.region, unit.agency), kind::ResponseUnit, unit.id,
                       std::move(message));
        publish(unit);
    }
    m_context.timeline.every(m_context.timeline.nowMs() + m_context.real(TickS), m_context.real(TickS),
                             [this] { tick(); });
}

Unit *Fleet::find(const std::string &id)
{
    const auto found = m_byId.find(id);
    return found == m_byId.end() ? nullptr : found->second;
}

Unit *Fleet::nearestAvailable(const RegionCode &city, LonLat to, const std::vector<v1::EntityKind> &kinds)
{
    Unit *nearest = nullptr;
    double best = 0;
    for (Unit &unit : m_units) {
        if (unit.status != v1::UNIT_STATUS_AVAILABLE || !unit.orderId.empty() || !city.contains(unit.region)
            || std::ranges::find(kinds, unit.kind) == kinds.end())
            continue;
        const double distance = metresBetween(unit.position, to);
        if (!nearest || distance < best) {
            nearest = &unit;
            best = distance;
        }
    }
    return nearest;
}

void Fleet::publish(const Unit &unit) const
{
    if (m_context.backfilling)
        return;
    v1::Message message;
    v1::EntityState *state = message.mutable_entity();
    state->set_entity_id(unit.id);
    state->set_kind(unit.kind);
    state->set_name(unit.name);
    setPoint(state->mutable_position(), unit.position);
    state->set_speed_mps(static_cast<float>(unit.speed));
    if (unit.speed > 0)
        state->set_heading_deg(static_cast<float>(headingBetween(unit.position, unit.goal)));
    state->set_status(unit.status);
    state->set_order_id(unit.orderId);
    m_context.send(Lane::State, m_context.stamp(unit.region, unit.agency, UnitStaleS), kind::Entity, unit.id,
                   std::move(message));
}

void Fleet::sendHome(Unit &unit, double paceFactor)
{
    unit.orderId.clear();
    unit.status = v1::UNIT_STATUS_RETURNING;
    unit.goal = unit.station;
    const double seconds = std::clamp(metresBetween(unit.position, unit.station) / 150.0, 10.0, 30.0) * paceFactor;
    unit.speed = metresBetween(unit.position, unit.station) / std::max(seconds, 0.1);
    publish(unit);
    homeward(unit, unit.position, 1, static_cast<int>(HomeSteps), seconds / HomeSteps);
}

void Fleet::homeward(Unit &unit, LonLat from, int step, int steps, double stepS)
{
    m_context.timeline.after(m_context.real(stepS), [this, &unit, from, step, steps, stepS] {
        if (!unit.orderId.empty())
            return;
        const double done = static_cast<double>(step) / steps;
        unit.position = {.lon = std::lerp(from.lon, unit.station.lon, done),
                         .lat = std::lerp(from.lat, unit.station.lat, done)};
        if (step == steps) {
            unit.status = v1::UNIT_STATUS_AVAILABLE;
            unit.speed = 0;
            publish(unit);
            return;
        }
        publish(unit);
        homeward(unit, from, step + 1, steps, stepS);
    });
}

void Fleet::tick()
{
    ++m_tick;
    for (std::size_t i = 0; i < m_units.size(); ++i) {
        Unit &unit = m_units[i];
        if (!unit.orderId.empty() || unit.status == v1::UNIT_STATUS_RETURNING)
            continue;
        const bool moves = unit.patrols && unit.status == v1::UNIT_STATUS_AVAILABLE;
        if ((m_tick + i) % (moves ? MovingTicks : StandingTicks) != 0)
            continue;
        if (moves)
            patrol(unit);
        publish(unit);
    }
}

void Fleet::patrol(Unit &unit)
{
    constexpr double StepS = TickS * static_cast<double>(MovingTicks);
    constexpr double PatrolRadiusM = 2500;
    const double left = metresBetween(unit.position, unit.goal);
    if (left < 1) {
        if (m_rng.chance(0.6)) {
            unit.speed = 0;
            return;
        }
        const double radius = PatrolRadiusM * std::sqrt(m_rng.unit());
        const double angle = m_rng.between(0, 2 * std::numbers::pi);
        unit.goal = moved(unit.station, radius * std::cos(angle), radius * std::sin(angle));
        unit.speed = unit.kind == v1::ENTITY_KIND_GRID_WORKER ? m_rng.between(1.0, 1.8) : m_rng.between(6, 12);
        return;
    }
    const double share = std::min(1.0, unit.speed * StepS / left);
    unit.position = {.lon = std::lerp(unit.position.lon, unit.goal.lon, share),
                     .lat = std::lerp(unit.position.lat, unit.goal.lat, share)};
    if (share >= 1)
        unit.speed = 0;
}

} // namespace yiping::brain
