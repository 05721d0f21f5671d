// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace yiping {

/** What one batch changed: row indexes per table, each at most once, ascending. */
struct ChangeSet
{
    std::vector<std::size_t> units;
    std::vector<std::size_t> sensors;
    std::vector<std::size_t> cyclones;
    std::vector<std::size_t> incidents;
    std::vector<std::size_t> orders;
    std::vector<std::size_t> warnings;
    std::vector<std::size_t> responses;
    std::vector<std::size_t> alarms;
    std::vector<std::size_t> indicators;
    std::vector<std::size_t> regionalIndicators;
    std::vector<std::size_t> aggregates;
    std::vector<std::size_t> drawings;
    bool clockChanged = false;
    bool linkChanged = false;
    bool modeChanged = false;
    bool outagesChanged = false;
    /** Publication times (µs since 1970) of the updates in it, oldest and newest; 0 when there was none. */
    qint64 oldestPublishedUs = 0;
    qint64 newestPublishedUs = 0;
    std::size_t updates = 0;
};

} // namespace yiping
