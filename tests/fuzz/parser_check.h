// SPDX-FileCopyrightText: 2026 The Yiping developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/nats_parser.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace yiping::fuzz {

/** Writes down every operation in full, to compare one parse with another. */
class Recorder final : public nats::ParserSink
{
public:
    void onInfo(std::string_view json) override { ops.push_back("INFO " + std::string(json)); }
    void onPing() override { ops.emplace_back("PING"); }
    void onPong() override { ops.emplace_back("PONG"); }
    void onOk() override { ops.emplace_back("+OK"); }
    void onServerError(std::string_view text) override { ops.push_back("-ERR " + std::string(text)); }
    void onMessage(const nats::MessageView &message) override
    {
        std::string op = "MSG " + std::string(message.subject) + '|' + std::to_string(message.sid) + '|'
            + std::string(message.replyTo) + '|' + std::to_string(message.status) + '|'
            + std::string(message.statusText) + '|' + (message.headersDamaged ? "damaged" : "sound");
        if (message.passedOver > 0)
            op += "|passed over " + std::to_string(message.passedOver);
        if (message.headers) {
            for (const auto &[name, value] : message.headers->lines)
                op += '|' + name + '=' + value;
        }
        ops.push_back(op + '|' + std::string(message.payload));
    }

    std::vector<std::string> ops;
};

/** Small limits, so that a fuzzer reaches them. */
inline constexpr nats::ParserLimits SmallLimits{
    .infoLine = 400, .line = 120, .headers = 200, .payload = 2000, .passedOver = 3000};

/** The operations of a stream, and the error it ended with as the last of them. */
inline std::vector<std::string> operations(const std::vector<std::string_view> &pieces, nats::ParserLimits limits)
{
    Recorder recorder;
    nats::Parser parser(recorder, limits);
    for (const std::string_view piece : pieces) {
        if (!parser.feed(piece))
            break;
    }
    if (!parser.error().isEmpty())
        recorder.ops.push_back("error " + parser.error().toStdString());
    return recorder.ops;
}

/** The stream in pieces of the given size. */
inline std::vector<std::string_view> inPieces(std::string_view stream, std::size_t size)
{
    std::vector<std::string_view> pieces;
    for (std::size_t at = 0; at < stream.size(); at += size)
        pieces.push_back(stream.substr(at, size));
    return pieces;
}

/** Whatever the cuts, the operations are the same, up to and including the error. */
inline bool sameHoweverCut(std::string_view stream, nats::ParserLimits limits, std::size_t cutStep = 1)
{
    const std::vector<std::string> whole = operations({stream}, limits);
    for (std::size_t cut = 0; cut <= stream.size(); cut += cutStep) {
        if (operations({stream.substr(0, cut), stream.substr(cut)}, limits) != whole)
            return false;
    }
    return std::ranges::all_of(std::initializer_list<std::size_t>{1, 2, 3, 7, 64},
                               [&](std::size_t size) { return operations(inPieces(stream, size), limits) == whole; });
}

} // namespace yiping::fuzz
