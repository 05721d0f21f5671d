// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <cstdint>
#include <map>
#include <string_view>

namespace yiping {

/**
 * Which messages of a stream were delivered, four bytes each, so that reading it again (a wider view, a restart with
 * what the disk kept) delivers nothing twice. A message counts as the same only when its bytes are: a stream that was
 * made anew starts its sequences anew.
 */
class SeenSequences
{
public:
    /** True when it was not delivered before; it counts as delivered from then on. */
    bool insert(quint64 sequence, std::string_view payload);

private:
    static constexpr quint64 BlockSize = 1024;
    /** Fingerprints, 0: not delivered. */
    using Block = std::array<std::uint32_t, BlockSize>;
    std::map<quint64, Block> m_blocks;
};

} // namespace yiping
