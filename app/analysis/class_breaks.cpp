// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/class_breaks.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace yiping {

namespace {

constexpr std::size_t MostForNatural = 2000;

/** A value and how often it occurs. */
struct Weighted
{
    double value = 0;
    double count = 0;
};

std::vector<double> sortedFinite(std::span<const double> values)
{
    std::vector<double> sorted;
    std::ranges::copy_if(values, std::back_inserter(sorted), [](double value) { return std::isfinite(value); });
    std::ranges::sort(sorted);
    return sorted;
}

std::vector<double> equalLimits(double least, double greatest, std::size_t classes)
{
    std::vector<double> limits;
    for (std::size_t i = 1; i < classes; ++i)
        limits.push_back(least + (greatest - least) * double(i) / double(classes));
    limits.push_back(greatest);
    return limits;
}

std::vector<double> quantileLimits(const std::vector<double> &sorted, std::size_t classes)
{
    std::vector<double> limits;
    for (std::size_t i = 1; i <= classes; ++i) {
        const double limit = sorted[(sorted.size() * i + classes - 1) / classes - 1];
        if (limits.empty() || limit > limits.back())
            limits.push_back(limit);
    }
    return limits;
}

std::vector<Weighted> weigh(const std::vector<double> &sorted)
{
    std::vector<Weighted> weighted;
    for (const double value : sorted) {
        if (weighted.empty() || value != weighted.back().value)
            weighted.push_back({.value = value, .count = 0});
        ++weighted.back().count;
    }
    return weighted;
}

std::vector<Weighted> thinned(const std::vector<Weighted> &all)
{
    if (all.size() <= MostForNatural)
        return all;
    std::vector<Weighted> some;
    for (std::size_t i = 0; i < MostForNatural; ++i)
        some.push_back(all[i * (all.size() - 1) / (MostForNatural - 1)]);
    return some;
}

/** Squared distances from the mean of what stands from one index up to another, from running sums. */
class Spread
{
public:
    explicit Spread(const std::vector<Weighted> &values)
        : m_shift(values.front().value)
        , m_sums(1)
    {
        for (const Weighted &one : values) {
            // Small numbers: large ones of nearly equal size would lose what they differ by.
            const double value = one.value - m_shift;
            const Sums &before = m_sums.back();
            m_sums.push_back({.count = before.count + one.count,
                              .sum = before.sum + one.count * value,
                              .squares = before.squares + one.count * value * value});
        }
    }
    [[nodiscard]] double between(std::size_t from, std::size_t to) const
    {
        const double count = m_sums[to].count - m_sums[from].count;
        const double sum = m_sums[to].sum - m_sums[from].sum;
        return std::max(0.0, m_sums[to].squares - m_sums[from].squares - sum * sum / count);
    }

private:
    struct Sums
    {
        double count = 0;
        double sum = 0;
        double squares = 0;
    };
    double m_shift;
    std::vector<Sums> m_sums;
};

/** best[n] is the least spread of the first n values in so many classes; begins[c][n] is where the last of them begins. */
std::vector<double> naturalLimits(const std::vector<Weighted> &values, std::size_t classes)
{
    const Spread spread(values);
    const std::size_t count = values.size();
    std::vector<double> best(count + 1, std::numeric_limits<double>::infinity());
    best[0] = 0;
    std::vector<std::vector<std::size_t>> begins;
    for (std::size_t c = 0; c < classes; ++c) {
        std::vector<double> next(count + 1, std::numeric_limits<double>::infinity());
        std::vector<std::size_t> begin(count + 1, 0);
        for (std::size_t to = c + 1; to <= count; ++to) {
            for (std::size_t from = c; from < to; ++from) {
                if (const double sum = best[from] + spread.between(from, to); sum < next[to]) {
                    next[to] = sum;
                    begin[to] = from;
                }
            }
        }
        best = std::move(next);
        begins.push_back(std::move(begin));
    }
    std::vector<double> limits;
    std::size_t to = count;
    for (std::size_t c = classes; c-- > 0; to = begins[c][to])
        limits.push_back(values[to - 1].value);
    std::ranges::reverse(limits);
    return limits;
}

} // namespace

std::vector<double> classLimits(std::span<const double> values, int classes, ClassMethod method)
{
    const std::vector<double> sorted = sortedFinite(values);
    if (sorted.empty() || classes < 1)
        return {};
    const std::vector<Weighted> weighted = weigh(sorted);
    const std::size_t most = std::min(static_cast<std::size_t>(classes), weighted.size());
    switch (method) {
    case ClassMethod::Equal:
        return equalLimits(sorted.front(), sorted.back(), most);
    case ClassMethod::Quantile:
        return quantileLimits(sorted, most);
    case ClassMethod::Natural:
        return naturalLimits(thinned(weighted), most);
    }
    return {};
}

int classOf(double value, std::span<const double> limits)
{
    const auto found = std::ranges::lower_bound(limits, value);
    return static_cast<int>(std::min(found - limits.begin(), std::ssize(limits) - 1));
}

} // namespace yiping
