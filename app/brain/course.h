// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <utility>
#include <vector>

namespace yiping::brain {

/**
 * A smooth course through given points that never overshoots between them (monotone cubic, Fritsch and Carlson 1980),
 * level before the first and after the last. Times rising; at least one point.
 */
class Course
{
public:
    explicit Course(std::vector<std::pair<qint64, double>> points);
    [[nodiscard]] double at(qint64 timeMs) const;

private:
    std::vector<std::pair<qint64, double>> m_points;
    /** Per millisecond. */
    std::vector<double> m_slopes;
};

} // namespace yiping::brain
