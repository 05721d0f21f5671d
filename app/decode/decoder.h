// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/region_catalog.h"
#include "domain/update.h"

#include <array>
#include <string_view>
#include <variant>

namespace yiping {

/** Why a message was refused; each is counted under its own name in report.json and in the status bar. */
enum class DecodeError {
    BadSubject,     // not of the form yp.<lane>.…
    BadProtobuf,    // bytes are no yiping.v1.Message
    KindMismatch,   // the body is missing or is not what the subject's kind names
    BadHeader,      // id, event time, publication time or region missing
    UnknownRegion,  // the division code does not exist
    UnknownEnum,    // a kind, stage, status or severity that this version does not know
    BadCoordinate,  // outside the world, not finite, or without crs
    FutureTime,     // event time more than five minutes ahead of the scenario's and of the real clock
    BadValue,       // not finite, or outside the range the .proto states
    NotShown,       // a well-formed body for which this version has no screen; not an error of the sender
};
inline constexpr int DecodeErrorCount = 10;

/** "bad_subject", "bad_protobuf", …: the name in report.json. */
[[nodiscard]] std::string_view nameOf(DecodeError error);

/**
 * Turns subject and payload into a domain value. Geometry comes out in CGCS2000. Former region codes come out as the
 * code in force. Keeps the scenario's clock: a ScenarioClock message sets what "the future" is. Link thread.
 */
class Decoder
{
public:
    Decoder(const RegionCatalog &catalog, const Clock &clock);

    [[nodiscard]] std::variant<Update, DecodeError> decode(std::string_view subject, std::string_view payload,
                                                           quint64 streamSequence);

private:
    const RegionCatalog &m_catalog;
    const Clock &m_clock;
    qint64 m_scenarioOffsetMs = 0;
    double m_scenarioSpeed = 1;
    qint64 m_scenarioSetSteadyNs = 0;
};

} // namespace yiping
