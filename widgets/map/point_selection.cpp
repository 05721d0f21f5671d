// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/point_selection.h"

#include <utility>

namespace yiping {

void PointSelection::set(std::vector<MapPoint> points)
{
    if (points == m_points)
        return;
    m_points = std::move(points);
    Q_EMIT pointsChanged();
}

} // namespace yiping
