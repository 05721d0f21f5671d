// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/pump.h"

namespace yiping {

Pump::Pump(Feed &feed, Sink sink, QObject *parent, std::chrono::milliseconds every)
    : QObject(parent)
    , m_feed(feed)
    , m_sink(std::move(sink))
    , m_every(every)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(every);
    connect(&m_timer, &QTimer::timeout, this, &Pump::turn);
    m_timer.start();
}

void Pump::turn()
{
    const auto waited = m_putOff.count() < 0 ? std::chrono::milliseconds(0) : m_putOff + m_every;
    if (m_isOpen && waited < LongestWait && !m_isOpen())
        m_putOff = waited;
    else
        handOn();
}

void Pump::proceed()
{
    if (m_putOff.count() < 0 || !m_timer.isActive())
        return;
    m_timer.start();
    handOn();
}

void Pump::handOn()
{
    m_putOff = std::chrono::milliseconds(-1);
    m_sink(m_feed.takeBatch());
}

void Pump::setHeld(bool held)
{
    if (held)
        m_timer.stop();
    else
        m_timer.start();
}

} // namespace yiping
