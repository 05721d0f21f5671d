// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brain/context.h"
#include "brain/course.h"

namespace yiping::brain {

/** The scenario file's gauges: water levels with their stages, discharge, standing water, pumps; and their forecasts.
 */
class Gauges
{
public:
    explicit Gauges(Context &context);

    /** History from the backfill's start (or a course's first point) to the timeline's present. */
    void backfill();
    /** Latest values now, then each period. */
    void start();
    [[nodiscard]] std::size_t size() const { return m_gauges.size(); }

private:
    struct Gauge
    {
        const GaugeSpec *spec = nullptr;
        v1::SensorKind kind = v1::SENSOR_KIND_UNSPECIFIED;
        std::optional<Course> course;
        double phase = 0;
    };

    [[nodiscard]] double valueAt(const Gauge &gauge, qint64 timeMs) const;
    [[nodiscard]] v1::Message messageOf(const Gauge &gauge, double value) const;
    void send(Lane lane, const Gauge &gauge, qint64 timeMs) const;
    void forecast(const Gauge &gauge) const;

    Context &m_context;
    std::vector<Gauge> m_gauges;
};

/** How often a sensor reports, scenario milliseconds: each minute at speed 1, never more often than each 10 real
 * seconds. */
[[nodiscard]] qint64 reportPeriodMs(double speed);

} // namespace yiping::brain
