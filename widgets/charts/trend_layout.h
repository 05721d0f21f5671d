// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/decimate.h"
#include "widgets/charts/ticks.h"
#include "widgets/scenegraph/fill_node.h"

#include <QSizeF>

#include <optional>

namespace yiping {

/** One line as it is drawn; spans are valid while the layout is computed. */
struct TrendLine
{
    std::span<const Sample> samples;
    std::span<const TimeSpan> gaps;
    std::span<const Sample> low;
    std::span<const Sample> high;
    QColor color;
    QColor bandColor;
    float width = 2;
    bool dashed = false;
    bool filled = false;
    bool dot = false;
};

struct TrendThreshold
{
    double value = 0;
    QString label;
    QColor color;
};

/** Everything that a trend's picture depends on. */
struct TrendInput
{
    QSizeF size;
    TimeSpan window;
    std::vector<TrendLine> lines;
    std::vector<TrendThreshold> thresholds;
    /** Ends that the value axis reaches at least; nothing: from the values. */
    std::optional<double> low;
    std::optional<double> high;
    int valueTickCount = 4;
    int timeTickCount = 6;
    QColor gridColor;
    QColor hatchColor;
    QColor groundColor;
    bool sparse = false;
};

/** The display list: computed once in the polish step, copied in the paint step, read by labels and the pointer. */
struct TrendLayout
{
    ValueTicks values;
    std::vector<TimeTick> times;
    std::vector<TimeSpan> gaps;
    FillMesh fills;
    StrokeMesh grid;
    FillMesh gapGrounds;
    StrokeMesh hatch;
    StrokeMesh lines;
    StrokeMesh dashes;
    FillMesh dots;
    bool hasData = false;
    /** Latest point of the leading line (the first with a dot, else the first), pixels. */
    std::optional<LocalPoint> current;
    double currentValue = 0;

    [[nodiscard]] float yOf(double value, double height) const;
};

[[nodiscard]] TrendLayout layOut(const TrendInput &input);

} // namespace yiping
