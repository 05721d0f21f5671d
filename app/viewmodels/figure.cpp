// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/figure.h"

#include "analysis/holes.h"
#include "viewmodels/follow.h"

namespace yiping {

class Figure::BaselineSamples final : public SampleSource
{
public:
    explicit BaselineSamples(Figure *figure)
        : SampleSource(figure)
        , m_figure(figure)
    {
    }

    [[nodiscard]] std::span<const Sample> samples() const override
    {
        const AggregateRow *row = m_figure->row();
        return row ? std::span<const Sample>(row->baseline) : std::span<const Sample>();
    }

private:
    Figure *m_figure;
};

Figure::Figure(QObject *parent)
    : SampleSource(parent)
    , m_baseline(new BaselineSamples(this))
{
}

Figure::~Figure() = default;

void Figure::setLive(Live *live)
{
    if (!follow(m_live, live, this, &Figure::onStoreChanged))
        return;
    retarget();
}

void Figure::setMetric(const QString &metric)
{
    if (m_metric == metric)
        return;
    m_metric = metric;
    retarget();
}

void Figure::setRegion(const QString &region)
{
    if (m_region == region)
        return;
    m_region = region;
    retarget();
}

void Figure::retarget()
{
    const auto code = RegionCode::parse(m_region.toStdString());
    m_key = code ? Store::aggregateKey(m_metric.toStdString(), *code) : std::string();
    Q_EMIT targetChanged();
    Q_EMIT valueChanged();
    Q_EMIT samplesChanged();
    Q_EMIT m_baseline->samplesChanged();
}

void Figure::onStoreChanged(const ChangeSet &changes)
{
    const AggregateRow *mine = row();
    if (!mine)
        return;
    for (const std::size_t index : changes.aggregates) {
        if (&m_live->store().aggregates().at(index) != mine)
            continue;
        Q_EMIT valueChanged();
        Q_EMIT samplesChanged();
        Q_EMIT m_baseline->samplesChanged();
        return;
    }
}

const AggregateRow *Figure::row() const
{
    return m_live ? m_live->store().aggregates().find(m_key) : nullptr;
}

double Figure::value() const
{
    return row() ? row()->aggregate.value : 0;
}

QString Figure::unit() const
{
    return row() ? row()->aggregate.unit : QString();
}

bool Figure::hasBaseline() const
{
    return row() && row()->aggregate.baseline.has_value();
}

double Figure::baseline() const
{
    return row() ? row()->aggregate.baseline.value_or(0) : 0;
}

double Figure::timeMs() const
{
    return row() ? static_cast<double>(row()->header.eventTimeMs) : 0;
}

bool Figure::isStale() const
{
    return row() && m_live->store().isStale(row()->header);
}

QString Figure::source() const
{
    return row() ? row()->header.sourceAgency : QString();
}

SampleSource *Figure::baselineSamples() const
{
    return m_baseline;
}

std::span<const Sample> Figure::samples() const
{
    return row() ? std::span<const Sample>(row()->history) : std::span<const Sample>();
}

std::span<const TimeSpan> Figure::gaps() const
{
    m_gaps = m_live ? holesIn(samples(), m_live->store().dataNowMs()) : std::vector<TimeSpan>();
    return m_gaps;
}

} // namespace yiping
