// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brain/tickets.h"

namespace yiping::brain {

/** Rain gauges and air stations of every county seat and city: enough to colour a map, none of them in a file. */
class Sensors
{
public:
    explicit Sensors(Context &context);

    void backfill();
    void start();
    /** Rain times as heavy below a region from now on. */
    void setRain(const RegionCode &region, double factor) { m_rain[region] = factor; }
    [[nodiscard]] int countBelow(const RegionCode &region) const;

private:
    struct Sensor
    {
        std::string id;
        v1::SensorKind kind = v1::SENSOR_KIND_UNSPECIFIED;
        std::string name;
        std::string agency;
        RegionCode region;
        LonLat where;
        double phase = 0;
    };

    void add(const County &county, v1::SensorKind kind, const char *token, const std::string &name,
             const std::string &agency);
    [[nodiscard]] double valueAt(const Sensor &sensor, qint64 timeMs) const;
    void send(Lane lane, const Sensor &sensor, qint64 timeMs) const;

    Context &m_context;
    Rng m_rng;
    std::vector<Sensor> m_sensors;
    std::map<RegionCode, double> m_rain;
};

} // namespace yiping::brain
