// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/trail_book.h"

#include <algorithm>
#include <cmath>

namespace yiping {

namespace {
/** About ten metres on the ground: less is the receiver's noise. */
constexpr float StandsStill = 2.5e-7F;
} // namespace

TrailBook::TrailBook(int fixesEach, qint64 maxAgeMs)
    : m_each(std::clamp(fixesEach, 2, MostFixes))
    , m_maxAgeMs(std::max<qint64>(1, maxAgeMs))
    , m_stepS(static_cast<float>(m_maxAgeMs) / 1000 / static_cast<float>(m_each - 1))
{
}

TrailFix &TrailBook::slot(std::size_t row, int index)
{
    const int at = (m_rings[row].first + index) % m_each;
    return m_fixes[row * static_cast<std::size_t>(m_each) + static_cast<std::size_t>(at)];
}

void TrailBook::clear()
{
    m_rings.clear();
    m_fixes.clear();
}

void TrailBook::breakOff(std::size_t row)
{
    if (row < m_rings.size())
        m_rings[row].broken = true;
}

void TrailBook::add(std::size_t row, MercatorPoint at, qint64 timeMs, bool afterGap)
{
    if (m_rings.empty()) {
        m_epochMs = timeMs;
        m_origin = at;
    }
    if (row >= m_rings.size()) {
        m_rings.resize(row + 1);
        m_fixes.resize(m_rings.size() * static_cast<std::size_t>(m_each));
    }
    Ring &ring = m_rings[row];
    TrailFix fix{.x = static_cast<float>(at.x - m_origin.x),
                 .y = static_cast<float>(at.y - m_origin.y),
                 .seconds = secondsAt(timeMs),
                 .isBreak = afterGap || ring.broken || ring.count == 0};
    if (ring.count > 0) {
        const TrailFix &tip = slot(row, ring.count - 1);
        if (fix.seconds < tip.seconds - static_cast<float>(m_maxAgeMs) / 1000) {
            clear();
            add(row, at, timeMs, true);
            return;
        }
        if (fix.seconds < tip.seconds)
            return;
        if (!fix.isBreak && std::abs(fix.x - tip.x) < StandsStill && std::abs(fix.y - tip.y) < StandsStill)
            return;
    }
    ring.broken = false;
    // The tip goes along until it is a step away from the fix before it.
    if (ring.count > 1 && !fix.isBreak) {
        TrailFix &tip = slot(row, ring.count - 1);
        if (!tip.isBreak && tip.seconds - slot(row, ring.count - 2).seconds < m_stepS) {
            tip = fix;
            return;
        }
    }
    if (ring.count == m_each)
        ring.first = static_cast<quint8>((ring.first + 1) % m_each);
    else
        ++ring.count;
    slot(row, ring.count - 1) = fix;
}

} // namespace yiping
