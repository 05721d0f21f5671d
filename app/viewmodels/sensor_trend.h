// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/live.h"
#include "widgets/charts/sample_source.h"

#include <QObject>
#include <QPointer>

namespace yiping {

struct ChangeSet;
struct SensorRow;

/** One station's measured values, its forecast and its stages. */
class SensorTrend : public SampleSource
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(yiping::Live *live READ live WRITE setLive NOTIFY targetChanged REQUIRED)
    Q_PROPERTY(QString sensorId READ sensorId WRITE setSensorId NOTIFY targetChanged)
    Q_PROPERTY(bool exists READ exists NOTIFY valueChanged)
    Q_PROPERTY(QString name READ name NOTIFY valueChanged)
    Q_PROPERTY(bool hasValue READ hasValue NOTIFY valueChanged)
    Q_PROPERTY(double value READ value NOTIFY valueChanged)
    Q_PROPERTY(QString unit READ unit NOTIFY valueChanged)
    /** 0: the station has none. */
    Q_PROPERTY(double alertStage READ alertStage NOTIFY valueChanged)
    Q_PROPERTY(double warningStage READ warningStage NOTIFY valueChanged)
    Q_PROPERTY(double timeMs READ timeMs NOTIFY valueChanged)
    Q_PROPERTY(bool stale READ isStale NOTIFY valueChanged)
    Q_PROPERTY(yiping::SampleSource *forecast READ forecast CONSTANT)
    /** Highest forecast value and its time; 0 where there is no forecast. */
    Q_PROPERTY(double forecastPeak READ forecastPeak NOTIFY valueChanged)
    Q_PROPERTY(double forecastPeakMs READ forecastPeakMs NOTIFY valueChanged)

public:
    explicit SensorTrend(QObject *parent = nullptr);
    ~SensorTrend() override;

    [[nodiscard]] Live *live() const { return m_live; }
    void setLive(Live *live);
    [[nodiscard]] QString sensorId() const { return m_sensorId; }
    void setSensorId(const QString &id);
    [[nodiscard]] bool exists() const { return row() != nullptr; }
    [[nodiscard]] QString name() const;
    [[nodiscard]] bool hasValue() const;
    [[nodiscard]] double value() const;
    [[nodiscard]] QString unit() const;
    [[nodiscard]] double alertStage() const;
    [[nodiscard]] double warningStage() const;
    [[nodiscard]] double timeMs() const;
    [[nodiscard]] bool isStale() const;
    [[nodiscard]] SampleSource *forecast() const;
    [[nodiscard]] double forecastPeak() const;
    [[nodiscard]] double forecastPeakMs() const;

    [[nodiscard]] std::span<const Sample> samples() const override;
    [[nodiscard]] std::span<const TimeSpan> gaps() const override;

Q_SIGNALS:
    void targetChanged();
    void valueChanged();

private:
    class ForecastSamples;
    void retarget();
    void onStoreChanged(const ChangeSet &changes);
    void say();
    [[nodiscard]] const SensorRow *row() const;
    [[nodiscard]] std::span<const Sample> forecastSamples() const;

    QPointer<Live> m_live;
    QString m_sensorId;
    ForecastSamples *m_forecast;
    mutable std::vector<TimeSpan> m_gaps;
};

} // namespace yiping
