// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/point_source.h"

#include <QRectF>

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace yiping {

/** Points too near to each other to be told apart. Web-Mercator unit square. */
struct Cluster
{
    /** The mean of its points. */
    double x = 0;
    double y = 0;
    /** Of what it holds. */
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    quint32 count = 1;
    /** Of the gravest: the least symbol from SeverityI to SeverityIV, of equal ones the first. */
    quint32 row = 0;
    quint8 symbol = 0;
    quint8 tone = 0;
};

/**
 * Which points are one mark at which zoom. From the nearest level up, marks that stand closer than a distance become one,
 * so that what is one mark splits into whole marks as one zooms in. The same points give the same clusters, and a pan
 * changes none. Any thread once built.
 */
class ClusterIndex
{
public:
    static constexpr int FirstLevel = 3;
    static constexpr int LastLevel = 18;

    /** `distance` in pixels of a level (256-pixel tiles). Points without a place are left out. */
    ClusterIndex(std::span<const MapPoint> points, double distance);

    /** The level that is drawn at a zoom. */
    [[nodiscard]] static int levelFor(double zoom);
    /** Those of two points and more. */
    [[nodiscard]] std::span<const Cluster> clusters(int level) const;
    /** Points that stand alone, in the order they came in. */
    [[nodiscard]] std::vector<MapPoint> loners(int level) const;
    /** The point of a row; nothing for an unknown one. */
    [[nodiscard]] std::optional<MapPoint> pointOf(quint32 row) const;
    /** The first level from one on where a cluster is no longer one mark; LastLevel + 1 where it never splits. */
    [[nodiscard]] int splitsAt(const Cluster &cluster, int level) const;
    /** Points that have a place. */
    [[nodiscard]] std::size_t total() const { return m_points.size(); }

private:
    static constexpr std::size_t Levels = LastLevel - FirstLevel + 1;
    static constexpr quint8 Never = 0;

    std::vector<MapPoint> m_points;
    /** By point: the nearest level at which it is part of a cluster. */
    std::vector<quint8> m_joins;
    /** Shared by levels that are alike. */
    std::array<std::shared_ptr<const std::vector<Cluster>>, Levels> m_levels;
};

} // namespace yiping
