// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/sensor_trend.h"

#include "analysis/holes.h"
#include "viewmodels/follow.h"

#include <algorithm>

namespace yiping {

class SensorTrend::ForecastSamples final : public SampleSource
{
public:
    explicit ForecastSamples(SensorTrend *trend)
        : SampleSource(trend)
        , m_trend(trend)
    {
    }

    [[nodiscard]] std::span<const Sample> samples() const override { return m_trend->forecastSamples(); }

private:
    SensorTrend *m_trend;
};

SensorTrend::SensorTrend(QObject *parent)
    : SampleSource(parent)
    , m_forecast(new ForecastSamples(this))
{
}

SensorTrend::~SensorTrend() = default;

void SensorTrend::setLive(Live *live)
{
    if (!follow(m_live, live, this, &SensorTrend::onStoreChanged))
        return;
    retarget();
}

void SensorTrend::setSensorId(const QString &id)
{
    if (m_sensorId == id)
        return;
    m_sensorId = id;
    retarget();
}

void SensorTrend::retarget()
{
    Q_EMIT targetChanged();
    say();
}

void SensorTrend::say()
{
    Q_EMIT valueChanged();
    Q_EMIT samplesChanged();
    Q_EMIT m_forecast->samplesChanged();
}

void SensorTrend::onStoreChanged(const ChangeSet &changes)
{
    const SensorRow *mine = row();
    const bool touched = mine && std::ranges::any_of(changes.sensors, [&](std::size_t index) {
                             return &m_live->store().sensors().at(index) == mine;
                         });
    if (touched)
        say();
}

const SensorRow *SensorTrend::row() const
{
    return m_live ? m_live->store().sensors().find(m_sensorId.toStdString()) : nullptr;
}

QString SensorTrend::name() const
{
    return row() ? row()->latest.name : QString();
}

bool SensorTrend::hasValue() const
{
    return row() && row()->latest.value.has_value();
}

double SensorTrend::value() const
{
    return row() ? row()->latest.value.value_or(0) : 0;
}

QString SensorTrend::unit() const
{
    return row() ? unitOf(row()->latest.kind) : QString();
}

double SensorTrend::alertStage() const
{
    return row() ? row()->latest.stages.alert.value_or(0) : 0;
}

double SensorTrend::warningStage() const
{
    return row() ? row()->latest.stages.warning.value_or(0) : 0;
}

double SensorTrend::timeMs() const
{
    return row() ? static_cast<double>(row()->header.eventTimeMs) : 0;
}

bool SensorTrend::isStale() const
{
    return row() && m_live->store().isStale(row()->header);
}

SampleSource *SensorTrend::forecast() const
{
    return m_forecast;
}

std::span<const Sample> SensorTrend::samples() const
{
    return row() ? std::span<const Sample>(row()->history) : std::span<const Sample>();
}

std::span<const Sample> SensorTrend::forecastSamples() const
{
    return row() ? std::span<const Sample>(row()->forecast) : std::span<const Sample>();
}

double SensorTrend::forecastPeak() const
{
    const auto samples = forecastSamples();
    return samples.empty() ? 0 : std::ranges::max_element(samples, {}, &Sample::value)->value;
}

double SensorTrend::forecastPeakMs() const
{
    const auto samples = forecastSamples();
    return samples.empty() ? 0 : static_cast<double>(std::ranges::max_element(samples, {}, &Sample::value)->timeMs);
}

std::span<const TimeSpan> SensorTrend::gaps() const
{
    m_gaps = m_live ? holesIn(samples(), m_live->store().dataNowMs()) : std::vector<TimeSpan>();
    return m_gaps;
}

} // namespace yiping
