// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/holes.h"
#include "widgets/charts/sample_source.h"

#include <vector>

namespace yiping {

/** Values as they are measured, for a trend of the last hours; beyond `limit` the oldest half gives way. GUI thread. */
class SampleLog : public SampleSource
{
    Q_OBJECT
    QML_ANONYMOUS
public:
    explicit SampleLog(std::size_t limit, QObject *parent = nullptr)
        : SampleSource(parent)
        , m_limit(limit)
    {
    }

    /** Times ascend; a value of an earlier time (a clock that was set back) begins the log anew. */
    void append(Sample sample)
    {
        if (!m_samples.empty() && sample.timeMs < m_samples.back().timeMs)
            m_samples.clear();
        if (m_samples.size() >= m_limit)
            m_samples.erase(m_samples.begin(), m_samples.begin() + static_cast<std::ptrdiff_t>(m_limit / 2));
        m_samples.push_back(sample);
        Q_EMIT samplesChanged();
    }

    [[nodiscard]] std::span<const Sample> samples() const override { return m_samples; }
    /** While the program stood still, and while there was nothing to measure. */
    [[nodiscard]] std::span<const TimeSpan> gaps() const override
    {
        m_gaps = m_samples.empty() ? std::vector<TimeSpan>() : holesIn(m_samples, m_samples.back().timeMs);
        return m_gaps;
    }

private:
    std::vector<Sample> m_samples;
    mutable std::vector<TimeSpan> m_gaps;
    std::size_t m_limit;
};

} // namespace yiping
