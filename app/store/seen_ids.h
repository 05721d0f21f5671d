// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace yiping {

/**
 * Message ids that were applied, as 128-bit fingerprints: at 16 bytes each in a ring that forgets the oldest beyond a
 * limit (then a late duplicate is still caught by the equality of its record). Not thread-safe.
 */
class SeenIds
{
public:
    explicit SeenIds(std::size_t limit = 1'000'000);

    /** True when the id was not seen before; it is from then on. */
    bool insert(std::string_view id);

private:
    struct Fingerprint
    {
        std::uint64_t low = 0;
        std::uint64_t high = 0;
        bool operator==(const Fingerprint &) const = default;
    };
    struct Hash
    {
        std::size_t operator()(const Fingerprint &print) const { return print.low; }
    };

    std::unordered_set<Fingerprint, Hash> m_prints;
    std::vector<Fingerprint> m_ring;
    std::size_t m_oldest = 0;
    std::size_t m_limit;
};

} // namespace yiping
