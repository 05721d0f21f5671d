// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/intake.h"

namespace yiping {

Intake::Intake(const RegionCatalog &catalog, const Clock &clock, BatchQueue &queue)
    : m_decoder(catalog, clock)
    , m_queue(queue)
{
}

void Intake::take(std::string_view subject, std::string_view payload, quint64 sequence)
{
    auto decoded = m_decoder.decode(subject, payload, sequence);
    if (const auto *error = std::get_if<DecodeError>(&decoded)) {
        m_queue.countError(*error);
        return;
    }
    auto &update = std::get<Update>(decoded);
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
