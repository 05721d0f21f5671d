// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/point_source.h"

#include <vector>

namespace yiping {

/** Points that a layer hands on to others. */
class PointSelection : public PointSource
{
    Q_OBJECT
    QML_ANONYMOUS
public:
    using PointSource::PointSource;
    [[nodiscard]] std::span<const MapPoint> points() const override { return m_points; }
    /** Says nothing when they are the same as before. */
    void set(std::vector<MapPoint> points);

private:
    std::vector<MapPoint> m_points;
};

} // namespace yiping
