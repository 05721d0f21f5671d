// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/hash.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace yiping {

/** Rows by id, dense in memory, in order of first appearance. Indexes stay valid; rows are never removed. */
template<typename Row>
class Table
{
public:
    /** The row's index, made when it is missing. */
    std::size_t indexFor(std::string_view id)
    {
        if (const auto found = m_index.find(id); found != m_index.end())
            return found->second;
        m_index.emplace(std::string(id), m_rows.size());
        m_rows.emplace_back();
        return m_rows.size() - 1;
    }

    [[nodiscard]] std::optional<std::size_t> indexOf(std::string_view id) const
    {
        const auto found = m_index.find(id);
        return found == m_index.end() ? std::nullopt : std::optional(found->second);
    }

    [[nodiscard]] const Row *find(std::string_view id) const
    {
        const auto found = m_index.find(id);
        return found == m_index.end() ? nullptr : &m_rows[found->second];
    }

    [[nodiscard]] Row &at(std::size_t index) { return m_rows[index]; }
    [[nodiscard]] const Row &at(std::size_t index) const { return m_rows[index]; }
    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }
    [[nodiscard]] std::size_t size() const { return m_rows.size(); }

private:
    std::vector<Row> m_rows;
    std::unordered_map<std::string, std::size_t, TransparentHash, std::equal_to<>> m_index;
};

} // namespace yiping
