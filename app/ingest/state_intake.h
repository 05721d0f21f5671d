// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "ingest/intake.h"
#include "ingest/raw_states.h"

#include <QObject>
#include <QTimer>

namespace yiping {

/**
 * The deltas of the state lane on their way to the decoder: taken off the wire at once and decoded in slices between
 * reads of the sockets. What a flood brings faster than it can be read coalesces here, by subject, and an event on the
 * other connection waits for one slice at most. Link thread.
 */
class StateIntake : public QObject
{
    Q_OBJECT
public:
    StateIntake(Intake &intake, const Clock &clock, QObject *parent = nullptr);

    void take(std::string_view subject, std::string_view payload);
    [[nodiscard]] const RawStates &waiting() const { return m_states; }

private:
    void decodeSlice();
    void decodeOne();

    Intake &m_intake;
    const Clock &m_clock;
    RawStates m_states;
    qint64 m_sliceNs = 0;
    qint64 m_sliceEndedNs = 0;
    QTimer m_next;
};

} // namespace yiping
