// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brain/context.h"

#include <deque>
#include <map>

namespace yiping::brain {

struct Unit
{
    std::string id;
    v1::EntityKind kind = v1::ENTITY_KIND_UNSPECIFIED;
    std::string name;
    std::string agency;
    RegionCode region;
    LonLat station;
    LonLat position;
    LonLat goal;
    v1::UnitStatus status = v1::UNIT_STATUS_AVAILABLE;
    /** Metres per real second; 0: stands. */
    double speed = 0;
    std::string orderId = {};
    bool patrols = false;
};

/** The response units of 14 cities: their reference data, their patrols, and their positions while on an order. */
class Fleet
{
public:
    explicit Fleet(Context &context);

    /** Publishes everything once and begins to move. */
    void start();
    /** Null when there is none. The pointer stays valid. */
    [[nodiscard]] Unit *find(const std::string &id);
    /** The nearest available unit of these kinds in a city; null when all are busy. */
    [[nodiscard]] Unit *nearestAvailable(const RegionCode &city, LonLat to, const std::vector<v1::EntityKind> &kinds);
    [[nodiscard]] std::size_t size() const { return m_units.size(); }

    void publish(const Unit &unit) const;
    /** Drives back to its station in a time that suits the distance and is available again. */
    void sendHome(Unit &unit, double paceFactor);

private:
    void makeCity(const City &city);
    void add(const City &city, const County &county, v1::EntityKind kind, int number);
    void tick();
    void patrol(Unit &unit);
    void homeward(Unit &unit, LonLat from, int step, int steps, double stepS);

    Context &m_context;
    Rng m_rng;
    std::deque<Unit> m_units;
    std::map<std::string, Unit *> m_byId;
    std::size_t m_tick = 0;
};

} // namespace yiping::brain
