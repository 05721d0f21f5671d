// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/trend_series.h"

namespace yiping {

void TrendSeries::follow(QPointer<SampleSource> &slot, SampleSource *source)
{
    if (source == slot)
        return;
    SampleSource *before = slot;
    slot = source;
    if (before && before != m_source && before != m_bandLow && before != m_bandHigh)
        before->disconnect(this);
    if (source) {
        connect(source, &SampleSource::samplesChanged, this, &TrendSeries::changed, Qt::UniqueConnection);
        connect(source, &QObject::destroyed, this, &TrendSeries::changed, Qt::UniqueConnection);
    }
    Q_EMIT changed();
}

} // namespace yiping
