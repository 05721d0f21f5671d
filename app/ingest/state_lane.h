// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/state_intake.h"
#include "transport/ordered_consumer.h"

#include <QObject>

namespace yiping {

/**
 * The state below one subject: deltas by plain subscription from the first moment on, and beside them a snapshot of
 * the newest message of every subject, again after each reconnect. Of two states the one published later stays
 * (BatchQueue, Store), so that a snapshot never puts back what a delta has moved on. Link thread.
 */
class StateLane : public QObject
{
    Q_OBJECT
public:
    StateLane(nats::JetStream &jetStream, std::string filter, Intake &snapshots, StateIntake &deltas,
              QObject *parent = nullptr);
    ~StateLane() override;

    /** Starts a snapshot anew; the connection is up. */
    void takeSnapshot();
    /** Stops the snapshot from asking for more; deltas come all the same. */
    void setPaused(bool paused);
    /** The connection is down: what was known is no longer the newest. */
    void loseTrack();
    [[nodiscard]] bool isCaughtUp() const { return m_caughtUp; }

Q_SIGNALS:
    void caughtUp();
    /** The queue has no room for a snapshot; say setPaused(). */
    void queueFull();

private:
    void onDelta(std::string_view subject, std::string_view payload);
    void dropSnapshot();

    nats::JetStream &m_jetStream;
    std::string m_filter;
    /** What every subject of this lane begins with. */
    std::string m_lead;
    Intake &m_snapshots;
    StateIntake &m_deltas;
    quint64 m_subscription = 0;
    nats::OrderedConsumer *m_snapshot = nullptr;
    bool m_caughtUp = false;
    bool m_paused = false;
};

} // namespace yiping
