// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace yiping {

/** Why a message was refused; each is counted under its own name in report.json and in the status bar. */
enum class DecodeError {
    BadSubject,    // not of the form yp.<lane>.…
    BadProtobuf,   // bytes are no yiping.v1.Message
    KindMismatch,  // the body is missing, is not what the subject's kind names, or travels in a foreign lane
    BadHeader,     // id, event time, publication time or region missing, or region not at or below the subject's
    UnknownRegion, // the division code does not exist
    UnknownEnum,   // a kind, stage, status or severity that this version does not know
    BadCoordinate, // outside the world, not finite, or without crs
    FutureTime,    // event time more than five minutes ahead of the scenario's and of the real clock
    BadValue,      // not finite, or outside the range the .proto states
    BadSignature,  // signed, and not by that key or not this message; never shown, whatever it says
    TooLarge,      // more bytes than the link takes; told by the link, which passes it over
    NotShown,      // a well-formed body for which this version has no screen; not an error of the sender
};
inline constexpr int DecodeErrorCount = 12;

/** "bad_subject", "bad_protobuf", …: the name in report.json. */
[[nodiscard]] std::string_view nameOf(DecodeError error);

} // namespace yiping
