// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace yiping {

/** How a choropleth's values are put into classes. */
enum class ClassMethod {
    /** As wide as each other, from the least to the greatest value. */
    Equal,
    /** As many values in each. */
    Quantile,
    /**
     * Least sum of squared distances from the classes' means: Fisher's exact grouping, which Jenks' natural breaks
     * approximate (W. D. Fisher, On grouping for maximum homogeneity, JASA 53, 1958).
     */
    Natural
};

/**
 * The greatest value of each class, ascending; equal values are never parted. At most `classes`, fewer where there are
 * fewer different values; empty without a finite value. Of more than 2,000 different values the natural ones are found on
 * 2,000 that stand evenly among them, for they take quadratic time.
 */
[[nodiscard]] std::vector<double> classLimits(std::span<const double> values, int classes, ClassMethod method);

/** Index of the class of a value, from 0; above the last limit: the last class, -1 where there are none. */
[[nodiscard]] int classOf(double value, std::span<const double> limits);

} // namespace yiping
