// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/health_probe.h"

#include "shell/report.h"
#include "viewmodels/health_status.h"

namespace yiping {

namespace {
constexpr std::chrono::seconds MeasureEvery{2};
} // namespace

HealthProbe::HealthProbe(FrameMeter &meter, HealthStatus &health, QObject *parent)
    : QObject(parent)
    , m_meter(meter)
    , m_health(health)
{
    connect(&m_timer, &QTimer::timeout, this, &HealthProbe::measure);
    m_timer.start(MeasureEvery);
}

void HealthProbe::measure()
{
    const RecentFrames recent = m_meter.takeRecent();
    m_health.setProcess({.latencyP50Ms = recent.latencyP50Ms,
                         .latencyP99Ms = recent.latencyP99Ms,
                         .frameP50Ms = recent.frameP50Ms,
                         .frameSlowestMs = recent.frameSlowestMs,
                         .residentMb = residentMb()});
}

} // namespace yiping
