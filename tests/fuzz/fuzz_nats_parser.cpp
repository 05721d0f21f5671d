// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/parser_check.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string stream(data, data + size);
    const std::size_t step = 1 + size / 64;
    if (!yiping::fuzz::sameHoweverCut(stream, yiping::fuzz::SmallLimits, step))
        std::abort();
    return 0;
}
