// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brain/course.h"

#include <algorithm>
#include <cmath>

namespace yiping::brain {

Course::Course(std::vector<std::pair<qint64, double>> points)
    : m_points(std::move(points))
    , m_slopes(m_points.size(), 0.0)
{
    if (m_points.size() < 2)
        return;
    std::vector<double> secants;
    for (std::size_t i = 0; i + 1 < m_points.size(); ++i) {
        const auto span = static_cast<double>(m_points[i + 1].first - m_points[i].first);
        secants.push_back((m_points[i + 1].second - m_points[i].second) / span);
    }
    // The ends stay flat, which suits a gauge; inside, the harmonic mean keeps each stretch monotone.
    for (std::size_t i = 1; i + 1 < m_points.size(); ++i) {
        const double before = secants[i - 1];
        const double behind = secants[i];
        m_slopes[i] = before * behind <= 0 ? 0 : 2 * before * behind / (before + behind);
    }
}

double Course::at(qint64 timeMs) const
{
    if (timeMs <= m_points.front().first)
        return m_points.front().second;
    if (timeMs >= m_points.back().first)
        return m_points.back().second;
    const auto next = std::ranges::upper_bound(m_points, timeMs, {}, &std::pair<qint64, double>::first);
    const auto i = static_cast<std::size_t>(next - m_points.begin()) - 1;
    const auto span = static_cast<double>(m_points[i + 1].first - m_points[i].first);
    const double t = static_cast<double>(timeMs - m_points[i].first) / span;
    const double t2 = t * t;
    const double t3 = t2 * t;
    return (2 * t3 - 3 * t2 + 1) * m_points[i].second + (t3 - 2 * t2 + t) * span * m_slopes[i]
        + (3 * t2 - 2 * t3) * m_points[i + 1].second + (t3 - t2) * span * m_slopes[i + 1];
}

} // namespace yiping::brain
