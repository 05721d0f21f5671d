// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "decode/decode_error.h"
#include "domain/region_catalog.h"
#include "domain/update.h"

#include <limits>
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

    /**
     * The wall clock, or what it was once plus the time that has passed since, whichever is later, milliseconds since
     * 1970 UTC: a clock that is set back does not turn what is published now into the future.
     */
    [[nodiscard]] qint64 realNowMs();
    /** The later of the real and of the scenario's time. */
    [[nodiscard]] qint64 latestNowMs();
    void setScenario(const Header &header, const ScenarioClock &scenario);

    const RegionCatalog &m_catalog;
    const Clock &m_clock;
    /** Of the wall clock over the monotonic one, the largest that was seen. */
    qint64 m_aheadUs = std::numeric_limits<qint64>::min();
    qint64 m_scenarioMs = 0;
    double m_scenarioSpeed = 1;
    qint64 m_scenarioSetSteadyNs = 0;
    std::unique_ptr<Scratch> m_scratch;
};

} // namespace yiping
