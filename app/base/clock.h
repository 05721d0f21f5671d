// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace yiping {

/** Where time comes from. Injected everywhere, so that tests own it. All functions may be called from any thread. */
class Clock
{
public:
    virtual ~Clock() = default;

    /** Wall-clock time, microseconds since 1970-01-01 UTC. May jump. */
    [[nodiscard]] virtual qint64 nowUs() const = 0;
    /** Monotonic time in nanoseconds from an arbitrary origin. Never jumps. */
    [[nodiscard]] virtual qint64 steadyNs() const = 0;

    [[nodiscard]] qint64 nowMs() const { return nowUs() / 1000; }
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] qint64 nowUs() const override;
    [[nodiscard]] qint64 steadyNs() const override;
};

/** A clock that stands until it is moved. */
class ManualClock final : public Clock
{
public:
    explicit ManualClock(qint64 nowUs = 1'750'000'000'000'000);

    [[nodiscard]] qint64 nowUs() const override { return m_nowUs; }
    [[nodiscard]] qint64 steadyNs() const override { return m_steadyNs; }
    void advanceMs(qint64 ms);
    /** Sets the wall clock forward or back, as its owner does; the monotonic time knows nothing of it. */
    void jumpMs(qint64 ms);

private:
    qint64 m_nowUs;
    qint64 m_steadyNs = 0;
};

} // namespace yiping
