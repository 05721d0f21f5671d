// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brain/places.h"
#include "transport/jetstream.h"

#include <QTimer>

#include <chrono>

namespace yiping::brain {

/** An alarm at a fixed pace into the event lane, on a connection of its own: what must come through a flood of states. */
class LoadAlarms : public QObject
{
    Q_OBJECT
public:
    LoadAlarms(const nats::ConnectionOptions &broker, std::chrono::milliseconds every, const Clock &clock,
               const Places &places, QObject *parent = nullptr);

    void start();
    void stop() { m_timer.stop(); }
    /** Acknowledged by the broker. */
    [[nodiscard]] int published() const { return m_published; }

private:
    void raise();

    const Clock &m_clock;
    nats::Connection m_connection;
    nats::JetStream m_jetStream;
    RegionCode m_region;
    std::chrono::milliseconds m_every;
    QTimer m_timer;
    std::string m_run;
    int m_raised = 0;
    int m_published = 0;
};

} // namespace yiping::brain
