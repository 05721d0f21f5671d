// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/jetstream.h"

namespace yiping::brain {

/** The four lanes' streams as the embedded brain keeps them. */
[[nodiscard]] std::vector<nats::StreamConfig> laneStreams();

/** Makes them all; the sentence is empty when they exist. Called back once. */
void ensureStreams(nats::JetStream &jetStream, std::function<void(const QString &sentence)> done);

} // namespace yiping::brain
