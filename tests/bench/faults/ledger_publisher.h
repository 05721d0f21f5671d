// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/subject.h"
#include "transport/jetstream.h"

#include <QThread>
#include <QTimer>

#include <atomic>
#include <deque>
#include <memory>
#include <string>

namespace yiping::bench {

/** Messages a second by lane. */
struct Rates
{
    double states = 4400;
    double events = 500;
    double orders = 100;
};

/** Alarms "e1", "e2" … and orders "o1", "o2" … are given; everything up to these numbers. */
struct Ledger
{
    int events = 0;
    int orders = 0;

    [[nodiscard]] int sent() const { return events + orders; }
};

/**
 * A province at work on a thread of its own, straight at the broker: states by plain publication, events and orders one
 * behind the other in a window, each again under the same message id until the broker has acknowledged it. What was
 * given is counted here, and nobody else is asked. It makes the streams whenever it connects, as their owner does.
 */
class LedgerPublisher
{
public:
    /** Keeps no broker's word for granted: "gone" streams are made again at the next connection or makeStreams(). */
    LedgerPublisher(const nats::ConnectionOptions &broker, Rates rates);
    ~LedgerPublisher();

    /** Nothing new is given while paused; what was given is still delivered. Any thread. */
    void setPaused(bool paused) { m_paused = paused; }
    /** Asks the JetStream API and waits for the answer; an empty object where it refused. */
    [[nodiscard]] QJsonObject ask(const std::string &verb, const QJsonObject &body = {});
    void makeStreams();

    [[nodiscard]] Ledger ledger() const { return {.events = m_events, .orders = m_orders}; }
    /** The broker has acknowledged everything. */
    [[nodiscard]] bool isSettled() const { return m_waiting == 0; }

private:
    class Work;

    QThread m_thread;
    Work *m_work;
    std::atomic<bool> m_paused = true;
    std::atomic<int> m_events = 0;
    std::atomic<int> m_orders = 0;
    std::atomic<int> m_waiting = 0;
};

} // namespace yiping::bench
