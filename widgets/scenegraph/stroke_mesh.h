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
    /**
     * A filled regular polygon of fixed size in pixels; one of many corners is a dot. `turn` in degrees clockwise, 0: a
     * corner points up. At least 3 corners.
     */
    void addMark(LocalPoint at, int corners, float radius, float turn, const QColor &color);
    /** A cross of fixed size in pixels, its arms aslant. */
    void addCross(LocalPoint at, float radius, float width, const QColor &color);
    /** One straight piece that fades from one colour to the other; its ends are not joined to anything. */
    void addPiece(LocalPoint from, LocalPoint to, float width, QRgb fromPremultiplied, QRgb toPremultiplied);

private:
    /** Signed pixels from the axis, half the width, local units along the line. */
    struct Run
    {
        float side = 0;
        float half = 0;
        float along = 0;
    };
    void addCorner(LocalPoint at, float offsetX, float offsetY, Run run, quint32 rgba);
    void addPair(LocalPoint at, float offsetX, float offsetY, float half, float along, const quint32 rgba);
};

} // namespace yiping
