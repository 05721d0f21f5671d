// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

#include <span>
#include <vector>

namespace yiping {

/** A position in an item's or a map's local units. */
struct LocalPoint
{
    float x = 0;
    float y = 0;

    bool operator==(const LocalPoint &) const = default;
};

/** One corner of a stroke; matches the attributes of shaders/stroke.vert. */
struct StrokeVertex
{
    float x, y;
    /** Pixels from the axis, feather included. */
    float offsetX, offsetY;
    /** Signed pixels from the axis, half the line's width in pixels, local units along the line, unused. */
    float side, half, along, pad;
    /** Premultiplied. */
    quint8 red, green, blue, alpha;
};

/** Lines turned into triangles whose width stays in pixels however the map is scaled. */
struct StrokeMesh
{
    std::vector<StrokeVertex> vertices;
    std::vector<quint32> indices;

    [[nodiscard]] bool isEmpty() const { return indices.empty(); }
    void clear();
    /** Width in logical pixels. A closed line joins its ends. Fewer than two different points add nothing. */
    void addLine(std::span<const LocalPoint> points, float width, const QColor &color, bool closed = false);

private:
    void addPair(LocalPoint at, float offsetX, float offsetY, float half, float along, const quint32 rgba);
};

} // namespace yiping
