// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/pump.h"

namespace yiping {

Pump::Pump(Feed &feed, Sink sink, QObject *parent, std::chrono::milliseconds every)
    : QObject(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(every);
    connect(&m_timer, &QTimer::timeout, this, [&feed, sink = std::move(sink)] { sink(feed.takeBatch()); });
    m_timer.start();
}

void Pump::setHeld(bool held)
{
    if (held)
        m_timer.stop();
    else
        m_timer.start();
}

} // namespace yiping
