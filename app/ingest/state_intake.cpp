// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/state_intake.h"

#include <algorithm>

namespace yiping {

namespace {
constexpr qint64 LongestSliceNs = 2'000'000;
constexpr qint64 ShortestSliceNs = 250'000;
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
    while (!m_states.put(subject, payload)) {
        if (m_states.waiting() == 0) { // larger than all that may wait
            m_intake.take(subject, payload, 0, nullptr);
            return;
        }
        decodeOne();
    }
    if (!m_next.isActive())
        m_next.start(0);
}

void StateIntake::decodeSlice()
{
    // Reading that takes longer than decoding would: what is decoded now is replaced before anybody sees it, and every
    // moment spent on it makes the backlog in the sockets longer.
    const qint64 begun = m_clock.steadyNs();
    m_sliceNs = begun - m_sliceEndedNs > 2 * LongestSliceNs ? m_sliceNs / 2 : m_sliceNs * 2;
    m_sliceNs = std::clamp(m_sliceNs, ShortestSliceNs, LongestSliceNs);
    const qint64 until = begun + m_sliceNs;
    do {
        for (int i = 0; i < LookEvery && m_states.waiting() > 0; ++i)
            decodeOne();
    } while (m_states.waiting() > 0 && m_clock.steadyNs() < until);
    m_intake.queue().countPassedOver(m_states.takePassedOver());
    m_sliceEndedNs = m_clock.steadyNs();
    if (m_states.waiting() > 0)
        m_next.start(0);
}

void StateIntake::decodeOne()
{
    if (const auto raw = m_states.next())
        m_intake.take(raw->subject, raw->payload, 0, nullptr);
}

} // namespace yiping
