// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sample.h"
#include "domain/indicator.h"

#include <vector>

namespace yiping {

/**
 * Puts a value at its time, replacing one of the same time; beyond the limit the oldest gives way. False when nothing
 * changed, also for values older than everything in a full series.
 */
bool insertSample(std::vector<Sample> &series, Sample sample, std::size_t limit);

/** Keeps one observation a period, at its newest vintage, by period. False when a newer vintage is there. */
bool insertObservation(std::vector<Observation> &history, const Observation &observation);

} // namespace yiping
