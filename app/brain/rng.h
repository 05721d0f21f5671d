// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <span>
#include <string_view>
#include <vector>

namespace yiping::brain {

/** SplitMix64: the same numbers from the same seed on every machine, which <random>'s distributions do not promise. */
class Rng
{
public:
    explicit Rng(quint64 seed)
        : m_state(seed)
    {
    }
    /** A stream of its own for a topic, so that one topic's draws do not shift another's. */
    Rng(quint64 seed, std::string_view topic)
        : m_state(seed ^ hash(topic))
    {
    }

    [[nodiscard]] static constexpr quint64 hash(std::string_view text)
    {
        quint64 value = 0xcbf29ce484222325ULL;
        for (const char c : text)
            value = (value ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
        return value;
    }

    quint64 next()
    {
        quint64 z = (m_state += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    /** 0 <= value < 1. */
    double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    double between(double low, double high) { return low + (high - low) * unit(); }
    /** 0 <= value < count; count > 0. */
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() % count); }
    bool chance(double probability) { return unit() < probability; }
    template<typename T>
    const T &pick(const std::vector<T> &from)
    {
        return from[below(from.size())];
    }
    /** An index drawn by weight; weights not all zero. */
    std::size_t weighted(std::span<const double> weights)
    {
        double sum = 0;
        for (const double weight : weights)
            sum += weight;
        double left = unit() * sum;
        for (std::size_t i = 0; i < weights.size(); ++i) {
            left -= weights[i];
            if (left < 0)
                return i;
        }
        return weights.size() - 1;
    }

private:
    quint64 m_state;
};

} // namespace yiping::brain
