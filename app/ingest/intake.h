// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decode/decoder.h"
#include "ingest/batch_queue.h"
#include "transport/message_signature.h"

#include <functional>
#include <string_view>

namespace yiping {

/** The last stretch of the link thread: decode, count, queue. */
class Intake
{
public:
    /** Sees the bytes of every message that was decoded; see LastKnown. */
    using Tap = std::function<void(Lane lane, std::string_view subject, std::string_view payload, quint64 sequence)>;

    Intake(const RegionCatalog &catalog, const Clock &clock, BatchQueue &queue);

    void setTap(Tap tap) { m_tap = std::move(tap); }
    /** Before the first message. */
    void setSigners(nats::KnownSigners signers) { m_signers = std::move(signers); }
    /** headers may be null. What is signed is checked; what is badly signed goes no further. */
    void take(std::string_view subject, std::string_view payload, quint64 sequence, const nats::Headers *headers);
    /** From disk: neither counted nor tapped; the scenario's clock is left to the broker. */
    void restore(std::string_view subject, std::string_view payload, quint64 sequence);

    [[nodiscard]] BatchQueue &queue() const { return m_queue; }

private:
    Decoder m_decoder;
    nats::KnownSigners m_signers;
    BatchQueue &m_queue;
    Tap m_tap;
};

} // namespace yiping
