// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "decode/decode_error.h"
#include "domain/region_catalog.h"
#include "domain/update.h"

#include <memory>
#include <string_view>
#include <variant>

namespace yiping {

/**
 * Turns subject and payload into a domain value. Geometry comes out in CGCS2000. Former region codes come out as the
 * code in force. Keeps the scenario's clock: a ScenarioClock message sets what "the future" is. Link thread.
 * Forecast values and the scenario clock itself may lie in the future; a publication time may not.
 */
class Decoder
{
public:
    Decoder(const RegionCatalog &catalog, const Clock &clock);
    ~Decoder();
    Decoder(const Decoder &) = delete;
    Decoder &operator=(const Decoder &) = delete;

    [[nodiscard]] std::variant<Update, DecodeError> decode(std::string_view subject, std::string_view payload,
                                                           quint64 streamSequence);

private:
    class Scratch;

    /** The later of the real and of the scenario's time, milliseconds since 1970 UTC. */
    [[nodiscard]] qint64 latestNowMs() const;
    void setScenario(const Header &header, const ScenarioClock &scenario);

    const RegionCatalog &m_catalog;
    const Clock &m_clock;
    qint64 m_scenarioMs = 0;
    double m_scenarioSpeed = 1;
    qint64 m_scenarioSetSteadyNs = 0;
    std::unique_ptr<Scratch> m_scratch;
};

} // namespace yiping
