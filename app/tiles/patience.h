// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include <algorithm>
#include <chrono>
#include <limits>

namespace yiping {

/** Who failed is left alone for a while, each time for twice as long. Times are monotonic nanoseconds. */
template<typename Key>
class Patience
{
public:
    Patience(std::chrono::milliseconds first, std::chrono::milliseconds longest)
        : m_first(first)
        , m_longest(longest)
    {
    }

    [[nodiscard]] bool mayTry(const Key &key, qint64 nowNs) const
    {
        const auto found = m_waits.find(key);
        return found == m_waits.end() || found->untilNs <= nowNs;
    }
    void failed(const Key &key, qint64 nowNs)
    {
        // Who is away for ever is forgotten with the others.
        if (m_waits.size() > Most)
            m_waits.clear();
        Wait &wait = m_waits[key];
        // Several answers to what was asked at once are one failure.
        if (wait.untilNs > nowNs)
            return;
        const auto span =
            std::min(m_longest, std::chrono::milliseconds(m_first.count() << std::min(wait.failures++, 16)));
        wait.untilNs = nowNs + std::chrono::nanoseconds(span).count();
    }
    void worked(const Key &key) { m_waits.remove(key); }
    /** When the first of those who wait may be tried again; nowNs when nobody waits. */
    [[nodiscard]] qint64 nextNs(qint64 nowNs) const
    {
        qint64 next = std::numeric_limits<qint64>::max();
        for (const Wait &wait : m_waits) {
            if (wait.untilNs > nowNs)
                next = std::min(next, wait.untilNs);
        }
        return next == std::numeric_limits<qint64>::max() ? nowNs : next;
    }

private:
    static constexpr qsizetype Most = 10'000;
    struct Wait
    {
        int failures = 0;
        qint64 untilNs = 0;
    };
    std::chrono::milliseconds m_first;
    std::chrono::milliseconds m_longest;
    QHash<Key, Wait> m_waits;
};

} // namespace yiping
