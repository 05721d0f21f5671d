// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scenegraph/stroke_mesh.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace yiping {

namespace {

/** Pixels of soft edge outside of the line. */
constexpr float Feather = 1;
/** Sharper corners than this (cosine of half the turn) are drawn as two ends instead of one long spike. */
constexpr float SharpestMiter = 0.5F;

struct Direction
{
    float x = 0;
    float y = 0;
};

quint32 premultiplied(const QColor &color)
{
    return qPremultiply(color.rgba());
}

} // namespace

void StrokeMesh::clear()
{
    vertices.clear();
    indices.clear();
}

void StrokeMesh::addCorner(LocalPoint at, float offsetX, float offsetY, Run run, quint32 rgba)
{
    vertices.push_back({.x = at.x,
                        .y = at.y,
                        .offsetX = offsetX,
                        .offsetY = offsetY,
                        .side = run.side,
                        .half = run.half,
                        .along = run.along,
                        .pad = 0,
                        .red = static_cast<quint8>(qRed(rgba)),
                        .green = static_cast<quint8>(qGreen(rgba)),
                        .blue = static_cast<quint8>(qBlue(rgba)),
                        .alpha = static_cast<quint8>(qAlpha(rgba))});
}

void StrokeMesh::addPair(LocalPoint at, float offsetX, float offsetY, float half, float along, const quint32 rgba)
{
    const float reach = half + Feather;
    for (const float side : {reach, -reach})
        addCorner(at, side * offsetX, side * offsetY, {.side = side, .half = half, .along = along}, rgba);
}

void StrokeMesh::addMark(LocalPoint at, int corners, float radius, float turn, const QColor &color)
{
    // The soft edge runs along the sides: what counts is their distance from the middle.
    const float step = 2 * std::numbers::pi_v<float> / static_cast<float>(corners);
    const float half = radius * std::cos(step / 2);
    const float reach = half + Feather;
    const float outer = radius * reach / half;
    const quint32 rgba = premultiplied(color);
    const auto middle = static_cast<quint32>(vertices.size());
    addCorner(at, 0, 0, {.half = half}, rgba);
    const auto count = static_cast<quint32>(corners);
    for (quint32 i = 0; i < count; ++i) {
        const float angle = turn * std::numbers::pi_v<float> / 180 + static_cast<float>(i) * step;
        addCorner(at, outer * std::sin(angle), -outer * std::cos(angle), {.side = reach, .half = half}, rgba);
        indices.insert(indices.end(), {middle, middle + 1 + i, middle + 1 + (i + 1) % count});
    }
}

void StrokeMesh::addCross(LocalPoint at, float radius, float width, const QColor &color)
{
    const quint32 rgba = premultiplied(color);
    const float half = width / 2;
    const float reach = half + Feather;
    const float slant = std::numbers::sqrt2_v<float> / 2;
    for (const float lean : {slant, -slant}) { // each arm is one strip along (lean, slant)
        const auto first = static_cast<quint32>(vertices.size());
        for (const float end : {-radius, radius}) {
            for (const float side : {reach, -reach})
                addCorner(at, end * lean - side * slant, end * slant + side * lean, {.side = side, .half = half}, rgba);
        }
        indices.insert(indices.end(), {first, first + 1, first + 2, first + 1, first + 3, first + 2});
    }
}

void StrokeMesh::addPiece(LocalPoint from, LocalPoint to, float width, QRgb fromPremultiplied, QRgb toPremultiplied)
{
    const float dx = to.x - from.x;
    const float dy = to.y - from.y;
    const float length = std::hypot(dx, dy);
    if (!(length > 0))
        return;
    const float half = width / 2;
    addPair(from, -dy / length, dx / length, half, 0, fromPremultiplied);
    addPair(to, -dy / length, dx / length, half, length, toPremultiplied);
    const auto last = static_cast<quint32>(vertices.size());
    indices.insert(indices.end(), {last - 4, last - 3, last - 2, last - 3, last - 1, last - 2});
}

void StrokeMesh::addLine(std::span<const LocalPoint> points, float width, const QColor &color, bool closed)
{
    std::vector<LocalPoint> line;
    line.reserve(points.size() + 1);
    for (const LocalPoint &point : points) {
        if (line.empty() || !(point == line.back()))
            line.push_back(point);
    }
    if (closed && line.size() > 2 && !(line.front() == line.back()))
        line.push_back(line.front());
    if (line.size() < 2)
        return;
    const bool loops = closed && line.front() == line.back();

    std::vector<Direction> along(line.size() - 1);
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const float dx = line[i + 1].x - line[i].x;
        const float dy = line[i + 1].y - line[i].y;
        const float length = std::hypot(dx, dy);
        along[i] = {dx / length, dy / length};
    }

    const quint32 rgba = premultiplied(color);
    const float half = width / 2;
    float travelled = 0;
    bool joined = false; // the pair before belongs to the same strip
    const auto connect = [this] {
        const auto last = static_cast<quint32>(vertices.size());
        indices.insert(indices.end(), {last - 4, last - 3, last - 2, last - 3, last - 1, last - 2});
    };
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (i > 0)
            travelled += std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
        const bool first = i == 0;
        const bool last = i + 1 == line.size();
        const Direction in = first ? (loops ? along.back() : along.front()) : along[i - 1];
        const Direction out = last ? (loops ? along.front() : along.back()) : along[i];
        float nx = -(in.y + out.y);
        float ny = in.x + out.x;
        const float length = std::hypot(nx, ny);
        const float cosine = length / 2;
        if (cosine >= SharpestMiter) {
            nx /= length * cosine;
            ny /= length * cosine;
            addPair(line[i], nx, ny, half, travelled, rgba);
            if (joined)
                connect();
        } else {
            if (joined) {
                addPair(line[i], -in.y, in.x, half, travelled, rgba);
                connect();
            }
            addPair(line[i], -out.y, out.x, half, travelled, rgba);
        }
        joined = true;
    }
}

} // namespace yiping
