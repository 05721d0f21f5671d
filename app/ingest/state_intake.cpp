// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/state_intake.h"

namespace yiping {

namespace {
constexpr qint64 SliceNs = 2'000'000;
// A look at the clock costs as much as a tenth of a message.
constexpr int LookEvery = 16;
} // namespace

StateIntake::StateIntake(Intake &intake, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_intake(intake)
    , m_clock(clock)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &StateIntake::decodeSlice);
}

void StateIntake::take(std::string_view subject, std::string_view payload)
{
    RawStates::Put put = m_states.put(subject, payload);
    while (put == RawStates::Put::Full && m_states.waiting() > 0) {
        decodeOne();
        put = m_states.put(subject, payload);
    }
    if (put == RawStates::Put::Replaced)
        ++m_passedOver;
    else if (put == RawStates::Put::Full) // larger than all that may wait
        m_intake.take(subject, payload, 0, nullptr);
    if (!m_next.isActive())
        m_next.start(0);
}

void StateIntake::decodeSlice()
{
    const qint64 until = m_clock.steadyNs() + SliceNs;
    do {
        for (int i = 0; i < LookEvery && m_states.waiting() > 0; ++i)
            decodeOne();
    } while (m_states.waiting() > 0 && m_clock.steadyNs() < until);
    m_intake.queue().countPassedOver(m_passedOver);
    m_passedOver = 0;
    if (m_states.waiting() > 0)
        m_next.start(0);
}

void StateIntake::decodeOne()
{
    if (const auto raw = m_states.next())
        m_intake.take(raw->subject, raw->payload, 0, nullptr);
}

} // namespace yiping
