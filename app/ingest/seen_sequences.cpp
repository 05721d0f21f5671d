// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/seen_sequences.h"

#include <functional>

namespace yiping {

bool SeenSequences::insert(quint64 sequence, std::string_view payload)
{
    const std::uint32_t fingerprint = static_cast<std::uint32_t>(std::hash<std::string_view>{}(payload)) | 1U;
    std::uint32_t &known = m_blocks[sequence / BlockSize][sequence % BlockSize];
    const bool isNew = known != fingerprint;
    known = fingerprint;
    return isNew;
}

} // namespace yiping
