// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/mercator.h"

#include <QtTypes>

#include <span>
#include <vector>

namespace yiping {

/** Where something was; small, for there are many. */
struct TrailFix
{
    /** From the book's origin, in mercator units. */
    float x = 0;
    float y = 0;
    /** Since the book's first fix. */
    float seconds = 0;
    /** Nothing is known of the way that led here. */
    bool isBreak = false;
};

/**
 * The ways of many things: a ring of fixed size for each. Fixes that come faster than the ring could hold for the whole
 * age move its tip instead, so that a full ring always spans the age. Not thread-safe.
 */
class TrailBook
{
public:
    static constexpr int MostFixes = 64;

    /** `fixesEach` 2..MostFixes; `maxAgeMs` more than 0. */
    TrailBook(int fixesEach, qint64 maxAgeMs);

    /**
     * A fix of the thing in a row. Older ones than its last are left out, and so is one at the same place: who stands
     * still leaves no trail. A clock that went back by more than the age begins everything anew.
     */
    void add(std::size_t row, MercatorPoint at, qint64 timeMs, bool afterGap);
    /** The way ends here; the next fix begins another. */
    void breakOff(std::size_t row);
    void clear();

    [[nodiscard]] std::size_t rows() const { return m_rings.size(); }
    [[nodiscard]] MercatorPoint origin() const { return m_origin; }
    [[nodiscard]] qint64 maxAgeMs() const { return m_maxAgeMs; }
    /** A time in the terms of the fixes. */
    [[nodiscard]] float secondsAt(qint64 timeMs) const { return static_cast<float>(timeMs - m_epochMs) / 1000; }
    /** The fixes of a row, the oldest first; valid until the next add(). */
    [[nodiscard]] int count(std::size_t row) const { return m_rings[row].count; }
    [[nodiscard]] const TrailFix &fix(std::size_t row, int index) const
    {
        const Ring &ring = m_rings[row];
        const int at = ring.first + index;
        return m_fixes[row * static_cast<std::size_t>(m_each)
                       + static_cast<std::size_t>(at < m_each ? at : at - m_each)];
    }

private:
    struct Ring
    {
        quint8 first = 0;
        quint8 count = 0;
        bool broken = false;
    };

    [[nodiscard]] TrailFix &slot(std::size_t row, int index);

    int m_each;
    qint64 m_maxAgeMs;
    float m_stepS;
    qint64 m_epochMs = 0;
    MercatorPoint m_origin;
    std::vector<Ring> m_rings;
    std::vector<TrailFix> m_fixes;
};

} // namespace yiping
