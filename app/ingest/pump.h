// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/feed.h"

#include <QTimer>

#include <chrono>
#include <functional>

namespace yiping {

/**
 * Takes a batch from the feed at a fixed pace and hands it on, busy or not: a hand-off "when idle" is one that stops
 * when it is needed most. A gate may put a batch off for a moment, by turns of no more than LongestWait in all. GUI thread.
 */
class Pump : public QObject
{
    Q_OBJECT
public:
    using Sink = std::function<void(Batch)>;

    /** The feed must outlive it. Starts at once. */
    Pump(Feed &feed, Sink sink, QObject *parent = nullptr,
         std::chrono::milliseconds every = std::chrono::milliseconds(16));

    static constexpr std::chrono::milliseconds LongestWait{100};

    /** Asked at each turn; while it says no, the batch waits. */
    void setGate(std::function<bool()> isOpen) { m_isOpen = std::move(isOpen); }
    /** The gate opened: a batch that it put off is handed on now. */
    void proceed();

    /** While held nothing is taken; the queue coalesces and the reader stops pulling (a frozen screen, a test). */
    void setHeld(bool held);

private:
    void turn();
    void handOn();

    Feed &m_feed;
    Sink m_sink;
    QTimer m_timer;
    std::function<bool()> m_isOpen;
    std::chrono::milliseconds m_every;
    /** How long the gate has put the next batch off; negative when it has not. */
    std::chrono::milliseconds m_putOff{-1};
};

} // namespace yiping
