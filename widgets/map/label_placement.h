// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>

#include <span>
#include <vector>

namespace yiping {

/** A name that wants a place. All lengths are logical pixels of the view. */
struct LabelWish
{
    /** What it names. */
    QPointF at;
    /** A second place that it may name, as the middle of an area; same as `at` for none. */
    QPointF other;
    QSizeF size;
    /** The candidate it had in the last picture; -1: it was not shown. */
    int last = -1;
};

struct LabelRoom
{
    QRectF view;
    /** Markers, round which `clearance` stays free. */
    std::span<const QPointF> markers;
    double clearance = 13;
    /** Boxes that were given away already. */
    std::span<const QRectF> taken;
    /** The scale is that of the last picture: what was shown stays before anything else gets a place. */
    bool steady = false;
};

struct LabelSpot
{
    /** -1: there was no room for it. */
    int candidate = -1;
    QRectF box;
};

/** In the order in which they are tried: centred, above, below, right, left, at the other place, and farther away. */
inline constexpr int LabelCandidates = 10;

/** Where a candidate's box lies, on whole pixels. */
[[nodiscard]] QRectF labelBox(const LabelWish &wish, int candidate, double clearance);

/**
 * Gives each wish the first candidate that has room, in the order of the wishes, which is that of their rank; the
 * candidate of the last picture is tried before the others. No two boxes overlap, none leaves the view, none covers a
 * marker. One spot a wish, in the same order.
 */
[[nodiscard]] std::vector<LabelSpot> placeLabels(std::span<const LabelWish> wishes, const LabelRoom &room);

} // namespace yiping
