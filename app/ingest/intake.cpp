// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/intake.h"

namespace yiping {

namespace {

Signature toSignature(nats::SignatureVerdict verdict)
{
    switch (verdict) {
    case nats::SignatureVerdict::Verified:
        return Signature::Verified;
    case nats::SignatureVerdict::UnknownSigner:
        return Signature::UnknownSigner;
    default:
        return Signature::Unsigned;
    }
}

} // namespace

Intake::Intake(const RegionCatalog &catalog, const Clock &clock, BatchQueue &queue)
    : m_decoder(catalog, clock)
    , m_queue(queue)
{
}

void Intake::take(std::string_view subject, std::string_view payload, quint64 sequence, const nats::Headers *headers)
{
    const nats::SignatureVerdict verdict = m_signers.judge(withoutMark(subject), payload, headers);
    if (verdict == nats::SignatureVerdict::Bad) {
        m_queue.countError(DecodeError::BadSignature);
        return;
    }
    auto decoded = m_decoder.decode(subject, payload, sequence);
    if (const auto *error = std::get_if<DecodeError>(&decoded)) {
        m_queue.countError(*error);
        return;
    }
    auto &update = std::get<Update>(decoded);
    update.header.signature = toSignature(verdict);
    if (m_tap && !std::holds_alternative<ScenarioClock>(update.body))
        m_tap(update.lane, subject, payload, sequence);
    m_queue.push(std::move(update));
}

void Intake::restore(std::string_view subject, std::string_view payload, quint64 sequence)
{
    auto decoded = m_decoder.decode(subject, payload, sequence);
    if (auto *update = std::get_if<Update>(&decoded))
        m_queue.pushRestored(std::move(*update));
}

} // namespace yiping
