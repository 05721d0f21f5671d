// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/seen_ids.h"

#include <QHashFunctions>

namespace yiping {

namespace {
constexpr std::size_t LowSeed = 0x9e3779b97f4a7c15;
constexpr std::size_t HighSeed = 0xc2b2ae3d27d4eb4f;
} // namespace

SeenIds::SeenIds(std::size_t limit)
    : m_limit(limit)
{
}

bool SeenIds::insert(std::string_view id)
{
    const Fingerprint print{.low = qHashBits(id.data(), id.size(), LowSeed),
                            .high = qHashBits(id.data(), id.size(), HighSeed)};
    if (!m_prints.insert(print).second)
        return false;
    if (m_ring.size() < m_limit) {
        m_ring.push_back(print);
        return true;
    }
    m_prints.erase(m_ring[m_oldest]);
    m_ring[m_oldest] = print;
    m_oldest = (m_oldest + 1) % m_limit;
    return true;
}

} // namespace yiping
