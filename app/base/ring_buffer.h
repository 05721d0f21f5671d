// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace yiping {

/** The last N values in order of arrival; the oldest gives way. Not thread-safe. */
template<typename T>
class RingBuffer
{
public:
    explicit RingBuffer(std::size_t capacity)
        : m_capacity(capacity)
    {
    }

    void push(T value)
    {
        if (m_items.size() < m_capacity) {
            m_items.push_back(std::move(value));
            return;
        }
        m_items[m_oldest] = std::move(value);
        m_oldest = (m_oldest + 1) % m_capacity;
    }

    [[nodiscard]] std::size_t size() const { return m_items.size(); }
    [[nodiscard]] std::size_t capacity() const { return m_capacity; }
    [[nodiscard]] bool isEmpty() const { return m_items.empty(); }
    /** 0 is the oldest. */
    [[nodiscard]] const T &at(std::size_t index) const { return m_items[(m_oldest + index) % m_items.size()]; }

    void clear()
    {
        m_items.clear();
        m_oldest = 0;
    }

private:
    std::vector<T> m_items;
    std::size_t m_capacity;
    std::size_t m_oldest = 0;
};

} // namespace yiping
