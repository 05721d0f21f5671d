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
 * when it is needed most. GUI thread.
 */
class Pump : public QObject
{
    Q_OBJECT
public:
    using Sink = std::function<void(Batch)>;

    /** The feed must outlive it. Starts at once. */
    Pump(Feed &feed, Sink sink, QObject *parent = nullptr,
         std::chrono::milliseconds every = std::chrono::milliseconds(16));

    /** While held nothing is taken; the queue coalesces and the reader stops pulling (a frozen screen, a test). */
    void setHeld(bool held);

private:
    QTimer m_timer;
};

} // namespace yiping
